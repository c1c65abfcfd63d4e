"""Workbooks drawn cell by cell together with what is true of each, and the score of a reading against that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from csp_desktop.returns.model import ReturnSeries, WorkbookReading
from csp_desktop.returns.reading import read_return
from csp_desktop.returns.workbook.grid import address

FINANCIAL = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
CALENDAR = (*FINANCIAL[9:], *FINANCIAL[:9])
NOTHING = ""


@dataclass(frozen=True)
class Known:
    """What is true of a cell: words that must stand its label, period (`~` before a rolling year), value and kind."""

    label: str
    period: str
    value: float
    kind: str = ""


@dataclass
class Canvas:
    """A workbook in the making; `known` says what a reader must find, and nothing else may be found."""

    name: str = "return.xlsx"
    book: openpyxl.Workbook = field(default_factory=openpyxl.Workbook)
    known: dict[tuple[str, str], Known] = field(default_factory=dict)
    step: int = 0

    @property
    def sheet(self) -> Worksheet:
        """Return the sheet that is drawn on."""
        return self.book.active

    def add_sheet(self, name: str) -> None:
        """Draw on a new sheet from here on."""
        self.book.active = self.book.create_sheet(name)

    def write(self, row: int, column: int, *values: object) -> None:
        """Write cells beside each other; None leaves one out."""
        for place, value in enumerate(values):
            if value is not None:
                self.sheet.cell(row, column + place, value)

    def down(self, row: int, column: int, *values: object) -> None:
        """Write cells below each other; None leaves one out."""
        for place, value in enumerate(values):
            self.write(row + place, column, value)

    def merge(self, row: int, column: int, rows: int = 1, columns: int = 1) -> None:
        """Merge cells."""
        self.sheet.merge_cells(None, row, column, row + rows - 1, column + columns - 1)

    def number(self) -> float:
        """Return a number like a month's count, no two neighbours alike."""
        self.step += 1
        return float((self.step * 29 + self.step * self.step % 17) % 83 + 140)

    def figure(
        self, row: int, column: int, label: str, period: str, value: float | None = None, kind: str = ""
    ) -> None:
        """Write a figure that a reader must find as one of a kind; without a period, one that it must leave."""
        value = self.number() if value is None else value
        self.write(row, column, value)
        if period:
            self.known[self.sheet.title, address(row, column)] = Known(label, period, value, kind)

    def table(self, row: int, column: int, labels: Sequence[str], periods: Sequence[str], turned: bool = False) -> None:
        """Write figures under periods, a row for each label; `turned` has a column for each label."""
        for place, label in enumerate(labels):
            for step, period in enumerate(periods):
                down, across = (step, place) if turned else (place, step)
                if period is not NOTHING or label:
                    self.figure(row + down, column + across, label, period)


@dataclass(frozen=True)
class Score:
    """How many of the known cells were found, and which were read as something else or made up."""

    of: int
    found: int
    wrong: tuple[str, ...]
    invented: tuple[str, ...]
    missing: tuple[str, ...]


def months(year: int, names: Sequence[str] = FINANCIAL) -> list[str]:
    """Return the months of a financial year, or of the calendar year where the names begin with January."""
    calendar = names[0] == "Jan"
    return [f"{year + (not calendar and name in CALENDAR[:3])}-{CALENDAR.index(name) + 1:02}" for name in names]


def read(canvas: Canvas, folder: Path) -> WorkbookReading:
    """Save a workbook and read it."""
    canvas.book.save(folder / canvas.name)
    return read_return(folder / canvas.name)


def score(canvas: Canvas, reading: WorkbookReading) -> Score:
    """Hold every cell that was read against what is known of it."""
    found: dict[tuple[str, str], Known] = {}
    for table in reading.tables:
        for series in (each for each in table.series if not each.computed or _is_known(canvas, table.sheet, each)):
            words = " ".join((series.label, series.measure, series.area or "", table.title)).casefold()
            for period, value in series.values.items():
                name = f"{'~' if series.rolling else ''}{period}"
                found[table.sheet, series.cells[period]] = Known(words, name, value, series.kind.value)
    right = [place for place, known in canvas.known.items() if place in found and agrees(known, found[place])]
    return Score(
        len(canvas.known),
        len(right),
        tuple(f"{place[1]} {found[place]}" for place in canvas.known if place in found and place not in right),
        tuple(f"{place[1]} {each}" for place, each in found.items() if place not in canvas.known),
        tuple(f"{place[1]} {known}" for place, known in canvas.known.items() if place not in found),
    )


def _is_known(canvas: Canvas, sheet: str, series: ReturnSeries) -> bool:
    return any((sheet, cell) in canvas.known for cell in series.cells.values())


def agrees(known: Known, found: Known) -> bool:
    """Return whether a cell was read as what it is: its value, period and kind, and every word of its label."""
    same = (known.period, known.value) == (found.period, found.value)
    same = same and known.kind in ("", found.kind)
    return same and all(word in found.label for word in known.label.casefold().split())


def plain_findings(reading: WorkbookReading) -> list[Any]:
    """Return the findings of a reading as rule, severity and message."""
    return [(finding.rule, str(finding.severity), finding.message) for finding in reading.findings]
