"""Driving the window as an officer does: real events, real files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from csp_desktop.domain.layers import Layer
from csp_desktop.domain.periods import parse_period
from csp_desktop.ui.grid_rows import column_of
from csp_desktop.ui.indicator_grid import IndicatorGrid
from csp_desktop.ui.main_window import MainWindow


def grid_of(window: MainWindow) -> IndicatorGrid:
    """Return the indicator grid of the open project."""
    found = window.window.findChild(IndicatorGrid, "indicatorGrid")
    assert found is not None
    return found


def place_of(grid: IndicatorGrid, title: str, layer: Layer = Layer.THIS_YEAR) -> int:
    """Return the row of one layer of an indicator."""
    model = grid.indicator_model()
    for place in range(model.rowCount()):
        indicator = model.indicator(place)
        if indicator is not None and indicator.title == title and model.grid_row(place).layer is layer:
            return place
    raise LookupError(f"{title} is not in the grid")


def cell_of(grid: IndicatorGrid, title: str, period: str, layer: Layer = Layer.THIS_YEAR) -> QModelIndex:
    """Return the cell of an indicator's figure."""
    return grid.indicator_model().index(place_of(grid, title, layer), column_of(parse_period(period)))


def text_at(grid: IndicatorGrid, title: str, column: int, layer: Layer = Layer.THIS_YEAR) -> str:
    """Return what a cell of an indicator shows."""
    return str(grid.indicator_model().index(place_of(grid, title, layer), column).data())


def type_figure(qtbot: QtBot, grid: IndicatorGrid, cell: QModelIndex, text: str) -> None:
    """Click a cell, type into it and press Enter, as on a keyboard."""
    grid.scrollTo(cell)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.visualRect(cell).center())
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    editor = grid.findChild(QLineEdit, "figureEditor")
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: grid.state() is not grid.State.EditingState)


def drop_files(target: QWidget, paths: Sequence[Path]) -> Qt.DropAction:
    """Drag files onto a widget and drop them; return the action that the target chose."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    middle = target.rect().center()
    nothing, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(middle), actions, mime, button, nothing)
    QApplication.sendEvent(target, enter)
    drop = QDropEvent(QPointF(middle), actions, mime, button, nothing)
    QApplication.sendEvent(target, drop)
    return drop.dropAction()
