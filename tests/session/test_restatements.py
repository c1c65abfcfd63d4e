"""What a later return gives anew: 2015/16's figures as the return of 2016/17 has them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from csp_desktop.__main__ import main
from csp_desktop.domain.figures import Shorthand
from csp_desktop.domain.numbers import difference
from csp_desktop.project.store import Project
from csp_desktop.session.ledger import ledger
from csp_desktop.session.taking_in import propose_intake, read_returns, return_files, take_in
from csp_desktop.session.templates import create_project, load_template

RETURNS = Path(__file__).parents[1] / "returns" / "data"
FIRST, SECOND = RETURNS / "plymouth-2015-16-q1", RETURNS / "plymouth-2016-17-q3"


@pytest.fixture
def project(tmp_path):
    with create_project(tmp_path / "p.csp", load_template("plymouth")) as made:
        for folder in (FIRST, SECOND):
            take_in(made, [propose_intake(made, each) for each in read_returns(return_files([folder])).readings])
        yield made


def changes(project: Project) -> dict[str, list[float]]:
    titles = {each.id: each.title for each in project.indicators()}
    found: dict[str, list[float]] = {}
    for each in sorted(project.restatements(), key=lambda one: one.period.ordinal):
        changed = difference(each.after.value or 0.0, each.before.value or 0.0)
        found.setdefault(titles[each.series.indicator], []).append(changed)
    return found


def test_every_difference_between_the_two_returns_stands_in_the_ledger(project):
    assert changes(project) == {
        "All crime": [-10, -22, -24],
        "Domestic abuse reports": [-3, -3],
        "Serious acquisitive crime": [-3],
        "Domestic abuse referrals": [17],
    }


def test_a_restated_figure_is_marked_as_revised(project):
    for each in project.restatements():
        assert project.series(each.series)[each.period].shorthand == (Shorthand.REVISED,)


def test_a_restatement_names_the_returns_it_came_from_and_replaced(project):
    names = {each.id: each.name for each in project.returns()}
    found = {
        (names[each.before.origin.return_id], names[each.after.origin.return_id]) for each in project.restatements()
    }
    assert ("police-return-june-2015.xlsx", "police-return-november-2016.xlsx") in found


def test_the_same_return_again_restates_nothing(project):
    again = [propose_intake(project, each) for each in read_returns(return_files([SECOND])).readings]
    assert {entry.state.value for intake in again for entry in intake.entries} == {"same"}


def test_what_is_undone_is_not_restated(project):
    project.undo()
    assert project.restatements() == ()


def test_the_ledger_names_returns_and_the_comments_that_were_touched(project):
    lines = {(line.indicator.title, str(line.restatement.period)): line for line in ledger(project)}
    line = lines["Domestic abuse referrals", "2015/16-Q1"]
    assert (line.before_from, line.after_from) == ("domestic-abuse-service-q1.xlsx", "domestic-abuse-service-q2.xlsx")
    assert [str(period) for period in line.comments] == ["2016/17-Q2"]


def test_the_history_command_prints_the_ledger(project, tmp_path, capsys):
    project.close()
    assert main(["history", str(project.path), "--json", "--indicator", "serious acquisitive"]) == 0
    (told,) = json.loads(capsys.readouterr().out)["restatements"]
    assert (told["period"], told["before"], told["after"]) == ("2015-05", 195, 192)
