"""Leicestershire's returns of 2014/15: a survey with its n, a target missed by little, a range, and small numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.findings import Finding
from csp_desktop.domain.indicators import Judgement
from csp_desktop.domain.periods import Period, financial_year, month
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.status import Status
from csp_desktop.project.store import Project
from csp_desktop.session.readings import Readings
from csp_desktop.session.taking_in import propose_intake, read_returns, take_in
from csp_desktop.session.templates import create_project, load_template

POLICE = Path(__file__).parents[1] / "returns" / "data" / "leicestershire-2014-15-q2" / "leicestershire-police-q2.xlsx"
SEPTEMBER = month(2014, 9)


def readings_of(project: Project) -> dict[str, Reading]:
    return {each.indicator.title: each for each in Readings(project, SEPTEMBER)}


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Reading], tuple[Finding, ...]]:
    path = tmp_path_factory.mktemp("report") / "Leicestershire.csp"
    with create_project(path, load_template("leicestershire")) as project:
        (reading,) = read_returns([POLICE]).readings
        intake = propose_intake(project, reading)
        take_in(project, [intake])
        assert intake.unmatched == ()
        return readings_of(project), intake.findings


def with_figures(path: Path, title: str, figures: dict[tuple[Kind, Period], Figure]) -> Reading:
    """Return the reading of one of the template's indicators that has these figures."""
    with create_project(path, load_template("leicestershire")) as project:
        indicator = next(each for each in project.indicators() if each.title == title)
        with project.action("Type") as edit:
            edit.put_figures(
                (SeriesKey(indicator.id, project.own_area.id, kind), period, figure)
                for (kind, period), figure in figures.items()
            )
        return readings_of(project)[title]


@pytest.mark.parametrize(
    ("title", "value", "asked"),
    [("Domestic violence: satisfied", 91.4, 105), ("Domestic violence: support taken up", 37.5, 65)],
)
def test_a_survey_comes_with_the_number_of_those_who_answered(taken, title, value, asked):
    found = taken[0][title]
    assert (found.period, found.actual, found.sample) == (SEPTEMBER, value, asked)


def test_a_share_that_65_answers_cannot_give_is_asked_about(taken):
    assert [(each.rule, each.where.cell) for each in taken[1]] == [("R13", "B3")]


def test_youth_re_offending_is_just_over_its_target(taken):
    found = taken[0]["Youth re-offending"]
    assert (found.period, found.actual, found.status) == (financial_year(2013), 1.04, Status.NEAR)
    assert "at most 1.01 in 2013/14: 3.0% over, within 5%" in found.status_reason


def test_there_are_eighteen_priorities_in_their_order_each_with_a_measure():
    priorities = [*dict.fromkeys(each.priority for each in load_template("leicestershire").indicators)]
    assert [int(each.partition(".")[0]) for each in priorities] == list(range(1, 19))


@pytest.mark.parametrize(
    ("value", "status", "words"),
    [
        (27.0, Status.MET, "inside the range"),
        (13.48, Status.MISSED, "under the range"),
        (31.0, Status.NEAR, "over the"),
    ],
)
def test_repeat_cases_are_held_against_the_range_expected_nationally(tmp_path, value, status, words):
    found = with_figures(
        tmp_path / "New.csp",
        "Repeat MARAC cases",
        {
            (Kind.ACTUAL, SEPTEMBER): Figure(value),
            (Kind.TARGET, SEPTEMBER.financial_year): Figure(25.0),
            (Kind.UPPER_TARGET, SEPTEMBER.financial_year): Figure(30.0),
        },
    )
    assert found.status is status
    assert words in found.status_reason


@pytest.mark.parametrize(("asked", "status"), [(32, Status.SMALL_NUMBERS), (65, Status.MET)])
def test_thirty_two_answers_are_too_few_for_a_status(tmp_path, asked, status):
    found = with_figures(
        tmp_path / "New.csp",
        "Serious sexual offences: satisfied",
        {
            (Kind.ACTUAL, SEPTEMBER): Figure(90.6, sample_size=asked),
            (Kind.TARGET, SEPTEMBER.financial_year): Figure(85.0),
        },
    )
    assert found.status is status


def test_what_the_report_calls_expected_levels_is_judged_by_them():
    judged = {each.title: each.judgement for each in load_template("leicestershire").indicators}
    for title in ("Hate crime", "Hate crime: satisfied", "Anti-social behaviour", "Domestic burglary"):
        assert judged[title] is Judgement.EXPECTED
    assert judged["Youth re-offending"] is Judgement.TARGET
