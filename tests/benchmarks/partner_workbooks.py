"""A hundred workbooks as partners send them: six formatted sheets of thirty rows and twenty columns each."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from csp_desktop.domain.periods import MONTH_NAMES

WORKBOOKS = 100
SHEETS = 6
ROWS = 30
COLUMNS = 20
_SERIES = ("Actual 2015 - 2016", "Actual 2016 - 2017", "Cumulative 2015 - 2016", "Cumulative 2016 - 2017")
_MEASURES = ("Burglary", "Robbery", "Violence with injury", "Vehicle crime", "Criminal damage")


def make_workbooks(folder: Path) -> list[Path]:
    """Write the workbooks into a folder, no two of the same figures; return their files."""
    return [_make(folder / f"partner {number:03}.xlsx", number) for number in range(WORKBOOKS)]


def _make(path: Path, number: int) -> Path:
    book = Workbook()
    book.remove(book.active)
    for style in _styles():
        book.add_named_style(style)
    for place in range(SHEETS):
        _fill(book.create_sheet(f"District {place + 1}"), number * SHEETS + place)
    book.save(path)
    return path


def _fill(sheet: Worksheet, seed: int) -> None:
    """Fill a sheet with five tables of a title and five rows: a heading, two years' months, two running totals."""
    sheet.column_dimensions["A"].width = 28
    for place, measure in enumerate(_MEASURES):
        top = place * (ROWS // len(_MEASURES)) + 1
        sheet.cell(top, 1, f"{measure}, district {seed % SHEETS + 1}").style = "title"
        _write_headings(sheet, top + 1)
        years = [_figures(seed * 31 + place * 7 + year) for year in range(2)]
        months = [*years, *(list(accumulate(figures)) for figures in years)]
        quarters = [*map(_sums, years), *(figures[2::3] for figures in months[2:])]
        for step, (label, *figures) in enumerate(zip(_SERIES, months, quarters, strict=True), start=2):
            _write(sheet, top + step, label, *figures)
        sheet.merge_cells(start_row=top, start_column=1, end_row=top, end_column=COLUMNS)


def _write_headings(sheet: Worksheet, row: int) -> None:
    beside = ("Q1", "Q2", "Q3", "Q4", "Average", "Owner", "RAG")
    for column, heading in enumerate((*(name[:3] for name in MONTH_NAMES), *beside), start=2):
        sheet.cell(row, column, heading).style = "heading"


def _write(sheet: Worksheet, row: int, label: str, months: list[float], quarters: list[float]) -> None:
    """Write a label, its figures, and what partners keep beside them: the average, an owner and a colour."""
    sheet.cell(row, 1, label).style = "label"
    for column, value in enumerate([*months, *quarters, sum(months) / 12, "Police", "Green"], start=2):
        sheet.cell(row, column, value).style = "figure"


def _sums(months: list[float]) -> list[float]:
    return [sum(months[start : start + 3]) for start in range(0, 12, 3)]


def _figures(seed: int) -> list[float]:
    return [(seed * 17 + month * 29) % 83 + 40 for month in range(12)]


def _styles() -> list[NamedStyle]:
    edge = Border(*(Side(style="thin"),) * 4)
    return [
        NamedStyle("title", font=Font(bold=True, size=14), fill=PatternFill("solid", fgColor="DDEBF7")),
        NamedStyle("label", font=Font(bold=True), border=edge, alignment=Alignment(wrap_text=True)),
        NamedStyle("heading", font=Font(bold=True), border=edge, fill=PatternFill("solid", fgColor="BDD7EE")),
        NamedStyle("figure", number_format="#,##0", border=edge),
    ]
