"""Figures between the grid and a spreadsheet, as lines of tab-separated cells."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from csp_desktop.domain.figures import Figure, SeriesKey
from csp_desktop.domain.periods import Period
from csp_desktop.domain.typed import figure_from_text
from csp_desktop.session.open_project import OpenProject
from csp_desktop.ui.grid_delegate import typed_text
from csp_desktop.ui.indicator_grid import IndicatorGrid
from csp_desktop.ui.indicator_model import IndicatorModel


def copy_figures(grid: IndicatorGrid) -> None:
    """Put the chosen block of cells on the clipboard: numbers with every digit, other cells as their text."""
    chosen = grid.selectedIndexes()
    if not chosen:
        return
    rows = range(min(each.row() for each in chosen), max(each.row() for each in chosen) + 1)
    columns = range(min(each.column() for each in chosen), max(each.column() for each in chosen) + 1)
    cells = {(each.row(), each.column()): _copied(each) for each in chosen}
    lines = ("\t".join(cells.get((row, column), "") for column in columns) for row in rows)
    QGuiApplication.clipboard().setText("\n".join(lines))


def paste_figures(grid: IndicatorGrid, project: OpenProject) -> str:
    """Put the clipboard's block into the grid from the current cell on, as one step.

    Return a sentence on the cells that were not taken: no figures' cells, or text that is no figure. Empty where
    all were.
    """
    model, start = grid.indicator_model(), grid.currentIndex()
    lines = QGuiApplication.clipboard().text().rstrip("\r\n").splitlines()
    if not start.isValid() or not lines:
        return "Choose the cell where the figures are to begin, and copy some first."
    edits: list[tuple[SeriesKey, Period, Figure | None]] = []
    refused = 0
    for down, line in enumerate(lines):
        for along, text in enumerate(line.split("\t")):
            edit = _edit(model, model.index(start.row() + down, start.column() + along), text)
            refused += edit is None
            edits += [edit] if edit else []
    if edits:
        project.edit_figures(edits)
    return f"{refused} of {refused + len(edits)} cells were not pasted: they are no figures." if refused else ""


def _edit(model: IndicatorModel, index: QModelIndex, text: str) -> tuple[SeriesKey, Period, Figure | None] | None:
    """Return the edit that a pasted cell means, None where it cannot be taken."""
    cell = model.editable_cell(index) if index.isValid() else None
    indicator = model.indicator(index.row()) if cell else None
    if cell is None or indicator is None:
        return None
    try:
        return (*cell, figure_from_text(text, indicator))
    except ValueError:
        return None


def _copied(index: QModelIndex) -> str:
    number = typed_text(index.data(Qt.ItemDataRole.EditRole))
    return number or str(index.data() or "")
