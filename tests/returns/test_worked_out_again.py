"""Shares and totals that follow from the rows beside them are worked out again; those that only look so are left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from csp_desktop.domain.figures import Kind
from csp_desktop.returns.model import WorkbookReading
from tests.returns.builders import table

Read = Callable[..., WorkbookReading]

CRIMES = [250, 260, 240, 255, 248, 262]
SOLVED = [40, 43, 35, 39, 41, 44]
RATES = [16.0, 16.5, 14.6, 15.3, 16.5, 16.8]
SO_FAR = [16.0, 16.3, 15.7, 15.6, 15.8, 16.0]
NORTH = [41, 38, 44, 40, 39, 47, 42, 36, 43, 40, 41, 45]
SOUTH = [22, 25, 19, 24, 21, 20, 26, 23, 22, 25, 20, 21]


def told(reading: WorkbookReading) -> list[tuple[str, str, str, str]]:
    wrong = (each for each in reading.findings if each.severity != "note")
    return [(each.rule, each.where.cell, each.printed, each.expected) for each in wrong]


def changed(values: Sequence[float], place: int, value: float) -> list[float]:
    return [*values[:place], value, *values[place + 1 :]]


def outcomes(read: Read, rates: Sequence[float] = RATES, so_far: Sequence[float] = SO_FAR) -> WorkbookReading:
    rows = [["Crimes", *CRIMES], ["Outcomes", *SOLVED], ["Outcome rate %", *rates], ["Cumulative rate %", *so_far]]
    return read(*table(*rows, title="Domestic abuse outcomes 2018/19"))


def test_rates_beside_the_counts_that_give_them_are_right(read: Read) -> None:
    assert told(outcomes(read)) == []


def test_a_rate_that_its_counts_do_not_give_is_told(read: Read) -> None:
    assert told(outcomes(read, changed(RATES, 2, 20.6))) == [("R14", "D5", "20.6%", "14.6%")]
    assert told(outcomes(read, so_far=changed(SO_FAR, 4, 19.1))) == [("R14", "F6", "19.1%", "15.8%")]


def test_percentages_of_something_else_than_the_counts_beside_them_are_left(read: Read) -> None:
    assert told(outcomes(read, [71.0, 64.5, 80.2, 69.9, 75.1, 77.0])) == []


def test_a_share_left_at_nought_or_empty_is_no_mistake(read: Read) -> None:
    assert told(outcomes(read, [*RATES[:4], None, None])) == []


@pytest.mark.parametrize(("rate", "wrong"), [(40.0, []), (49.0, [("R14", "D4", "49", "40")])])
def test_rates_of_districts_are_held_against_their_populations(read: Read, rate: float, wrong: list[object]) -> None:
    rows = [
        ["Ash", 60_000, 3_000, 50],
        ["Elm", 50_000, 2_000, rate],
        ["Oak", 90_000, 5_400, 60],
        ["Yew", 40_000, 1_800, 45],
    ]
    headings = ["District", "Population", "Offences", "Rate per 1,000"]
    assert told(read(["Crime per 1,000 residents, 2018/19"], headings, *rows)) == wrong


def districts(read: Read, totals: Sequence[float]) -> WorkbookReading:
    rows = [["Northgate", *NORTH], ["Southdown", *SOUTH], ["Total", *totals]]
    return read(*table(*rows, title="Incidents by district 2018/19"))


def test_a_total_of_districts_that_they_do_not_come_to_is_told(read: Read) -> None:
    totals = [north + south for north, south in zip(NORTH, SOUTH, strict=True)]
    assert told(districts(read, totals)) == []
    assert told(districts(read, changed(totals, 3, 74))) == [("R15", "E5", "74", "64")]


def test_a_total_of_more_than_the_rows_above_it_is_left(read: Read) -> None:
    totals = [north + south + 15 + place for place, (north, south) in enumerate(zip(NORTH, SOUTH, strict=True))]
    assert told(districts(read, totals)) == []


@pytest.mark.parametrize("names", [("Mean", "Upper limit", "Lower limit"), ("Average", "UCL", "LCL")])
def test_the_lines_of_a_control_chart_are_no_figures_of_their_own(read: Read, names: tuple[str, ...]) -> None:
    lines = [[name, *[level] * 12] for name, level in zip(names, (41.3, 55.2, 27.4), strict=True)]
    reading = read(*table(["Actual 2018/19", *NORTH], *lines, title="Purse theft"))
    assert [series.kind for series in reading.tables[0].series] == [Kind.ACTUAL, Kind.OTHER, Kind.OTHER, Kind.OTHER]


def test_an_average_that_is_what_is_measured_stays_a_figure(read: Read) -> None:
    reading = read(*table(["Average", *NORTH], title="Response time in minutes 2018/19"))
    assert [series.kind for series in reading.tables[0].series] == [Kind.ACTUAL]
