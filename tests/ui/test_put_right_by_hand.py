"""A return's figure that is put right by hand: it is marked, kept, asked about once, and can be put back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QDialog, QFrame, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from csp_desktop.ui.forms import child
from csp_desktop.ui.grid_rows import Column
from csp_desktop.ui.history_dialog import HistoryDialog, PutBack
from csp_desktop.ui.main_window import MainWindow
from tests.driving import cell_of, grid_of, type_figure
from tests.modals import Modals

ASB = "Anti-social behaviour"
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def undo(window: MainWindow) -> None:
    child(window.window, QAction, "actionUndo").trigger()


@pytest.fixture
def put_right(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return the window after the police's 748 became 848."""
    grid = grid_of(window)
    type_figure(qtbot, grid, cell_of(grid, ASB, "2016-11"), "848")
    return window


def test_the_return_s_own_figure_is_shown_with_its_cell(put_right: MainWindow) -> None:
    grid = grid_of(put_right)
    cell = cell_of(grid, ASB, "2016-11")
    tip = str(cell.data(Qt.ItemDataRole.ToolTipRole))
    assert tip.startswith("Typed in. The return said 748 (police-return-november-2016.xlsx, ")
    assert str(cell.data(SPOKEN)).endswith("November 2016: 848, the return said 748")
    assert grid.indicator_model().face(cell.row()).overwritten == {cell.column()}


