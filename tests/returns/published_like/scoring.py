"""How a reading scores against what is true of a published-like workbook."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from csp_desktop.returns.model import WorkbookReading
from tests.returns.canvas import Canvas, Known, Score, read, score


def read_and_score(canvas: Canvas, folder: Path) -> tuple[WorkbookReading, Score]:
    """Read a workbook and hold it against what is known."""
    reading = read(canvas, folder)
    settle(canvas, reading)
    return reading, score(canvas, reading)


def settle(canvas: Canvas, reading: WorkbookReading) -> None:
    """Where a period may truly be said in two ways, take the one that the reader says, if it is one of them."""
    said = {
        (table.sheet, series.cells[period]): f"{'~' if series.rolling else ''}{period}"
        for table in reading.tables
        for series in table.series
        for period in series.values
    }
    for place, known in canvas.known.items():
        ways = known.period.split("|")
        canvas.known[place] = _with_period(known, said[place] if said.get(place) in ways else ways[0])


def _with_period(known: Known, period: str) -> Known:
    return replace(known, period=period)
