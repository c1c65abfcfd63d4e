"""A pack of about sixty pages, beside bare pages drawn by reportlab and, where it is here, LibreOffice printing it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.benchmarks.table import Note, Row

INDICATORS = 54
_PAGE = "<h2>Indicator</h2>{table}{table}<p>{words}</p><p style='page-break-after: always'></p>"
_WORDS = "Between April and March there were 817, 21 fewer than in the same months last year. " * 4


@dataclass(frozen=True, slots=True)
class Written:
    """A pack that a process wrote: how long that took in seconds, its pages, and its peak of memory in MiB."""

    seconds: float
    pages: int
    peak: float | None


def rows() -> Iterator[Row | Note]:
    """Yield the pack beside bare pages and LibreOffice, and what it takes a page."""
    with TemporaryDirectory() as folder:
        pack, double = (_written("board", count, folder) for count in (INDICATORS, 2 * INDICATORS))
        what = f"a pack of {pack.pages} pages, tagged, {INDICATORS} tables and {2 * INDICATORS} charts"
        bare = _written("bare", pack.pages, folder)
        yield Row(what, pack.seconds, None, "reportlab, bare pages, untagged", bare.seconds)
        office = shutil.which("soffice") or shutil.which("libreoffice")
        if office:
            yield Row(what, pack.seconds, 0.25, "LibreOffice, tables alone", _printed(office, pack.pages, Path(folder)))
        else:
            yield Note("LibreOffice is not here, so that the pack stands beside reportlab alone.")
    yield Note(f"The pack: {pack.pages / pack.seconds:.0f} pages a second; {_memory(pack, double)}.")


def _written(kind: str, count: int, folder: str) -> Written:
    command = [sys.executable, "-m", "tests.benchmarks.pack_process", kind, str(count), folder]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return Written(**json.loads(told))


def _printed(office: str, pages: int, folder: Path) -> float:
    """Return how long LibreOffice takes to print pages of two tables and a paragraph, its start included."""
    document = folder / "pages.html"
    document.write_text(_document(pages), encoding="utf-8")
    command: Sequence[str] = (
        office, "--headless", f"-env:UserInstallation={(folder / 'office').as_uri()}",
        "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", str(folder), str(document),
    )  # fmt: skip
    began = perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return perf_counter() - began


def _document(pages: int) -> str:
    row = "<tr>" + "<td>1,234</td>" * 13 + "</tr>"
    page = _PAGE.format(table=f"<table border='1'>{row * 8}</table>", words=_WORDS)
    return f"<html><body>{page * pages}</body></html>"


def _memory(pack: Written, double: Written) -> str:
    if pack.peak is None or double.peak is None:
        return "this system does not tell how much memory"
    growth = (double.peak - pack.peak) / (double.pages - pack.pages)
    grown = f"{double.peak:.0f} MiB for {double.pages} pages ({growth:.2f} MiB a page)"
    return f"at most {pack.peak:.0f} MiB of memory, {grown}"
