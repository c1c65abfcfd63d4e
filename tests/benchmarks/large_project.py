"""A project of 500 indicators, 20 areas and ten years of months, made once in a run and gone at its end."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Area, Direction, Indicator
from csp_desktop.domain.periods import Period, month, periods_of, span
from csp_desktop.project.store import Edit, Project
from tests.benchmarks.table import Note, time_text

INDICATORS = 500
AREAS = 20
MONTHS = tuple(span(month(2007, 4), month(2017, 3)))
AS_AT = MONTHS[-1]
_OF_A_PRIORITY = 25


@dataclass(frozen=True, slots=True)
class LargeProject:
    """Where the project is, how many figures it holds, and how many seconds its making took."""

    folder: TemporaryDirectory[str]
    figures: int
    took: float

    @property
    def path(self) -> Path:
        """Return the project's file."""
        return Path(self.folder.name) / "large.csp"

    @property
    def note(self) -> Note:
        """Return how large the project is and how long its making took."""
        size = self.path.stat().st_size / 1e6
        return Note(
            f"The large project: {INDICATORS} indicators x {AREAS} areas x {len(MONTHS)} months, {self.figures:,}"
            f" figures, {size:.0f} MB, written through the project's store in {time_text(self.took)}."
        )


@cache
def large_project() -> LargeProject:
    """Return the project, made by the first who asks; its folder goes with the process."""
    folder = TemporaryDirectory()
    began = time.perf_counter()
    with Project.create(Path(folder.name) / "large.csp", "Safer Largeshire") as project:
        areas, indicators = _set_up(project)
        for first in range(0, INDICATORS, _OF_A_PRIORITY):
            with project.action("Take in a priority's figures") as edit:
                edit.put_figures(_figures(indicators[first : first + _OF_A_PRIORITY], areas))
        took = time.perf_counter() - began
        return LargeProject(folder, project.figure_count(), took)


def value_at(indicator: int, area: int, period: Period) -> float:
    """Return what the project holds: whole numbers from 20 to 116 that go up and down."""
    return float((indicator * 7 + area * 13 + period.ordinal * 11) % 97 + 20)


def _set_up(project: Project) -> tuple[list[Area], list[Indicator]]:
    with project.action("Set up") as edit:
        own = project.own_area
        areas = [own, *(edit.put_area(Area(0, f"District {n}", parent=own.id)) for n in range(1, AREAS))]
        return areas, [_indicator(edit, number) for number in range(INDICATORS)]


def _indicator(edit: Edit, number: int) -> Indicator:
    priority = f"Priority {number // _OF_A_PRIORITY + 1}"
    return edit.put_indicator(
        Indicator(0, f"Indicator {number + 1}", priority=priority, direction=Direction.DOWN, position=number)
    )


def _figures(indicators: list[Indicator], areas: list[Area]) -> Iterator[tuple[SeriesKey, Period, Figure]]:
    """Yield every month of each series, and for the whole partnership the last year's targets."""
    for indicator in indicators:
        for area in areas:
            key = SeriesKey(indicator.id, area.id, Kind.ACTUAL)
            for period in MONTHS:
                yield key, period, Figure(value_at(indicator.id, area.id, period))
        target = SeriesKey(indicator.id, areas[0].id, Kind.TARGET)
        for period in periods_of(AS_AT.year, AS_AT.frequency):
            yield target, period, Figure(70.0)
