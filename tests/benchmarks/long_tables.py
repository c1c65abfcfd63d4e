"""A tidy table of 300,000 rows to series, beside the same file read by what others use for cells alone."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import openpyxl
import pandas
from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from csp_desktop.returns.reading import read_return
from tests.benchmarks.memory import peak_memory
from tests.benchmarks.table import Note, Row

ROUNDS = 3
_YEARS = ("2013/14", "2014/15", "2015/16")
_HEADINGS = (
    "Financial Year",
    "Financial Quarter",
    "Force Name",
    "CSP Name",
    "Offence Description",
    "Offence Group",
    "Offence Subgroup",
    "Offence Code",
    "Number of Offences",
)


def rows() -> Iterator[Row | Note]:
    """Yield the product beside calamine, within its bound, and beside openpyxl and pandas; then for text files."""
    with TemporaryDirectory() as folder:
        workbook, text = _make(Path(folder))
        series = sum(len(table.series) for table in read_return(workbook).tables)
        ours = _seconds(read_return, workbook)
        peak = peak_memory()
        what = "a tidy table of 300,000 rows to series"
        yield Row(what, ours, 2.0, "calamine, cells alone", _seconds(_by_calamine, workbook))
        yield Row(what, ours, None, "openpyxl, cells alone", _once(_by_openpyxl, workbook))
        yield Row(what, ours, None, "pandas.read_excel", _once(pandas.read_excel, workbook))
        ours = _seconds(read_return, text)
        yield Row(f"{what}, from csv", ours, None, "csv.reader, texts alone", _seconds(_by_csv, text))
        yield Row(f"{what}, from csv", ours, None, "pandas.read_csv", _seconds(pandas.read_csv, text))
    told = "" if peak is None else f" The process that read it held at most {peak:.0f} MiB."
    yield Note(f"The tidy table: 3 years x 4 quarters x 250 areas x 100 offences, {series:,} series.{told}")


def _make(folder: Path) -> tuple[Path, Path]:
    """Write the table as a workbook and as text; return the files."""
    workbook, text = folder / "tidy.xlsx", folder / "tidy.csv"
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Data")
    with text.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        for row in (_HEADINGS, *_rows()):
            sheet.append(row)
            writer.writerow(row)
    book.save(workbook)
    return workbook, text


def _rows() -> Iterator[tuple[object, ...]]:
    for year, quarter, area, offence in product(_YEARS, range(1, 5), range(250), range(100)):
        count = (area * 7 + offence * 13 + quarter * 5) % 97 - 2
        names = (f"Offence {offence:03}", f"Group {offence // 25}", f"Subgroup {offence // 5}", f"{offence}A")
        yield year, quarter, f"Force {area // 8}", f"Community Safety Partnership {area:03}", *names, count


def _seconds(read: Callable[[Path], object], path: Path) -> float:
    return min(_once(read, path) for _ in range(ROUNDS))


def _once(read: Callable[[Path], object], path: Path) -> float:
    began = perf_counter()
    read(path)
    return perf_counter() - began


def _by_calamine(path: Path) -> object:
    with CalamineWorkbook.from_path(path) as book:
        return book.get_sheet_by_index(0).to_python(skip_empty_area=False)


def _by_openpyxl(path: Path) -> object:
    book = openpyxl.load_workbook(path, data_only=True, read_only=True)
    return [list(row) for row in book.active.iter_rows(values_only=True)]


def _by_csv(path: Path) -> object:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))
