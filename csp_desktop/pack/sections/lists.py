"""The board's lists in the pack: exceptions in their fixed form, and tables of all the others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from csp_desktop.domain.board_lists import COLUMNS, Holds, ListColumn, ListItem, ListName, budget_totals
from csp_desktop.domain.money import amount_of, amount_text
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, Cell, Column, Heading, Paragraph, Row, Table, Together, Voice

_SHARES = {Holds.TEXT: 1.2, Holds.DATE: 1.1, Holds.MONEY: 1.1, Holds.WORDS: 2.6, Holds.YES_NO: 0.6}
_NARROW = {"number": 0.25, "time": 0.7}
_ALWAYS = {
    ListName.RECOMMENDATIONS: {"progress": "Nothing reported yet."},
    ListName.IMPLICATIONS: {"words": "Not stated yet."},
}
"""Columns that are printed even where no line says anything in them, and what stands for nothing."""

_ASKED = (("why", "Why"), ("so_what", "What it means"), ("next", "What next"))


def exceptions(content: PackContent, heading: str) -> list[Block]:
    """Return each exception: what, why, what it means, what next, who and by when; those for the front page first."""
    items = content.lists.get(ListName.EXCEPTIONS, ())
    chosen = sorted(items, key=lambda each: each.values.get("front", "") != "yes")
    blocks: list[Block] = [Heading(1, heading)] if chosen else []
    for item in chosen:
        blocks.append(Together(tuple(_exception(item))))
    return blocks


def list_table(content: PackContent, name: ListName, heading: str) -> list[Block]:
    """Return a list as a table under its heading; nothing where the list is empty, or holds empty lines only."""
    items = tuple(item for item in content.lists.get(name, ()) if any(item.text(each) for each in COLUMNS[name]))
    if not items:
        return []
    always = _ALWAYS.get(name, {})
    columns = [each for each in COLUMNS[name] if each.name in always or any(item.text(each) for item in items)]
    rows = [Row(tuple(Cell(_text(item, each) or always.get(each.name, "")) for each in columns)) for item in items]
    total = [_total(items, columns)] if name is ListName.BUDGET and len(items) > 1 else []
    table = Table(f"{heading}, a row each.", tuple(map(_column, columns)), (*rows, *total))
    said = _budget_words(items, amount_of(content.details.award)) if name is ListName.BUDGET else _closed_words(items)
    return [Heading(1, heading), table, *([Paragraph(said, Voice.NOTE)] if said else [])]


def _exception(item: ListItem) -> list[Block]:
    values = item.values
    blocks: list[Block] = [Heading(2, values.get("indicator") or "Matter of note")]
    blocks += [Paragraph(values["what"])] if values.get("what") else []
    blocks += [Paragraph(f"{words}: {values[name]}") for name, words in _ASKED if values.get(name)]
    by = next((item.text(column) for column in COLUMNS[item.list] if column.name == "by"), "")
    who = ", ".join(filter(None, (values.get("who", ""), f"by {by}" if by else "")))
    return [*blocks, *([Paragraph(f"Who: {who}.", Voice.NOTE)] if who else [])]


def _column(column: ListColumn) -> Column:
    share = _NARROW.get(column.name, _SHARES[column.holds])
    return Column(column.heading, share, numeric=column.holds is Holds.MONEY)


def _text(item: ListItem, column: ListColumn) -> str:
    """Return what an item says in a column; a text that begins with its own number is told without it."""
    text, number = item.text(column), item.values.get("number", "")
    if column.holds is not Holds.WORDS or not number:
        return text
    return re.sub(rf"^\(?{re.escape(number)}[.):]\s+(?=\S)", "", text)


def _total(items: Sequence[ListItem], columns: Sequence[ListColumn]) -> Row:
    """Return the row of a budget's sums, by our own count."""
    found = budget_totals(items)
    sums = {"contribution": found.contributions, "total": found.totals}
    cells = [Cell(amount_text(sums[each.name]) if each.name in sums else "") for each in columns]
    first = cells[0] if columns[0].name in sums else Cell("All lines that name an amount")
    return Row((first, *cells[1:]), emphasis=True)


def _budget_words(items: Sequence[ListItem], award: float | None) -> str:
    """Return what a budget comes to, what of the award is left, and how many lines are in neither."""
    found = budget_totals(items, award)
    said = [f"Contributions come to {amount_text(found.contributions)} in all."]
    if award is not None and found.rest is not None:
        left = f"{amount_text(found.rest)} are not allocated" if found.rest >= 0 else _overspent(found.rest)
        said.append(f"Of the award of {amount_text(award)}, {left}.")
    if found.unallocated == 1:
        said.append("One line names no amount yet and is not in it.")
    elif found.unallocated:
        said.append(f"{found.unallocated} lines name no amount yet and are not in it.")
    return " ".join(said)


def _overspent(rest: float) -> str:
    return f"all is allocated, and {amount_text(-rest)} more than it"


def _closed_words(items: Sequence[ListItem]) -> str:
    closed = sum(each.closed is not None for each in items)
    return f"{closed} of the {len(items)} were closed this quarter." if closed else ""
