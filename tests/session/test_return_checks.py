"""What is doubtful of a return is said: its year, its partner, what is gone, and figures that stand out."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from csp_desktop.domain.figures import Kind, SeriesKey
from csp_desktop.domain.periods import month
from csp_desktop.project.kept import KEPT_BYTES
from csp_desktop.project.store import Project
from csp_desktop.returns.intake import EntryState, Intake
from csp_desktop.session.taking_in import propose_intake, read_returns, return_files, take_in
from csp_desktop.session.templates import create_project, load_template
from tests.returns.builders import save_rows, table

STEADY = [100, 104, 98, 101, 99, 103, 97, 102, 100, 98, 104, 101]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with create_project(tmp_path / "Plymouth.csp", load_template("plymouth")) as project:
        yield project


def propose(project: Project, path: Path) -> Intake:
    return propose_intake(project, read_returns([path]).readings[0])


def crime(path: Path, *values: object, year: str = "2016/17", title: str = "All crime") -> Path:
    return save_rows(path, *table([f"Actual {year}", *values], title=title))


def rules(intake: Intake) -> list[str]:
    return [finding.rule for finding in intake.findings]


def test_a_return_keeps_its_file_its_partner_and_its_time(project, tmp_path) -> None:
    path = crime(tmp_path / "police.xlsx", 70, 71, 72)
    take_in(project, [propose(project, path)])
    (received,) = project.returns()
    assert project.kept_file(received.sha256) == path.read_bytes()
    assert (received.partner, received.first, received.last) == (
        "Devon and Cornwall Police",
        month(2016, 4),
        month(2016, 6),
    )


def test_a_file_too_large_to_keep_is_told_and_its_figures_taken(project, tmp_path) -> None:
    path = crime(tmp_path / "police.xlsx", 70)
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/media/map.png", os.urandom(KEPT_BYTES))
    (reading,) = read_returns([path]).readings
    take_in(project, [propose_intake(project, reading)])
    assert (project.kept_sizes(), project.figure_count()) == ({}, 1)
    assert "keeps files of up to 20 MB" in project.returns()[0].findings[0].message


def test_folders_are_searched_to_their_depths(tmp_path) -> None:
    for name in ("2016/Q3/police.xlsx", "2016/council.ods", "top.csv", ".git/hidden.xlsx", "2016/~$council.ods"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    found = [str(path.relative_to(tmp_path)) for path in return_files([tmp_path])]
    assert found == ["top.csv", "2016/council.ods", "2016/Q3/police.xlsx"]


def test_a_return_of_long_ago_is_asked_about(project, tmp_path) -> None:
    take_in(project, [propose(project, crime(tmp_path / "police Q1 2016.xlsx", 70, 71, 72))])
    old = propose(project, crime(tmp_path / "police Q1 2014.xlsx", 60, 61, 62, year="2014/15"))
    assert rules(old) == ["R30"]
    assert "covers April 2014 to June 2014, more than a year before" in old.findings[0].message
    assert rules(propose(project, crime(tmp_path / "police 2018.xlsx", 60, year="2018/19"))) == ["R30"]


@pytest.mark.parametrize("year", ["2015/16", "2016/17", "2017/18"])
def test_a_return_of_about_now_is_not(project, tmp_path, year) -> None:
    take_in(project, [propose(project, crime(tmp_path / "police Q1 2016.xlsx", *STEADY))])
    assert rules(propose(project, crime(tmp_path / "police next.xlsx", *[99] * 12, year=year))) == []


def test_a_file_named_for_one_partner_with_anothers_figures_is_asked_about(project, tmp_path) -> None:
    council = propose(project, crime(tmp_path / "council return.xlsx", 70, 71))
    assert rules(council) == ["match"]
    assert "looks like a return of Plymouth City Council" in council.findings[0].message
    assert rules(propose(project, crime(tmp_path / "police return.xlsx", 70, 71))) == []
    assert rules(propose(project, crime(tmp_path / "figures from Ann.xlsx", 70, 71))) == []


def test_a_partner_is_known_by_its_earlier_files(project, tmp_path) -> None:
    take_in(project, [propose(project, crime(tmp_path / "ann Q1.xlsx", 70, 71, 72))])
    other = crime(tmp_path / "ann Q2.xlsx", 5, 6, title="Referrals to domestic abuse services")
    assert "looks like a return of Devon and Cornwall Police" in propose(project, other).findings[0].message


def test_a_figure_that_is_gone_stays_until_it_is_taken_away(project, tmp_path) -> None:
    take_in(project, [propose(project, crime(tmp_path / "police Q1.xlsx", 70, 71, 72))])
    later = propose(project, crime(tmp_path / "police Q2.xlsx", 70, None, 72, 73))
    (gone,) = (each for each in later.entries if each.state is EntryState.GONE)
    assert "came for May 2016 (71) and is blank" in later.findings[0].message
    take_in(project, [later])
    assert project.series(gone.key)[gone.period].value == 71
    take_in(project, [later], removed=frozenset([gone]))
    assert gone.period not in project.series(gone.key)
    project.undo()
    assert project.series(gone.key)[gone.period].value == 71


def test_nothing_is_gone_because_an_older_return_did_not_know_it(project, tmp_path) -> None:
    hate = table(["2016/17", 1, 2, 3], title="Hate crime")
    newer = table(["2016/17", 70, 71, 72, 73], title="All crime")
    take_in(project, [propose(project, save_rows(tmp_path / "police Q2.xlsx", *newer, [], *hate))])
    late = table(["2016/17", 70, 71], title="All crime")
    older = propose(project, save_rows(tmp_path / "police Q1.xlsx", *late, [], *hate))
    assert {each.state for each in older.entries} == {EntryState.SAME}


def test_a_figure_outside_its_indicators_limits_is_asked_about(project, tmp_path) -> None:
    take_in(project, [propose(project, crime(tmp_path / "police 2015.xlsx", *STEADY, year="2015/16"))])
    later = propose(project, crime(tmp_path / "police 2016.xlsx", 100, 98, 31, 99))
    assert [(each.rule, each.where.cell, each.where.period) for each in later.findings] == [("R33", "D3", "2016-06")]
    take_in(project, [later])
    key = SeriesKey(later.entries[0].key.indicator, project.own_area.id, Kind.ACTUAL)
    assert project.series(key)[month(2016, 6)].value == 31
