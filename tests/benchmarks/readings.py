"""All readings of the large project, and one after an edit, beside what plain numpy takes for the same sums."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

import numpy as np

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.project.store import Project
from csp_desktop.session.readings import Readings
from tests.benchmarks.large_project import AREAS, AS_AT, INDICATORS, MONTHS, large_project, value_at
from tests.benchmarks.shares import percentile
from tests.benchmarks.table import Row

EDITS = 50


def rows() -> Iterator[Row]:
    """Yield the readings of every row, figures asked of the file included, and those after an edit."""
    with Project.open(large_project().path) as project:
        began = perf_counter()
        readings = Readings(project, AS_AT)
        count = sum(1 for _ in readings)
        took = perf_counter() - began
        edits = [_seconds_after_edit(project, readings, number) for number in range(EDITS)]
    figures = np.array(_figures()).reshape(INDICATORS * AREAS, len(MONTHS))
    yield Row(f"all {count:,} readings of the large project", took, None, "numpy, sums alone", _seconds(figures))
    one = min(_seconds(figures[:1]) for _ in range(EDITS))
    yield Row("one reading after an edit, p95", percentile(edits, 95), None, "numpy, sums alone", one)


def _seconds_after_edit(project: Project, readings: Readings, number: int) -> float:
    """Return how long a reading takes once its row was edited; writing the edit is not counted."""
    row = readings.rows()[number * 7]
    with project.action("Edit") as edit:
        edit.put_figure(SeriesKey(*row, Kind.ACTUAL), AS_AT, Figure(2000.0 + number))
    began = perf_counter()
    readings.forget(edit.changed)
    assert readings.reading(row).actual == 2000.0 + number
    return perf_counter() - began


def _figures() -> list[float]:
    rows = ((indicator, area) for indicator in range(1, INDICATORS + 1) for area in range(1, AREAS + 1))
    return [value_at(*row, period) for row in rows for period in MONTHS]


def _seconds(figures: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> float:
    """Return how long numpy takes over both years' sums, their change, and the status against a target."""
    began = perf_counter()
    this_year = figures[:, -12:].sum(axis=1)
    last_year = figures[:, -24:-12].sum(axis=1)
    change = this_year - last_year
    percent = 100 * change / last_year
    gap = 1 - this_year / (70.0 * 12)
    status = np.where(gap >= 0, 0, np.where(gap >= -0.05, 1, 2))
    assert len(status) == len(percent)
    return perf_counter() - began
