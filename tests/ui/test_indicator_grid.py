"""The indicator grid: what it shows, what it takes, and how it moves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from csp_desktop.domain.layers import Layer
from csp_desktop.domain.status import Status
from csp_desktop.ui.forms import child
from csp_desktop.ui.grid_rows import Column
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.theme import status_colours
from tests.driving import cell_of, grid_of, place_of, text_at, type_figure

ASB = "Anti-social behaviour"
IST = '"ist" incidents'


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


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


def test_what_is_no_figure_is_refused_in_a_sentence(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    with qtbot.waitSignal(grid.indicator_model().refused) as refusal:
        type_figure(qtbot, grid, cell_of(grid, ASB, "2016-11"), "about 700")
    assert "type one figure" in refusal.args[0]
    assert cell_of(grid, ASB, "2016-11").data() == "748"


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
    assert window.window.statusBar().currentMessage() == "1 of 4 cells were not pasted: they are no figures."
    child(window.window, QAction, "actionUndo").trigger()
    assert cell_of(grid, ASB, "2017-01").data() == ""


def test_chosen_figures_are_copied_as_a_spreadsheet_takes_them(window: MainWindow) -> None:
    grid = grid_of(window)
    grid.setCurrentIndex(cell_of(grid, "All crime", "2016-11"))
    child(window.window, QAction, "actionCopy").trigger()
    assert QGuiApplication.clipboard().text() == "1575"


@pytest.mark.parametrize("column", [Column.NAME, Column.LABEL, Column.TO_DATE, Column.CHANGE, Column.STATUS])
def test_what_is_worked_out_cannot_be_typed_over(window: MainWindow, column: Column) -> None:
    grid = grid_of(window)
    cell = grid.indicator_model().index(place_of(grid, ASB), column)
    assert not cell.flags() & Qt.ItemFlag.ItemIsEditable
    assert not grid.indicator_model().setData(cell, "1")
