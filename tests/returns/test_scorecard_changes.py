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
