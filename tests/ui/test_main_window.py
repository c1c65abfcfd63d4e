"""The main window: pages, drops, periods, themes, undo's names, and refusals."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListWidget, QStackedWidget, QTableView
from pytestqt.qtbot import QtBot

from csp_desktop.domain.periods import month
from csp_desktop.locations import resource
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.page_list import PAGE_TITLES
from csp_desktop.ui.remembered import Remembered
from tests.driving import cell_of, drop_files, grid_of, type_figure

ACTIONS = (
    *("actionNew", "actionOpen", "actionImport", "actionUndo", "actionRedo", "actionCopy", "actionPaste"),
    *("actionExportPack", "actionPrint", "actionSaveCopy"),
)


@pytest.mark.parametrize("name", PAGE_TITLES)
def test_every_page_opens_from_the_list(window: MainWindow, qtbot: QtBot, name: str) -> None:
    pages = child(window.window, QListWidget, "pageList")
    place = list(PAGE_TITLES).index(name)
    qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=pages.visualItemRect(pages.item(place)).center())
    shown = child(window.window, QStackedWidget, "pages").currentWidget()
    assert shown.objectName() == f"{name}Page"
    assert child(window.window, QLabel, "pageTitle").text() == PAGE_TITLES[name]
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)


@pytest.mark.parametrize("name", ACTIONS)
def test_every_named_action_is_there(window: MainWindow, name: str) -> None:
    assert child(window.window, QAction, name).text()


def test_files_dropped_on_the_window_are_read_and_copied_not_moved(window: MainWindow, qtbot: QtBot) -> None:
    police = resource("samples", "plymouth-2016-17-q3", "police-return-november-2016.xlsx")
    assert drop_files(window.window, [police]) is Qt.DropAction.CopyAction
    intake = child(window.window, QTableView, "intakeTable")
    qtbot.waitUntil(lambda: intake.model().rowCount() > 0)


def test_a_project_dropped_on_the_window_is_opened(empty_window: MainWindow, sample: Path) -> None:
    drop_files(empty_window.window, [sample])
    assert empty_window.project is not None
    assert empty_window.project.path == sample


def test_another_period_is_read_everywhere(window: MainWindow) -> None:
    box = child(window.window, QComboBox, "periodBox")
    box.setCurrentIndex(box.findText("October 2016"))
    box.activated.emit(box.currentIndex())
    assert window.project is not None
    assert window.project.readings.as_at == month(2016, 10)
    grid = grid_of(window)
    row = cell_of(grid, "Anti-social behaviour", "2016-10").row()
    assert grid.indicator_model().index(row, 14).data() == "6,422"


def test_undo_says_what_it_would_take_back(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    type_figure(qtbot, grid, cell_of(grid, "Anti-social behaviour", "2016-11"), "700")
    undo = child(window.window, QAction, "actionUndo")
    assert undo.text() == "&Undo edit Anti-social behaviour, November 2016"


def test_what_was_taken_back_or_done_again_is_said_on_whatever_page(window: MainWindow, qtbot: QtBot) -> None:
    grid, said = grid_of(window), window.window.statusBar()
    type_figure(qtbot, grid, cell_of(grid, "Anti-social behaviour", "2016-11"), "700")
    window.show_page("budget")
    child(window.window, QAction, "actionUndo").trigger()
    assert said.currentMessage() == "Taken back: Edit Anti-social behaviour, November 2016."
    child(window.window, QAction, "actionRedo").trigger()
    assert said.currentMessage() == "Done again: Edit Anti-social behaviour, November 2016."


def test_without_a_project_only_beginnings_are_offered(empty_window: MainWindow) -> None:
    assert child(empty_window.window, QStackedWidget, "pages").currentWidget().objectName() == "welcome"
    assert not child(empty_window.window, QAction, "actionExportPack").isEnabled()
    assert child(empty_window.window, QAction, "actionOpen").isEnabled()


def test_the_dark_theme_is_worn_at_once_and_remembered(window: MainWindow, tmp_path: Path) -> None:
    child(window.window, QAction, "actionDark").trigger()
    assert QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128
    child(window.window, QAction, "actionLight").trigger()
    assert Remembered(tmp_path / "settings").theme().value == "light"


def test_the_last_project_is_remembered(window: MainWindow, sample: Path, tmp_path: Path) -> None:
    assert Remembered(tmp_path / "settings").last_project() == sample.resolve()


def test_closing_the_window_frees_the_project(window: MainWindow, sample: Path) -> None:
    window.window.close()
    assert window.project is None
    window.open(sample)
    assert window.project is not None