def test_an_emptied_figure_still_says_what_the_return_said(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    grid.setCurrentIndex(cell_of(grid, ASB, "2016-11"))
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert child(window.window, QLabel, "originLabel").text().startswith("Emptied by hand. The return said 748 (")


def test_what_a_return_says_itself_bears_no_mark(window: MainWindow) -> None:
    model = grid_of(window).indicator_model()
    assert not any(model.face(place).overwritten for place in range(model.rowCount()))


def test_the_mark_goes_with_the_undo(put_right: MainWindow) -> None:
    grid = grid_of(put_right)
    undo(put_right)
    assert not grid.indicator_model().face(cell_of(grid, ASB, "2016-11").row()).overwritten
    assert not child(put_right.window, QFrame, "reasonBar").isVisible()


def test_the_reason_is_asked_once_and_kept_with_the_step(put_right: MainWindow, qtbot: QtBot) -> None:
    bar, box = child(put_right.window, QFrame, "reasonBar"), child(put_right.window, QComboBox, "reasonBox")
    assert bar.isVisible()
    assert "Anti-social behaviour, November 2016: the return said 748" in child(bar, QLabel, "reasonQuestion").text()
    child(put_right.window, QAction, "actionReason").trigger()
    qtbot.keyClicks(box.lineEdit(), "Two divisions were left out")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert not bar.isVisible()
    assert put_right.project is not None
    assert put_right.project.project.actions()[-1].reason == "Two divisions were left out"
    grid = grid_of(put_right)
    assert str(cell_of(grid, ASB, "2016-11").data(Qt.ItemDataRole.ToolTipRole)).endswith(
        "Why: Two divisions were left out"
    )


def test_the_reasons_given_before_can_be_chosen_again(put_right: MainWindow, qtbot: QtBot) -> None:
    grid, box = grid_of(put_right), child(put_right.window, QComboBox, "reasonBox")
    box.setCurrentText("Late records")
    qtbot.mouseClick(child(put_right.window, QPushButton, "reasonKeep"), Qt.MouseButton.LeftButton)
    type_figure(qtbot, grid, cell_of(grid, ASB, "2016-10"), "900")
    assert [box.itemText(place) for place in range(box.count())] == ["Late records"]
    assert box.currentText() == ""


def test_nothing_is_asked_where_no_return_is_overwritten(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    type_figure(qtbot, grid, cell_of(grid, ASB, "2016-12"), "700")
    type_figure(qtbot, grid, cell_of(grid, ASB, "2016-12"), "710")
    assert not child(window.window, QFrame, "reasonBar").isVisible()


def test_a_comment_is_marked_and_spoken(window: MainWindow) -> None:
    grid = grid_of(window)
    cell = cell_of(grid, "All crime", "2016-11").siblingAtColumn(Column.NAME)
    assert grid.indicator_model().face(cell.row()).has_comment
    assert cell.data(SPOKEN) == "All crime, has a comment"


def test_the_history_tells_each_change_and_puts_the_return_s_figure_back(put_right: MainWindow, qtbot: QtBot) -> None:
    grid, cell = grid_of(put_right), cell_of(grid_of(put_right), ASB, "2016-11")
    grid.setCurrentIndex(cell)
    assert put_right.pages is not None
    put_right.pages.indicators.show_history(_put_the_oldest_back(put_right, qtbot))
    assert grid.indicator_model().figure(cell).origin.return_id is not None
    assert cell.data() == "748"
    assert child(put_right.window, QAction, "actionUndo").text().startswith("&Undo put back Anti-social behaviour")


def _put_the_oldest_back(window: MainWindow, qtbot: QtBot):
    def ask(title, entries, words, places) -> PutBack | None:
        asked = HistoryDialog(window.window, title, entries, words, places)
        asked.dialog.show()
        table, button = (
            child(asked.dialog, QTableView, "historyTable"),
            child(asked.dialog, QPushButton, "historyPutBack"),
        )
        told = [table.model().index(0, column).data() for column in (2, 3, 6)]
        assert told == ["748", "848", "typed in"]
        assert not button.isEnabled()
        table.selectRow(table.model().rowCount() - 1)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert asked.dialog.result() == QDialog.DialogCode.Accepted
        asked.dialog.deleteLater()
        return asked.chosen

    return ask


def say_why(window: MainWindow, qtbot: QtBot, words: str) -> None:
    box = child(window.window, QComboBox, "reasonBox")
    assert box.isVisible()
    box.lineEdit().selectAll()
    qtbot.keyClicks(box.lineEdit(), words)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def origin(window: MainWindow) -> str:
    grid = grid_of(window)
    grid.setCurrentIndex(cell_of(grid, ASB, "2016-12"))
    grid.setCurrentIndex(cell_of(grid, ASB, "2016-11"))
    return child(window.window, QLabel, "originLabel").text()


def test_a_reason_that_was_skipped_is_said_later_and_can_be_taken_back(put_right: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(child(put_right.window, QPushButton, "reasonLater"), Qt.MouseButton.LeftButton)
    assert origin(put_right).endswith("Why: nobody has said so yet (Ctrl+Shift+W)")
    child(put_right.window, QAction, "actionReason").trigger()
    assert "the return said 748" in child(put_right.window, QLabel, "reasonQuestion").text()
    say_why(put_right, qtbot, "Late records")
    assert origin(put_right).endswith("Why: Late records")
    assert child(put_right.window, QAction, "actionUndo").text().startswith("&Undo say why: Edit Anti-social behaviour")
    undo(put_right)
    assert origin(put_right).endswith("(Ctrl+Shift+W)")
    assert cell_of(grid_of(put_right), ASB, "2016-11").data() == "848"


def test_a_reason_can_be_said_otherwise(put_right: MainWindow, qtbot: QtBot) -> None:
    say_why(put_right, qtbot, "A slip")
    assert origin(put_right).endswith("Why: A slip")
    child(put_right.window, QAction, "actionReason").trigger()
    assert child(put_right.window, QComboBox, "reasonBox").currentText() == "A slip"
    say_why(put_right, qtbot, "Two divisions were left out")
    assert origin(put_right).endswith("Why: Two divisions were left out")


def test_it_is_said_that_a_reason_belongs_to_the_whole_step(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    rows = grid.selectionModel()
    cells = [cell_of(grid, ASB, period) for period in ("2016-10", "2016-11", "2016-12")]
    grid.setCurrentIndex(cells[1])
    for cell in cells:
        rows.select(cell, rows.SelectionFlag.Select)
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    asked = child(window.window, QLabel, "reasonQuestion")
    assert asked.text() == "2 figures of returns were replaced. Wh&y? For all 2 figures of this step."
    child(window.window, QPushButton, "reasonLater").click()
    origin(window)
    child(window.window, QAction, "actionReason").trigger()
    assert asked.text().endswith("Wh&y is it another? For all 2 figures of this step.")
    say_why(window, qtbot, "Late records")
    grid.setCurrentIndex(cell_of(grid, ASB, "2016-10"))
    assert child(window.window, QLabel, "originLabel").text().endswith("Why: Late records")


def test_the_reason_of_one_figure_says_nothing_of_others(put_right: MainWindow) -> None:
    assert child(put_right.window, QLabel, "reasonQuestion").text().endswith("Wh&y is it another?")


def test_what_a_return_brought_needs_no_reason(window: MainWindow) -> None:
    grid = grid_of(window)
    grid.setCurrentIndex(cell_of(grid, ASB, "2016-11"))
    child(window.window, QAction, "actionReason").trigger()
    assert not child(window.window, QFrame, "reasonBar").isVisible()
    said = window.window.statusBar().currentMessage()
    assert said == "Choose a figure first that was put right by hand: then say why."


def test_the_history_lets_the_reason_of_any_change_be_said(put_right: MainWindow, qtbot: QtBot, modals: Modals) -> None:
    def explain(dialog: QDialog) -> None:
        qtbot.mouseClick(child(dialog, QPushButton, "historyWhy"), Qt.MouseButton.LeftButton)

    child(put_right.window, QPushButton, "reasonLater").click()
    origin(put_right)
    with modals.driven(explain):
        child(put_right.window, QAction, "actionHistory").trigger()
    say_why(put_right, qtbot, "Late records")
    assert origin(put_right).endswith("Why: Late records")
