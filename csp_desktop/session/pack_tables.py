"""The tables of a pack as an accessible workbook: one a sheet, as they are printed, its numbers as numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from csp_desktop.domain.figures import Shorthand
from csp_desktop.pack.board import board_outline
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, Cell, Cover, Heading, Row, Table, Together
from csp_desktop.workbooks.book import NOT_APPLICABLE, NOT_AVAILABLE, Book, Column, Link, Number, TableSheet, Value
from csp_desktop.workbooks.tables import Progress, write_book

_NUMBER = re.compile(r"([+−-]?)(£?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)")
_GROUP, _NOTES = "Group", "Notes"


@dataclass(frozen=True, slots=True)
class _Titled:
    title: str
    table: Table


def write_tables(content: PackContent, path: Path, progress: Progress | None = None) -> int:
    """Write the pack's tables to `path`, whole or not at all; return how many. Raises as `write_book` does."""
    book = tables_book(content)
    write_book(book, path, sum(len(tuple(each.rows)) for each in book.sheets), progress)
    return len(book.sheets) - 1


def tables_book(content: PackContent) -> Book:
    """Return the workbook of a pack's tables, dated as the pack is."""
    titled = _titled(board_outline(content).blocks, ["", ""])
    sheets = tuple(_sheet(number, each) for number, each in enumerate(titled, 1))
    title = f"{content.partnership}: tables of the board pack"
    made_at = datetime.combine(content.printed_on, time())
    return Book(title, content.title, content.partnership, made_at, (_cover(content, title, sheets), *sheets))


def _titled(blocks: Sequence[Block], above: list[str]) -> Iterator[_Titled]:
    """Yield each table with the headings above it, which `above` holds by their level."""
    for block in blocks:
        if isinstance(block, Heading) and block.level <= len(above):
            above[block.level - 1 :] = [block.text, *[""] * (len(above) - block.level)]
        elif isinstance(block, Together):
            yield from _titled(block.blocks, above)
        elif isinstance(block, Cover):
            yield _Titled("Data to", block.data_to)
        elif isinstance(block, Table):
            yield _Titled(": ".join(filter(None, above)) or block.words, block)


def _cover(content: PackContent, title: str, sheets: tuple[TableSheet, ...]) -> TableSheet:
    lines = (
        content.marking,
        "Each sheet holds one table as the pack prints it; its numbers are rounded as they are there.",
        f"{NOT_AVAILABLE} {Shorthand.NOT_AVAILABLE.words}; {NOT_APPLICABLE} {Shorthand.NOT_APPLICABLE.words}.",
    )
    columns = (Column("Sheet", 14), Column("What it holds", 90, wraps=True))
    rows = [(Link(each.name, each.name), each.title) for each in sheets]
    return TableSheet("Cover", "Contents", title, columns, rows, tuple(filter(None, lines)))


def _sheet(number: int, titled: _Titled) -> TableSheet:
    table = titled.table
    grouped = any(row.opens_group for row in table.rows)
    noted = any(cell.note for row in table.rows for cell in row.cells)
    columns = (
        *([Column(_GROUP, 24, wraps=True)] if grouped else []),
        *_columns(table),
        *([Column(_NOTES, 36, wraps=True)] if noted else []),
    )
    rows = [_row(table, group, row, grouped=grouped, noted=noted) for group, row in _grouped(table.rows)]
    return TableSheet(f"Table {number}", f"Table_{number}", titled.title, columns, rows, (table.words,))


def _columns(table: Table) -> Iterator[Column]:
    """Yield the columns, each under a title unlike the others'."""
    taken = {_GROUP, _NOTES}
    for place, each in enumerate(table.columns):
        title = each.title or ("Row" if place == 0 else f"Column {place + 1}")
        title = title if title not in taken else f"{title} ({place + 1})"
        taken.add(title)
        yield Column(title, 13 if each.numeric else 30, wraps=not each.numeric, numbers=each.numeric)


def _grouped(rows: Sequence[Row]) -> Iterator[tuple[str, Row]]:
    group = NOT_APPLICABLE
    for row in rows:
        if row.opens_group:
            group = row.cells[0].text
        else:
            yield group, row


def _row(table: Table, group: str, row: Row, *, grouped: bool, noted: bool) -> list[Value]:
    values = [_value(cell, numeric=column.numeric) for cell, column in zip(row.cells, table.columns, strict=True)]
    notes = [f"{column.title}: {cell.note}" for cell, column in zip(row.cells, table.columns, strict=True) if cell.note]
    said = "; ".join(notes) or NOT_APPLICABLE
    return [*([group] if grouped else []), *values, *([said] if noted else [])]


def _value(cell: Cell, *, numeric: bool) -> Value:
    """Return what a cell of the workbook holds: a number as one, and no cell is blank."""
    if not numeric:
        return cell.text or NOT_APPLICABLE
    match = _NUMBER.fullmatch(cell.text)
    if match is None:
        return cell.text or NOT_AVAILABLE
    sign, pounds, whole, decimals, share = match.groups()
    value = float(whole.replace(",", "") + (f".{decimals}" if decimals else ""))
    signed = -value if sign in ("−", "-") and sign else value
    return Number(signed, len(decimals or ""), before=pounds, after=share, plus=sign == "+")
