"""Comments: the draft, the one before, what has changed since, fields that follow, and what a return said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.finding_marks import MarkState
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import Area, Direction, Formula, FormulaKind, Indicator
from csp_desktop.domain.periods import Frequency, month, periods_of
from csp_desktop.project.store import Project
from csp_desktop.session.comments import (
    changes_since_written,
    draft,
    earlier_comment,
    leave_withheld,
    place_of,
    still_holds,
    use_withheld,
    withheld_comments,
)
from csp_desktop.session.packing import pack_content
from csp_desktop.session.readings import Readings

NOVEMBER = month(2016, 11)
LAST, THIS = ([900.0, 850, 800, 700, 910, 1120, 820, 700], [967.0, 921, 1033, 1012, 899, 1021, 748, 569])
WRONG = Finding(
    "R06", Severity.ERROR, Place("police.xlsx", indicator="ASB", period="2016-11", text="A 5% fall."), "No."
)


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.csp", "City") as made:
        with made.action("Set up") as edit:
            asb = edit.put_indicator(Indicator(0, "ASB", direction=Direction.DOWN))
            for year, values in ((2015, LAST), (2016, THIS)):
                periods = periods_of(year, Frequency.MONTH)
                key = SeriesKey(asb.id, made.own_area.id, Kind.ACTUAL)
                edit.put_figures((key, each, Figure(value)) for each, value in zip(periods, values, strict=False))
        yield made


@pytest.fixture
def row(project):
    return project.indicators()[0].id, project.own_area.id


def put(project, row, period, value, kind=Kind.ACTUAL):
    with project.action("Type") as edit:
        edit.put_figure(SeriesKey(*row, kind), period, Figure(value))


def comment(project, row, text, period=NOVEMBER):
    with project.action("Comment") as edit:
        edit.put_comment(*row, period, text)


def changes(project, row):
    return changes_since_written(project, Readings(project, NOVEMBER), row)


def test_the_draft_says_what_there_is_to_date_and_last_year(project, row):
    said = draft(Readings(project, NOVEMBER), row)
    assert said.startswith("Between April and November there were 7,170, 370 more than in the same months last year")


def test_the_draft_says_the_status_where_there_is_a_target_and_no_check_of_another_comment(project, row):
    for period in periods_of(2016, Frequency.MONTH):
        put(project, row, period, 800.0, Kind.TARGET)
    comment(project, row, "The target is 99.")
    readings = Readings(project, NOVEMBER)
    assert "another target" in readings.reading(row).status_reason
    assert "7,170 against at most 6,400 to November" in draft(readings, row)
    assert "another target" not in draft(readings, row)


def test_figures_that_changed_after_the_comment_are_told_with_both_values(project, row):
    comment(project, row, "Fireworks.")
    assert changes(project, row) == ()
    put(project, row, NOVEMBER, 600.0)
    put(project, row, month(2015, 11), 701.0)
    assert changes(project, row) == (
        "November 2016 was 569 and is 600",
        "November 2015 was 700 and is 701",
    )


def test_a_figure_put_back_or_beyond_the_comment_s_reading_is_no_change(project, row):
    comment(project, row, "Fireworks.")
    put(project, row, NOVEMBER, 600.0)
    put(project, row, NOVEMBER, 569.0)
    put(project, row, month(2016, 12), 570.0)
    put(project, row, month(2014, 11), 5.0)
    put(project, row, month(2015, 12), 5.0)
    assert changes(project, row) == ()


def test_a_target_of_the_year_that_changed_is_told(project, row):
    comment(project, row, "Fireworks.")
    put(project, row, NOVEMBER.financial_year, 9000.0, Kind.TARGET)
    assert changes(project, row) == ("target of 2016/17 was missing and is 9,000",)


def test_a_comment_that_still_holds_has_no_changes_until_undo(project, row):
    comment(project, row, "Fireworks.")
    put(project, row, NOVEMBER, 600.0)
    still_holds(project, row, NOVEMBER, "ASB")
    assert changes(project, row) == ()
    project.undo()
    assert changes(project, row) != ()


def test_changes_behind_a_figure_that_is_worked_out_are_told_with_their_indicator(project, row):
    with project.action("Add") as edit:
        arson = edit.put_indicator(Indicator(0, "Arson"))
        formula = Formula(FormulaKind.DIFFERENCE, (row[0], arson.id))
        rest = edit.put_indicator(Indicator(0, "ASB but for arson", formula=formula))
    comment(project, (rest.id, row[1]), "Fireworks.")
    put(project, row, NOVEMBER, 600.0)
    assert changes(project, (rest.id, row[1])) == ("ASB, November 2016 was 569 and is 600",)


@pytest.mark.parametrize(
    ("periods", "found"),
    [([8, 9], 8), ([9, 6], 9), ([10], None), ([6, 5], 6), ([], None)],
)
def test_the_comment_before_is_three_months_older_or_the_last_of_before_this_quarter(project, row, periods, found):
    for number in periods:
        comment(project, row, f"In {number}.", month(2016, number))
    earlier = earlier_comment(project, Readings(project, NOVEMBER), row)
    assert (earlier and earlier.text) == (found and f"In {found}.")


def test_the_pack_prints_fields_as_they_are_now(project, row):
    comment(project, row, "There were {to date}.")
    put(project, row, NOVEMBER, 600.0)
    (entry,) = pack_content(project, Readings(project, NOVEMBER), date(2017, 1, 5)).entries
    assert entry.comment == "There were 7,201."


def test_a_comment_left_out_at_intake_is_offered_until_it_is_settled(project, row):
    with project.action("Take in") as edit:
        edit.put_return("police.xlsx", "ab" * 32, [WRONG])
    place = place_of(Readings(project, NOVEMBER), row)
    one = withheld_comments(project)[place]
    use_withheld(project, row, NOVEMBER, one)
    assert project.comment(*row, NOVEMBER) == "A 5% fall."
    assert [mark.state for mark in project.finding_marks().values()] == [MarkState.ACCEPTED]
    assert withheld_comments(project) == {}
    project.undo()
    leave_withheld(project, one)
    assert (withheld_comments(project), project.comment(*row, NOVEMBER)) == ({}, "")


def test_a_comment_on_an_area_that_was_left_out_is_offered_there_alone(project, row):
    with project.action("Add Efford") as edit:
        efford = edit.put_area(Area(0, "Efford", parent=project.own_area.id))
        edit.put_figure(SeriesKey(row[0], efford.id, Kind.ACTUAL), NOVEMBER, Figure(2.0))
        place = replace(WRONG.where, indicator="ASB, Efford")
        edit.put_return("police.xlsx", "ab" * 32, [replace(WRONG, where=place)])
    readings, offered = Readings(project, NOVEMBER), withheld_comments(project)
    assert place_of(readings, (row[0], efford.id)) in offered
    assert place_of(readings, row) not in offered


def test_a_comment_with_two_wrong_clauses_is_settled_at_once(project, row):
    other = replace(WRONG, message="“fell again” says the opposite of the figures.")
    with project.action("Take in") as edit:
        edit.put_return("police.xlsx", "ab" * 32, [WRONG, other])
    one = withheld_comments(project)[place_of(Readings(project, NOVEMBER), row)]
    leave_withheld(project, one)
    assert withheld_comments(project) == {}
