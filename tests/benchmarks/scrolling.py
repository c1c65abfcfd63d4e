"""Scrolling the large projects' grids, row by row and page by page, through rows that were not seen before."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from statistics import median

from csp_desktop.ui.indicator_grid import IndicatorGrid
from tests.benchmarks.large_project import large_projects
from tests.benchmarks.large_window import Painted, large_window, settle
from tests.benchmarks.shares import percentile
from tests.benchmarks.table import Row

FRAME = 0.016
ROWS = 600
PAGES = 200


def rows() -> Iterator[Row]:
    """Yield the 95th percentile and the worst frame of both ways in each size; beside the larger the smaller."""
    smaller: dict[str, tuple[str, float]] = {}
    for project in large_projects():
        with large_window(project) as (_, grid):
            for name, times in _frames(grid):
                yield Row(f"scrolling {project.size} {name}, {len(times)} frames, p95", percentile(times, 95), FRAME)
                yield Row(f"scrolling {project.size} {name}, the worst frame", max(times), FRAME)
                if name in smaller:
                    yield Row(f"scrolling {project.size} {name}, median", median(times), None, *smaller[name])
                smaller[name] = project.size, median(times)


def _frames(grid: IndicatorGrid) -> Iterator[tuple[str, list[float]]]:
    settle()
    painted, bar = Painted([grid.viewport()]), grid.verticalScrollBar()
    for name, count, step in (("row by row", ROWS, 1), ("page by page", PAGES, bar.pageStep())):
        yield name, [painted.seconds_of(partial(bar.setValue, bar.value() + step)) for _ in range(count)]
