"""History and restore: every step with who and why, and back to before one of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QMessageBox, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from csp_desktop.session.restoring import steps_of
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.restore_dialog import RestoreDialog
from tests.driving import cell_of, grid_of, type_figure
from tests.modals import Modals

ASB = "Anti-social behaviour"


def dialog_of(window: MainWindow, *, sure: bool = True, read_only: str = "") -> RestoreDialog:
    assert window.project is not None
    steps = steps_of(window.project.project.actions())
    return RestoreDialog(window.window, steps, read_only, lambda *_: sure)


def rows(dialog: RestoreDialog) -> list[str]:
    model = child(dialog.dialog, QTableView, "restoreTable").model()
    return [model.index(row, 2).data() for row in range(model.rowCount())]


def type_twice(window: MainWindow, qtbot: QtBot) -> None:
    for text in ("700", "710"):
        type_figure(qtbot, grid_of(window), cell_of(grid_of(window), ASB, "2016-11"), text)


def test_every_step_is_listed_and_found_by_its_words(window: MainWindow, qtbot: QtBot) -> None:
    type_twice(window, qtbot)
    dialog = dialog_of(window)
    assert rows(dialog)[:2] == [f"Edit {ASB}, November 2016"] * 2
    assert rows(dialog)[-1] == "Create the project"
    child(dialog.dialog, QLineEdit, "restoreFind").setText("november SOCIAL")
    assert rows(dialog) == [f"Edit {ASB}, November 2016"] * 2
    child(dialog.dialog, QLineEdit, "restoreFind").setText("no such step")
    assert rows(dialog) == []
    assert not child(dialog.dialog, QPushButton, "restoreGo").isEnabled()
    dialog.dialog.deleteLater()


def test_back_to_before_a_step_through_the_menu(window: MainWindow, qtbot: QtBot, modals: Modals) -> None:
    type_twice(window, qtbot)
    said: list[str] = []

    def choose(dialog: QDialog) -> None:
        child(dialog, QTableView, "restoreTable").selectRow(1)
        qtbot.mouseClick(child(dialog, QPushButton, "restoreGo"), Qt.MouseButton.LeftButton)

    def agree(box: QDialog) -> None:
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        box.defaultButton().click()

    with modals.driven(choose, agree):
        child(window.window, QAction, "actionRestore").trigger()
    assert "takes back 2 steps" in said[0]
    assert cell_of(grid_of(window), ASB, "2016-11").data() == "748"
    child(window.window, QAction, "actionRedo").trigger()
    assert cell_of(grid_of(window), ASB, "2016-11").data() == "700"


def test_who_is_not_sure_goes_nowhere(window: MainWindow, qtbot: QtBot) -> None:
    type_twice(window, qtbot)
    dialog = dialog_of(window, sure=False)
    qtbot.mouseClick(child(dialog.dialog, QPushButton, "restoreGo"), Qt.MouseButton.LeftButton)
    assert dialog.count == 0
    dialog.dialog.deleteLater()


def test_a_project_that_is_looked_at_shows_its_history_and_goes_nowhere(window: MainWindow) -> None:
    dialog = dialog_of(window, read_only="a.csp is in use by ann.")
    assert rows(dialog)
    assert child(dialog.dialog, QLabel, "restoreWords").text() == "a.csp is in use by ann."
    assert not child(dialog.dialog, QPushButton, "restoreGo").isEnabled()
    dialog.dialog.deleteLater()
