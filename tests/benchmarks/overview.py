"""The overview of the large project: from the choice of its page to its first paint, and scrolling through it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from statistics import median

from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.overview_table import OverviewTable
from tests.benchmarks.large_window import Painted, large_window, settle
from tests.benchmarks.scrolling import FRAME
from tests.benchmarks.shares import percentile
from tests.benchmarks.table import Row

ROUNDS = 9
ROWS = 100
PAGES = 15


def rows() -> Iterator[Row]:
    """Yield how long the page takes to be seen again, beside the grid's own page, and the frames of scrolling it."""
    with large_window() as (window, grid):
        window.show_page("overview")
        settle()
        table = child(window.window, OverviewTable, "overviewTable")
        window.show_page("indicators")
        settle()
        seen, grid_seen = Painted([table.viewport()]), Painted([grid.viewport()])
        pairs = [(_shown(window, "overview", seen), _shown(window, "indicators", grid_seen)) for _ in range(ROUNDS)]
        ours, beside = (median(times) for times in zip(*pairs, strict=True))
        yield Row("the large project's overview, from its choice to its paint", ours, 4.0, "the grid's page", beside)
        window.show_page("overview")
        settle()
        bar = table.verticalScrollBar()
        for name, count, step, frames in (("row by row", ROWS, 1, 1), ("page by page", PAGES, bar.pageStep(), 2)):
            times = [seen.seconds_of(partial(bar.setValue, bar.value() + step)) for _ in range(count)]
            yield Row(
                f"scrolling the large overview {name}, {count} frames, p95", percentile(times, 95), frames * FRAME
            )


def _shown(window: MainWindow, page: str, painted: Painted) -> float:
    """Return how long a page takes to be painted, and let the rest be done."""
    took = painted.seconds_of(partial(window.show_page, page))
    settle()
    return took
