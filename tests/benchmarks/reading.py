"""A hundred partner workbooks to series, beside the same files read by what others use for cells alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import openpyxl
import pandas
from python_calamine import CalamineWorkbook

from csp_desktop.returns.reading import read_return
from tests.benchmarks.partner_workbooks import COLUMNS, ROWS, SHEETS, make_workbooks
from tests.benchmarks.table import Note, Row, time_text

ROUNDS = 2


def rows() -> Iterator[Row | Note]:
    """Yield the product beside calamine, within its bound, and beside openpyxl and pandas."""
    with TemporaryDirectory() as folder:
        began = perf_counter()
        paths = make_workbooks(Path(folder))
        took = perf_counter() - began
        series = sum(len(table.series) for table in read_return(paths[0]).tables)
        ours = _seconds(read_return, paths)
        what = f"{len(paths)} partner workbooks to series"
        yield Row(what, ours, 3.0, "calamine, cells alone", _seconds(_by_calamine, paths))
        yield Row(what, ours, None, "openpyxl, cells alone", _seconds(_by_openpyxl, paths[:10]) * len(paths) / 10)
        yield Row(what, ours, None, "pandas.read_excel", _seconds(_by_pandas, paths[:10]) * len(paths) / 10)
    yield Note(
        f"The partner workbooks: {SHEETS} sheets x {ROWS} rows x {COLUMNS} columns, formatted, made by openpyxl in"
        f" {time_text(took)}; {series} series in each. openpyxl and pandas read ten of them; shown is ten times that."
    )


def _seconds(read: Callable[[Path], object], paths: Sequence[Path]) -> float:
    """Return the shorter of some rounds over all files."""
    return min(_seconds_once(read, paths) for _ in range(ROUNDS))


def _seconds_once(read: Callable[[Path], object], paths: Sequence[Path]) -> float:
    began = perf_counter()
    for path in paths:
        read(path)
    return perf_counter() - began


def _by_calamine(path: Path) -> object:
    with CalamineWorkbook.from_path(path) as book:
        return [book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names]


def _by_openpyxl(path: Path) -> object:
    book = openpyxl.load_workbook(path, data_only=True)
    return [[[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book]


def _by_pandas(path: Path) -> object:
    return pandas.read_excel(path, sheet_name=None, header=None)
