"""A project that another program has is looked at: everything is shown, nothing can be changed, and why is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from csp_desktop.locations import resource
from csp_desktop.project.store import Project
from csp_desktop.session.listed_findings import open_errors
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.read_only import WRITING_ACTIONS
from tests.driving import cell_of, drop_files, grid_of
from tests.project.children import child as child_process
from tests.project.children import next_line

ASB = "Anti-social behaviour"


@pytest.fixture
def looking(empty_window: MainWindow, sample: Path) -> Iterator[MainWindow]:
    """Return the window on a project that another process has."""
    with child_process(sample, "hold") as holder:
        assert next_line(holder) == "open"
        empty_window.open(sample)
        yield empty_window


def test_it_is_said_who_has_the_project(looking: MainWindow) -> None:
    said = child(looking.window, QLabel, "readOnlyLabel")
    assert said.isVisible()
    assert said.text().startswith("Read only. Safer Plymouth.csp is in use by ")
    assert "(read only)" in looking.window.windowTitle()


def test_no_cell_can_be_typed_into(looking: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(looking)
    cell = cell_of(grid, ASB, "2016-11")
    assert cell.data() == "748"
    grid.setCurrentIndex(cell)
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    assert grid.findChild(QLineEdit, "figureEditor") is None
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert cell.data() == "748"


def test_what_changes_the_project_cannot_be_chosen_and_what_shows_it_can(looking: MainWindow) -> None:
    off = {name for name in WRITING_ACTIONS if not child(looking.window, QAction, name).isEnabled()}
    assert off == WRITING_ACTIONS
    for name in ("actionExportPack", "actionPrint", "actionSaveData", "actionSaveCopy", "actionCopy", "actionFind"):
        assert child(looking.window, QAction, name).isEnabled()
    assert not child(looking.window, QAction, "actionUndo").isEnabled()
    assert not child(looking.window, QPushButton, "importButton").isEnabled()


def test_the_pack_goes_out_and_it_is_said_that_errors_are_open(
    looking: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(looking.idle, timeout=60_000):
        looking.export_pack(tmp_path / "pack.pdf")
    assert (tmp_path / "pack.pdf").read_bytes().startswith(b"%PDF")
    assert looking.project is not None
    left = len(open_errors(looking.project.project, looking.project.readings))
    said = looking.window.statusBar().currentMessage()
    assert said.endswith(f"{left} errors are still open in it: the findings say what is wrong.")


def test_words_and_lists_are_shown_and_not_changed(looking: MainWindow, qtbot: QtBot) -> None:
    assert child(looking.window, QPlainTextEdit, "commentEdit").isReadOnly()
    looking.show_page("actions")
    add = child(looking.window, QPushButton, "listAdd")
    add.setEnabled(True)
    assert not add.isEnabled()
    assert "in use by" in add.toolTip()
    looking.show_page("returns")
    qtbot.waitUntil(lambda: child(looking.window, QTableView, "owedTable").model().rowCount() > 0)
    assert not child(looking.window, QWidget, "returnsDrop").isEnabled()


def test_returns_dropped_on_the_window_are_not_read(looking: MainWindow) -> None:
    police = resource("samples", "plymouth-2016-17-q3", "police-return-november-2016.xlsx")
    drop_files(looking.window, [police])
    assert "cannot be taken in: Safer Plymouth.csp is in use" in looking.window.statusBar().currentMessage()


def test_the_pack_of_a_project_that_is_looked_at_is_exported(looking: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    looking.show_page("pack")
    with qtbot.waitSignal(looking.idle, timeout=60_000):
        looking.export_pack(tmp_path / "pack.pdf")
    assert (tmp_path / "pack.pdf").read_bytes().startswith(b"%PDF")


def test_once_it_is_free_it_is_opened_again_and_edited(empty_window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    with Project.open(sample):
        empty_window.open(sample)
        assert child(empty_window.window, QFrame, "readOnlyBar").isVisible()
    qtbot.mouseClick(child(empty_window.window, QPushButton, "readOnlyAgain"), Qt.MouseButton.LeftButton)
    assert empty_window.project is not None
    assert empty_window.project.read_only == ""
    assert not child(empty_window.window, QFrame, "readOnlyBar").isVisible()
    assert child(empty_window.window, QAction, "actionImport").isEnabled()


def test_a_project_that_is_open_in_the_window_stays_open_for_editing(window: MainWindow, sample: Path) -> None:
    before = window.project
    window.open(sample)
    assert window.project is before
    assert before is not None
    assert before.read_only == ""
