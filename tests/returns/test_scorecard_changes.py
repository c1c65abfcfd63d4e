"""Columns of change in scorecards are worked out again: what they are called, their signs, and each cell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from csp_desktop.domain.figures import Kind
from csp_desktop.returns.model import WorkbookReading

Read = Callable[..., WorkbookReading]

HEADINGS = ("Indicator", "2014/15", "2015/16")


def card(read: Read, heading: str, *changes: float, values: tuple[tuple[float, float], ...] = ()) -> WorkbookReading:
    """Read three indicators with two years and a column of change."""
    pairs = values or ((200, 220), (300, 240), (50, 60))
    names = ("Burglary", "Robbery", "Arson")
    rows = [[name, *pair, change] for name, pair, change in zip(names, pairs, changes, strict=True)]
    return read(["Crime in the city"], [*HEADINGS, heading], *rows)


def rules(reading: WorkbookReading) -> list[tuple[str, str]]:
    return [(finding.rule, str(finding.severity)) for finding in reading.findings]


def kinds(reading: WorkbookReading) -> set[Kind]:
    return {series.kind for table in reading.tables for series in table.series}


@pytest.mark.parametrize(
    ("heading", "changes"),
    [("Change", (20, -60, 10)), ("% change", (10, -20, 20)), ("% change", (10.0, -20.0, 20.0)), ("+/-", (20, -60, 10))],
)
def test_changes_that_are_what_they_are_called_give_no_finding(
    read: Read, heading: str, changes: tuple[float, ...]
) -> None:
    reading = card(read, heading, *changes)
    assert rules(reading) == []
    assert all(series.computed for series in reading.tables[0].series if series.kind is not Kind.ACTUAL)


def test_a_percentage_that_is_a_difference_is_an_error_and_read_as_a_difference(read: Read) -> None:
    reading = card(read, "% change", 20, -60, 10)
    assert rules(reading) == [("R04", "error")]
    assert kinds(reading) == {Kind.ACTUAL, Kind.CHANGE}


def test_signs_the_wrong_way_round_are_told_once(read: Read) -> None:
    assert rules(card(read, "Change", -20, 60, -10)) == [("R03", "warning")]


def test_one_wrong_change_is_an_error_at_its_cell(read: Read) -> None:
    reading = card(read, "Change", 20, -60, 12)
    (finding,) = reading.findings
    assert (finding.rule, finding.where.cell, finding.printed, finding.expected) == ("R04", "D5", "+12", "+10")


def test_changes_against_nothing_known_are_left_as_they_are(read: Read) -> None:
    assert rules(card(read, "Change", 3, 7, -4)) == []


def test_last_year_of_percentages_in_a_quarter_is_asked_about(read: Read) -> None:
    rows = [["Repeat victims %", 25.5, 24.1], ["Satisfied %", 80.2, 81.4]]
    reading = read(["Scorecard Q1 2016/17"], ["Indicator", "Last year", "Actual"], *rows)
    assert rules(reading) == [("R17", "warning")]


@pytest.mark.parametrize("heading", ["Change (percentage points)", "Change (% points)", "Difference (ppt)"])
def test_a_change_in_points_is_a_difference_and_called_one(read: Read, heading: str) -> None:
    rows = [["Feel safe", "68.6%", "65.2%", "-3.4"], ["Feel informed", "30.5%", "26.8%", "-3.7"]]
    reading = read(["Residents' survey"], ["Question", "2014/15", "2015/16", heading], *rows)
    assert rules(reading) == []


def distances(read: Read, last: float) -> WorkbookReading:
    rows = [["Burglary", 8.39, 3.82, 119.6], ["Robbery", 8.33, 7.12, 17.0], ["Violence", 5.08, 2.98, last]]
    headings = ["Crime type", "Rate per 1,000", "MSG average", "Distance from average %"]
    return read(["Most similar group, 2015/16"], headings, *rows)


def test_a_distance_from_the_group_may_be_more_than_a_hundred_per_cent(read: Read) -> None:
    assert rules(distances(read, 70.5)) == []


def test_a_distance_that_rate_and_average_do_not_give_is_told(read: Read) -> None:
    (finding,) = distances(read, 47.0).findings
    assert (finding.rule, finding.where.cell, finding.expected) == ("R04", "D5", "+70")


def half_years(read: Read, change: int) -> WorkbookReading:
    rows = [["Burglary", 407, 437, change], ["Robbery", 62, 66, 4], ["Arson", 98, 106, 8]]
    return read(["April to September 2015"], ["Crime", "YTD 2014/15", "YTD 2015/16", "Change"], *rows)


def test_changes_of_totals_to_date_are_worked_out_too(read: Read) -> None:
    assert rules(half_years(read, 30)) == []
    (finding,) = half_years(read, -30).findings
    assert (finding.rule, finding.where.cell, finding.printed, finding.expected) == ("R04", "D3", "−30", "+30")


def test_a_table_against_targets_takes_the_period_that_its_title_names(read: Read) -> None:
    rows = [["Rough sleepers helped", 112, 105, 7], ["Graffiti removed", 236, 240, -4]]
    headings = ["Indicator", "YTD actual", "YTD target", "Variance"]
    reading = read(["Performance against target, April to December 2015"], headings, *rows)
    assert rules(reading) == []
    assert {str(period) for series in reading.tables[0].series for period in series.values} == {"2015-12"}


@pytest.mark.parametrize(("said", "expected"), [("n/a", []), (100.0, [("R36", "warning")])])
def test_a_percentage_of_nought_is_told(read: Read, said: object, expected: list[tuple[str, str]]) -> None:
    rows = [["Homicide", 0, 2, said], ["Kidnap", 4, 3, -25.0], ["Arson", 4, 6, 50.0], ["Blackmail", 0, 0, 0]]
    assert rules(read(["Rare crimes"], [*HEADINGS, "% change"], *rows)) == expected
