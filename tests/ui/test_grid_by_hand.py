"""The grid as an officer handles it: widths, sizes, filters and orders, by mouse and keys, remembered or taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMenu, QPushButton, QSplitter
from pytestqt.qtbot import QtBot

from csp_desktop.ui.forms import child
from csp_desktop.ui.grid_rows import Column
from csp_desktop.ui.indicator_grid import IndicatorGrid
from csp_desktop.ui.main_window import MainWindow
from tests.driving import grid_of
from tests.hands import CONTROL, Keyboard, Mouse
from tests.window import start

LEFT = Qt.MouseButton.LeftButton


StartAgain = Callable[[], MainWindow]


@pytest.fixture
def again(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> StartAgain:
    """Return what closes the window and starts another on the same project, which is held until the test is over."""
    held: list[MainWindow] = []

    def close_and_start() -> MainWindow:
        assert window.project is not None
        path = window.project.path
        window.window.close()
        held.append(start(qtbot, tmp_path / "settings"))
        held[-1].open(path)
        return held[-1]

    return close_and_start


def drag_edge(qtbot: QtBot, grid: IndicatorGrid, column: int, by: int) -> None:
    header = grid.horizontalHeader()
    edge = QPoint(header.sectionViewportPosition(column) + header.sectionSize(column) - 1, header.height() // 2)
    qtbot.mousePress(header.viewport(), LEFT, pos=edge)
    qtbot.mouseMove(header.viewport(), edge + QPoint(by, 0))
    qtbot.mouseRelease(header.viewport(), LEFT, pos=edge + QPoint(by, 0))


def test_a_width_that_was_dragged_is_remembered(window: MainWindow, qtbot: QtBot, again: StartAgain) -> None:
    grid = grid_of(window)
    before = grid.columnWidth(Column.NAME)
    drag_edge(qtbot, grid, Column.NAME, 60)
    assert grid.columnWidth(Column.NAME) == pytest.approx(before + 60, abs=2)
    later = again()
    assert grid_of(later).columnWidth(Column.NAME) == pytest.approx(before + 60, abs=2)


def test_the_shares_of_grid_and_chart_are_remembered(window: MainWindow, qtbot: QtBot, again: StartAgain) -> None:
    splitter = child(window.window, QSplitter, "indicatorsSplitter")
    handle = splitter.handle(1)
    middle = handle.rect().center()
    qtbot.mousePress(handle, LEFT, pos=middle)
    qtbot.mouseMove(handle, middle - QPoint(0, 60))
    qtbot.mouseRelease(handle, LEFT, pos=middle - QPoint(0, 60))
    wanted = share(splitter)
    later = again()
    assert share(child(later.window, QSplitter, "indicatorsSplitter")) == pytest.approx(wanted, abs=0.02)


def share(splitter: QSplitter) -> float:
    return splitter.sizes()[0] / sum(splitter.sizes())


def test_a_double_click_on_an_edge_lets_the_column_fit_again(window: MainWindow, qtbot: QtBot) -> None:
    grid, header = grid_of(window), grid_of(window).horizontalHeader()
    before = grid.columnWidth(Column.FIRST_MONTH)
    drag_edge(qtbot, grid, Column.FIRST_MONTH, 40)
    edge = header.sectionViewportPosition(Column.FIRST_MONTH) + header.sectionSize(Column.FIRST_MONTH) - 1
    qtbot.mouseDClick(header.viewport(), LEFT, pos=QPoint(edge, header.height() // 2))
    assert grid.columnWidth(Column.FIRST_MONTH) == before


def test_keys_and_wheel_make_the_grid_larger_and_it_is_remembered(window: MainWindow, again: StartAgain) -> None:
    grid, keys = grid_of(window), Keyboard(window.window)
    height = grid.rowHeight(0)
    keys.press(Qt.Key.Key_Plus, held=CONTROL)
    turn_wheel(grid, 120)
    assert grid.layout_of_cells.zoom == 125
    assert grid.rowHeight(0) > height
    later = again()
    assert grid_of(later).layout_of_cells.zoom == 125


def test_ctrl_and_nought_brings_the_usual_size_back(window: MainWindow) -> None:
    grid, keys = grid_of(window), Keyboard(window.window)
    turn_wheel(grid, -120)
    assert grid.layout_of_cells.zoom == 90
    keys.press(Qt.Key.Key_0, held=CONTROL)
    assert grid.layout_of_cells.zoom == 100


def turn_wheel(grid: IndicatorGrid, by: int) -> None:
    middle = QPointF(grid.viewport().rect().center())
    event = QWheelEvent(
        middle,
        QPointF(grid.viewport().mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(grid.viewport(), event)


def shown(window: MainWindow) -> str:
    return child(window.window, QLabel, "shownLabel").accessibleName()


def pick(window: MainWindow, *path: str) -> None:
    """Open the filter's menu with the mouse and click through it."""
    mouse = Mouse()
    mouse.click(child(window.window, QPushButton, "filterButton"))
    for words in path:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(each for each in menu.actions() if each.text().replace("&", "") == words)
        mouse.click(menu, menu.actionGeometry(action).center())


def test_one_partner_is_picked_with_the_mouse_and_all_are_shown_again(window: MainWindow) -> None:
    pick(window, "Partner", "Plymouth City Council")
    assert shown(window) == "3 of 11 indicators shown: Plymouth City Council"
    Mouse().click(child(window.window, QPushButton, "showAllButton"))
    assert not child(window.window, QLabel, "shownLabel").isVisible()


def test_those_that_miss_figures_are_picked_with_the_mouse(window: MainWindow) -> None:
    pick(window, "Figures missing")
    assert "figures missing" in shown(window)


def test_one_status_is_picked_with_the_keys(window: MainWindow) -> None:
    keys = Keyboard(window.window)
    keys.press(Qt.Key.Key_T, held=Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in range(2):
        keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return)
    assert shown(window) == "2 of 11 indicators shown: some concerns"


def test_another_order_is_chosen_with_the_mouse_and_remembered(window: MainWindow, again: StartAgain) -> None:
    Mouse().choose(child(window.window, QComboBox, "orderBox"), "By name")
    names = _names(grid_of(window))
    assert names == sorted(names, key=str.casefold)
    later = again()
    assert _names(grid_of(later)) == names


def _names(grid: IndicatorGrid) -> list[str]:
    model = grid.indicator_model()
    found = [model.indicator(place) for place in range(model.rowCount())]
    return list(dict.fromkeys(each.title for each in found if each is not None))


def test_undo_names_what_it_takes_back_also_after_a_restart(
    window: MainWindow, qtbot: QtBot, again: StartAgain
) -> None:
    Keyboard(window.window).press(Qt.Key.Key_Delete)
    said = child(window.window, QAction, "actionUndo").text()
    assert said == "&Undo delete 1 figure"
    later = again()
    assert child(later.window, QAction, "actionUndo").text() == said
