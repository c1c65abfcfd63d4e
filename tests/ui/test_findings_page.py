"""The findings page: filters, where a finding leads, and what is said of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from tests.driving import cell_of, grid_of, type_figure


@pytest.fixture
def table(window: MainWindow) -> QTableView:
    window.show_page("findings")
    return child(window.window, QTableView, "findingsTable")


def texts(table: QTableView, column: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def place_of(table: QTableView, words: str) -> QPoint:
    row = next(row for row, text in enumerate(texts(table, 4)) if words in text)
    table.scrollTo(table.model().index(row, 4))
    return table.visualRect(table.model().index(row, 4)).center()


def choose(qtbot: QtBot, table: QTableView, words: str) -> None:
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place_of(table, words))


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    button = child(window.window, QPushButton, name)
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_one_severity_is_shown_where_it_is_asked_for(table: QTableView, window: MainWindow, qtbot: QtBot) -> None:
    everything = table.model().rowCount()
    box = child(window.window, QComboBox, "severityBox")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert set(texts(table, 0)) == {"Wrong"}
    said = child(window.window, QLabel, "findingsShown").text()
    assert said == f"{table.model().rowCount()} of {everything} shown"


def test_enter_leads_to_the_figure_that_the_finding_is_about(
    table: QTableView, window: MainWindow, qtbot: QtBot
) -> None:
    choose(qtbot, table, "89 for Serious acquisitive crime")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    grid = grid_of(window)
    assert grid.isVisible()
    assert grid.currentIndex() == cell_of(grid, "Serious acquisitive crime", "2016-10")


def test_a_double_click_leads_there_too(table: QTableView, window: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, table, "5% reduction")
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place_of(table, "5% reduction"))
    grid = grid_of(window)
    assert grid.currentIndex() == cell_of(grid, "Anti-social behaviour", "2016-11")


def test_a_finding_on_nothing_in_the_project_says_so(table: QTableView, window: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, table, "OPCC contribution")
    click(qtbot, window, "findingGo")
    assert table.isVisible()
    assert "No figure of this project comes from there" in window.window.statusBar().currentMessage()


def test_a_resolved_finding_leaves_the_open_ones_and_undo_brings_it_back(
    table: QTableView, window: MainWindow, qtbot: QtBot
) -> None:
    before = texts(table, 4)
    choose(qtbot, table, "89 for Serious acquisitive crime")
    place = table.currentIndex().row()
    click(qtbot, window, "findingResolve")
    assert texts(table, 4) == before[:place] + before[place + 1 :]
    assert table.currentIndex().row() == place
    assert "1 resolved" in child(window.window, QLabel, "findingsSummary").text()
    assert window.project is not None
    assert window.project.project.undo_name == "Mark a finding as resolved"
    window.project.undo()
    assert texts(table, 4) == before


def test_a_finding_is_accepted_for_a_reason_and_keeps_it(table: QTableView, window: MainWindow, qtbot: QtBot) -> None:
    choose(qtbot, table, "89 for Serious acquisitive crime")
    click(qtbot, window, "findingAccept")
    assert "Say first why" in window.window.statusBar().currentMessage()
    reason = child(window.window, QLineEdit, "acceptReason")
    qtbot.keyClicks(reason, "The police have confirmed it.")
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert not any("89 for Serious" in text for text in texts(table, 4))
    qtbot.keyClick(child(window.window, QCheckBox, "openOnly"), Qt.Key.Key_Space)
    (said,) = (text for text in texts(table, 4) if "89 for Serious" in text)
    assert said.endswith("\nAccepted: The police have confirmed it.")
    assert reason.text() == ""


def test_an_accepted_finding_is_opened_again(table: QTableView, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(child(window.window, QCheckBox, "openOnly"), Qt.Key.Key_Space)
    choose(qtbot, table, "5% reduction")
    click(qtbot, window, "findingResolve")
    assert [text for text in texts(table, 4) if text.endswith("\nResolved.") or "\nResolved: " in text]
    click(qtbot, window, "findingReopen")
    assert not any("\nResolved" in text for text in texts(table, 4))


def test_several_findings_are_marked_as_one_step(table: QTableView, window: MainWindow, qtbot: QtBot) -> None:
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    count = table.model().rowCount()
    click(qtbot, window, "findingResolve")
    assert table.model().rowCount() == 0
    assert window.project is not None
    assert window.project.project.undo_name == f"Mark {count} findings as resolved"


def test_a_finding_of_a_comment_comes_and_goes_with_it(table: QTableView, window: MainWindow, qtbot: QtBot) -> None:
    assert window.project is not None
    row = window.project.readings.rows()[0]
    period = window.project.readings.reading(row).comment_period
    window.project.edit_comment(row, period, "There were {totals}.")
    assert any("{totals}" in text for text in texts(table, 4))
    window.project.undo()
    assert not any("{totals}" in text for text in texts(table, 4))


def test_findings_are_looked_for_anew_when_the_page_is_shown_again(
    table: QTableView, window: MainWindow, qtbot: QtBot
) -> None:
    window.show_page("indicators")
    grid = grid_of(window)
    type_figure(qtbot, grid, cell_of(grid, "All crime", "2016-11"), "1600")
    assert window.project is not None
    row = window.project.readings.rows()[0]
    window.project.edit_comment(row, window.project.readings.reading(row).comment_period, "See {totals}.")
    window.show_page("findings")
    assert any("{totals}" in text for text in texts(table, 4))


def test_the_model_keeps_qt_s_contract_while_findings_are_marked(
    table: QTableView, window: MainWindow, qtbot: QtBot
) -> None:
    tester = QAbstractItemModelTester(table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    choose(qtbot, table, "5% reduction")
    click(qtbot, window, "findingResolve")
    tester.deleteLater()
