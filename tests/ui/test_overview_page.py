"""The overview: a line for each indicator, chips that filter, what changed, and where a line leads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from csp_desktop.domain.status import Status
from csp_desktop.ui.application import make_application
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.overview_cells import Column
from csp_desktop.ui.overview_model import STATUS_ROLE
from csp_desktop.ui.overview_table import OverviewTable
from csp_desktop.ui.status_chips import StatusChip
from csp_desktop.ui.theme import ThemeChoice
from tests.driving import cell_of, grid_of, type_figure

CRIME = "All crime"


@pytest.fixture
def overview(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return the window with the overview in it, all of it worked out."""
    with qtbot.waitSignal(window.idle):
        window.show_page("overview")
    qtbot.waitUntil(lambda: not window.is_busy and table_of(window).overview_model().index(1, 6).data() != "…")
    return window


def table_of(window: MainWindow) -> OverviewTable:
    return child(window.window, OverviewTable, "overviewTable")


def names(window: MainWindow) -> list[str]:
    model = table_of(window).model()
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def cell(window: MainWindow, name: str, column: Column) -> QModelIndex:
    """Return a cell of an indicator's line; a heading may have the same name."""
    model = table_of(window).overview_model()
    places = [place for place, each in enumerate(names(window)) if each == name and model.row_at(place)]
    return model.index(places[0], column)


def texts(window: MainWindow, name: str) -> list[str]:
    return [str(cell(window, name, column).data()) for column in Column]


def chip(window: MainWindow, name: str) -> StatusChip:
    return child(window.window, StatusChip, f"chip {name}")


def test_an_indicator_stands_in_one_line(overview: MainWindow) -> None:
    assert texts(overview, "Domestic abuse reports") == [
        "Domestic abuse reports", "", "3,230", "−1,099 (−25.4%)", "", "For monitoring only", "Concern", "Nov 2016", "",
    ]  # fmt: skip


def test_a_line_says_its_target_and_its_lag_and_nothing_is_missing_of_what_has_ended(overview: MainWindow) -> None:
    line = texts(overview, '"ist" incidents')
    assert (line[Column.TARGET], line[Column.DATA_TO], line[Column.MISSING]) == ("≥ 375", "Oct 2016", "1 month behind")
    assert texts(overview, "DASH training")[Column.MISSING] == ""


def test_lines_are_grouped_by_priority_under_headings_that_cannot_be_chosen(overview: MainWindow) -> None:
    assert names(overview)[:5] == [
        "Overall crime", CRIME, "Serious acquisitive crime", "Gap in all crime", "Violence with injury",
    ]  # fmt: skip
    heading = table_of(overview).model().index(0, 0)
    assert heading.flags() == Qt.ItemFlag.NoItemFlags


def test_a_screen_reader_is_told_status_signal_line_and_gaps_in_words(overview: MainWindow) -> None:
    spoken = {column: str(cell(overview, CRIME, column).data(Qt.ItemDataRole.AccessibleTextRole)) for column in Column}
    assert spoken[Column.STATUS] == "For monitoring only. No target is set for 2016/17"
    assert spoken[Column.LINE].startswith("The 24 months to November 2016: lowest 1,332 in January 2016")
    assert spoken[Column.SIGNAL] == "Concern. 7 months or more in a row above the average: a concern"
    assert spoken[Column.MISSING] == "Nothing is missing"


def test_chips_count_the_indicators_of_each_status(overview: MainWindow) -> None:
    shown = [each.text() for each in overview.window.findChildren(StatusChip) if each.isVisible()]
    assert shown == ["11 indicators", "2 Some concerns", "7 For monitoring only", "2 No data"]


