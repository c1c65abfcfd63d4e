"""The areas dialog: districts and family group members are named, dated and checked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from csp_desktop.domain.indicators import Area
from csp_desktop.ui.areas_dialog import AreasDialog
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow

CITY = Area(1, "Safer Plymouth")
NORTH = Area(2, "North", "E01000001", 1)


@pytest.fixture
def dialog(empty_window: MainWindow) -> AreasDialog:
    made = AreasDialog(empty_window.window, [CITY, NORTH])
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
    table.item(last, 3).setCheckState(Qt.CheckState.Checked)
    table.item(last, 4).setText(since)


def test_what_is_not_changed_stays_and_empty_rows_are_none(dialog: AreasDialog, qtbot: QtBot) -> None:
    add(dialog, qtbot, "")
    save(dialog, qtbot)
    assert dialog.areas == (
        CITY,
        NORTH,
    )


def test_a_member_is_added_with_its_first_period(dialog: AreasDialog, qtbot: QtBot) -> None:
    add(dialog, qtbot, "Luton", "2015/16-Q2")
    save(dialog, qtbot)
    assert dialog.areas == (CITY, NORTH, Area(0, "Luton", is_member=True, member_since="2015/16-Q2"))


def test_the_partnership_itself_has_a_code_and_other_names(dialog: AreasDialog, qtbot: QtBot) -> None:
    table = child(dialog.dialog, QTableWidget, "areasTable")
    table.item(0, 1).setText("Plymouth; City of Plymouth ;")
    table.item(0, 2).setText("e06000026")
    assert not table.item(0, 3).flags() & Qt.ItemFlag.ItemIsEnabled
    save(dialog, qtbot)
    assert dialog.areas == (replace(CITY, gss_code="E06000026", other_names=("Plymouth", "City of Plymouth")), NORTH)


@pytest.mark.parametrize(
    ("column", "text", "said"), [(1, "Centre; north", "two areas named north"), (2, "E0600026", "no GSS code")]
)
def test_a_name_or_code_that_cannot_be_is_said(
    dialog: AreasDialog, qtbot: QtBot, column: int, text: str, said: str
) -> None:
    child(dialog.dialog, QTableWidget, "areasTable").item(0, column).setText(text)
    save(dialog, qtbot)
    assert said in child(dialog.dialog, QLabel, "areasProblem").text()


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


def test_a_partner_may_name_the_partnership_by_another_name(window: MainWindow) -> None:
    assert window.project is not None
    own = window.project.project.own_area
    window.project.edit_areas([replace(own, other_names=("Plymouth",), gss_code="E06000026")])
    assert window.project.project.own_area == replace(own, other_names=("Plymouth",), gss_code="E06000026")
    window.project.undo()
    assert window.project.project.own_area == own
