"""The areas dialog: districts and family group members are named, dated and checked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from csp_desktop.domain.indicators import Area
from csp_desktop.ui.areas_dialog import AreasDialog
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow

NORTH = Area(2, "North", "E01000001", 1)


@pytest.fixture
def dialog(empty_window: MainWindow) -> AreasDialog:
    made = AreasDialog(empty_window.window, [NORTH])
    made.dialog.show()
    return made


def save(dialog: AreasDialog, qtbot: QtBot) -> None:
    buttons = child(dialog.dialog, QDialogButtonBox, "areasButtons")
    qtbot.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)


def add(dialog: AreasDialog, qtbot: QtBot, name: str, since: str = "") -> None:
    qtbot.mouseClick(child(dialog.dialog, QPushButton, "addArea"), Qt.MouseButton.LeftButton)
    table = child(dialog.dialog, QTableWidget, "areasTable")
    last = table.rowCount() - 1
    table.item(last, 0).setText(name)
    table.item(last, 2).setCheckState(Qt.CheckState.Checked)
    table.item(last, 3).setText(since)


def test_what_is_not_changed_stays_and_empty_rows_are_none(dialog: AreasDialog, qtbot: QtBot) -> None:
    add(dialog, qtbot, "")
    save(dialog, qtbot)
    assert dialog.areas == (NORTH,)


def test_a_member_is_added_with_its_first_period(dialog: AreasDialog, qtbot: QtBot) -> None:
    add(dialog, qtbot, "Luton", "2015/16-Q2")
    save(dialog, qtbot)
    assert dialog.areas == (NORTH, Area(0, "Luton", is_member=True, member_since="2015/16-Q2"))


@pytest.mark.parametrize(
    ("name", "since", "said"),
    [("north", "", "two areas named"), ("Luton", "last May", "a period is written")],
)
def test_what_is_wrong_is_said(dialog: AreasDialog, qtbot: QtBot, name: str, since: str, said: str) -> None:
    add(dialog, qtbot, name, since)
    save(dialog, qtbot)
    assert said in child(dialog.dialog, QLabel, "areasProblem").text()
    assert dialog.dialog.isVisible()


def test_areas_are_one_step_to_undo(window: MainWindow) -> None:
    assert window.project is not None
    window.project.edit_areas([Area(0, "Luton", is_member=True), Area(0, "Slough", is_member=True)])
    assert [area.name for area in window.project.project.areas()] == ["Safer Plymouth", "Luton", "Slough"]
    window.project.undo()
    assert len(window.project.project.areas()) == 1
