"""The returns page: reading, looking, taking in, leaving out, and files that cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.periods import quarter
from csp_desktop.locations import resource
from csp_desktop.session.templates import create_project, load_template
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow

SAMPLE = ("samples", "plymouth-2016-17-q3")


@pytest.fixture
def fresh(empty_window: MainWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "fresh.csp"
    create_project(path, load_template("plymouth")).close()
    empty_window.open(path)
    return empty_window


def read(window: MainWindow, qtbot: QtBot, *paths: Path) -> None:
    with qtbot.waitSignal(window.idle, timeout=30_000):
        window.read_returns(paths)


def press(window: MainWindow, qtbot: QtBot, name: str) -> None:
    qtbot.mouseClick(child(window.window, QPushButton, name), Qt.MouseButton.LeftButton)


def test_a_whole_folder_is_taken_in_as_one_step(fresh: MainWindow, qtbot: QtBot) -> None:
    read(fresh, qtbot, resource(*SAMPLE))
    press(fresh, qtbot, "intakeAccept")
    assert fresh.project is not None
    assert len(fresh.project.project.returns()) == 4
    fresh.project.undo()
    assert fresh.project.project.figure_count() == 0
    assert child(fresh.window, QTableView, "receivedTable").model().rowCount() == 0


def test_what_is_left_out_changes_nothing(fresh: MainWindow, qtbot: QtBot) -> None:
    read(fresh, qtbot, resource(*SAMPLE))
    press(fresh, qtbot, "intakeDecline")
    assert fresh.project is not None
    assert fresh.project.project.figure_count() == 0
    assert not child(fresh.window, QFrame, "intakeCard").isVisible()


def test_an_unusable_file_is_told_of_and_the_rest_go_on(fresh: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    bad = tmp_path / "letter.xlsx"
    bad.write_text("Dear colleague", encoding="utf-8")
    read(fresh, qtbot, bad, resource(*SAMPLE, "domestic-abuse-service-q2.xlsx"))
    assert fresh.window.statusBar().currentMessage().startswith("letter.xlsx")
    summary = child(fresh.window, QLabel, "intakeSummary").text()
    assert summary == "domestic-abuse-service-q2.xlsx: figures 6 new; 2 findings."


def test_every_file_that_cannot_be_read_is_told_of_until_others_are_read(
    fresh: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    letters = [tmp_path / "letter.xlsx", tmp_path / "note.xlsx"]
    for letter in letters:
        letter.write_text("Dear colleague", encoding="utf-8")
    read(fresh, qtbot, *letters)
    told = child(fresh.window, QPlainTextEdit, "refusedFiles")
    assert [line.split(" ")[0] for line in told.toPlainText().splitlines()] == ["letter.xlsx", "note.xlsx"]
    assert told.isVisible()
    assert fresh.window.statusBar().currentMessage().startswith("2 files could not be read")
    read(fresh, qtbot, resource(*SAMPLE, "domestic-abuse-service-q2.xlsx"))
    assert not told.isVisible()


def test_a_return_that_was_taken_in_before_is_noticed(window: MainWindow, qtbot: QtBot) -> None:
    read(window, qtbot, resource(*SAMPLE, "domestic-abuse-service-q2.xlsx"))
    assert "was taken in before" in window.window.statusBar().currentMessage()
    assert "6 same" in child(window.window, QLabel, "intakeSummary").text()


def test_a_changed_figure_shows_from_what_to_what(window: MainWindow, qtbot: QtBot) -> None:
    assert window.project is not None
    readings = window.project.readings
    row = next(each for each in readings.rows() if readings.indicator(each).title == "Domestic abuse referrals")
    window.project.edit_figures([(SeriesKey(*row, Kind.ACTUAL), quarter(2016, 2), Figure(500.0))])
    read(window, qtbot, resource(*SAMPLE, "domestic-abuse-service-q2.xlsx"))
    model = child(window.window, QTableView, "intakeTable").model()
    shown = [[model.index(at, column).data() for column in range(5)] for at in range(model.rowCount())]
    assert ["Changed", "Domestic abuse referrals", "Quarter 2 of 2016/17", "500", "526"] in shown


def copy(text: str, html: str = "") -> None:
    copied = QMimeData()
    copied.setText(text)
    if html:
        copied.setHtml(html)
    QGuiApplication.clipboard().setMimeData(copied)


def test_a_copied_table_is_read_as_a_return_where_returns_are_shown(fresh: MainWindow, qtbot: QtBot) -> None:
    copy("Dwelling burglaries\n\tQ1 2016/17\tQ2 2016/17\nActual\t5\t6\n")
    fresh.show_page("returns")
    with qtbot.waitSignal(fresh.idle, timeout=30_000):
        child(fresh.window, QAction, "actionPaste").trigger()
    assert child(fresh.window, QLabel, "intakeSummary").text().startswith("Pasted table: ")


def test_what_was_copied_and_is_no_table_is_told_of(fresh: MainWindow, qtbot: QtBot) -> None:
    copy("Please call me back.")
    fresh.show_page("returns")
    with qtbot.waitSignal(fresh.idle, timeout=30_000):
        press(fresh, qtbot, "pasteReturn")
    assert fresh.window.statusBar().currentMessage().startswith("What was copied is not a spreadsheet")


def test_nothing_to_paste_is_told_of(fresh: MainWindow, qtbot: QtBot) -> None:
    copy("")
    fresh.show_page("returns")
    press(fresh, qtbot, "pasteReturn")
    assert fresh.window.statusBar().currentMessage().startswith("There is no table to paste")


@pytest.mark.parametrize("page", ["returns", "indicators"])
def test_pasting_from_an_empty_clipboard_is_told_of(fresh: MainWindow, page: str) -> None:
    QGuiApplication.clipboard().clear()
    fresh.show_page(page)
    child(fresh.window, QAction, "actionPaste").trigger()
    assert "copy" in fresh.window.statusBar().currentMessage()
