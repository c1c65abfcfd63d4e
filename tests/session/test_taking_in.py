"""Returns are read one by one, proposed, and taken in as one action each time."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from csp_desktop.domain.figures import Figure
from csp_desktop.domain.refusal import Refusal
from csp_desktop.locations import resource
from csp_desktop.project.store import Project
from csp_desktop.returns.intake import EntryState
from csp_desktop.returns.unusable import UnusableFile
from csp_desktop.session.taking_in import propose_intake, read_returns, return_files, take_in
from csp_desktop.session.templates import create_project, load_template

SAMPLES = resource("samples", "plymouth-2016-17-q3")
POLICE = SAMPLES / "police-return-november-2016.xlsx"


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "Plymouth.csp", load_template("plymouth")) as project:
        yield project


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_bytes(b"")


def test_a_folder_gives_its_spreadsheets_in_order_of_name(tmp_path):
    touch(tmp_path, "b.xlsx", "a.ODS", "notes.txt", "~$b.xlsx", ".hidden.xlsx", "c.csv")
    assert [each.name for each in return_files([tmp_path])] == ["a.ODS", "b.xlsx", "c.csv"]


def test_texts_and_web_pages_in_a_folder_are_returns_where_they_hold_a_table(tmp_path):
    (tmp_path / "asb.txt").write_text("Measure\tQ1 2016/17\tQ2 2016/17\nASB\t5\t6\n")
    (tmp_path / "wide.txt").write_text("Measure\tQ1 2016/17\tQ2 2016/17\nASB\t5\t6\n", encoding="utf-16")
    (tmp_path / "page.htm").write_text("<html><TABLE><tr><td>ASB</td></tr></TABLE></html>")
    (tmp_path / "letter.htm").write_text("<html><p>Dear all</p></html>")
    (tmp_path / "notes.txt").write_text("Please see attached, with thanks, Jo.\n")
    assert [each.name for each in return_files([tmp_path])] == ["asb.txt", "page.htm", "wide.txt"]


def test_a_file_is_taken_whatever_its_name(tmp_path):
    assert return_files([tmp_path / "figures.dat"]) == [tmp_path / "figures.dat"]


@pytest.mark.parametrize("name", ["nowhere", "nowhere/at/all", "empty", "file/within", "a" * 300])
def test_what_holds_no_return_is_told_in_one_sentence(tmp_path, name):
    (tmp_path / "empty").mkdir()
    touch(tmp_path, "file")
    came = read_returns(return_files([tmp_path / name]))
    (sentence,) = came.refused
    assert came.readings == ()
    assert sentence.startswith(f"{tmp_path / name} ")
    assert ": " in sentence
    assert sentence.endswith(".")


def test_one_file_that_cannot_be_used_does_not_stop_the_rest(tmp_path):
    touch(tmp_path, "empty.xlsx")
    came = read_returns([tmp_path / "empty.xlsx", POLICE])
    assert [each.workbook for each in came.readings] == [POLICE.name]
    assert len(came.refused) == 1


def test_progress_is_told_after_each_file_and_may_stop(tmp_path):
    told = []
    read_returns([POLICE, tmp_path / "nowhere"], lambda *done: told.append(done))
    assert told == [(1, 2), (2, 2)]

    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_returns([POLICE, tmp_path / "nowhere"], stop)


def test_a_file_that_cannot_be_used_is_a_refusal():
    assert issubclass(UnusableFile, Refusal)


def test_proposing_changes_nothing(project):
    actions = project.actions()
    propose_intake(project, read_returns([POLICE]).readings[0])
    assert (project.figure_count(), project.actions()) == (0, actions)


def test_many_returns_are_taken_in_as_one_action(project):
    intakes = [propose_intake(project, each) for each in read_returns(return_files([SAMPLES])).readings]
    changed = take_in(project, intakes)
    assert len(changed.figures) == project.figure_count() == 163
    assert project.undo_name == "Take in commissioning-intentions-2017-18.xlsx and 3 more"
    project.undo()
    assert (project.figure_count(), project.returns(), dict(project.comments())) == (0, (), {})


def test_the_same_return_again_changes_no_figure(project):
    (reading,) = read_returns([POLICE]).readings
    take_in(project, [propose_intake(project, reading)])
    again = propose_intake(project, reading)
    assert {each.state for each in again.entries} == {EntryState.SAME}
    assert take_in(project, [again]).figures == frozenset()


def test_a_comment_that_the_officer_wrote_stays_and_the_returns_own_is_a_note(project):
    (reading,) = read_returns([POLICE]).readings
    intake = propose_intake(project, reading)
    take_in(project, [intake])
    brought = intake.comments[0]
    place = (brought.indicator, brought.area, brought.period)
    with project.action("Comment") as edit:
        edit.put_comment(*place, "The officer's own words.")
    again = propose_intake(project, replace(reading, sha256="0" * 64))
    take_in(project, [again])
    assert project.comment(*place) == "The officer's own words."
    assert [each.printed for each in again.findings if "is another" in each.message] == [brought.text]


def test_what_the_officer_refuses_is_left_out(project):
    intake = propose_intake(project, read_returns([POLICE]).readings[0])
    refused = frozenset(intake.entries[:5])
    take_in(project, [intake], refused)
    assert project.figure_count() == len(intake.entries) - 5
    assert all(each.period not in project.series(each.key) for each in refused)


def test_a_figure_keeps_the_cell_that_it_came_from(project):
    intake = propose_intake(project, read_returns([POLICE]).readings[0])
    take_in(project, [intake])
    for entry in intake.entries:
        origin = project.series(entry.key)[entry.period].origin
        assert origin.cell == entry.cell
        assert project.returns()[0].id == origin.return_id


def test_a_return_says_which_figures_it_would_change_and_from_what(project):
    (reading,) = read_returns([POLICE]).readings
    intake = propose_intake(project, reading)
    take_in(project, [intake])
    changed, removed = intake.entries[:2]
    with project.action("Edit") as edit:
        edit.put_figures([(changed.key, changed.period, Figure(1)), (removed.key, removed.period, None)])
    again = propose_intake(project, reading).entries
    assert [each.state for each in again[:3]] == [EntryState.CHANGED, EntryState.NEW, EntryState.SAME]
    assert again[0].before == Figure(1)
    assert again[0].after.value == changed.after.value


def test_findings_of_a_return_stay_with_it(tmp_path, project: Project):
    intake = propose_intake(project, read_returns([POLICE]).readings[0])
    take_in(project, [intake])
    assert project.returns()[0].findings == intake.findings
