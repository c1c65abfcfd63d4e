"""The guard of the tests themselves: no dialog waits for ever for somebody to answer it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from csp_desktop.ui.main_window import MainWindow
from tests.modals import Modals

SENTENCE = "Safer Plymouth.csp is in use by ann."


def test_a_dialog_that_nobody_drives_is_closed_and_told(empty_window: MainWindow, modals: Modals) -> None:
    empty_window.dialogs.refuse(SENTENCE)
    assert modals.take_undriven() == [f"CSP Desktop: {SENTENCE}"]
    assert not empty_window.dialogs.sure("Seal the pack", "It is kept for ever.", "Seal")
    assert modals.take_undriven() == ["Seal the pack: It is kept for ever."]


def test_a_question_about_a_file_is_closed_too(empty_window: MainWindow, modals: Modals) -> None:
    assert empty_window.dialogs.project_to_open() is None
    assert len(modals.take_undriven()) == 1


def test_dialogs_are_driven_in_their_order(empty_window: MainWindow, modals: Modals) -> None:
    def agree(box: QDialog) -> None:
        assert isinstance(box, QMessageBox)
        box.defaultButton().click()

    def ask_again(box: QDialog) -> None:
        assert not empty_window.dialogs.sure("Second", "Again?", "Yes")
        agree(box)

    with modals.driven(ask_again, QDialog.reject):
        assert empty_window.dialogs.sure("First", "Really?", "Yes")
    assert modals.take_undriven() == []


def test_a_dialog_that_is_shown_and_does_not_wait_is_left_alone(qtbot: QtBot, modals: Modals) -> None:
    box = QMessageBox(QMessageBox.Icon.NoIcon, "Help", "The quarter, step by step")
    qtbot.addWidget(box)
    with qtbot.waitExposed(box):
        box.open()
    assert box.isVisible()
    assert modals.take_undriven() == []
