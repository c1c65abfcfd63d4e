"""The indicator grid: what it shows, what it takes, and how it moves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from csp_desktop.domain.layers import Layer
from csp_desktop.domain.status import Status
from csp_desktop.ui.forms import child
from csp_desktop.ui.grid_rows import Column
from csp_desktop.ui.indicator_grid import IndicatorGrid
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.theme import status_colours
from tests.driving import cell_of, grid_of, place_of, text_at, type_figure

ASB = "Anti-social behaviour"
IST = '"ist" incidents'


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def begin_typing(qtbot: QtBot, grid: IndicatorGrid, cell: QModelIndex | None, text: str) -> QLineEdit:
    """Type into a cell, the current one where none is named, without ending it; return the editor."""
    if cell is not None:
        grid.setCurrentIndex(cell)
        grid.scrollTo(cell)
    grid.setFocus()
    qtbot.keyClick(grid, text[0])
    editor = child(grid, QLineEdit, "figureEditor")
    qtbot.keyClicks(editor, text[1:])
    return editor


def choose_cells(qtbot: QtBot, grid: IndicatorGrid, first: QModelIndex, last: QModelIndex) -> None:
    """Click one cell, and another with Shift held."""
    grid.scrollTo(first)
    left, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(grid.viewport(), left, pos=grid.visualRect(first).center())
    qtbot.mouseClick(grid.viewport(), left, held, grid.visualRect(last).center())


def test_the_model_keeps_qt_s_contract_through_edits_and_periods(window: MainWindow) -> None:
    grid = grid_of(window)
    tester = watched(grid.indicator_model())
    assert window.project is not None
    grid.indicator_model().setData(cell_of(grid, ASB, "2016-11"), "800")
    window.project.show_period(window.project.readings.as_at.moved(-1))
    window.project.undo()
    tester.deleteLater()


def test_a_figure_is_shown_printed_and_given_as_a_number(window: MainWindow) -> None:
    cell = cell_of(grid_of(window), "All crime", "2016-11")
    assert cell.data() == "1,575"
    assert cell.data(Qt.ItemDataRole.EditRole) == 1575.0


def test_last_year_s_figures_stand_under_this_year_s(window: MainWindow) -> None:
    assert cell_of(grid_of(window), ASB, "2015-11", Layer.LAST_YEAR).data() == "717"


def test_a_status_is_told_by_word_colour_and_in_words_to_a_screen_reader(window: MainWindow) -> None:
    grid = grid_of(window)
    cell = grid.indicator_model().index(place_of(grid, IST), Column.STATUS)
    assert cell.data() == "Some concerns"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Some concerns"
    assert cell.data(Qt.ItemDataRole.BackgroundRole) == QColor(status_colours(Status.NEAR).ground)


def test_a_figure_is_spoken_with_its_indicator_row_and_period(window: MainWindow) -> None:
    spoken = cell_of(grid_of(window), ASB, "2016-11").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{ASB}, Monthly 2016/17, November 2016: 748"


def test_a_quarter_stands_over_its_three_months(window: MainWindow) -> None:
    grid = grid_of(window)
    cell = cell_of(grid, "Domestic abuse referrals", "2016/17-Q2")
    assert cell.data() == "526"
    assert grid.columnSpan(cell.row(), cell.column()) == 3


def test_typing_changes_total_change_and_status_at_once(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    type_figure(qtbot, grid, cell_of(grid, IST, "2016-10"), "61")
    assert text_at(grid, IST, Column.TO_DATE) == "375"
    assert text_at(grid, IST, Column.STATUS) == "Generally satisfied with performance"


def test_enter_goes_down_to_the_next_figure(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    type_figure(qtbot, grid, cell_of(grid, ASB, "2016-11"), "750")
    assert grid.currentIndex() == cell_of(grid, ASB, "2015-11", Layer.LAST_YEAR)


def test_delete_empties_a_cell_and_undo_fills_it_again(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    grid.setCurrentIndex(cell_of(grid, ASB, "2016-11"))
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert cell_of(grid, ASB, "2016-11").data() == ""
    assert text_at(grid, ASB, Column.TO_DATE) == "6,422"
    child(window.window, QAction, "actionUndo").trigger()
    assert cell_of(grid, ASB, "2016-11").data() == "748"


def test_what_is_no_figure_stays_in_its_editor_with_a_sentence(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    with qtbot.waitSignal(grid.indicator_model().refused) as refusal:
        editor = begin_typing(qtbot, grid, cell_of(grid, ASB, "2016-11"), "about 700")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert "type one figure" in refusal.args[0]
    problem = child(grid, QLabel, "figureProblem")
    assert editor.isVisible()
    assert editor.text() == "about 700"
    assert problem.text() == refusal.args[0]
    qtbot.keyClicks(editor, "700")
    assert not problem.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert cell_of(grid, ASB, "2016-11").data() == "700"


def test_escape_leaves_a_refused_entry_and_the_cell_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    editor = begin_typing(qtbot, grid, cell_of(grid, ASB, "2016-11"), "about 700")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert grid.state() is not grid.State.EditingState
    assert cell_of(grid, ASB, "2016-11").data() == "748"


def test_a_click_elsewhere_does_not_lose_what_was_refused(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    editor = begin_typing(qtbot, grid, cell_of(grid, ASB, "2016-11"), "about 700")
    other = grid.visualRect(cell_of(grid, ASB, "2016-10")).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=other)
    assert editor.isVisible()
    assert editor.text() == "about 700"
    qtbot.waitUntil(editor.hasFocus)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("key", "held", "period", "layer"),
    [
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "2016-10", Layer.THIS_YEAR),
        (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier, "2016-08", Layer.THIS_YEAR),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "2015-09", Layer.LAST_YEAR),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, "2015-09", Layer.LAST_YEAR),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, "2016-10", Layer.THIS_YEAR),
    ],
)
def test_each_key_that_ends_typing_goes_its_way(window: MainWindow, qtbot: QtBot, key, held, period, layer) -> None:
    grid = grid_of(window)
    editor = begin_typing(qtbot, grid, cell_of(grid, ASB, "2016-09"), "901")
    qtbot.keyClick(editor, key, held)
    assert cell_of(grid, ASB, "2016-09").data() == "901"
    assert grid.currentIndex() == cell_of(grid, ASB, period, layer)


def test_what_is_being_typed_is_kept_when_the_project_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    assert window.project is not None
    path = window.project.path
    begin_typing(qtbot, grid_of(window), cell_of(grid_of(window), ASB, "2016-12"), "701")
    window.close_project()
    window.open(path)
    assert cell_of(grid_of(window), ASB, "2016-12").data() == "701"


def test_f6_leaves_the_grid(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_F6)
    assert not grid.hasFocus()


def test_a_cell_s_menu_has_its_history(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    grid.menu_wanted.emit(grid.mapToGlobal(QPoint(20, 20)))
    menu = child(window.window, QMenu, "cellMenu")
    assert menu.isVisible()
    assert child(window.window, QAction, "actionHistory") in menu.actions()
    menu.close()


def test_arrow_keys_stay_in_the_text_after_f2(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    grid.setCurrentIndex(cell_of(grid, ASB, "2016-11"))
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    editor = child(grid, QLineEdit, "figureEditor")
    qtbot.keyClick(editor, Qt.Key.Key_Left)
    assert editor.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)


def test_ctrl_and_enter_put_what_is_typed_into_every_chosen_cell_as_one_step(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    choose_cells(qtbot, grid, cell_of(grid, ASB, "2016-12"), cell_of(grid, ASB, "2017-02"))
    editor = begin_typing(qtbot, grid, None, "x")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [cell_of(grid, ASB, each).data() for each in ("2016-12", "2017-01", "2017-02")] == ["[x]"] * 3
    undo = child(window.window, QAction, "actionUndo")
    assert undo.text() == "&Undo type 3 figures"
    undo.trigger()
    assert cell_of(grid, ASB, "2017-01").data() == ""


def test_several_cells_are_emptied_as_one_step(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    choose_cells(qtbot, grid, cell_of(grid, ASB, "2016-09"), cell_of(grid, ASB, "2016-11"))
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert cell_of(grid, ASB, "2016-10").data() == ""
    child(window.window, QAction, "actionUndo").trigger()
    assert cell_of(grid, ASB, "2016-10").data() != ""


def test_ctrl_r_fills_to_the_right_and_ctrl_d_down(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    choose_cells(qtbot, grid, cell_of(grid, ASB, "2016-11"), cell_of(grid, ASB, "2017-01"))
    child(window.window, QAction, "actionFillRight").trigger()
    assert [cell_of(grid, ASB, each).data() for each in ("2016-12", "2017-01")] == ["748", "748"]
    grid.setCurrentIndex(cell_of(grid, ASB, "2016-01", Layer.LAST_YEAR))
    child(window.window, QAction, "actionFillDown").trigger()
    assert cell_of(grid, ASB, "2016-01", Layer.LAST_YEAR).data() == "748"


def test_the_handle_dragged_over_cells_fills_them(window: MainWindow, qtbot: QtBot) -> None:
    grid, left = grid_of(window), Qt.MouseButton.LeftButton
    grid.setCurrentIndex(cell_of(grid, "All crime", "2016-11"))
    grid.scrollTo(grid.currentIndex())
    corner = grid.visualRect(grid.currentIndex()).bottomRight() - QPoint(2, 2)
    qtbot.mousePress(grid.viewport(), left, pos=corner)
    qtbot.mouseMove(grid.viewport(), grid.visualRect(cell_of(grid, "All crime", "2017-01")).center())
    qtbot.mouseRelease(grid.viewport(), left, pos=grid.visualRect(cell_of(grid, "All crime", "2017-01")).center())
    assert [cell_of(grid, "All crime", each).data() for each in ("2016-12", "2017-01")] == ["1,575", "1,575"]
    assert child(window.window, QAction, "actionUndo").text() == "&Undo fill 2 figures"


def test_a_shorthand_is_kept_in_place_of_a_figure(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    type_figure(qtbot, grid, cell_of(grid, ASB, "2016-12"), "x")
    assert cell_of(grid, ASB, "2016-12").data() == "[x]"
    assert text_at(grid, ASB, Column.TO_DATE) == "7,170"


def test_a_block_is_copied_with_every_digit_and_pasted_as_one_step(window: MainWindow) -> None:
    grid = grid_of(window)
    QGuiApplication.clipboard().setText("700\t710\nnonsense\t720")
    grid.setCurrentIndex(cell_of(grid, ASB, "2016-12"))
    child(window.window, QAction, "actionPaste").trigger()
    assert cell_of(grid, ASB, "2017-01").data() == "710"
    assert cell_of(grid, ASB, "2016-01", Layer.LAST_YEAR).data() == "720"
    said = window.window.statusBar().currentMessage()
    assert said.startswith("1 of 4 cells were not taken; the first is Anti-social behaviour, Monthly 2015/16, December")
    assert "“nonsense” is not a number" in said
    assert child(window.window, QAction, "actionUndo").text() == "&Undo paste 3 figures"
    child(window.window, QAction, "actionUndo").trigger()
    assert cell_of(grid, ASB, "2017-01").data() == ""


def test_chosen_figures_are_copied_as_a_spreadsheet_takes_them(window: MainWindow) -> None:
    grid = grid_of(window)
    grid.setCurrentIndex(cell_of(grid, "All crime", "2016-11"))
    child(window.window, QAction, "actionCopy").trigger()
    assert QGuiApplication.clipboard().text() == "1575"


def test_a_table_of_a_spreadsheet_is_pasted_with_all_digits_that_it_states(window: MainWindow) -> None:
    grid, mime = grid_of(window), QMimeData()
    mime.setHtml("<table><tr><td sdval='701.25' sdnum='2057;'>701</td><td>1,702</td></tr></table>")
    mime.setText("701\t1,702")
    QGuiApplication.clipboard().setMimeData(mime)
    grid.setCurrentIndex(cell_of(grid, ASB, "2016-12"))
    child(window.window, QAction, "actionPaste").trigger()
    assert cell_of(grid, ASB, "2016-12").data(Qt.ItemDataRole.EditRole) == 701.25
    assert cell_of(grid, ASB, "2017-01").data() == "1,702"


def test_a_date_is_refused_and_the_edge_of_the_grid_said(window: MainWindow) -> None:
    grid = grid_of(window)
    QGuiApplication.clipboard().setText("01/04/2016\t700\t(5)\t1\t2\t3\t4")
    grid.setCurrentIndex(cell_of(grid, ASB, "2017-02"))
    child(window.window, QAction, "actionPaste").trigger()
    said = window.window.statusBar().currentMessage()
    assert said.startswith("6 of 7 cells were not taken; the first is Anti-social behaviour, Monthly 2016/17, February")
    assert "may be a date" in said
    assert cell_of(grid, ASB, "2017-03").data() == "700"


def test_quarters_copied_side_by_side_go_into_quarters(window: MainWindow) -> None:
    grid, title = grid_of(window), "Domestic abuse referrals"
    QGuiApplication.clipboard().setText("601\t602")
    grid.setCurrentIndex(cell_of(grid, title, "2016/17-Q3"))
    child(window.window, QAction, "actionPaste").trigger()
    assert [cell_of(grid, title, each).data() for each in ("2016/17-Q3", "2016/17-Q4")] == ["601", "602"]


def test_one_copied_figure_fills_all_chosen_cells(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    choose_cells(qtbot, grid, cell_of(grid, ASB, "2016-12"), cell_of(grid, ASB, "2017-03"))
    QGuiApplication.clipboard().setText("700")
    child(window.window, QAction, "actionPaste").trigger()
    assert [cell_of(grid, ASB, each).data() for each in ("2016-12", "2017-03")] == ["700", "700"]


def test_a_copied_block_is_pasted_back_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    choose_cells(qtbot, grid, cell_of(grid, ASB, "2016-10"), cell_of(grid, ASB, "2015-11", Layer.LAST_YEAR))
    child(window.window, QAction, "actionCopy").trigger()
    assert "<td>748</td>" in QGuiApplication.clipboard().mimeData().html()
    grid.setCurrentIndex(cell_of(grid, ASB, "2016-12"))
    child(window.window, QAction, "actionPaste").trigger()
    assert cell_of(grid, ASB, "2017-01").data() == "748"
    assert cell_of(grid, ASB, "2016-01", Layer.LAST_YEAR).data() == "717"


@pytest.mark.parametrize("column", [Column.NAME, Column.LABEL, Column.TO_DATE, Column.CHANGE, Column.STATUS])
def test_what_is_worked_out_cannot_be_typed_over(window: MainWindow, column: Column) -> None:
    grid = grid_of(window)
    cell = grid.indicator_model().index(place_of(grid, ASB), column)
    assert not cell.flags() & Qt.ItemFlag.ItemIsEditable
    assert not grid.indicator_model().setData(cell, "1")
