"""Scrolling the large project's grid, row by row and page by page, through rows that were not seen before."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.benchmarks.large_window import Painted, large_window, settle
from tests.benchmarks.shares import percentile
from tests.benchmarks.table import Row

FRAME = 0.016
ROWS = 600
PAGES = 200


def rows() -> Iterator[Row]:
    """Yield the 95th percentile and the worst frame of both ways."""
    with large_window() as (_, grid):
        settle()
        painted, bar = Painted([grid.viewport()]), grid.verticalScrollBar()
        for name, count, step in (("row by row", ROWS, 1), ("page by page", PAGES, bar.pageStep())):
            times = [painted.seconds_of(partial(bar.setValue, bar.value() + step)) for _ in range(count)]
            yield Row(f"scrolling the large grid {name}, {count} frames, p95", percentile(times, 95), FRAME)
            yield Row(f"scrolling the large grid {name}, the worst frame", max(times), FRAME)
