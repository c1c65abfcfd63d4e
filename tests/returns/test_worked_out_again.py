"""Shares and totals that follow from the rows beside them are worked out again; those that only look so are left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.indicators import Unit
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


def plan(read: Read, last: float) -> WorkbookReading:
    rows = [["Security visits", 400, 636, 159.0], ["School talks", 36, 27, 75.0], ["Bikes marked", 520, 598, 115.0]]
    headings = ["Measure", "Plan", "Delivered", "% of plan delivered"]
    return read(["Delivery against plan 2018/19"], headings, *rows, ["Test purchases", 60, 54, last])


def test_more_than_the_whole_plan_may_be_delivered(read: Read) -> None:
    assert told(plan(read, 90.0)) == []
    assert told(plan(read, 96.0)) == [("R14", "D6", "96%", "90%")]


def test_a_share_of_people_is_never_more_than_all_of_them(read: Read) -> None:
    assert [rule for rule, *_ in told(read(*table(["% satisfied", 71.0, 805.0, 64.5], title="Victims 2018/19")))] == [
        "R16"
    ]


def entrants(read: Read, *shares: float) -> WorkbookReading:
    rows = [["Target 2018/19", 30, 30, 30, 30], ["Actual 2018/19", 28, 27, 33, 31], ["% of target", *shares]]
    return read(*table(*rows, title="First-time entrants", headings=["Q1", "Q2", "Q3", "Q4"]))


def test_a_percentage_of_the_target_is_neither_target_nor_figure(read: Read) -> None:
    reading = entrants(read, 93.3, 90.0, 110.0, 103.3)
    assert told(reading) == []
    assert [series.kind for series in reading.tables[0].series] == [Kind.TARGET, Kind.ACTUAL, Kind.OTHER]
    assert told(entrants(read, 93.3, 97.0, 110.0, 103.3)) == [("R14", "C5", "97.0%", "90.0%")]


def themes(read: Read, total: float) -> WorkbookReading:
    rows = [["Youth", 25.5, 31.2, 28.1, 29.4, total], ["Drugs", 12.5, 20.4, 18.3, 16.6, 67.8]]
    whole = ["Total", 38.0, 51.6, 46.4, 46.0, 182.0]
    return read(*table(*rows, whole, title="Spend 2018/19 (£000)", headings=["Q1", "Q2", "Q3", "Q4", "Total"]))


def test_the_year_of_a_row_is_held_against_its_own_quarters_alone(read: Read) -> None:
    assert told(themes(read, 114.2)) == []
    assert ("R10", "F3", "124", "114") in told(themes(read, 124.2))


def compared(read: Read, change: int) -> WorkbookReading:
    rows = [["Begging", 49, 50, 1], ["Street drinking", 82, 67, change], ["Noise", 144, 132, -12]]
    return read(["Quarterly comparison"], ["Measure", "Q3 2017/18", "Q3 2018/19", "Change"], *rows)


def test_a_column_of_change_beside_quarters_is_worked_out_again(read: Read) -> None:
    assert told(compared(read, -15)) == []
    assert told(compared(read, 15)) == [("R04", "D4", "+15", "−15")]


@pytest.mark.parametrize("title", ["Reduce shoplifting by 10% by 2020", "Burglary (target: 5 per cent reduction)"])
def test_a_share_that_a_title_names_as_its_aim_is_not_the_unit(read: Read, title: str) -> None:
    reading = read(*table(["Actual 2018/19", *(value * 4 for value in NORTH)], title=title))
    assert (told(reading), [series.unit for series in reading.tables[0].series]) == ([], [Unit.COUNT])


@pytest.mark.parametrize(
    "title", ["% of shops visited", "Shops visited (%)", "Visits, 2018/19 %", "Percentage visited"]
)
def test_a_percentage_that_a_title_names_is(read: Read, title: str) -> None:
    reading = read(*table(["Actual 2018/19", *NORTH], title=title))
    assert [series.unit for series in reading.tables[0].series] == [Unit.PERCENT]


NOW = [23, 31, 18, 27, 35, 22]
CHANGES = [15.0, 10.7, -14.3, 8.0, 16.7, -15.4]
"""From 20, 28, 21, 25, 30 and 26 the year before."""


def changes_alone(read: Read, changes: Sequence[float], now: Sequence[float] = NOW) -> WorkbookReading:
    rows = [["Actual 2016/17", *now], ["% change on last year", *(f"{each:+.1f}%" for each in changes)]]
    return read(*table(*rows, title="Hate crime"))


def test_changes_from_a_year_that_is_not_in_the_table_may_be_right(read: Read) -> None:
    assert told(changes_alone(read, CHANGES)) == []


def test_a_change_that_no_whole_number_before_gives_is_told(read: Read) -> None:
    reading = changes_alone(read, changed(CHANGES, 3, 9.0))
    assert told(reading) == [("R13", "E4", "+9.0%", "")]
    (finding,) = (each for each in reading.findings if each.rule == "R13")
    assert finding.message.endswith(
        "no whole number before gives that. From 24 it is +12.50% and from 25 it is +8.00%."
    )


def test_changes_of_something_else_than_the_counts_beside_them_are_left(read: Read) -> None:
    """They are changes of rates, from 1.31, 1.74, 1.26, 1.65, 2.02 and 1.37 on, in a growing town."""
    assert told(changes_alone(read, [9.2, 5.8, -18.3, 3.1, 11.4, -19.0])) == []


def test_of_great_counts_any_change_may_be(read: Read) -> None:
    now = [each * 100 for each in NOW]
    assert told(changes_alone(read, changed(CHANGES, 3, 9.0), now)) == []


def test_a_change_is_not_judged_where_the_year_before_stands_there(read: Read) -> None:
    rows = [
        ["Actual 2016/17", *NOW],
        ["Actual 2015/16", 20, 28, 21, 25, 30, 26],
        ["% change", *(f"{each:+.1f}%" for each in changed(CHANGES, 3, 9.0))],
    ]
    assert [rule for rule, *_ in told(read(*table(*rows, title="Hate crime")))] == ["R04"]


def sexes(read: Read, men: Sequence[str], women: Sequence[str]) -> WorkbookReading:
    return read(*table(["Men", *men], ["Women", *women], title="Victims of domestic abuse 2016/17 (%)"))


MEN = ["20.0% (10/50)", "25.0% (11/44)", "15.0% (9/60)", "30.0% (12/40)"]
WOMEN = ["80.0% (40/50)", "75.0% (33/44)", "85.0% (51/60)", "70.0% (28/40)"]


def test_groups_that_part_a_whole_come_to_it(read: Read) -> None:
    assert told(sexes(read, MEN, WOMEN)) == []


def test_a_group_that_leaves_some_of_the_whole_out_is_told(read: Read) -> None:
    reading = sexes(read, MEN, [*WOMEN[:2], "81.7% (49/60)", WOMEN[3]])
    assert told(reading) == [("R15", "D4", "58", "60")]


def test_rows_that_part_no_whole_are_left(read: Read) -> None:
    twice = ["60.0% (30/50)", "50.0% (22/44)", "55.0% (33/60)", "70.0% (28/40)"]
    assert told(sexes(read, MEN, twice)) == []
