"""A whole quarter, from the template to the next quarter, by mouse alone; words and figures come off the clipboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QTableView,
    QTableWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from csp_desktop.domain.finding_marks import MarkState
from csp_desktop.session.listed_findings import open_errors
from csp_desktop.ui.forms import child
from csp_desktop.ui.page_list import PAGE_TITLES
from csp_desktop.ui.returns_drop import ReturnsDrop
from tests.driving import cell_of, drop_files, grid_of
from tests.hands import RIGHT, Mouse
from tests.journeys.quarter import ASB, HATE, HUTS, Quarter, copy_elsewhere, copy_words
from tests.modals import Modals
from tests.ui.intake import lines, model_of, table_of

REASON = "Two divisions were left out"


@pytest.fixture
def quarter(qtbot: QtBot, tmp_path: Path) -> Quarter:
    return Quarter(qtbot, tmp_path)


def test_the_quarter_by_mouse_alone(quarter: Quarter, modals: Modals) -> None:
    make_the_project(quarter, modals)
    drop_six_returns(quarter)
    answer_the_question(quarter)
    take_them_in(quarter)
    put_a_figure_right(quarter)
    paste_a_block(quarter)
    write_the_comment(quarter)
    settle_two_findings(quarter)
    sign_off(quarter, modals)
    export_the_pack(quarter, modals)
    seal_the_pack(quarter, modals)
    roll_forward(quarter, modals)
    undo_after_a_restart(quarter)


def make_the_project(quarter: Quarter, modals: Modals) -> None:
    def choose_plymouth(dialog: QDialog) -> None:
        Mouse().choose(child(dialog, QComboBox, "templateBox"), "Safer Plymouth")
        click_button(child(dialog, QDialogButtonBox, "newProjectButtons"), QDialogButtonBox.StandardButton.Ok)

    with modals.driven(choose_plymouth, save):
        Mouse().click(button(quarter, "welcomeNew"))
    assert quarter.project.path == quarter.folder / "Partnership.csp"


def drop_six_returns(quarter: Quarter) -> None:
    go_to_page(quarter, "returns")
    drop = child(quarter.main.window, ReturnsDrop, "returnsDrop")
    with quarter.qtbot.waitSignal(quarter.main.idle, timeout=60_000):
        assert drop_files(drop, quarter.returns) is Qt.DropAction.CopyAction
    assert all(path.exists() for path in quarter.returns)


def answer_the_question(quarter: Quarter) -> None:
    box = table_of(quarter.main).indexWidget(model_of(quarter.main).index(0, 1))
    assert isinstance(box, QComboBox)
    with quarter.qtbot.waitSignal(model_of(quarter.main).answered):
        Mouse().choose(box, "Make a new indicator")
    assert lines(quarter.main)[0][:2] == ["Answered", HUTS]


def take_them_in(quarter: Quarter) -> None:
    Mouse().click(button(quarter, "intakeAccept"))
    assert len(quarter.project.project.returns()) == 6
    assert quarter.figures(HUTS, "2016-04", "2016-06") == [4, 6]


def put_a_figure_right(quarter: Quarter) -> None:
    go_to_page(quarter, "indicators")
    copy_elsewhere(["848"])
    paste_at(quarter, cell_of(grid_of(quarter.main), ASB, "2016-11"))
    copy_words(REASON)
    reason = child(quarter.main.window, QComboBox, "reasonBox").lineEdit()
    assert reason is not None
    paste_into(reason)
    Mouse().click(button(quarter, "reasonKeep"))
    assert quarter.figures(ASB, "2016-11") == [848]
    assert quarter.project.project.actions()[-1].reason == REASON


def paste_a_block(quarter: Quarter) -> None:
    copy_elsewhere(["13", "14", "15"])
    paste_at(quarter, cell_of(grid_of(quarter.main), HATE, "2016-06"))
    assert quarter.figures(HATE, "2016-05", "2016-06", "2016-07", "2016-08") == [12, 13, 14, 15]
    assert quarter.project.project.undo_name == "Paste 3 figures"


def write_the_comment(quarter: Quarter) -> None:
    grid = grid_of(quarter.main)
    Mouse().click_cell(grid, cell_of(grid, ASB, "2016-11"))
    Mouse().click(button(quarter, "commentDraft"))
    Mouse().click_cell(grid, cell_of(grid, HATE, "2016-08"))
    assert any("7,270" in each for each in quarter.comments())


def settle_two_findings(quarter: Quarter) -> None:
    go_to_page(quarter, "findings")
    table = child(quarter.main.window, QTableView, "findingsTable")
    Mouse().click_cell(table, table.model().index(0, 4))
    Mouse().click(button(quarter, "findingResolve"))
    Mouse().click_cell(table, table.model().index(0, 4))
    copy_words("Agreed with the board")
    paste_into(child(quarter.main.window, QLineEdit, "acceptReason"))
    Mouse().click(button(quarter, "findingAccept"))
    assert quarter.states() == [(MarkState.ACCEPTED, "Agreed with the board"), (MarkState.RESOLVED, "")]


def sign_off(quarter: Quarter, modals: Modals) -> None:
    def sign(dialog: QDialog) -> None:
        table = child(dialog, QTableWidget, "signOffTable")
        copy_words("Ann Example")
        Mouse().double_click(table.viewport(), table.visualRect(table.model().index(0, 2)).center())
        editor = table.findChild(QLineEdit)
        assert editor is not None
        paste_into(editor)
        click_button(child(dialog, QDialogButtonBox, "signOffButtons"), QDialogButtonBox.StandardButton.Save)

    with modals.driven(sign):
        menu(quarter, "Quarter", "Sign-off")
    assert quarter.signed() == ["Ann Example"]


def export_the_pack(quarter: Quarter, modals: Modals) -> None:
    with modals.driven(accept_errors, save), quarter.qtbot.waitSignal(quarter.main.idle, timeout=60_000):
        Mouse().click(button(quarter, "exportButton"))
    assert open_errors(quarter.project.project, quarter.project.readings) == ()
    assert [path.read_bytes()[:4] for path in quarter.folder.glob("*.pdf")] == [b"%PDF"]


def seal_the_pack(quarter: Quarter, modals: Modals) -> None:
    with modals.driven(agree), quarter.qtbot.waitSignal(quarter.main.idle, timeout=60_000):
        menu(quarter, "Quarter", "Seal the pack")
    assert [each.period for each in quarter.project.project.sealed_packs()] == ["2016-11"]


def roll_forward(quarter: Quarter, modals: Modals) -> None:
    with modals.driven(agree):
        menu(quarter, "Quarter", "Roll forward")
    assert str(quarter.project.readings.as_at) == "2017-03"


def undo_after_a_restart(quarter: Quarter) -> None:
    menu(quarter, "File", "Quit")
    quarter.start_again()
    recent = child(quarter.main.window, QListWidget, "recentList")
    Mouse().click_cell(recent, recent.model().index(0, 0))
    assert str(quarter.project.readings.as_at) == "2017-03"
    menu(quarter, "Edit", "Undo")
    assert str(quarter.project.readings.as_at) == "2016-11"
    menu(quarter, "Edit", "Undo")
    assert open_errors(quarter.project.project, quarter.project.readings)
    menu(quarter, "Edit", "Undo")
    assert quarter.signed() == []


def save(dialog: QDialog) -> None:
    """Click Save in a file dialog: the name that it proposes is taken."""
    click_button(child(dialog, QDialogButtonBox, "buttonBox"), QDialogButtonBox.StandardButton.Save)


def accept_errors(dialog: QDialog) -> None:
    """Accept the errors that are still open, for one reason."""
    copy_words("The partner was asked")
    paste_into(child(dialog, QLineEdit, "openErrorsReason"))
    Mouse().click(child(dialog, QPushButton, "openErrorsAccept"))


def agree(box: QDialog) -> None:
    """Click the button that a question proposes."""
    assert isinstance(box, QMessageBox)
    Mouse().click(box.defaultButton())


def click_button(box: QDialogButtonBox, which: QDialogButtonBox.StandardButton) -> None:
    Mouse().click(box.button(which))


def button(quarter: Quarter, name: str) -> QPushButton:
    return child(quarter.main.window, QPushButton, name)


def menu(quarter: Quarter, *names: str) -> None:
    Mouse().menu(quarter.main.window.menuBar(), *names)


def go_to_page(quarter: Quarter, name: str) -> None:
    pages = child(quarter.main.window, QListWidget, "pageList")
    Mouse().click_cell(pages, pages.model().index(list(PAGE_TITLES).index(name), 0))


def paste_at(quarter: Quarter, cell: QModelIndex) -> None:
    """Click a cell, and choose Paste in its menu."""
    grid = grid_of(quarter.main)
    Mouse().click_cell(grid, cell)
    Mouse().click(grid.viewport(), grid.visualRect(cell).center(), button=RIGHT)
    Mouse().choose_in_menu("Paste figures")


def paste_into(box: QWidget) -> None:
    """Choose Paste in the menu of a box."""
    Mouse().click(box, button=RIGHT)
    Mouse().choose_in_menu("Paste")
