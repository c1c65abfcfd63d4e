"""What there is to say of a register: rows that could not be counted, months that are there only in part."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date

from csp_desktop.domain.dates import day_name
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.periods import long_name, month
from csp_desktop.returns.long.frames import NONE, Codes, places_where
from csp_desktop.returns.long.register_shape import RegisterShape
from csp_desktop.returns.long.shape import LongShape
from csp_desktop.returns.tables.scene import Scene
from csp_desktop.returns.workbook.grid import address

_FEW_DAYS = 3
_USUAL_GAPS = 6
"""How many times the usual time between two incidents may pass before a month looks cut off: chance alone lets so
long a time pass once in four hundred."""


class RegisterSaid:
    """Records what is found in one register."""

    def __init__(self, shape: LongShape, register: RegisterShape, scene: Scene) -> None:
        self._shape = shape
        self._register = register
        self._scene = scene

    def days(self, days: Mapping[int, date], when: Codes, codes: Codes, today: date) -> None:
        """Say which rows have no date, and which one that cannot be: before 1990, or still to come."""
        heading = self._shape.headings[self._register.when]
        outside = [int(code) for code, day in days.items() if day.year < 1990 or day > today]
        without = [place for place in places_where(when == NONE) if int(codes[place]) not in set(outside)]
        wrong = [place for place in places_where(when == NONE) if int(codes[place]) in set(outside)]
        self._rows(without, f"have no date that can be read under “{heading}” and were not counted")
        self._rows(wrong, f"have a date before 1990 or after {day_name(today)} and were not counted")
        if self._register.others:
            names = ", ".join(f"“{self._shape.headings[column]}”" for column in self._register.others)
            message = f"“{self._shape.title}” was counted by “{heading}”; it also has {names}."
            self._find(Severity.NOTE, message, address(self._shape.header, self._register.when))

    def references(self, again: list[int], others: list[int]) -> None:
        """Say which rows stand there twice, and which have the reference of another and differ."""
        self._rows(again, "stand there twice with the same reference and were counted once", self._register.reference)
        self._rows(
            others, "have the reference of an earlier row and differ; all were counted", self._register.reference
        )

    def no_area(self, places: list[int]) -> None:
        """Say which rows name no area."""
        self._rows(places, "name no area and are in no count", self._register.area)

    def edges(self, days: Sequence[date], rows: int) -> None:
        """Warn of a first or last month that the register seems to hold only a part of."""
        if not days or rows == 0:
            return
        first, last = min(days), max(days)
        enough = max(_FEW_DAYS, _USUAL_GAPS * (last - first).days / rows)
        if first.day - 1 > enough:
            self._partial(first, f"begins on {day_name(first)}")
        if monthrange(last.year, last.month)[1] - last.day > enough:
            self._partial(last, f"ends on {day_name(last)}")

    def _partial(self, day: date, words: str) -> None:
        name = long_name(month(day.year, day.month))
        message = f"“{self._shape.title}” {words}: the count of {name} may be of a part of the month only."
        self._find(Severity.WARNING, message, "")

    def _rows(self, places: list[int], words: str, column: int | None = None) -> None:
        if places:
            cell = address(self._shape.row(places[0]), column or self._register.when)
            count = "1 row" if len(places) == 1 else f"{len(places):,} rows"
            self._find(Severity.WARNING, f"{count} of “{self._shape.title}” {words} (first {cell}).", cell)

    def _find(self, severity: Severity, message: str, cell: str) -> None:
        self._scene.note("file", severity, message, cell, self._shape.title)
