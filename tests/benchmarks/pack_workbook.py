"""The same pages as a workbook with real charts, as an officer would keep them, for LibreOffice to print."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.chart import LineChart, Reference
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from tests.benchmarks.pack_content import MONTHS, WORDS, BenchPage, bench_pages

_A4 = 9


def write_workbook(count: int, path: Path) -> None:
    """Write a workbook with a sheet for each page, which is printed on one."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for page in bench_pages(count):
        _fill(book.create_sheet(page.heading), page)
    book.save(path)


def _fill(sheet: Worksheet, page: BenchPage) -> None:
    sheet.append([page.heading])
    for table in page.tables:
        sheet.append(["", *MONTHS])
        for name, values in table:
            sheet.append([name, *values])
        sheet.append([])
    chart = LineChart()
    chart.add_data(Reference(sheet, min_col=1, max_col=13, min_row=3, max_row=5), titles_from_data=True, from_rows=True)
    chart.set_categories(Reference(sheet, min_col=2, max_col=13, min_row=2))
    sheet.add_chart(chart, f"A{sheet.max_row + 2}")
    sheet.cell(sheet.max_row + 20, 1, WORDS)
    sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = _A4, 1
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
