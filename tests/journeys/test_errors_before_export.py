"""An officer exports or seals the pack with errors open: each is accepted for a reason first, or looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLineEdit, QMessageBox, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from csp_desktop.session.findings import findings_of
from csp_desktop.session.listed_findings import accepted_findings, open_errors
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from tests.modals import Modals


@pytest.fixture
def errors(window: MainWindow) -> int:
    """Return how many errors of the sample are open."""
    assert window.project is not None
    return len(open_errors(window.project.project, window.project.readings))


def export(window: MainWindow) -> None:
    child(window.window, QAction, "actionExportPack").trigger()


def accept(qtbot: QtBot, dialog: QDialog, reason: str) -> None:
    box = child(dialog, QLineEdit, "openErrorsReason")
    qtbot.keyClicks(box, reason)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def test_each_error_may_have_its_own_reason(window: MainWindow, qtbot: QtBot, modals: Modals, errors: int) -> None:
    def drive(dialog: QDialog) -> None:
        table, button = child(dialog, QTableView, "openErrorsTable"), child(dialog, QPushButton, "openErrorsAccept")
        assert (table.model().rowCount(), button.isEnabled()) == (errors, False)
        table.selectRow(0)
        accept(qtbot, dialog, "The police confirmed it.")
        assert table.model().rowCount() == errors - 1
        table.clearSelection()
        accept(qtbot, dialog, "Put right in the next return.")

    with modals.driven(drive, QDialog.reject):
        export(window)
    assert window.project is not None
    reasons = [
        each.mark.reason
        for each in accepted_findings(
            window.project.project, findings_of(window.project.project, window.project.readings)
        )
    ]
    assert sorted(set(reasons), key=reasons.count) == ["The police confirmed it.", "Put right in the next return."]
    assert len(reasons) == errors


def test_who_cancels_exports_nothing_and_accepts_nothing(window: MainWindow, modals: Modals, errors: int) -> None:
    with modals.driven(QDialog.reject):
        export(window)
    assert window.project is not None
    assert len(open_errors(window.project.project, window.project.readings)) == errors > 0


def test_no_pack_is_sealed_while_errors_are_open(window: MainWindow, modals: Modals) -> None:
    with modals.driven(QDialog.reject):
        child(window.window, QAction, "actionSealPack").trigger()
    assert window.project is not None
    assert window.project.project.sealed_packs() == ()


def test_a_pack_is_sealed_once_they_are_accepted(window: MainWindow, qtbot: QtBot, modals: Modals) -> None:
    def accept_all(dialog: QDialog) -> None:
        accept(qtbot, dialog, "The board knows.")

    def agree(box: QDialog) -> None:
        assert isinstance(box, QMessageBox)
        box.defaultButton().click()

    with modals.driven(accept_all, agree), qtbot.waitSignal(window.idle, timeout=60_000):
        child(window.window, QAction, "actionSealPack").trigger()
    assert window.project is not None
    assert [each.period for each in window.project.project.sealed_packs()] == ["2016-11"]


def test_who_wants_to_look_is_led_to_the_findings(window: MainWindow, modals: Modals) -> None:
    def look(dialog: QDialog) -> None:
        child(dialog, QPushButton, "openErrorsFindings").click()

    with modals.driven(look):
        export(window)
    assert child(window.window, QTableView, "findingsTable").isVisible()


def test_nothing_is_asked_where_no_error_is_open(
    window: MainWindow, qtbot: QtBot, modals: Modals, tmp_path: Path
) -> None:
    def accept_all(dialog: QDialog) -> None:
        accept(qtbot, dialog, "The board knows.")

    with modals.driven(accept_all, QDialog.reject):
        export(window)
    with modals.driven(QDialog.reject):
        export(window)
