"""Who owes what on the returns page: seen, chased, undone, written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSpinBox, QTableView
from pytestqt.qtbot import QtBot

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.partners import Partner
from csp_desktop.domain.periods import month
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.partner_dialog import PartnerDialog


@pytest.fixture
def shown(window: MainWindow) -> MainWindow:
    window.show_page("returns")
    return window


def table(window: MainWindow) -> QTableView:
    return child(window.window, QTableView, "owedTable")


def column(window: MainWindow, title: str) -> list[str]:
    model = table(window).model()
    titles = [model.headerData(each, Qt.Orientation.Horizontal, 0) for each in range(model.columnCount())]
    return [model.index(row, titles.index(title)).data() for row in range(model.rowCount())]


def press(window: MainWindow, qtbot: QtBot, name: str) -> None:
    qtbot.mouseClick(child(window.window, QPushButton, name), Qt.MouseButton.LeftButton)


def test_the_table_says_who_owes_what_for_the_quarter_shown(shown: MainWindow) -> None:
    QAbstractItemModelTester(table(shown).model())
    assert child(shown.window, QLabel, "owedTitle").text() == "Who owes what for quarter 3 of 2016/17: 9 of 9 to come"
    assert column(shown, "Partner")[0] == "Devon and Cornwall Police"
    assert column(shown, "Missing")[0] == "December 2016"
    assert column(shown, "Due")[0] == "31 March 2017"


def test_a_figure_that_comes_is_no_longer_owed(shown: MainWindow) -> None:
    assert shown.project is not None
    readings = shown.project.readings
    row = next(each for each in readings.rows() if readings.indicator(each).title == "All crime")
    shown.show_page("indicators")
    shown.project.edit_figures([(SeriesKey(*row, Kind.ACTUAL), month(2016, 12), Figure(1500.0))])
    shown.show_page("returns")
    assert "8 of 9 to come" in child(shown.window, QLabel, "owedTitle").text()
    assert column(shown, "Late")[-1] == "Received"


def test_a_partner_is_marked_as_chased_with_a_note_and_undo_takes_it_back(shown: MainWindow, qtbot: QtBot) -> None:
    assert not child(shown.window, QPushButton, "markChased").isEnabled()
    table(shown).selectRow(0)
    qtbot.keyClicks(child(shown.window, QLineEdit, "chaseNote"), "Rang Anna")
    press(shown, qtbot, "markChased")
    chased = column(shown, "Last chased")
    assert chased[0].endswith("Rang Anna")
    assert str(date.today().year) in chased[0]
    assert sum(map(bool, chased)) == column(shown, "Partner").count("Devon and Cornwall Police")
    child(shown.window, QAction, "actionUndo").trigger()
    assert not any(column(shown, "Last chased"))


def test_a_partners_contact_and_date_are_edited_in_a_dialog(shown: MainWindow, qtbot: QtBot) -> None:
    dialog = PartnerDialog(shown.window, Partner("Plymouth City Council"))
    days = child(dialog.dialog, QSpinBox, "partnerDays")
    assert days.text() == "at the end of the following quarter"
    qtbot.keyClicks(child(dialog.dialog, QLineEdit, "partnerContact"), "anna@example.org")
    days.setValue(30)
    assert dialog.partner() == Partner("Plymouth City Council", "anna@example.org", 30)
    assert shown.project is not None
    shown.project.edit_partner(dialog.partner())
    place = column(shown, "Indicator").index('"ist" incidents')
    assert (column(shown, "Contact")[place], column(shown, "Due")[place]) == ("anna@example.org", "2 March 2017")
    shown.project.undo()
    assert not any(column(shown, "Contact"))
    dialog.dialog.deleteLater()


def test_another_period_is_owed_other_figures(shown: MainWindow) -> None:
    assert shown.project is not None
    shown.project.show_period(month(2016, 9))
    assert "quarter 2 of 2016/17" in child(shown.window, QLabel, "owedTitle").text()
    assert "Received" in column(shown, "Late")


def test_a_form_is_wanted_for_the_partner_that_is_chosen(shown: MainWindow, qtbot: QtBot) -> None:
    assert shown.pages is not None
    shown.pages.form_wanted.disconnect()
    table(shown).selectRow(column(shown, "Partner").index("Plymouth City Council"))
    with qtbot.waitSignal(shown.pages.form_wanted) as wanted:
        press(shown, qtbot, "owedForm")
    assert wanted.args == ["Plymouth City Council"]


def test_forms_figures_and_the_list_are_written_off_the_windows_thread(
    shown: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert shown.pages is not None
    files = shown.pages.files
    with qtbot.waitSignal(shown.idle, timeout=30_000):
        files.write_forms(tmp_path / "forms")
    assert len(list((tmp_path / "forms").iterdir())) == 3
    with qtbot.waitSignal(shown.idle, timeout=30_000):
        files.write_form("Plymouth City Council", tmp_path / "council.xlsx")
    with qtbot.waitSignal(shown.idle, timeout=30_000):
        files.save_data(tmp_path / "data.xlsx")
    assert openpyxl.load_workbook(tmp_path / "data.xlsx").sheetnames[-1] == "Figures"
    with qtbot.waitSignal(shown.idle, timeout=30_000):
        files.save_beside(tmp_path / "beside")
    assert {path.suffix for path in (tmp_path / "beside").iterdir()} == {".png", ".svg", ".xlsx"}
    with qtbot.waitSignal(shown.idle, timeout=30_000):
        files.write_list(tmp_path / "list.pdf")
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
    assert shown.window.statusBar().currentMessage() == f"The list is written: {tmp_path / 'list.pdf'}"


def test_a_place_that_cannot_be_written_is_refused_in_a_sentence(
    shown: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert shown.pages is not None
    with (
        qtbot.captureExceptions() as told,
        qtbot.waitSignal(shown.idle, timeout=30_000),
    ):
        shown.pages.files.save_data(tmp_path / "there" / "data.xlsx")
    qtbot.waitUntil(lambda: len(told) == 1)
    assert "is not there: choose another folder" in str(told[0][1])
    assert not shown.is_busy


def test_a_window_that_closes_while_something_is_written_leaves_nothing_behind(
    shown: MainWindow, tmp_path: Path
) -> None:
    assert shown.pages is not None
    shown.pages.files.save_data(tmp_path / "data.xlsx")
    shown.close_project()
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("name", ["actionWriteForms", "actionSaveBeside", "actionSaveData", "actionSaveRestrictedData"])
def test_what_needs_a_project_cannot_be_chosen_without_one(empty_window: MainWindow, sample: Path, name: str) -> None:
    action = child(empty_window.window, QAction, name)
    assert not action.isEnabled()
    empty_window.open(sample)
    assert action.isEnabled()
