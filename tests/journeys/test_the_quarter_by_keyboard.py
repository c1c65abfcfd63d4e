"""A whole quarter, from the template to the next quarter, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog
from pytestqt.qtbot import QtBot

from csp_desktop.domain.finding_marks import MarkState
from csp_desktop.session.listed_findings import open_errors
from csp_desktop.ui.forms import child
from tests.driving import cell_of, grid_of
from tests.hands import ALT, CONTROL, SHIFT, Keyboard, focused
from tests.journeys.quarter import ASB, HATE, HUTS, Quarter, copy_elsewhere
from tests.modals import Driver, Modals
from tests.ui.intake import lines

K = Qt.Key
REASON = "Two divisions were left out"


@pytest.fixture
def quarter(qtbot: QtBot, tmp_path: Path) -> Quarter:
    return Quarter(qtbot, tmp_path)


@pytest.fixture
def keys(quarter: Quarter) -> Keyboard:
    return Keyboard(quarter.main.window)


def test_the_quarter_by_keyboard_alone(quarter: Quarter, keys: Keyboard, modals: Modals) -> None:
    make_the_project(quarter, keys, modals)
    choose_six_returns(quarter, keys, modals)
    answer_the_question(quarter, keys)
    take_them_in(quarter, keys)
    put_a_figure_right(quarter, keys)
    paste_a_block(quarter, keys)
    write_the_comment(quarter, keys)
    settle_two_findings(quarter, keys)
    sign_off(quarter, keys, modals)
    export_the_pack(quarter, keys, modals)
    seal_the_pack(quarter, keys, modals)
    roll_forward(quarter, keys, modals)
    undo_after_a_restart(quarter, keys, modals)


def make_the_project(quarter: Quarter, keys: Keyboard, modals: Modals) -> None:
    def choose_plymouth(dialog: QDialog) -> None:
        keys.type("Safer")
        assert child(dialog, QComboBox, "templateBox").currentText() == "Safer Plymouth"
        keys.press(K.Key_Return)

    with modals.driven(choose_plymouth, named(keys, "Quarter.csp")):
        keys.press(K.Key_N, held=CONTROL)
    assert quarter.project.path == quarter.folder / "Quarter.csp"


def choose_six_returns(quarter: Quarter, keys: Keyboard, modals: Modals) -> None:
    names = " ".join(f'"{path.relative_to(quarter.folder)}"' for path in quarter.returns)
    with modals.driven(named(keys, names)), quarter.qtbot.waitSignal(quarter.main.idle, timeout=60_000):
        keys.press(K.Key_I, held=CONTROL)
    assert quarter.main.page_name == "returns"
    assert lines(quarter.main)[0][:3] == ["Question", "Which indicator is it?", "“Huts entered”: 3 figures"]


def answer_the_question(quarter: Quarter, keys: Keyboard) -> None:
    keys.press(K.Key_F2)
    assert focused() == "intakeAnswer"
    keys.press(K.Key_Space)
    keys.type("Make a new")
    keys.press(K.Key_Return)
    assert lines(quarter.main)[0][:2] == ["Answered", HUTS]


def take_them_in(quarter: Quarter, keys: Keyboard) -> None:
    with quarter.qtbot.waitSignal(quarter.project.changed, timeout=60_000):
        keys.press(K.Key_A, held=ALT)
    assert len(quarter.project.project.returns()) == 6
    assert quarter.figures(HUTS, "2016-04", "2016-06") == [4, 6]
    assert str(quarter.project.readings.as_at) == "2016-11"


def put_a_figure_right(quarter: Quarter, keys: Keyboard) -> None:
    keys.press(K.Key_2, held=CONTROL)
    go_to_figure(quarter, keys, ASB, "2016-11")
    keys.type("848")
    keys.press(K.Key_Return)
    keys.press(K.Key_W, held=CONTROL | SHIFT)
    assert focused() == "reasonBox"
    keys.type(REASON)
    keys.press(K.Key_Return)
    assert focused() == "indicatorGrid"
    assert quarter.figures(ASB, "2016-11") == [848]
    assert quarter.project.project.actions()[-1].reason == REASON


def paste_a_block(quarter: Quarter, keys: Keyboard) -> None:
    copy_elsewhere(["13", "14", "15"])
    go_to_figure(quarter, keys, HATE, "2016-06")
    keys.press(K.Key_V, held=CONTROL)
    assert quarter.figures(HATE, "2016-05", "2016-06", "2016-07", "2016-08") == [12, 13, 14, 15]
    assert quarter.project.project.undo_name == "Paste 3 figures"


def write_the_comment(quarter: Quarter, keys: Keyboard) -> None:
    go_to_figure(quarter, keys, ASB, "2016-11")
    keys.press(K.Key_F6)
    keys.go_to("commentEdit")
    keys.press(K.Key_D, held=CONTROL | SHIFT)
    keys.type(" Checked with the police.")
    keys.go_to("indicatorGrid", back=True)
    written = next(each for each in quarter.comments() if each.endswith("Checked with the police."))
    assert "7,270" in written


def settle_two_findings(quarter: Quarter, keys: Keyboard) -> None:
    keys.press(K.Key_4, held=CONTROL)
    assert focused() == "findingsTable"
    keys.press(K.Key_Down)
    with quarter.qtbot.waitSignal(quarter.project.changed):
        keys.press(K.Key_R, held=ALT)
    assert focused() == "findingsTable"
    keys.go_to("acceptReason")
    keys.type("Agreed with the board")
    keys.press(K.Key_Return)
    assert quarter.states() == [(MarkState.ACCEPTED, "Agreed with the board"), (MarkState.RESOLVED, "")]


def sign_off(quarter: Quarter, keys: Keyboard, modals: Modals) -> None:
    def sign(_: QDialog) -> None:
        keys.type("Ann Example")
        keys.press(K.Key_Return, K.Key_Return)

    with modals.driven(sign):
        keys.menu(K.Key_Q, K.Key_S)
    assert quarter.signed() == ["Ann Example"]


def export_the_pack(quarter: Quarter, keys: Keyboard, modals: Modals) -> None:
    with (
        modals.driven(accept_errors(keys), named(keys, "pack.pdf")),
        quarter.qtbot.waitSignal(quarter.main.idle, timeout=60_000),
    ):
        keys.press(K.Key_E, held=CONTROL)
    assert (quarter.folder / "pack.pdf").read_bytes().startswith(b"%PDF")


def seal_the_pack(quarter: Quarter, keys: Keyboard, modals: Modals) -> None:
    with modals.driven(agree(keys)), quarter.qtbot.waitSignal(quarter.main.idle, timeout=60_000):
        keys.menu(K.Key_Q, K.Key_P)
    assert [each.period for each in quarter.project.project.sealed_packs()] == ["2016-11"]


def roll_forward(quarter: Quarter, keys: Keyboard, modals: Modals) -> None:
    with modals.driven(agree(keys)):
        keys.menu(K.Key_Q, K.Key_R)
    assert str(quarter.project.readings.as_at) == "2017-03"


def undo_after_a_restart(quarter: Quarter, keys: Keyboard, modals: Modals) -> None:
    keys.press(K.Key_Q, held=CONTROL)
    quarter.start_again()
    keys = Keyboard(quarter.main.window)
    with modals.driven(named(keys, "Quarter.csp")):
        keys.press(K.Key_O, held=CONTROL)
    assert str(quarter.project.readings.as_at) == "2017-03"
    keys.press(K.Key_Z, held=CONTROL)
    assert quarter.project.project.redo_name == "Roll forward to quarter 4 of 2016/17"
    assert str(quarter.project.readings.as_at) == "2016-11"
    keys.press(K.Key_Z, held=CONTROL)
    assert open_errors(quarter.project.project, quarter.project.readings)
    keys.press(K.Key_Z, held=CONTROL)
    assert quarter.signed() == []


def named(keys: Keyboard, name: str) -> Driver:
    """Return what types a name into the box of a file dialog, and agrees."""

    def drive(_: QDialog) -> None:
        assert focused() == "fileNameEdit"
        keys.press(K.Key_A, held=CONTROL)
        keys.type(name)
        keys.press(K.Key_Return)

    return drive


def accept_errors(keys: Keyboard) -> Driver:
    """Return what types a reason for the errors that are still open, and agrees."""

    def drive(_: QDialog) -> None:
        assert focused() == "openErrorsReason"
        keys.type("asked")
        keys.press(K.Key_Return)

    return drive


def agree(keys: Keyboard) -> Driver:
    """Return what presses Enter."""

    def drive(_: QDialog) -> None:
        keys.press(K.Key_Return)

    return drive


def go_to_figure(quarter: Quarter, keys: Keyboard, title: str, period: str) -> None:
    """Go to a figure with the arrow keys."""
    grid = grid_of(quarter.main)
    there = cell_of(grid, title, period)
    while (rows := there.row() - grid.currentIndex().row()) != 0:
        keys.press(K.Key_Down if rows > 0 else K.Key_Up)
    while (columns := there.column() - grid.currentIndex().column()) != 0:
        keys.press(K.Key_Right if columns > 0 else K.Key_Left)
