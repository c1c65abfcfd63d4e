"""Sixty pages of tables and charts as we print them, beside reportlab and LibreOffice printing the same pages."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.benchmarks.pack_workbook import write_workbook
from tests.benchmarks.table import Note, Row

PAGES = 60
INDICATORS = 54
_TIMES = 3


@dataclass(frozen=True, slots=True)
class Written:
    """A pack that a process wrote: how long that took in seconds, its pages, and its peak of memory in MiB."""

    seconds: float
    pages: int
    peak: float | None


def rows() -> Iterator[Row | Note]:
    """Yield the same pages by each writer, the board's own pack, and what a page takes."""
    with TemporaryDirectory() as folder:
        ours, bare = (_written(kind, PAGES, folder) for kind in ("pages", "bare"))
        what = f"{ours.pages} pages of {2 * PAGES} tables and {PAGES} charts, tagged"
        yield Row(what, ours.seconds, None, "reportlab, the same untagged", bare.seconds)
        yield from _beside_office(what, ours, Path(folder))
        board, double = (_written("board", count, folder) for count in (INDICATORS, 2 * INDICATORS))
        told = f"a board pack of {board.pages} pages, {INDICATORS} tables and {2 * INDICATORS} charts, from its figures"
        yield Row(told, board.seconds)
        yield Note(f"Pages: {ours.pages / ours.seconds:.0f} a second; the board's {board.pages / board.seconds:.0f}.")
        twice = _written("pages", 2 * PAGES, folder)
        yield Note(f"Memory: {_memory(ours, twice)}; the board's {_memory(board, double)}.")


def _beside_office(what: str, ours: Written, folder: Path) -> Iterator[Row | Note]:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        yield Note("LibreOffice is not here, so that the pages stand beside reportlab alone.")
        return
    workbook = folder / "pages.xlsx"
    write_workbook(PAGES, workbook)
    yield Row(what, ours.seconds, 0.25, "LibreOffice, the same from a workbook", _printed(office, workbook))


def _written(kind: str, count: int, folder: str) -> Written:
    """Return what the middle one of a few processes took."""
    found = [_once(kind, count, folder) for _ in range(_TIMES)]
    middle = median(each.seconds for each in found)
    return next(each for each in found if each.seconds == middle)


def _once(kind: str, count: int, folder: str) -> Written:
    command = [sys.executable, "-m", "tests.benchmarks.pack_process", kind, str(count), folder]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return Written(**json.loads(told))


def _printed(office: str, workbook: Path) -> float:
    """Return how long LibreOffice takes to print a workbook; its first start, which sets it up, is not counted."""
    home, small = workbook.parent / "office", workbook.with_name("small.xlsx")
    write_workbook(1, small)
    _convert(office, home, small)
    began = perf_counter()
    _convert(office, home, workbook)
    return perf_counter() - began


def _convert(office: str, home: Path, workbook: Path) -> None:
    command: Sequence[str] = (
        office, "--headless", f"-env:UserInstallation={home.as_uri()}",
        "--convert-to", "pdf:calc_pdf_Export", "--outdir", str(workbook.parent), str(workbook),
    )  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    if not workbook.with_suffix(".pdf").exists():
        raise RuntimeError("LibreOffice printed nothing")


def _memory(pack: Written, double: Written) -> str:
    if pack.peak is None or double.peak is None:
        return "this system does not tell"
    growth = (double.peak - pack.peak) / (double.pages - pack.pages)
    return f"at most {pack.peak:.0f} MiB, {double.peak:.0f} MiB for {double.pages} pages ({growth:.2f} MiB a page)"
