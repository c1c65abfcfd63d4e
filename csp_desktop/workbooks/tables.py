"""Sheets of one table each, written row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import ceil
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableStyleInfo

from csp_desktop.workbooks import looks
from csp_desktop.workbooks.book import NOT_APPLICABLE, Book, Column, Link, Number, TableSheet, Value
from csp_desktop.workbooks.saving import save_whole, set_properties
from csp_desktop.workbooks.text import is_like_a_formula, plain_text, put_text

Progress = Callable[[int, int], None]
_OFTEN = 500
_A4 = 9
_LINE, _TALLEST = 14.5, 400.0
_BREADTH = 1.0
"""How much broader than a digit, which columns are measured in, a letter may be with its share of the line's end."""


def write_book(book: Book, path: Path, row_count: int = 0, progress: Progress | None = None) -> None:
    """Write a workbook to `path`, whole or not at all.

    `progress` is told how many of about `row_count` rows are done; what it raises goes through and leaves no
    file. Raises UnusablePlace where the file cannot be written.
    """
    ticks = _ticks(row_count, progress)

    def fill(workbook: Workbook) -> None:
        set_properties(workbook, book.title, book.subject, book.author, book.made_at)
        for sheet in book.sheets:
            _write_sheet(workbook, sheet, ticks)

    save_whole(path, fill, streamed=True)
    if progress is not None and row_count:
        progress(row_count, row_count)


def _ticks(row_count: int, progress: Progress | None) -> Iterator[None]:
    done = 0
    while True:
        done += 1
        if progress is not None and done % _OFTEN == 0 and done < row_count:
            progress(done, row_count)
        yield


def _write_sheet(workbook: Workbook, told: TableSheet, ticks: Iterator[None]) -> None:
    sheet = workbook.create_sheet(told.name)
    lay_out(sheet, len(told.lines) + 2)
    for number, column in enumerate(told.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.append([_styled(sheet, told.title, looks.TITLE)])
    for line in told.lines:
        sheet.append([_styled(sheet, line, looks.TEXT)])
    head = len(told.lines) + 2
    sheet.row_dimensions[head].height = row_height([(each.title, each.width) for each in told.columns])
    sheet.append([_header(sheet, column) for column in told.columns])
    wraps = any(column.wraps for column in told.columns)
    last = head
    for row in told.rows:
        last += 1
        if wraps:
            sheet.row_dimensions[last].height = _height(told, row)
        sheet.append(_cells(sheet, told, row, last))
        next(ticks)
    if last == head:
        last += 1
        sheet.append([NOT_APPLICABLE] * len(told.columns))
    sheet.tables.add(_table(told, head, last))


def lay_out(sheet: Any, head: int) -> None:
    """Have a sheet printed on A4, as wide as a page, its row of headings on each of them."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{head}:{head}"


def _table(told: TableSheet, head: int, last: int) -> Table:
    area = f"A{head}:{get_column_letter(len(told.columns))}{last}"
    table = Table(displayName=told.table, ref=area)
    # A sheet that is streamed cannot be asked for its headings.
    table._initialise_columns()
    for given, column in zip(table.tableColumns, told.columns, strict=True):
        given.name = column.title
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    return table


def _height(told: TableSheet, row: Sequence[Value]) -> float:
    return row_height(
        [
            (value, column.width)
            for value, column in zip(row, told.columns, strict=True)
            if column.wraps and isinstance(value, str)
        ]
    )


def row_height(texts: Sequence[tuple[str, float]]) -> float:
    """Return the height in points of a row whose texts stand in columns of these widths, in letters.

    Not every program works it out when it opens a workbook.
    """
    lines = (sum(max(1, ceil(len(line) * _BREADTH / width)) for line in text.splitlines()) for text, width in texts)
    return min(_TALLEST, _LINE * max((1, *lines)) + 2)


def _cells(sheet: Any, told: TableSheet, row: Sequence[Value], number: int) -> list[Any]:
    pairs = enumerate(zip(row, told.columns, strict=True), start=1)
    return [_cell(sheet, value, (number, place), column) for place, (value, column) in pairs]


def _cell(sheet: Any, value: Value, place: tuple[int, int], column: Column) -> Any:
    """Return what a cell holds; plain numbers and harmless short texts as they are, for the speed of it."""
    if isinstance(value, Number):
        cell = WriteOnlyCell(sheet, value.value)
        form = looks.number_format(value.decimals, value.before, value.after, plus=value.plus)
        cell.number_format, cell.alignment, cell.font = form, looks.RIGHT, looks.TEXT
        return cell
    if isinstance(value, Link):
        return _linked(sheet, value, place)
    if isinstance(value, str) and (column.wraps or column.numbers or is_like_a_formula(value)):
        cell = _styled(sheet, value, looks.TEXT)
        cell.alignment = looks.WRAPPED if column.wraps else looks.RIGHT if column.numbers else looks.TOP
        return cell
    return plain_text(value) if isinstance(value, str) else value


def _linked(sheet: Any, link: Link, place: tuple[int, int]) -> Any:
    cell = _styled(sheet, link.text, looks.LINKED)
    cell.row, cell.column = place
    name = link.sheet.replace("'", "''")
    cell.hyperlink = Hyperlink(ref="", location=f"'{name}'!A1", display=link.text)
    return cell


def _styled(sheet: Any, text: str, font: Any) -> Any:
    cell = WriteOnlyCell(sheet)
    put_text(cell, text)
    cell.font = font
    return cell


def _header(sheet: Any, column: Column) -> Any:
    cell = _styled(sheet, column.title, looks.HEADER)
    cell.fill, cell.alignment = looks.HEADER_FILL, looks.MIDDLE_RIGHT if column.numbers else looks.MIDDLE
    return cell
