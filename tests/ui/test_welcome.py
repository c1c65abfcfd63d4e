"""The beginning: the sample, a template or a file, and the projects that were open last."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QMenu, QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot

from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.remembered import Remembered


def recent(window: MainWindow) -> QListWidget:
    return child(window.window, QListWidget, "recentList")


def menu(window: MainWindow) -> list[QAction]:
    found = child(window.window, QMenu, "recentMenu")
    found.aboutToShow.emit()
    return found.actions()


def test_the_first_start_offers_a_file_a_template_and_the_sample(empty_window: MainWindow) -> None:
    for name in ("welcomeOpen", "welcomeNew", "welcomeSample"):
        assert child(empty_window.window, QPushButton, name).isVisible()
    assert not child(empty_window.window, QFrame, "recentCard").isVisible()
    assert [action.text() for action in menu(empty_window)] == ["None yet"]


def test_a_closed_project_is_offered_again(window: MainWindow, sample: Path, qtbot: QtBot) -> None:
    child(window.window, QAction, "actionCloseProject").trigger()
    assert child(window.window, QLabel, "pageTitle").text() == "Welcome"
    (item,) = [recent(window).item(row) for row in range(recent(window).count())]
    assert item.text() == f"Safer Plymouth\n{sample.resolve().parent}"
    place = recent(window).visualItemRect(item).center()
    qtbot.mouseClick(recent(window).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.project is not None
    assert window.project.path == sample.resolve()


def test_a_recent_project_is_opened_by_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    child(window.window, QAction, "actionCloseProject").trigger()
    recent(window).setFocus()
    recent(window).setCurrentRow(0)
    qtbot.keyClick(recent(window), Qt.Key.Key_Return)
    assert window.project is not None


def test_a_project_that_is_gone_is_shown_as_gone_and_cannot_be_chosen(window: MainWindow, sample: Path) -> None:
    child(window.window, QAction, "actionCloseProject").trigger()
    sample.unlink()
    window.close_project()
    item = recent(window).item(0)
    assert item.text().startswith("Safer Plymouth (no longer there)")
    assert item.flags() == Qt.ItemFlag.NoItemFlags
    (action,) = menu(window)
    assert action.text() == "&1 Safer Plymouth (no longer there)"
    assert not action.isEnabled()


def test_the_latest_project_comes_first_and_each_only_once(window: MainWindow, sample: Path) -> None:
    other = Path(shutil.copy(sample, sample.with_name("Derby & district.csp")))
    for path in (other, sample, other):
        window.open(path)
    assert [action.text() for action in menu(window)] == ["&1 Derby && district", "&2 Safer Plymouth"]
    menu(window)[1].trigger()
    assert window.project is not None
    assert window.project.path == sample.resolve()


def test_eight_projects_are_remembered(tmp_path: Path) -> None:
    remembered = Remembered(tmp_path)
    for number in range(10):
        remembered.keep_project(tmp_path / f"{number}.csp")
    assert [each.stem for each in Remembered(tmp_path).recent_projects()] == list("98765432")


@pytest.mark.parametrize("text", ["{", "5", "[5]", ""])
def test_settings_that_say_nothing_name_no_project(tmp_path: Path, text: str) -> None:
    remembered = Remembered(tmp_path)
    remembered.keep_told("projects/recent", text)
    assert remembered.recent_projects() == ()


def test_after_a_project_was_closed_the_next_start_begins_without_one(window: MainWindow, tmp_path: Path) -> None:
    child(window.window, QAction, "actionCloseProject").trigger()
    assert Remembered(tmp_path / "settings").last_project() is None


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        *(("actionNew", "Ctrl+N"), ("actionOpen", "Ctrl+O"), ("actionCloseProject", "Ctrl+W")),
        *(("actionPrint", "Ctrl+P"), ("actionUndo", "Ctrl+Z"), ("actionRedo", "Ctrl+Y")),
        *(("actionFind", "Ctrl+F"), ("actionQuit", "Ctrl+Q")),
    ],
)
def test_the_usual_keys_do_the_usual(window: MainWindow, name: str, keys: str) -> None:
    assert child(window.window, QAction, name).shortcut() == QKeySequence(keys)


def test_no_two_actions_have_the_same_key(window: MainWindow) -> None:
    keys = [key.toString() for each in window.window.findChildren(QAction) for key in each.shortcuts()]
    assert len(keys) == len(set(keys))


def test_the_preview_of_what_is_printed_is_the_packs_page(window: MainWindow, qtbot: QtBot) -> None:
    child(window.window, QAction, "actionPrintPreview").trigger()
    assert child(window.window, QStackedWidget, "pages").currentWidget().objectName() == "packPage"
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)
