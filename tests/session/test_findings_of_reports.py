"""What the published reports' returns are found to hold: every mistake that a rule can see, and no other.

The claims in the comments have tests of their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from csp_desktop.domain.findings import Finding, Severity
from csp_desktop.project.store import Project
from csp_desktop.session.findings import findings_of
from csp_desktop.session.readings import Readings, latest_month
from csp_desktop.session.taking_in import read_returns, return_files, take_in_each
from csp_desktop.session.templates import create_project, load_template

DATA = Path(__file__).parents[1] / "returns" / "data"
CLAIMS = ("R06", "R07", "R08", "R12", "R29")


def found(folder: Path, template: str, report: str) -> list[Finding]:
    with create_project(folder / "p.csp", load_template(template)) as project:
        take_in_each(project, read_returns(return_files([DATA / report])).readings)
        return [each for each in _all(project) if each.rule not in CLAIMS]


def _all(project: Project) -> Iterable[Finding]:
    return findings_of(project, Readings(project, latest_month(project)))


def places(findings: Iterable[Finding], *severities: Severity) -> list[tuple[str, str, str]]:
    """Return rules, sheets and cells of findings, or the indicators of those that came from no cell."""
    chosen = [each for each in findings if each.severity in severities]
    return sorted((each.rule, each.where.sheet or each.where.indicator, each.where.cell) for each in chosen)


def printed(findings: Iterable[Finding], rule: str, cell: str) -> tuple[str, str]:
    (one,) = [(each.printed, each.expected) for each in findings if (each.rule, each.where.cell) == (rule, cell)]
    return one


WRONG, DOUBTFUL, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@pytest.fixture(scope="module")
def november(tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    return found(tmp_path_factory.mktemp("p17"), "plymouth", "plymouth-2016-17-q3")


def test_the_report_of_november_2016_has_these_mistakes_and_no_others(november: list[Finding]) -> None:
    police, budget = "Police performance 2016-17", "Commissioning 2017-18"
    assert places(november, WRONG) == [("R02", police, "J24:M24"), ("R04", police, "B6:I6")]
    assert places(november, DOUBTFUL) == [
        ("R03", police, "B15:I15"),
        ("R03", police, "B24:M24"),
        ("R26", budget, ""),
        ("R26", budget, "C5"),
        ("R28", "Domestic abuse reports", ""),
        ("R33", police, "H13"),
    ]


def test_what_would_be_right_in_november_2016_is_told(november: list[Finding]) -> None:
    assert printed(november, "R03", "B15:I15") == (
        "+38, +12, −1, −17, −38, +23, +59, −2",
        "−38, −12, +1, +17, +38, −23, −59, +2",
    )
    assert printed(november, "R02", "J24:M24") == ("146, 119, 131, 170", "blank")
    assert printed(november, "R11", "B5:M5")[1].startswith("53, 107, 160, 213, 267, 320")


def test_what_looks_odd_in_november_2016_is_a_note_at_most(november: list[Finding]) -> None:
    cells = {(each.rule, each.where.cell) for each in november if each.severity is NOTE}
    assert {("R22", "B3:M3"), ("R18", "B11"), ("R04", "B6:C6"), ("R32", "B11:G11"), ("R22", "B12:G12")} <= cells
    assert not [each for each in november if each.where.cell in ("B33:I33", "B8:E8", "B41:I41", "B49:I49")]


@pytest.fixture(scope="module")
def july(tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    return found(tmp_path_factory.mktemp("p15"), "plymouth", "plymouth-2015-16-q1")


def test_the_report_of_july_2015_has_these_mistakes_and_no_others(july: list[Finding]) -> None:
    assert places(july, WRONG) == [
        ("R01", "Overall crime", "H8:P8"),
        ("R02", "Domestic violence", "H9:P9"),
        ("R04", "DASH", "B8"),
        ("R04", "Referrals", "B8"),
        ("R05", "DASH", "B5:E5"),
        ("R05", "Overall crime", "E9:G9"),
        ("R05", "Referrals", "B5:E5"),
        ("R05", "SAC", "E5:F5"),
        ("R10", "ASB", "D4"),
    ]
    assert places(july, DOUBTFUL) == [
        ("R04", "Hate incidents", "C4:G4"),
        ("R04", "Hate incidents", "E3:P3"),
        ("R04", "Overall crime", "C4:G4"),
        ("R04", "Overall crime", "E5:P5"),
        ("R05", "SAC", "E5:F5"),
        ("R22", "DASH", "B6"),
        ("R27", "", ""),
        ("R27", "", ""),
        ("R33", "DASH", "B4"),
    ]


def test_what_is_untidy_in_july_2015_is_noted(july: list[Finding]) -> None:
    noted = places(july, NOTE)
    assert {
        ("R11", "Hate incidents", "E5:P5"),
        ("R22", "Recommendations", ""),
        ("R23", "Overall crime", "G4"),
        ("R23", "Overall crime", "I6, N6, P6"),
        ("R35", "Overall crime", "E7"),
        ("R35", "SAC", "E6"),
        ("R38", "Overall crime", "A7"),
        ("R39", "Overall crime", "A2:P11"),
        ("R39", "Serious acquisitive crime", ""),
    } <= set(noted)


def test_the_report_of_march_2010_has_these_mistakes_and_no_others(tmp_path: Path) -> None:
    march = found(tmp_path, "derby", "derby-2009-10-q4")
    assert places(march, WRONG) == []
    assert places(march, DOUBTFUL) == [
        ("R15", "Youth Crime", "B10"),
        ("R18", "Community Safety", "D11"),
        ("R18", "Community Safety", "D5"),
        ("R18", "Substance Abuse", "B5"),
        ("R18", "Substance Abuse", "C5"),
        ("R18", "Substance Abuse", "D5"),
        ("R18", "Substance Abuse", "D6"),
        ("R18", "Substance Abuse", "D7"),
        ("file", "Youth Crime", "D6"),
    ]
    assert printed(march, "R15", "B10") == ("641/801", "160/801")
    assert {("R23", "Community Safety", "D10"), ("R31", "Youth custody", "")} <= set(places(march, NOTE))


def test_the_report_of_september_2014_has_one_share_that_cannot_be(tmp_path: Path) -> None:
    september = found(tmp_path, "leicestershire", "leicestershire-2014-15-q2")
    assert places(september, WRONG, DOUBTFUL) == [("R13", "Surveys Q2", "B3")]
