"""Lists: a measure in each row with its period beside it; and rows and columns that are parts of figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.indicators import Indicator, Unit
from csp_desktop.domain.periods import financial_year, month, quarter
from csp_desktop.returns.model import ReturnSeries, WorkbookReading
from tests.returns.builders import table
from tests.returns.test_intake import figures, intake_of

Read = Callable[..., WorkbookReading]

HEADINGS = ["Measure", "Result", "Surveys completed", "12 months to"]


def actuals(reading: WorkbookReading) -> list[ReturnSeries]:
    return [each for one in reading.tables for each in one.series if each.kind is Kind.ACTUAL]


def test_a_list_gives_each_measure_its_figure_its_period_and_its_n(read: Read) -> None:
    reading = read(HEADINGS, ["Satisfied", "91.4%", 105, "Sep-14"], ["Took up support", "36.9%", 65, "Sep-14"])
    satisfied, took_up = actuals(reading)
    assert (satisfied.label, satisfied.values, satisfied.unit) == ("Satisfied", {month(2014, 9): 91.4}, Unit.PERCENT)
    assert satisfied.sample_sizes == {month(2014, 9): 105}
    assert took_up.sample_sizes == {month(2014, 9): 65}
    assert reading.findings == ()


def test_n_reaches_the_figure_of_the_intake(read: Read) -> None:
    intake = intake_of(read(HEADINGS, ["Satisfied", "91.4%", 105, "Sep-14"]), Indicator(1, "Satisfied"))
    assert figures(intake)[month(2014, 9)].sample_size == 105
    assert len(intake.entries) == 1
    assert intake.unmatched == ()


@pytest.mark.parametrize(
    ("cell", "period"),
    [
        ("Q2 2014/15", quarter(2014, 2)),
        ("2013/14", financial_year(2013)),
        (datetime(2014, 9, 1), month(2014, 9)),
        (datetime(2014, 9, 30), month(2014, 9)),
    ],
)
def test_the_period_of_a_list_may_be_any(read: Read, cell: object, period: object) -> None:
    (series,) = actuals(read(["Period", "Indicator", "Value"], [cell, "Burglary", 7]))
    assert (series.label, series.values) == ("Burglary", {period: 7})


def test_a_list_may_hold_several_periods_and_areas(read: Read) -> None:
    rows = [["Ward", "Offence", "Month", "Count"], ["Ham", "Theft", "Apr-16", 1], ["Ham", "Theft", "May-16", 2]]
    reading = read(*rows, ["Stoke", "Theft", "May-16", 3])
    found = [
        (each.area, each.label, dict(zip(map(str, each.values), each.values.values(), strict=True)))
        for each in actuals(reading)
    ]
    assert found == [("Ham", "Theft", {"2016-04": 1, "2016-05": 2}), ("Stoke", "Theft", {"2016-05": 3})]
    assert [each.range for each in reading.tables] == ["A1:D4"]


@pytest.mark.parametrize(
    "rows",
    [
        [["Offence", "Date", "Count"], ["Theft", datetime(2016, 4, 12), 1], ["Theft", datetime(2016, 4, 13), 1]],
        [["Recommendation", "Year", "Progress"], ["Do more", "2015/16", "Done"]],
        [["Measure", "Result"], ["Satisfied", "91%"]],
        [["Measure", "Result", "Period"], ["Satisfied", "91%", "autumn"]],
    ],
)
def test_what_names_no_period_in_its_rows_is_no_list(read: Read, rows: list[list[object]]) -> None:
    assert read(*rows).tables == ()


def test_a_share_that_no_whole_number_gives_is_a_finding(read: Read) -> None:
    reading = read(HEADINGS, ["Took up support", "37.5%", 65, "Sep-14"])
    (finding,) = reading.findings
    assert (finding.rule, finding.where.cell, finding.where.period) == ("R13", "B2", "2014-09")
    assert "24 of 65 is 36.92% and 25 of 65 is 38.46%" in finding.message


def test_rows_of_parts_belong_to_the_row_of_figures_above_them(read: Read) -> None:
    rows = [["Actual 2016/17", "50%", "25%"], ["Numerator", 5, 2], ["Denominator", 10, 8], ["n", 40, 32]]
    reading = read(*table(*rows, title="Satisfied"))
    (series,) = actuals(reading)
    assert list(series.numerators.values()) == [5, 2]
    assert list(series.denominators.values()) == [10, 8]
    assert list(series.sample_sizes.values()) == [40, 32]
    assert reading.findings == ()
    intake = intake_of(reading, Indicator(1, "Satisfied"))
    assert (len(intake.entries), intake.unmatched) == (2, ())


def test_parts_of_a_row_that_do_not_make_its_figure_are_left_out(read: Read) -> None:
    rows = [["Actual 2016/17", "50%", "26%"], ["Numerator", 5, 2], ["Denominator", 10, 8]]
    reading = read(*table(*rows, title="Satisfied"))
    assert [(each.rule, each.where.cell) for each in reading.findings] == [("R14", "C3")]
    assert list(actuals(reading)[0].numerators.values()) == [5]


def test_parts_that_may_belong_to_two_rows_belong_to_neither(read: Read) -> None:
    reading = read(*table(["Burglary 2016/17", 5], ["Theft 2016/17", 6], ["n", 40], title="Return"))
    assert [series.sample_sizes for series in actuals(reading)] == [{}, {}]
    assert "“n” has not one row of figures beside it" in reading.findings[0].message


def test_respondents_in_what_is_measured_are_no_sample_size(read: Read) -> None:
    (series,) = actuals(read(*table(["% of respondents who feel safe 2016/17", 81, 82], title="Survey")))
    assert list(series.values.values()) == [81, 82]