def test_a_click_on_a_chip_leaves_its_indicators_and_another_adds_to_them(overview: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(chip(overview, "near"), Qt.MouseButton.LeftButton)
    assert names(overview) == ["Hate crime", '"ist" incidents', '"ist" incidents: satisfaction']
    qtbot.mouseClick(chip(overview, "no data"), Qt.MouseButton.LeftButton)
    assert "DASH training" in names(overview)
    qtbot.mouseClick(chip(overview, "all"), Qt.MouseButton.LeftButton)
    assert CRIME in names(overview)
    assert not chip(overview, "near").isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_chip_is_pressed_by_keyboard(overview: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    near = chip(overview, "near")
    near.setFocus()
    qtbot.keyClick(near, key)
    assert len(names(overview)) == 3
    qtbot.keyClick(near, key)
    assert CRIME in names(overview)


def test_a_click_leads_to_the_figure(overview: MainWindow, qtbot: QtBot) -> None:
    table = table_of(overview)
    place = table.visualRect(cell(overview, "Anti-social behaviour", Column.NAME)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    grid = grid_of(overview)
    assert grid.isVisible()
    assert grid.currentIndex() == cell_of(grid, "Anti-social behaviour", "2016-11")


def test_arrows_pass_over_headings_and_enter_leads_to_the_figure(overview: MainWindow, qtbot: QtBot) -> None:
    table = table_of(overview)
    table.setFocus()
    table.setCurrentIndex(cell(overview, "Gap in all crime", Column.NAME))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex() == cell(overview, "Violence with injury", Column.NAME)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    grid = grid_of(overview)
    assert grid.isVisible()
    assert grid.currentIndex() == cell_of(grid, "Violence with injury", "2016-11")


def test_returns_received_are_listed_under_what_changed(overview: MainWindow, qtbot: QtBot) -> None:
    head = child(overview.window, QPushButton, "changesButton")
    changes = child(overview.window, QListWidget, "changesList")
    assert head.text() == "What changed since the end of September 2016: 4 returns received – hide"
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton)
    assert (changes.isVisible(), head.text().endswith("– show")) == (False, True)
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton)
    assert changes.isVisible()
    assert changes.count() == 4
    told = [changes.item(place).text() for place in range(changes.count())]
    police = "Return: police-return-november-2016.xlsx from Devon and Cornwall Police"
    assert any(each.startswith(police) for each in told)
    changes.setFocus()
    changes.setCurrentRow(0)
    qtbot.keyClick(changes, Qt.Key.Key_Return)
    assert not table_of(overview).isVisible()


def test_what_changed_leaves_the_room_of_a_small_window_to_the_lines(window: MainWindow, qtbot: QtBot) -> None:
    window.window.resize(1024, 640)
    with qtbot.waitSignal(window.idle):
        window.show_page("overview")
    qtbot.waitUntil(lambda: not window.is_busy)
    assert not child(window.window, QListWidget, "changesList").isVisible()
    assert child(window.window, QPushButton, "changesButton").text().endswith("– show")


def test_a_status_that_an_edit_changes_is_counted_and_told_and_its_signal_follows(
    overview: MainWindow, qtbot: QtBot
) -> None:
    overview.show_page("indicators")
    grid = grid_of(overview)
    type_figure(qtbot, grid, cell_of(grid, '"ist" incidents', "2016-10"), "400")
    with qtbot.waitSignal(overview.idle):
        overview.show_page("overview")
    qtbot.waitUntil(lambda: not overview.is_busy)
    assert chip(overview, "met").text() == "1 Generally satisfied with performance"
    assert cell(overview, '"ist" incidents', Column.STATUS).data(STATUS_ROLE) == Status.MET
    changes = child(overview.window, QListWidget, "changesList")
    first = changes.item(0).text()
    assert first.startswith('Status: "ist" incidents: Generally satisfied with performance, was ')
    place = changes.visualItemRect(changes.item(0)).center()
    qtbot.mouseClick(changes.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert grid.currentIndex() == cell_of(grid, '"ist" incidents', "2016-10")


def test_a_status_that_no_indicator_has_any_more_lets_all_be_seen_again(overview: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(chip(overview, "near"), Qt.MouseButton.LeftButton)
    assert overview.project is not None
    with qtbot.waitSignal(overview.idle):
        overview.project.show_period(overview.project.readings.as_at.moved(-30))
    qtbot.waitUntil(lambda: not overview.is_busy)
    assert not chip(overview, "near").isVisible()
    assert CRIME in names(overview)


def test_the_signals_of_rows_out_of_sight_are_not_worked_out(overview: MainWindow, qtbot: QtBot) -> None:
    overview.window.resize(1024, 420)
    assert overview.project is not None
    with qtbot.waitSignal(overview.idle):
        overview.project.show_period(overview.project.readings.as_at.moved(-1))
    qtbot.waitUntil(lambda: not overview.is_busy)
    assert cell(overview, CRIME, Column.SIGNAL).data() != "…"
    assert cell(overview, "Hate crime", Column.SIGNAL).data() in ("…", None)


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_status_and_signal_are_in_sight_in_a_small_window(overview: MainWindow, theme: ThemeChoice) -> None:
    make_application(choice=theme)
    overview.window.resize(1024, 640)
    table = table_of(overview)
    for column in (Column.STATUS, Column.SIGNAL):
        right = table.columnViewportPosition(column) + table.columnWidth(column)
        assert right <= table.viewport().width()
    image = table.viewport().grab(table.visualRect(cell(overview, CRIME, Column.LINE))).toImage()
    make_application(choice=ThemeChoice.LIGHT)
    assert len(_colours(image)) > 2


def test_the_longest_status_is_read_in_full_in_a_window_of_the_usual_size(overview: MainWindow) -> None:
    overview.window.resize(1360, 860)
    table = table_of(overview)
    words = table.fontMetrics().horizontalAdvance("Generally satisfied with performance")
    assert table.columnWidth(Column.STATUS) > words + 30


def test_the_overview_s_model_keeps_qt_s_contract(overview: MainWindow) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(table_of(overview).model(), fatal)
    assert overview.project is not None
    overview.project.show_period(overview.project.readings.as_at.moved(-2))
    chip(overview, "near").click()
    chip(overview, "all").click()
    tester.deleteLater()


def _colours(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
