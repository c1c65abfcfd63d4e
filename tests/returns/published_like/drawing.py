"""The collection of published-like workbooks, and the strokes that they share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from csp_desktop.returns.workbook.grid import address
from tests.returns.canvas import Canvas, Known

Draw = Callable[[Canvas], None]

CUMULATIVE, TARGET, CHANGE, PERCENT = "cumulative", "target", "change", "percent_change"
BASE, COMPARATOR, OTHER = "sample_size", "comparator", "other"
CSPS = (
    ("E22000001", "Bath and North East Somerset"),
    ("E22000049", "Derby"),
    ("E22000180", "Plymouth"),
    ("E22000203", "Rotherham"),
)
FORCES = (("E23000036", "Avon and Somerset"), ("E23000018", "Derbyshire"), ("E23000035", "Devon and Cornwall"))
OFFENCES = ("Violence with injury", "Sexual offences", "Robbery", "Domestic burglary", "Shoplifting")


@dataclass(frozen=True, slots=True)
class Published:
    """A drawn workbook: the kind of body whose table it follows, its name and how to draw it."""

    body: str
    name: str
    draw: Draw

    def drawn(self) -> Canvas:
        """Return the workbook."""
        canvas = Canvas()
        self.draw(canvas)
        return canvas


WORKBOOKS: list[Published] = []


def published(body: str) -> Callable[[Draw], Draw]:
    """Put a workbook in the collection under its function's name."""

    def put(draw: Draw) -> Draw:
        WORKBOOKS.append(Published(body, draw.__name__, draw))
        return draw

    return put


def told(
    c: Canvas, row: int, column: int, written: object, label: str, period: str, value: float, kind: str = ""
) -> None:
    """Write a figure whose cell holds something else than its plain number: a text, a mark, a fraction."""
    c.write(row, column, written)
    c.known[c.sheet.title, address(row, column)] = Known(label, period, value, kind)


def percent(c: Canvas, row: int, column: int, label: str, period: str, points: float, kind: str = "") -> None:
    """Write a percentage as Excel holds it: a fraction with a percent format."""
    told(c, row, column, points / 100, label, period, points, kind)
    c.sheet.cell(row, column).number_format = "0.0%"


def cross(c: Canvas, row: int, column: int, down: Sequence[str], across: Sequence[str], period: str) -> None:
    """Write figures of one period, each of its row's and its column's words."""
    for place, left in enumerate(down):
        for step, over in enumerate(across):
            c.figure(row + place, column + step, f"{left} {over}".strip(), period)


def line(c: Canvas, row: int, column: int, label: str, periods: Sequence[str], kind: str = "") -> None:
    """Write one row of figures, a period each; a period left empty leaves the cell blank."""
    for step, period in enumerate(periods):
        if period:
            c.figure(row, column + step, label, period, kind=kind)


def years(first: int, last: int) -> list[str]:
    """Return financial years by the year in which they begin."""
    return [f"{year}/{(year + 1) % 100:02}" for year in range(first, last + 1)]


def quarters(first: int, last: int) -> list[str]:
    """Return the quarters of financial years."""
    return [f"{year}-Q{number}" for year in years(first, last) for number in (1, 2, 3, 4)]
