"""Savings: what is planned, what is made, and what is still to be found."""

from __future__ import annotations

from collections.abc import Sequence

from csp_desktop.domain.board_lists import ListItem, ListName
from csp_desktop.domain.money import amount_text
from csp_desktop.domain.savings import savings_totals
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, Paragraph, Voice
from csp_desktop.pack.sections.lists import list_table


def savings(content: PackContent, heading: str) -> list[Block]:
    """Return the savings as a table, added up below it; nothing without any."""
    blocks = list_table(content, ListName.SAVINGS, heading)
    items = content.lists.get(ListName.SAVINGS, ())
    return [*blocks, Paragraph(_words(items), Voice.NOTE)] if blocks else []


def _words(items: Sequence[ListItem]) -> str:
    found = savings_totals(items)
    said = f"Savings of {amount_text(found.made)} are made of {amount_text(found.planned)} planned"
    rest = found.planned - found.made
    said += f"; {amount_text(rest)} are still to be made." if rest > 0 else "."
    if not found.open_lines:
        return said
    lines = "One line names" if found.open_lines == 1 else f"{found.open_lines} lines name"
    return f"{said} {lines} no amount yet and {'is' if found.open_lines == 1 else 'are'} not in it."
