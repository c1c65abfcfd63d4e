"""Sheets that people work in: a title, lines of text, a table, all locked but for what is to be filled in."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from csp_desktop.workbooks import looks
from csp_desktop.workbooks.tables import lay_out, row_height
from csp_desktop.workbooks.text import put_text


def put_title(sheet: Worksheet, title: str, lines: Sequence[str]) -> int:
    """Put a title and lines of text into the first column; return the row in which the table begins."""
    put_text(sheet.cell(1, 1), title)
    sheet.cell(1, 1).font = looks.TITLE
    sheet.row_dimensions[1].height = 26
    for number, line in enumerate(lines, start=2):
        put_text(sheet.cell(number, 1), line)
        sheet.cell(number, 1).font = looks.TEXT
    return len(lines) + 2


def put_table(
    sheet: Worksheet,
    head: int,
    name: str,
    columns: Sequence[tuple[str, float]],
    rows: Sequence[Sequence[str]],
) -> None:
    """Put a table of texts under a heading row; `columns` are titles and widths in letters."""
    put_headings(sheet, head, columns)
    for number, row in enumerate(rows, start=head + 1):
        for place, text in enumerate(row, start=1):
            cell = sheet.cell(number, place)
            put_text(cell, text)
            cell.font, cell.alignment, cell.border = looks.TEXT, looks.WRAPPED, looks.UNDER
        widths = (width for _, width in columns)
        sheet.row_dimensions[number].height = row_height(list(zip(row, widths, strict=True)))
    add_table(sheet, head, name, len(columns), len(rows))


def put_headings(sheet: Worksheet, head: int, columns: Sequence[tuple[str, float]]) -> None:
    """Put the row of headings, and give the columns their widths."""
    for place, (title, width) in enumerate(columns, start=1):
        cell = sheet.cell(head, place)
        put_text(cell, title)
        cell.font, cell.fill, cell.alignment = looks.HEADER, looks.HEADER_FILL, looks.MIDDLE
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.row_dimensions[head].height = row_height(list(columns)) + 6
    lay_out(sheet, head)


def add_table(sheet: Worksheet, head: int, name: str, columns: int, rows: int) -> None:
    """Make a real table of what stands there."""
    area = f"A{head}:{get_column_letter(columns)}{head + rows}"
    table = Table(displayName=name, ref=area)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    sheet.add_table(table)


def protect(sheet: Worksheet) -> None:
    """Lock what is not to be filled in, without a password; widths, heights and looks may be changed."""
    sheet.protection.enable()
    for allowed in ("formatCells", "formatColumns", "formatRows", "autoFilter"):
        setattr(sheet.protection, allowed, False)
