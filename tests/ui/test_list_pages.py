"""The pages of exceptions, actions and budget: typed into with real keys, followed by the journal."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QTabBar, QTableView, QWidget
from pytestqt.qtbot import QtBot

from csp_desktop.project.store import Project
from csp_desktop.ui.forms import child
from csp_desktop.ui.list_page import ListPage
from csp_desktop.ui.main_window import MainWindow


def page_of(window: MainWindow, name: str) -> ListPage:
    window.show_page(name)
    assert window.pages is not None
    page = getattr(window.pages, name)
    assert isinstance(page, ListPage)
    return page


def table_of(page: ListPage) -> QTableView:
    return page.widget.findChildren(QTableView)[0]


def press(page: ListPage, name: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(child(page.widget, QPushButton, name), Qt.MouseButton.LeftButton)


def editor_of(table: QTableView) -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    assert table.viewport().isAncestorOf(found)
    return found


def type_into(table: QTableView, column: int, text: str, qtbot: QtBot) -> None:
    row = table.currentIndex().row()
    table.setCurrentIndex(table.model().index(row, column))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = editor_of(table)
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is table)


def shown(table: QTableView) -> list[list[str]]:
    model = table.model()
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[str(model.index(row, column).data() or "") for column in columns] for row in rows]


def test_an_action_is_added_typed_and_undone(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window, "actions")
    table = table_of(page)
    QAbstractItemModelTester(table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    press(page, "listAdd", qtbot)
    qtbot.keyClicks(editor_of(table), "Light the alley")
    qtbot.keyClick(editor_of(table), Qt.Key.Key_Return)
    type_into(table, 2, "30/11/2016", qtbot)
    assert shown(table) == [["Light the alley", "", "30 November 2016", "", ""]]
    child(window.window, QAction, "actionUndo").trigger()
    assert shown(table) == [["Light the alley", "", "", "", ""]]


def test_what_cannot_be_there_is_said_and_nothing_is_put(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window, "actions")
    press(page, "listAdd", qtbot)
    table = table_of(page)
    qtbot.keyClick(editor_of(table), Qt.Key.Key_Escape)
    type_into(table, 2, "soon", qtbot)
    problem = child(page.widget, QLabel, "listProblem")
    assert problem.text().startswith("“soon” is no day")
    assert shown(table)[0][2] == ""
    type_into(table, 2, "1/12/2016", qtbot)
    assert not problem.isVisible()


def test_a_closed_item_is_told_so_and_can_be_opened_again(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window, "actions")
    press(page, "listAdd", qtbot)
    table = table_of(page)
    qtbot.keyClick(editor_of(table), Qt.Key.Key_Escape)
    press(page, "listClose", qtbot)
    told = table.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Action: closed, empty"
    assert child(page.widget, QPushButton, "listClose").text() == "&Open again"
    press(page, "listClose", qtbot)
    assert "closed" not in table.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_recommendations_and_meetings_stand_beside_the_actions(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window, "actions")
    tabs = child(page.widget, QTabBar, "listTabs")
    assert [tabs.tabText(place) for place in range(tabs.count())] == ["Actions", "Recommendations", "Meetings"]
    tabs.setCurrentIndex(1)
    press(page, "listAdd", qtbot)
    assert table_of(page).model().columnCount() == 4
    tabs.setCurrentIndex(0)
    assert shown(table_of(page)) == []


def test_exceptions_are_added_from_the_statuses_once(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window, "exceptions")
    press(page, "listPropose", qtbot)
    rows = shown(table_of(page))
    assert rows
    press(page, "listPropose", qtbot)
    assert shown(table_of(page)) == rows
    assert "on the list already" in child(page.widget, QLabel, "listProblem").text()


def test_the_budget_is_added_up(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window, "budget")
    table = table_of(page)
    for amount in ("£110,000", "Tbc"):
        press(page, "listAdd", qtbot)
        qtbot.keyClick(editor_of(table), Qt.Key.Key_Escape)
        type_into(table, 2, amount, qtbot)
    words = child(page.widget, QLabel, "listSummary").text()
    assert words == "10 on the list. Contributions come to £343,500 in all. 6 not yet allocated."


@pytest.mark.parametrize("page", ["exceptions", "actions", "budget"])
def test_a_long_text_is_typed_in_several_lines(window: MainWindow, qtbot: QtBot, page: str) -> None:
    shown_page = page_of(window, page)
    press(shown_page, "listAdd", qtbot)
    table = table_of(shown_page)
    qtbot.keyClick(editor_of(table), Qt.Key.Key_Escape)
    column = next(place for place in range(9) if table.model().headerData(place, Qt.Orientation.Horizontal) in _LONG)
    table.setCurrentIndex(table.model().index(0, column))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = editor_of(table)
    assert isinstance(editor, QPlainTextEdit)
    qtbot.keyClicks(editor, "One")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor, "Two")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert shown(table)[0][column] == "One\nTwo"


_LONG = ("What", "Action", "Need")


def test_what_is_being_typed_is_kept_when_the_project_is_closed(window: MainWindow, qtbot: QtBot, sample: Path) -> None:
    window.show_page("findings")
    page = page_of(window, "budget")
    press(page, "listAdd", qtbot)
    qtbot.keyClicks(editor_of(table_of(page)), "Refuge places")
    child(window.window, QAction, "actionCloseProject").trigger()
    with Project.open(sample) as project:
        assert "Refuge places" in [item.values.get("need") for item in project.list_items()]


def test_lines_are_taken_away_by_a_key_that_means_nothing_else(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window, "actions")
    before = shown(table_of(page))
    press(page, "listAdd", qtbot)
    qtbot.keyClick(editor_of(table_of(page)), Qt.Key.Key_Escape)
    qtbot.keyClick(table_of(page), Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert shown(table_of(page)) == before


def test_words_get_the_room_of_the_short_columns_in_a_narrow_window(window: MainWindow, qtbot: QtBot) -> None:
    window.window.resize(1024, 768)
    table = table_of(page_of(window, "exceptions"))
    header = table.horizontalHeader()
    qtbot.waitUntil(lambda: header.length() == table.viewport().width())
    widths = [header.sectionSize(place) for place in range(8)]
    short, words = [widths[place] for place in (0, 5, 6, 7)], widths[1:5]
    assert max(short) < min(words)
    window.window.resize(1360, 860)
    qtbot.waitUntil(lambda: header.sectionSize(6) > short[2])
    assert min(header.sectionSize(place) for place in range(1, 5)) > min(words)


def test_the_texts_of_a_row_begin_at_its_top(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window, "exceptions")
    press(page, "listPropose", qtbot)
    model = table_of(page).model()
    sides = [model.index(0, column).data(Qt.ItemDataRole.TextAlignmentRole) for column in range(7)]
    assert {bool(side & int(Qt.AlignmentFlag.AlignTop)) for side in sides} == {True}


def test_a_tick_at_the_top_of_a_high_row_is_set_by_the_mouse(window: MainWindow, qtbot: QtBot) -> None:
    window.window.resize(1024, 768)
    page = page_of(window, "exceptions")
    press(page, "listPropose", qtbot)
    table = table_of(page)
    cell = table.model().index(0, 7)
    place = table.visualRect(cell)
    assert place.height() > 60
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(10, 16))
    assert shown_tick(table) is Qt.CheckState.Checked
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert shown_tick(table) is Qt.CheckState.Checked


def shown_tick(table: QTableView) -> Qt.CheckState:
    return Qt.CheckState(table.model().index(0, 7).data(Qt.ItemDataRole.CheckStateRole))
