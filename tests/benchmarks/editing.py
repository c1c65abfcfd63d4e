"""One edit in the large projects, from the typed figure to the painted status, dependents and chart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from statistics import median
from time import thread_time

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from csp_desktop.domain.layers import Layer
from csp_desktop.ui.grid_rows import Column
from csp_desktop.ui.indicator_grid import IndicatorGrid
from csp_desktop.ui.indicator_model import IndicatorModel
from csp_desktop.ui.main_window import MainWindow
from tests.benchmarks.large_project import large_projects
from tests.benchmarks.large_window import Painted, large_window, settle
from tests.benchmarks.shares import percentile
from tests.benchmarks.table import Note, Row

EDITS = 200


def rows() -> Iterator[Row | Note]:
    """Yield the 95th percentile of the edits, and the worst, in each size; beside the larger the smaller."""
    smaller: tuple[str, float] | None = None
    for project in large_projects():
        yield project.note
        with large_window(project) as (window, grid):
            edits = [_seconds_of_edit(window, grid, cell, number) for number, cell in enumerate(_cells(grid))]
        times, busy = ([edit[place] for edit in edits] for place in range(2))
        what = f"one edit in {project.size}: on disk, status, dependents and chart repainted"
        yield Row(f"{what}, p95 of {EDITS}", percentile(times, 95), 0.016)
        yield Row("the worst of those edits", max(times))
        yield Row("the processor's time for one of them, median", median(busy), None, *(smaller or ("", None)))
        smaller = project.size, median(busy)


def _cells(grid: IndicatorGrid) -> list[QModelIndex]:
    """Return cells all over the grid, each in another indicator or area, through the months of the year."""
    model = grid.indicator_model()
    places = [place for place in range(model.rowCount()) if _is_this_year(model, place)]
    step = len(places) // EDITS
    return [model.index(places[n * step], Column.FIRST_MONTH + n % 12) for n in range(EDITS)]


def _is_this_year(model: IndicatorModel, place: int) -> bool:
    grid_row = model.grid_row(place)
    return grid_row.row is not None and grid_row.layer is Layer.THIS_YEAR


def _seconds_of_edit(window: MainWindow, grid: IndicatorGrid, cell: QModelIndex, number: int) -> tuple[float, float]:
    """Return how long an edit takes of an indicator that is chosen and seen, and how much of it the processor works."""
    grid.setCurrentIndex(cell)
    settle()
    chart = window.window.findChild(QWidget, "chartView")
    assert chart is not None
    painted = Painted([grid.viewport(), chart.viewport()])  # type: ignore[attr-defined]
    worked = thread_time()
    took = painted.seconds_of(partial(grid.indicator_model().setData, cell, f"{1000 + number}"))
    worked = thread_time() - worked
    assert cell.data() == f"{1000 + number:,}"
    painted.deleteLater()
    return took, worked
