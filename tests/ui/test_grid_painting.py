"""How the indicator grid is painted: its cells as the model says, a long figure never cut, and no more than is new."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from csp_desktop.ui.cell_text import CellFonts
from csp_desktop.ui.forms import child
from csp_desktop.ui.grid_rows import COLUMN_COUNT, Column
from csp_desktop.ui.indicator_model import CELL_TEXT_ROLE, STATUS_ROLE
from csp_desktop.ui.main_window import MainWindow
from tests.driving import cell_of, grid_of, place_of


@pytest.fixture
def small(window: MainWindow, qtbot: QtBot) -> MainWindow:
    window.window.resize(1024, 640)
    qtbot.waitUntil(lambda: grid_of(window).horizontalScrollBar().maximum() > 0)
    return window


class PaintedHeights(QObject):
    """Notes how high the region of each painting is."""

    def __init__(self) -> None:
        super().__init__()
        self.heights: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.heights.append(event.region().boundingRect().height())
        return False


def test_a_cell_s_text_is_told_as_its_roles_tell_it(window: MainWindow) -> None:
    model = grid_of(window).indicator_model()
    cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(COLUMN_COUNT)]
    for cell in cells:
        told = cell.data(CELL_TEXT_ROLE)
        face = model.face(cell.row())
        assert not face.cells or face.cells[cell.column()] == told
        assert told.text == (cell.data() or "")
        assert told.strong == (cell.data(Qt.ItemDataRole.FontRole) is not None)
        assert told.alignment == cell.data(Qt.ItemDataRole.TextAlignmentRole)


def test_a_figure_too_long_for_its_cell_ends_in_an_ellipsis(qapp) -> None:
    fonts = CellFonts(QGuiApplication.font())
    width = fonts.breadth("1,234,5")
    assert fonts.fitted("1,234,567", width, False).endswith("…")
    assert fonts.fitted("1,234,567", 200, False) == "1,234,567"


def test_a_row_s_face_says_what_its_cells_say_and_follows_an_edit(window: MainWindow) -> None:
    grid = grid_of(window)
    cell = cell_of(grid, "All crime", "2016-11")
    model = grid.indicator_model()
    assert model.face(cell.row()).cells[cell.column()].text == "1,575"
    model.setData(cell, "1600")
    assert model.face(cell.row()).cells[cell.column()].text == "1,600"
    assert model.face(cell.row()).status == cell.siblingAtColumn(Column.STATUS).data(STATUS_ROLE)


def test_the_first_columns_stay_when_the_others_are_scrolled(small: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(small)
    unscrolled = grid.viewport().grab(QRect(0, 0, grid.columnWidth(Column.NAME), 300)).toImage()
    grid.horizontalScrollBar().setValue(grid.horizontalScrollBar().maximum())
    assert grid.frozen_width == grid.columnWidth(Column.NAME) + grid.columnWidth(Column.LABEL)
    assert grid.viewport().grab(QRect(0, 0, grid.columnWidth(Column.NAME), 300)).toImage() == unscrolled
    last = grid.visualRect(grid.indicator_model().index(1, Column.STATUS))
    assert last.right() < grid.viewport().width()


def test_a_click_on_a_column_that_stays_chooses_its_cell(small: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(small)
    grid.horizontalScrollBar().setValue(grid.horizontalScrollBar().maximum())
    cell = grid.indicator_model().index(place_of(grid, "All crime"), Column.NAME)
    before = grid.horizontalScrollBar().value()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.visualRect(cell).center())
    assert grid.currentIndex() == cell
    assert grid.horizontalScrollBar().value() == before


def test_going_left_brings_a_month_out_from_beneath_what_stays(small: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(small)
    place = place_of(grid, "All crime")
    grid.setCurrentIndex(grid.indicator_model().index(place, Column.STATUS))
    for _ in range(Column.STATUS - Column.FIRST_MONTH):
        qtbot.keyClick(grid, Qt.Key.Key_Left)
        assert grid.visualRect(grid.currentIndex()).left() >= grid.frozen_width
    assert grid.currentIndex().column() == Column.FIRST_MONTH


def test_a_figure_that_what_stays_covers_in_part_is_not_shown_as_another(small: MainWindow) -> None:
    grid = grid_of(small)
    cell = cell_of(grid, "All crime", "2016-08")
    bar = grid.horizontalScrollBar()
    bar.setValue(1)
    bar.setValue(1 + grid.visualRect(cell).center().x() - grid.frozen_width)
    seen = next(each for each in grid.canvas.slots(1, range(grid.frozen, COLUMN_COUNT)) if each.column == cell.column())
    assert seen.left == grid.frozen_width
    assert seen.left + seen.width == grid.visualRect(cell).right() + 1


def test_a_screen_too_narrow_for_them_lets_no_column_stay(small: MainWindow) -> None:
    grid = grid_of(small)
    grid.setColumnWidth(Column.NAME, grid.viewport().width())
    assert grid.frozen == 0


def test_column_widths_and_zoom_are_remembered(window: MainWindow, qtbot: QtBot, sample: Path) -> None:
    grid = grid_of(window)
    grid.setColumnWidth(Column.NAME, 240)
    child(window.window, QAction, "actionZoomIn").trigger()
    width, height = grid.columnWidth(Column.NAME), grid.rowHeight(0)
    window.close_project()
    window.open(sample)
    again = grid_of(window)
    assert (again.columnWidth(Column.NAME), again.rowHeight(0)) == (width, height)
    child(window.window, QAction, "actionZoomUsual").trigger()
    assert again.columnWidth(Column.NAME) == pytest.approx(240, abs=2)


def test_scrolling_by_a_row_paints_only_the_row_that_comes_into_sight(window: MainWindow, qtbot: QtBot) -> None:
    grid, notes = grid_of(window), PaintedHeights()
    grid.viewport().installEventFilter(notes)
    qtbot.waitUntil(lambda: bool(notes.heights) and window.window.findChild(QWidget, "chartView") is not None)
    notes.heights.clear()
    grid.verticalScrollBar().setValue(1)
    qtbot.waitUntil(lambda: bool(notes.heights))
    assert notes.heights == [grid.rowHeight(0)]
