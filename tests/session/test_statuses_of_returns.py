"""The colours of a partner's scorecard beside the partnership's own rule: told only where they say the opposite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from csp_desktop.domain.findings import Finding
from csp_desktop.domain.indicators import Direction, Indicator
from csp_desktop.domain.periods import Frequency
from csp_desktop.project.store import Project
from csp_desktop.session.taking_in import propose_intake, read_returns
from tests.returns.builders import save_rows

HEADINGS = ["Indicator", "Same period last year", "Target", "Actual", "RAG"]
OTHERS = [["Robbery", 60, 55, 50, "G"], ["Arson", 20, 22, 21, "G"]]
NAMES = ("Burglary", "Robbery", "Arson")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.csp", "City") as made:
        with made.action("Set up") as edit:
            for name in NAMES:
                edit.put_indicator(Indicator(0, name, direction=Direction.DOWN, frequency=Frequency.QUARTER))
        yield made


def found(project: Project, folder: Path, actual: float, status: str, heading: str = "RAG") -> list[Finding]:
    rows = [["Burglary", 120, 110, actual, status], *OTHERS]
    title = ["Performance scorecard Quarter 1 2014/15"]
    path = save_rows(folder / "scorecard.xlsx", title, [], [*HEADINGS[:-1], heading], *rows)
    intake = propose_intake(project, read_returns([path]).readings[0])
    return [each for each in intake.findings if each.rule == "R09"]


def test_green_for_a_figure_that_misses_its_target_by_far_is_told(project: Project, tmp_path: Path) -> None:
    (finding,) = found(project, tmp_path, 150, "Green")
    assert (finding.printed, finding.expected, finding.where.cell) == ("Green", "Missed", "D4")
    assert finding.message == (
        "Burglary is called “Green” for quarter 1 of 2014/15; 150 against at most 110 is Missed by the partnership's"
        " rule. Ask the partner which rule is meant."
    )


def test_red_for_a_target_that_is_met_is_told(project: Project, tmp_path: Path) -> None:
    assert [each.expected for each in found(project, tmp_path, 100, "R", "Status")] == ["Met"]


@pytest.mark.parametrize(
    ("actual", "status"),
    [(100, "Green"), (150, "Red"), (112, "Green"), (112, "R"), (150, "Amber"), (150, "On course for 2015"), (150, "")],
)
def test_a_status_that_may_be_right_is_left(project: Project, tmp_path: Path, actual: float, status: str) -> None:
    assert found(project, tmp_path, actual, status) == []


@pytest.mark.parametrize("heading", ["Previous RAG", "Direction of travel", "Trend"])
def test_a_column_of_something_else_is_no_status(project: Project, tmp_path: Path, heading: str) -> None:
    assert found(project, tmp_path, 150, "Green", heading) == []


def test_an_indicator_without_a_better_side_is_not_judged(project: Project, tmp_path: Path) -> None:
    with project.action("Neither way") as edit:
        edit.put_indicator(replace(project.indicators()[0], direction=Direction.NONE))
    assert found(project, tmp_path, 150, "Green") == []
