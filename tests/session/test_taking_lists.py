"""A return's recommendations and budget come onto the board's lists, once, and in one step with the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from csp_desktop.domain.board_lists import COLUMNS, ListName, budget_totals
from csp_desktop.domain.periods import month
from csp_desktop.project.store import Project
from csp_desktop.returns.reading import read_return
from csp_desktop.session.board_lists import change_item, items_of
from csp_desktop.session.reported import REPORTED
from csp_desktop.session.taking_in import propose_intake, take_in

DECEMBER = month(2016, 12)
BUDGET = (
    ("Area/Need", "Recommendation", "OPCC contribution", "Total budget"),
    ("Support victims of domestic abuse", "Continue the contract", "£110,000", "£501,753"),
    ("Keep key themes in the public eye", "Commission a plan of twelve months", "Tbc", None),
)
PROGRESS = (
    ("Strategic recommendation", "Progress"),
    ("1. Continue to play an active role in the city's partnerships", "Done at every meeting."),
    ("2. Learn from reviews of homicides at home", None),
)


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.csp", "City") as made:
        with made.action("Set up") as edit:
            edit.put_setting(REPORTED, str(DECEMBER))
        yield made


def workbook(path: Path, rows) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def take(project: Project, path: Path, rows) -> None:
    take_in(project, [propose_intake(project, read_return(workbook(path, rows)))])


def test_a_budget_comes_onto_its_list_with_its_amounts(project, tmp_path):
    take(project, tmp_path / "budget.xlsx", BUDGET)
    items = items_of(project, ListName.BUDGET, DECEMBER)
    assert [each.values["contribution"] for each in items] == ["£110,000", "Tbc"]
    assert items[0].values["total"] == "£501,753"
    assert (budget_totals(items).contributions, budget_totals(items).unallocated) == (110_000, 1)


def test_recommendations_keep_their_numbers_and_progress(project, tmp_path):
    take(project, tmp_path / "recommendations.xlsx", PROGRESS)
    first, second = items_of(project, ListName.RECOMMENDATIONS, DECEMBER)
    assert (first.values["number"], first.values["progress"]) == ("1", "Done at every meeting.")
    assert "progress" not in second.values


def test_a_later_return_brings_known_lines_up_to_date_and_one_undo_takes_it_back(project, tmp_path):
    take(project, tmp_path / "recommendations.xlsx", PROGRESS)
    later = (PROGRESS[0], (PROGRESS[1][0], None), (PROGRESS[2][0], "Two reviews read."))
    take(project, tmp_path / "later.xlsx", later)
    told = [each.values.get("progress") for each in items_of(project, ListName.RECOMMENDATIONS, DECEMBER)]
    assert told == ["Done at every meeting.", "Two reviews read."]
    project.undo()
    told = [each.values.get("progress") for each in items_of(project, ListName.RECOMMENDATIONS, DECEMBER)]
    assert told == ["Done at every meeting.", None]


def test_the_samples_budget_stands_in_the_quarter_of_its_figures(sample):
    with Project.open(sample) as project:
        assert len(items_of(project, ListName.BUDGET, month(2016, 11))) == 8


def progress_of(project: Project, place: int = 0) -> str | None:
    return items_of(project, ListName.RECOMMENDATIONS, DECEMBER)[place].values.get("progress")


def test_what_the_officer_wrote_stays_when_a_return_says_something_else(project, tmp_path):
    take(project, tmp_path / "recommendations.xlsx", PROGRESS)
    item = items_of(project, ListName.RECOMMENDATIONS, DECEMBER)[0]
    change_item(project, item, COLUMNS[ListName.RECOMMENDATIONS][3], "Done, and minuted.")
    take(project, tmp_path / "later.xlsx", (PROGRESS[0], (PROGRESS[1][0], "Done in part."), PROGRESS[2]))
    assert progress_of(project) == "Done, and minuted."


def test_an_older_return_taken_in_again_does_not_put_its_words_back(project, tmp_path):
    take(project, tmp_path / "recommendations.xlsx", PROGRESS)
    take(project, tmp_path / "later.xlsx", (PROGRESS[0], (PROGRESS[1][0], "Done in every month."), PROGRESS[2]))
    take_in(project, [propose_intake(project, read_return(tmp_path / "recommendations.xlsx"))])
    assert progress_of(project) == "Done in every month."


def test_money_under_a_heading_that_is_not_known_stands_in_a_column_of_money(project, tmp_path):
    rows = (("Need", "Funding", "Recommendation", "Spend"), ("Refuge", "£110,000", "Keep it", "£90,000"))
    take(project, tmp_path / "budget.xlsx", rows)
    (item,) = items_of(project, ListName.BUDGET, DECEMBER)
    assert item.values == {
        "need": "Refuge",
        "recommendation": "Keep it",
        "contribution": "£110,000",
        "total": "£90,000",
    }
