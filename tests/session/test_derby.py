"""Derby's scorecard for quarter 4 of 2009/10 gives the statuses that its own rule asks for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.findings import Finding
from csp_desktop.domain.indicators import Direction, Operator
from csp_desktop.domain.periods import financial_year
from csp_desktop.domain.reader import read as read_series
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.status import Status
from csp_desktop.session.readings import Readings, latest_month
from csp_desktop.session.taking_in import propose_intake, read_returns, take_in
from csp_desktop.session.templates import create_project, load_template

SCORECARD = Path(__file__).parents[1] / "returns" / "data" / "derby-2009-10-q4" / "derby-thematic-scorecard-q4.xlsx"


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Reading], tuple[Finding, ...]]:
    path = tmp_path_factory.mktemp("report") / "Derby.csp"
    with create_project(path, load_template("derby")) as project:
        (reading,) = read_returns([SCORECARD]).readings
        intake = propose_intake(project, reading)
        take_in(project, [intake])
        assert intake.unmatched == ()
        return {each.indicator.title: each for each in Readings(project, latest_month(project))}, intake.findings


@pytest.fixture(scope="module")
def read(taken) -> dict[str, Reading]:
    return taken[0]


@pytest.mark.parametrize(
    ("title", "codes", "status", "off"),
    [
        ("Alcohol-related admissions", "LAA 26, NI 39, PSA 25", Status.MISSED, "11.0% over"),
        ("Class A offending against prediction", "NI 38, PSA 25", Status.MET, "less than 0.0%"),
        ("Class A offending rate", "NI 38, PSA 25", Status.MET, "24.0% under"),
        ("Drug users in treatment", "NI 40, PSA 25", Status.NEAR, "1.4% under"),
        ("Young people's substance misuse", "NI 115", Status.MONITORING, "No target"),
        ("Adult re-offending", "LAA 21, NI 18, SPI 11.1, PSA 23", Status.MONITORING, "No target"),
        ("Less serious assault", "NI 20", Status.MISSED, "5.9% over"),
        ("Repeat MARAC referrals", "LAA 23, NI 32, PSA 23", Status.MET, "at most 30.00%"),
        ("Primary fires", "LAA 24, NI 49, CLG DSO", Status.MET, "3.3% under"),
        ("Domestic murder", "NI 34, SPI 5.4, PSA 23", Status.MET, "exactly on it"),
        ("Arson", "NI 33, SPI 7.1, HO DSO", Status.MISSED, "5.3% over"),
        ("Prolific offenders", "NI 30, SPI 10.1, HO DSO", Status.MONITORING, "No target"),
        ("Serious violent crime", "NI 15, SPI 5.1, PSA 23", Status.MONITORING, "No target"),
        ("Serious knife crime", "NI 28, SPI 5.6", Status.MONITORING, "No target"),
        ("Gun crime", "NI 29, SPI 5.5", Status.MONITORING, "No target"),
        ("Serious acquisitive crime", "NI 16, SPI 5.2, PSA 23", Status.MONITORING, "No target"),
        ("First-time entrants", "LAA 25, NI 111, SPI 11.3, PSA 14", Status.MET, "63.7% under"),
        ("Youth re-offending", "NI 19, SPI 11.2, PSA 23", Status.MISSED, "100.5% over"),
        ("Youth custody", "NI 43", Status.MISSED, "45.7% over"),
        ("Youth disposals: White", "NI 44a", Status.MET, "inside the range"),
        ("Youth disposals: BME", "NI 44b, NI 44c, NI 44d", Status.MET, "inside the range"),
        ("Young offenders in education or work", "NI 45", Status.MET, "more than 75.0%"),
        ("Young offenders' accommodation", "NI 46", Status.MET, "more than 95.0%"),
        ("Violent extremism", "LAA 19, NI 35, CP 1.6aii, PSA 26", Status.NEAR, "4.0% under"),
    ],
)
def test_each_status_follows_from_figure_target_and_rule(read, title, codes, status, off):
    found = read[title]
    assert ", ".join(map(str, found.indicator.codes)) == codes
    assert found.status is status
    assert off in found.status_reason


def test_every_indicator_of_the_four_tables_is_there(read):
    assert len(read) == 24
    themes = [*dict.fromkeys(each.indicator.priority for each in read.values())]
    assert themes == ["Substance Abuse", "Community Safety", "Youth Crime", "Community Cohesion and Neighbourhoods"]


def test_admissions_are_judged_in_their_own_year_and_the_other_target_is_told(read):
    found = read["Alcohol-related admissions"]
    assert (found.period, found.actual, found.last_year) == (financial_year(2008), 2475, 2020)
    assert found.judged is not None
    assert found.judged.target == 2230
    assert "no more than 2,386 by end 2009/10" in found.comment
    assert found.status_reason.endswith("The comment names another target, 2,386.")


def test_the_year_aheads_target_is_the_one_that_resilience_is_held_against(read):
    found = read["Violent extremism"]
    assert (found.period, found.year_target) == (financial_year(2009), 3.75)


def test_repeat_referrals_under_the_ceiling_lie_below_the_expected_range(read):
    found = read["Repeat MARAC referrals"]
    ranged = replace(found.indicator, direction=Direction.INSIDE, operator=Operator.BETWEEN)
    series = {
        kind: {financial_year(2009): Figure(value=value)}
        for kind, value in ((Kind.ACTUAL, 13.48), (Kind.TARGET, 25.0), (Kind.UPPER_TARGET, 30.0))
    }
    reading = read_series(ranged, found.area, series, found.as_at, load_template("derby").scheme)
    assert reading.status is Status.MISSED
    assert "46.1% under the range" in reading.status_reason


def test_fractions_are_kept_where_they_make_the_figure(taken, read):
    assert (read["Youth custody"].sample, read["Repeat MARAC referrals"].sample) == (473, 230)
    assert read["Youth disposals: White"].sample is None
    cells = [each.where.cell for each in taken[1] if each.rule == "R14"]
    assert cells == ["B9", "D9", "B10"]


def test_no_side_of_a_target_speaks_against_its_indicator(taken):
    told = [each for each in taken[1] if each.rule in ("R16", "match")]
    assert [(each.where.cell, each.printed) for each in told] == [("B11, D11", "rate")]


def test_what_points_elsewhere_is_no_comment(read):
    assert read["Youth custody"].comment == ""
    assert read["Violent extremism"].comment.startswith("The recent NI35 self assessment")
