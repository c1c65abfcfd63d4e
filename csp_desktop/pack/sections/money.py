"""Savings: what is planned, what is made, and what is still to be found."""

from __future__ import annotations

from collections.abc import Sequence

from csp_desktop.domain.board_lists import ListItem, ListName
from csp_desktop.domain.money import amount_text
from csp_desktop.domain.savings import SavingsTotals, savings_totals
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, Paragraph, Voice
from csp_desktop.pack.sections.lists import list_table


def savings(content: PackContent, heading: str) -> list[Block]:
    """Return the savings as a table, added up below it; nothing without any."""
    blocks = list_table(content, ListName.SAVINGS, heading)
    items = [each for each in content.lists.get(ListName.SAVINGS, ()) if any(each.values.values())]
    return [*blocks, Paragraph(_words(items), Voice.NOTE)] if blocks else []


def _words(items: Sequence[ListItem]) -> str:
    found = savings_totals(items)
    return " ".join(filter(None, (_sums(found), _open(found.open_lines), _unsaid(found.unsaid))))


def _sums(found: SavingsTotals) -> str:
    planned = amount_text(found.planned)
    if found.unsaid and not found.made:
        return f"Savings of {planned} are planned."
    said = f"Savings of {amount_text(found.made)} are made of {planned} planned"
    is_left = found.rest is not None and found.rest > 0
    return f"{said}; {amount_text(found.rest or 0.0)} are still to be made." if is_left else f"{said}."


def _open(lines: int) -> str:
    if not lines:
        return ""
    return (
        "One line names no amount yet and is not in it."
        if lines == 1
        else f"{lines} lines name no amount yet and are not in it."
    )


def _unsaid(lines: int) -> str:
    if not lines:
        return ""
    return f"{'One line does' if lines == 1 else f'{lines} lines do'} not say what is made."
