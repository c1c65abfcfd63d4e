"""Projects of 500 indicators and ten years of months, in 20 areas or many more; each made once in a run."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from csp_desktop.domain.indicators import Area, Direction, Indicator
from csp_desktop.domain.periods import Period, month, span
from csp_desktop.project.store import Edit, Project
from tests.benchmarks.bulk_figures import Bulk, put_in
from tests.benchmarks.table import Note, time_text

INDICATORS = 500
AREAS = 20
MONTHS = tuple(span(month(2007, 4), month(2017, 3)))
AS_AT = MONTHS[-1]
TARGET = 70.0
SIZES = "CSP_BENCH_AREAS"
"""The variable that says how many areas the large projects have; each makes 60,000 figures."""

_USUAL = "20 167"
_OF_A_PRIORITY = 25


@dataclass(frozen=True, slots=True)
class LargeProject:
    """Where the project is, how many areas and figures it holds, and how many seconds its making took."""

    folder: TemporaryDirectory[str]
    areas: int
    figures: int
    took: float

    @property
    def path(self) -> Path:
        """Return the project's file."""
        return Path(self.folder.name) / "large.csp"

    @property
    def size(self) -> str:
        """Return how large the project is, in words."""
        return f"{self.figures:,} figures"

    @property
    def note(self) -> Note:
        """Return how large the project is and how long its making took."""
        size = self.path.stat().st_size / 1e6
        return Note(
            f"The project of {self.size}: {INDICATORS} indicators x {self.areas} areas x {len(MONTHS)} months, and the"
            f" journal of their taking in, {size:,.0f} MB, made in {time_text(self.took)}."
        )


def large_projects() -> Iterator[LargeProject]:
    """Yield the projects of every size that is asked for, the smallest first."""
    return map(large_project, sorted(map(int, os.environ.get(SIZES, _USUAL).split())))


@cache
def large_project(areas: int = AREAS) -> LargeProject:
    """Return the project, made by the first who asks; its folder goes with the process."""
    folder = TemporaryDirectory()
    path = Path(folder.name) / "large.csp"
    began = time.perf_counter()
    with Project.create(path, "Safer Largeshire") as project:
        _set_up(project, areas)
    put_in(path, Bulk(MONTHS, VALUE, TARGET))
    took = time.perf_counter() - began
    with Project.open(path) as project:
        return LargeProject(folder, areas, project.figure_count(), took)


VALUE = "(indicator * 7 + area * 13 + ordinal * 11) % 97 + 20"
"""What the project holds, as SQL says it: whole numbers from 20 to 116 that go up and down."""


def value_at(indicator: int, area: int, period: Period) -> float:
    """Return what the project holds at a month."""
    return float((indicator * 7 + area * 13 + period.ordinal * 11) % 97 + 20)


def _set_up(project: Project, areas: int) -> None:
    own = project.own_area.id
    with project.action("Set up") as edit:
        for number in range(1, areas):
            edit.put_area(Area(0, f"District {number}", parent=own))
        for number in range(INDICATORS):
            _put_indicator(edit, number)


def _put_indicator(edit: Edit, number: int) -> None:
    priority = f"Priority {number // _OF_A_PRIORITY + 1}"
    edit.put_indicator(
        Indicator(0, f"Indicator {number + 1}", priority=priority, direction=Direction.DOWN, position=number)
    )
