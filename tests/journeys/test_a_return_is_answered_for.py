"""A partner's return has rows that nobody knows; the officer says once what they are, and is not asked again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.qtbot import QtBot

from csp_desktop.domain.figures import Kind, SeriesKey
from csp_desktop.domain.periods import month
from csp_desktop.session.templates import create_project, load_template
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from tests.returns.builders import save_rows, table
from tests.ui.intake import answer, choose, line_with, lines, model_of, press, read, table_of, ticks

ON, OFF, PART = Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked


@pytest.fixture
def fresh(empty_window: MainWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "fresh.csp"
    create_project(path, load_template("plymouth")).close()
    empty_window.open(path)
    return empty_window


def police(folder: Path, name: str = "police Q1.xlsx", crime: tuple[object, ...] = (70, 71, 72), huts: int = 4) -> Path:
    known = table(["Actual 2016/17", *crime], title="All crime")
    asked = table(["Actual 2016/17", huts, 5, 6], title="Huts entered")
    return save_rows(folder / name, *known, [], *asked)


def figure(window: MainWindow, title: str, number: int) -> float | None:
    assert window.project is not None
    project = window.project.project
    indicator = next(each.id for each in project.indicators() if each.title == title)
    found = project.series(SeriesKey(indicator, project.own_area.id, Kind.ACTUAL)).get(month(2016, number))
    return found.value if found else None


def test_a_row_is_matched_once_and_not_asked_for_again(fresh: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    read(fresh, qtbot, police(tmp_path))
    assert lines(fresh)[0][:3] == ["Question", "Which indicator is it?", "“Huts entered”: 3 figures"]
    answer(fresh, qtbot, 0, "Serious acquisitive crime")
    assert lines(fresh)[0][:2] == ["Answered", "Serious acquisitive crime"]
    press(fresh, qtbot, "intakeAccept")
    assert figure(fresh, "Serious acquisitive crime", 4) == 4
    read(fresh, qtbot, police(tmp_path, "police Q2.xlsx", crime=(70, 71, 72, 73), huts=9))
    assert "Question" not in {cells[0] for cells in lines(fresh)}
    assert ["Changed", "Serious acquisitive crime", "April 2016", "4", "9"] in lines(fresh)


def test_one_undo_takes_figures_and_matches_back(fresh: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    read(fresh, qtbot, police(tmp_path))
    answer(fresh, qtbot, 0, "Make a new indicator")
    assert "new indicator" not in lines(fresh)[0][1]
    press(fresh, qtbot, "intakeAccept")
    assert figure(fresh, "Huts entered", 5) == 5
    assert fresh.project is not None
    fresh.project.undo()
    project = fresh.project.project
    assert (project.figure_count(), project.remembered(), project.returns()) == (0, (), ())
    assert "Huts entered" not in {each.title for each in project.indicators()}


def test_what_is_none_of_ours_is_left_out(fresh: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    read(fresh, qtbot, police(tmp_path))
    answer(fresh, qtbot, 0, "None of ours")
    press(fresh, qtbot, "intakeAccept")
    assert fresh.project is not None
    assert fresh.project.project.figure_count() == 3
    read(fresh, qtbot, police(tmp_path, "police Q2.xlsx", huts=9))
    assert {cells[0] for cells in lines(fresh)} & {"Question", "Answered"} == set()


def test_a_wrong_match_is_put_right_at_the_figure(fresh: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    read(fresh, qtbot, police(tmp_path))
    answer(fresh, qtbot, line_with(fresh, "New", "All crime", "April 2016"), "Hate crime")
    press(fresh, qtbot, "intakeAccept")
    assert (figure(fresh, "Hate crime", 4), figure(fresh, "All crime", 4)) == (70, None)


def test_boxes_take_some_of_a_return(fresh: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    read(fresh, qtbot, police(tmp_path))
    assert [box for _, box in ticks(fresh)] == [ON] * 5
    choose(fresh, qtbot, line_with(fresh, "New", "May 2016"))
    qtbot.keyClick(table_of(fresh), Qt.Key.Key_Space)
    assert [box for _, box in ticks(fresh)] == [PART, PART, ON, OFF, ON]
    assert child(fresh.window, QPushButton, "intakeAccept").text() == "&Accept 2 figures"
    press(fresh, qtbot, "intakeAccept")
    assert [figure(fresh, "All crime", number) for number in (4, 5, 6)] == [70, None, 72]


def test_all_boxes_are_ticked_and_unticked_with_the_keyboard(fresh: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    read(fresh, qtbot, police(tmp_path))
    qtbot.keyClick(table_of(fresh), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(table_of(fresh), Qt.Key.Key_Space)
    assert [box for _, box in ticks(fresh)] == [OFF] * 5
    assert not child(fresh.window, QPushButton, "intakeAccept").isEnabled()
    qtbot.keyClick(table_of(fresh), Qt.Key.Key_Space)
    assert [box for _, box in ticks(fresh)] == [ON] * 5


def test_a_table_or_a_file_is_unticked_as_one(fresh: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    other = save_rows(tmp_path / "referrals.xlsx", *table(["Actual 2016/17", 1], title="Hate crime"))
    read(fresh, qtbot, police(tmp_path), other)
    choose(fresh, qtbot, line_with(fresh, "police Q1.xlsx  ·"))
    qtbot.keyClick(table_of(fresh), Qt.Key.Key_Space)
    press(fresh, qtbot, "intakeAccept")
    assert fresh.project is not None
    assert [each.name for each in fresh.project.project.returns()] == ["referrals.xlsx"]


def test_a_changed_figure_says_when_it_last_came(fresh: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    read(fresh, qtbot, police(tmp_path))
    press(fresh, qtbot, "intakeAccept")
    read(fresh, qtbot, police(tmp_path, "police Q2.xlsx", crime=(70, 99, 72)))
    at = line_with(fresh, "Changed", "May 2016")
    said = str(model_of(fresh).index(at, 5).data())
    assert said.endswith("police Q1.xlsx")
    assert len(said.split(",", maxsplit=1)[0]) == len("2016-11-21")


def test_a_figure_that_is_gone_goes_only_when_it_is_ticked(fresh: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    read(fresh, qtbot, police(tmp_path))
    press(fresh, qtbot, "intakeAccept")
    read(fresh, qtbot, police(tmp_path, "police Q2.xlsx", crime=(70, None, 72, 73)))
    at = line_with(fresh, "Gone", "May 2016")
    assert model_of(fresh).index(at, 0).data(Qt.ItemDataRole.CheckStateRole) is OFF
    choose(fresh, qtbot, at)
    qtbot.keyClick(table_of(fresh), Qt.Key.Key_Space)
    press(fresh, qtbot, "intakeAccept")
    assert [figure(fresh, "All crime", number) for number in (5, 7)] == [None, 73]


def test_a_return_of_another_year_is_not_ticked_until_it_is_asked_for(
    fresh: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    read(fresh, qtbot, police(tmp_path))
    press(fresh, qtbot, "intakeAccept")
    old = save_rows(tmp_path / "police 2013.xlsx", *table(["Actual 2013/14", 1, 2], title="All crime"))
    read(fresh, qtbot, old)
    assert {box for _, box in ticks(fresh)} == {OFF}
    findings = child(fresh.window, QTableView, "intakeFindings").model()
    assert "more than a year before" in str(findings.index(0, 1).data())


def test_the_same_file_twice_has_nothing_to_accept(fresh: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = save_rows(tmp_path / "police.xlsx", *table(["Actual 2016/17", 70], title="All crime"))
    read(fresh, qtbot, path)
    press(fresh, qtbot, "intakeAccept")
    read(fresh, qtbot, path)
    assert "taken in before" in lines(fresh)[0][0]
    assert not child(fresh.window, QPushButton, "intakeAccept").isEnabled()


def test_the_file_of_a_return_is_had_again(fresh: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = police(tmp_path)
    read(fresh, qtbot, path)
    press(fresh, qtbot, "intakeAccept")
    received = child(fresh.window, QTableView, "receivedTable")
    received.selectRow(0)
    assert fresh.pages is not None
    with qtbot.waitSignal(fresh.pages.returns.file_wanted, timeout=5_000) as told:
        fresh.pages.file_wanted.disconnect()
        press(fresh, qtbot, "saveReturnFile")
    assert fresh.project is not None
    assert fresh.project.project.kept_file(told.args[0].sha256) == path.read_bytes()


def test_two_returns_that_differ_are_told_and_the_officer_says_which_is_taken(
    fresh: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    one = save_rows(tmp_path / "a.xlsx", *table(["Actual 2016/17", 4, 5], title="Hate crime"))
    other = save_rows(tmp_path / "b.xlsx", *table(["Actual 2016/17", 158, 5], title="Hate crime"))
    read(fresh, qtbot, one, other)
    findings = child(fresh.window, QTableView, "intakeFindings").model()
    said = [str(findings.index(row, 1).data()) for row in range(findings.rowCount())]
    assert said[0].startswith("a.xlsx gives Hate crime otherwise for April 2016 (4 there); where both are ticked")
    assert len(said) == 1
    choose(fresh, qtbot, line_with(fresh, "158"))
    qtbot.keyClick(table_of(fresh), Qt.Key.Key_Space)
    press(fresh, qtbot, "intakeAccept")
    assert figure(fresh, "Hate crime", 4) == 4
