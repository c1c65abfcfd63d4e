"""A comment that comes with a return is held against the figures as they would be with that return."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from csp_desktop.project.store import Project
from csp_desktop.returns.intake import Intake
from csp_desktop.session.taking_in import propose_intake, read_returns
from csp_desktop.session.templates import create_project, load_template
from tests.returns.builders import save_rows, table

THIS, LAST = (853, 967, 965, 955, 899, 887, 896, 748), (864, 894, 769, 946, 912, 809, 892, 717)
SPAN = "Between April and the end of November there have been"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with create_project(tmp_path / "Plymouth.csp", load_template("plymouth")) as project:
        yield project


def commented(project: Project, folder: Path, comment: str) -> Intake:
    rows = table(["Monthly 2016-17", *THIS], ["Monthly 2015/16", *LAST], title="Anti-social behaviour incidents")
    path = save_rows(folder / "police.xlsx", *rows, [f"Comments: {comment}"])
    return propose_intake(project, read_returns([path]).readings[0])


def test_a_comment_that_calls_a_rise_a_fall_is_left_out_with_its_sentence_put_right(project, tmp_path) -> None:
    intake = commented(project, tmp_path, f"{SPAN} 7,170 incidents, 367 more, which equates to a 5% reduction.")
    (finding,) = [each for each in intake.findings if each.rule == "R06"]
    assert intake.comments == ()
    assert (finding.printed, finding.expected) == ("5% reduction", "5% increase")
    assert finding.suggestion.endswith("which equates to a 5% increase.")
    assert (finding.where.workbook, finding.where.period) == ("police.xlsx", "2016-11")
    assert finding.where.text.startswith(SPAN)


def test_another_wrong_number_is_told_and_the_comment_taken(project, tmp_path) -> None:
    intake = commented(project, tmp_path, f"{SPAN} 7,710 incidents recorded.")
    assert [each.rule for each in intake.of_comments] == ["R07"]
    assert len(intake.comments) == 1
    assert intake.all_findings == (*intake.findings, *intake.of_comments)


@pytest.mark.parametrize(
    "comment",
    [
        f"{SPAN} 7,170 incidents, 367 more than in the same period last year, which equates to a 5% increase.",
        "The 2016/17 reduction plan goes on.",
        "Overall crime reduced by 3% (223 fewer incidents) in another city.",
    ],
)
def test_a_comment_that_agrees_or_speaks_of_something_else_is_taken(project, tmp_path, comment: str) -> None:
    intake = commented(project, tmp_path, comment)
    assert (intake.of_comments, [each.text for each in intake.comments]) == ((), [comment])
