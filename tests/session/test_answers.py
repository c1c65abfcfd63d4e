"""What is answered of a return is taken in with it, remembered, and undone with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from csp_desktop.domain.figures import Kind, SeriesKey
from csp_desktop.domain.indicators import Basis, Unit
from csp_desktop.domain.periods import Frequency, month
from csp_desktop.domain.refusal import Refusal
from csp_desktop.domain.remembered import About
from csp_desktop.project.store import Project
from csp_desktop.returns.intake import EntryState, Intake
from csp_desktop.returns.model import WorkbookReading
from csp_desktop.session.answers import NO_ANSWERS, answer
from csp_desktop.session.taking_in import propose_intake, read_returns, take_in, taken_by_default
from csp_desktop.session.templates import create_project, load_template
from csp_desktop.session.told_answers import told_answers
from tests.returns.builders import save_rows, table


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with create_project(tmp_path / "Plymouth.csp", load_template("plymouth")) as project:
        yield project


def umbrellas(folder: Path, *values: object, name: str = "lost property.xlsx", label: str = "Actual 2016/17"):
    rows = table([label, *(values or (4, 5, 6))], title="Lost umbrellas")
    (reading,) = read_returns([save_rows(folder / name, *rows)]).readings
    return reading


def indicator_of(project: Project, title: str) -> int:
    return next(each.id for each in project.indicators() if each.title == title)


def take(project: Project, reading: WorkbookReading, *matches: str, left_out: tuple[str, ...] = ()) -> Intake:
    answers = told_answers(project, [propose_intake(project, reading)], matches, left_out)
    intake = propose_intake(project, reading, answers)
    take_in(project, [intake], answers=answers)
    return intake


def test_a_row_is_matched_once_and_known_again(project: Project, tmp_path: Path) -> None:
    take(project, umbrellas(tmp_path), "Lost umbrellas=All crime")
    later = propose_intake(project, umbrellas(tmp_path, 4, 5, 6, 7, name="lost property Q2.xlsx"))
    assert later.unmatched == ()
    assert {each.key.indicator for each in later.entries} == {indicator_of(project, "All crime")}
    assert [each.state for each in later.entries] == [*[EntryState.SAME] * 3, EntryState.NEW]


def test_undo_forgets_the_match_with_the_figures(project: Project, tmp_path: Path) -> None:
    take(project, umbrellas(tmp_path), "Lost umbrellas=All crime")
    project.undo()
    assert (project.remembered(), project.figure_count(), project.returns()) == ((), 0, ())
    assert len(propose_intake(project, umbrellas(tmp_path)).unmatched) == 1
    project.redo()
    assert propose_intake(project, umbrellas(tmp_path)).unmatched == ()


def test_what_is_left_out_is_not_asked_again(project: Project, tmp_path: Path) -> None:
    intake = take(project, umbrellas(tmp_path), left_out=("lost UMBRELLAS",))
    assert (intake.entries, intake.unmatched) == ((), ())
    assert propose_intake(project, umbrellas(tmp_path, 1, name="lost property May.xlsx")).unmatched == ()


def test_a_new_indicator_is_made_of_a_row(project: Project, tmp_path: Path) -> None:
    reading = umbrellas(tmp_path, "12%", "13%", label="Returned to owners 2016/17 (%)")
    intake = propose_intake(project, reading)
    answers = NO_ANSWERS.with_new_indicator(intake, intake.unmatched[0])
    before = project.indicators()
    take_in(project, [propose_intake(project, reading, answers)], answers=answers)
    made = project.indicators()[-1]
    assert (made.name, made.unit, made.frequency) == ("Lost umbrellas", Unit.PERCENT, Frequency.MONTH)
    assert project.series(SeriesKey(made.id, project.own_area.id, Kind.ACTUAL))[month(2016, 5)].value == 13
    assert propose_intake(project, reading).unmatched == ()
    project.undo()
    assert project.indicators() == before


def test_an_answer_belongs_to_its_own_return(project: Project, tmp_path: Path) -> None:
    mine, other = umbrellas(tmp_path), umbrellas(tmp_path, 9, name="bus company.xlsx")
    intake = propose_intake(project, mine)
    said = answer(intake, intake.unmatched[0], About.INDICATOR, indicator_of(project, "All crime"))
    assert propose_intake(project, other, NO_ANSWERS.with_match(said)).entries == ()


@pytest.mark.parametrize(
    ("matches", "left_out", "said"),
    [
        (["Lost umbrellas"], [], "Words=Indicator"),
        (["Lost umbrellas=Bus punctuality"], [], "no indicator and no area"),
        (["Lost hats=All crime"], [], "No row of these returns"),
        ([], ["Lost hats"], "No row of these returns"),
        (["=All crime"], [], "No row of these returns"),
    ],
)
def test_an_answer_that_means_nothing_is_refused(project, tmp_path, matches, left_out, said) -> None:
    with pytest.raises(Refusal, match=said):
        told_answers(project, [propose_intake(project, umbrellas(tmp_path))], matches, left_out)


def test_a_return_that_was_taken_in_before_brings_nothing_but_what_is_answered(project, tmp_path) -> None:
    rows = [*table(["Actual 2016/17", 70, 71], title="All crime"), [], *table(["2016/17", 5], title="Lost umbrellas")]
    (reading,) = read_returns([save_rows(tmp_path / "police.xlsx", *rows)]).readings
    take_in(project, [propose_intake(project, reading)])
    crime = SeriesKey(indicator_of(project, "All crime"), project.own_area.id, Kind.ACTUAL)
    with project.action("Edit") as edit:
        edit.put_figure(crime, month(2016, 4), None)
    again = propose_intake(project, reading)
    assert taken_by_default(project, again) == frozenset()
    answers = told_answers(project, [again], ["Lost umbrellas=Hate crime"], [])
    answered = propose_intake(project, reading, answers)
    assert {each.key.indicator for each in taken_by_default(project, answered, answers)} == {
        indicator_of(project, "Hate crime")
    }


@pytest.mark.parametrize("heading", ["12 months to September {}", "September {}"])
def test_a_new_indicator_for_rolling_years_takes_them(project: Project, tmp_path: Path, heading: str) -> None:
    headings = ["Offence", *(heading.format(year) for year in (2015, 2016))]
    path = save_rows(
        tmp_path / "lost.xlsx", ["Lost things"], headings, ["Lost umbrellas", 811, 790], ["Lost hats", 40, 44]
    )
    (reading,) = read_returns([path]).readings
    answers = NO_ANSWERS
    intake = propose_intake(project, reading)
    for row in intake.unmatched:
        answers = answers.with_new_indicator(intake, row)
    intake = propose_intake(project, reading, answers)
    take_in(project, [intake], answers=answers)
    made = next(each for each in project.indicators() if each.title == "Lost umbrellas")
    assert made.basis is (Basis.ROLLING if heading.startswith("12") else Basis.PERIOD)
    figures = project.series(SeriesKey(made.id, project.own_area.id, Kind.ACTUAL))
    assert (figures[month(2016, 9)].value, intake.findings) == (790, ())
