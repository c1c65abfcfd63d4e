"""Which rows the grid shows: areas under their indicator, layers, what is found, and what a filter lets through."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Area
from csp_desktop.domain.layers import Layer
from csp_desktop.domain.periods import month
from csp_desktop.domain.status import Status
from csp_desktop.session.readings import Row
from csp_desktop.ui.forms import child
from csp_desktop.ui.grid_painter import triangle_place
from csp_desktop.ui.grid_rows import Column
from csp_desktop.ui.indicator_grid import IndicatorGrid
from csp_desktop.ui.main_window import MainWindow
from tests.driving import cell_of, grid_of, place_of

ASB = "Anti-social behaviour"


def names(grid: IndicatorGrid) -> list[str]:
    """Return what stands in the first column, without the empty cells."""
    model = grid.indicator_model()
    return [text for place in range(model.rowCount()) if (text := model.index(place, Column.NAME).data())]


def headings(grid: IndicatorGrid) -> list[str]:
    model = grid.indicator_model()
    rows = map(model.grid_row, range(model.rowCount()))
    return [row.group for row in rows if row.row is None]


def choose_in(menu: QMenu, text: str) -> None:
    """Open a menu and choose one of its actions by its words."""
    menu.aboutToShow.emit()
    inner = [action for each in menu.actions() if each.menu() for action in each.menu().actions()]
    next(action for action in (*menu.actions(), *inner) if action.text() == text).trigger()


@pytest.fixture
def with_areas(window: MainWindow) -> MainWindow:
    """Return the window with figures of two districts under one indicator."""
    project = window.project
    assert project is not None
    own = project.project.own_area.id
    project.edit_areas([project.project.own_area, Area(0, "North", parent=own), Area(0, "South", parent=own)])
    row = asb(window)
    for area in project.project.areas()[1:]:
        project.edit_figures([(SeriesKey(row[0], area.id, Kind.ACTUAL), month(2016, 11), Figure(100.0 * area.id))])
    return window


def asb(window: MainWindow) -> Row:
    grid = grid_of(window)
    row = grid.indicator_model().grid_row(place_of(grid, ASB)).row
    assert row is not None
    return row


def test_areas_stand_under_their_indicator_once_it_is_opened(with_areas: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(with_areas)
    tester = QAbstractItemModelTester(grid.indicator_model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert "North" not in names(grid)
    grid.setCurrentIndex(cell_of(grid, ASB, "2016-11"))
    qtbot.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    place = names(grid).index("North")
    assert names(grid)[place - 1 : place + 2] == [ASB, "North", "South"]
    assert grid.currentIndex() == cell_of(grid, ASB, "2016-11")
    qtbot.keyClick(grid, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert "North" not in names(grid)
    tester.deleteLater()


def test_a_click_on_the_triangle_opens_and_closes_areas(with_areas: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(with_areas)
    for shown in (True, False):
        cell = grid.indicator_model().index(place_of(grid, ASB), Column.NAME)
        grid.scrollTo(cell)
        place = triangle_place(grid.visualRect(cell), grid.fontMetrics().height())
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
        assert ("North" in names(grid)) is shown


def test_a_screen_reader_is_told_of_areas_that_are_not_shown(with_areas: MainWindow) -> None:
    grid = grid_of(with_areas)
    cell = grid.indicator_model().index(place_of(grid, ASB), Column.NAME)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == f"{ASB}, 2 areas not shown"
    header = grid.indicator_model().headerData(cell.row(), Qt.Orientation.Vertical, Qt.ItemDataRole.DisplayRole)
    assert header == f"{ASB}, Monthly 2016/17"


def test_to_go_to_an_area_opens_its_indicator(with_areas: MainWindow) -> None:
    assert with_areas.project is not None
    area = with_areas.project.project.areas()[-1]
    grid = grid_of(with_areas)
    grid.choose((asb(with_areas)[0], area.id))
    assert grid.currentIndex().siblingAtColumn(Column.NAME).data() == "South"
    assert grid.currentIndex().data() == f"{100 * area.id}"


def test_a_priority_that_recurs_has_one_heading(window: MainWindow) -> None:
    project, grid = window.project, grid_of(window)
    assert project is not None
    first = project.project.indicators()[0]
    with project.project.action("Add") as edit:
        edit.put_indicator(replace(first, id=0, name="Late comer", short_name="", position=99))
    project.readings.forget(edit.changed)
    window.show_project(project.project.__class__.open(_closed(window)))
    assert headings(grid_of(window)).count(first.priority) == 1
    assert names(grid_of(window)).index("Late comer") < names(grid_of(window)).index(ASB)
    assert grid is not grid_of(window)


def _closed(window: MainWindow) -> Path:
    assert window.project is not None
    path = window.project.path
    window.close_project()
    return path


def test_layers_are_chosen_and_remembered(window: MainWindow, sample: Path) -> None:
    choose_in(child(window.window, QMenu, "rowsMenu"), "Last year")
    choose_in(child(window.window, QMenu, "rowsMenu"), "To date")
    window.close_project()
    window.open(sample)
    grid = grid_of(window)
    with pytest.raises(LookupError):
        place_of(grid, ASB, Layer.LAST_YEAR)
    to_date = cell_of(grid, ASB, "2016-11", Layer.TO_DATE)
    assert to_date.data() == "7,170"
    assert not to_date.flags() & Qt.ItemFlag.ItemIsEditable
    assert to_date.siblingAtColumn(Column.LAST_MONTH).data() == ""


def test_a_filter_says_how_many_it_lets_through_and_is_lifted(window: MainWindow, qtbot: QtBot) -> None:
    grid, said = grid_of(window), child(window.window, QLabel, "shownLabel")
    before = names(grid)
    choose_in(child(window.window, QMenu, "filterMenu"), "Some concerns")
    assert said.text() == "2 of 11 indicators shown: some concerns"
    model = grid.indicator_model()
    statuses = {model.face(place).status for place in range(model.rowCount())}
    assert statuses == {Status.NEAR, None}
    qtbot.mouseClick(child(window.window, QPushButton, "showAllButton"), Qt.MouseButton.LeftButton)
    assert names(grid) == before
    assert not said.isVisible()


def test_only_indicators_that_miss_a_figure_are_shown(window: MainWindow) -> None:
    grid = grid_of(window)
    grid.indicator_model().setData(cell_of(grid, ASB, "2016-10"), "")
    grid.indicator_model().setData(cell_of(grid, "All crime", "2016-10"), "x")
    choose_in(child(window.window, QMenu, "filterMenu"), "Figures missing")
    assert ASB in names(grid)
    assert "All crime" not in names(grid)


def test_going_to_an_indicator_that_is_filtered_out_lifts_the_filter(window: MainWindow) -> None:
    grid, row = grid_of(window), asb(window)
    choose_in(child(window.window, QMenu, "filterMenu"), "Some concerns")
    grid.choose(row)
    assert grid.currentIndex().siblingAtColumn(Column.NAME).data() == ASB
    assert not child(window.window, QPushButton, "showAllButton").isVisible()


def test_by_status_the_worst_come_first_without_headings(window: MainWindow) -> None:
    grid, box = grid_of(window), child(window.window, QComboBox, "orderBox")
    box.setCurrentText("By status, missed first")
    model = grid.indicator_model()
    assert headings(grid) == []
    assert model.face(0).status is Status.NEAR
    assert model.face(model.rowCount() - 2).status is Status.MONITORING


def test_an_indicator_is_found_by_part_of_its_name(window: MainWindow, qtbot: QtBot) -> None:
    grid, line = grid_of(window), child(window.window, QLineEdit, "findEdit")
    child(window.window, QAction, "actionFind").trigger()
    qtbot.keyClicks(line, "abuse ref")
    assert grid.currentIndex().siblingAtColumn(Column.NAME).data() == "Domestic abuse referrals"
    assert child(window.window, QLabel, "findLabel").text() == "1 of 1"
    line.clear()
    qtbot.keyClicks(line, "crime")
    before = grid.currentIndex().row()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert grid.currentIndex().row() != before
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert grid.hasFocus()


def test_what_is_not_there_is_said_not_to_be_found(window: MainWindow, qtbot: QtBot) -> None:
    line = child(window.window, QLineEdit, "findEdit")
    qtbot.keyClicks(line, "piracy")
    assert child(window.window, QLabel, "findLabel").text() == "Nothing found"
