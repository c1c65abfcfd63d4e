"""Scorecards: a year's actual figure, its target and the words beside them, each in one cell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from csp_desktop.domain.figures import Kind, Shorthand
from csp_desktop.domain.indicators import Operator, Unit
from csp_desktop.domain.periods import financial_year
from csp_desktop.returns.labels.values import figure_in
from csp_desktop.returns.model import ReturnSeries, WorkbookReading
from csp_desktop.returns.reading import read_return
from tests.returns.builders import table

Read = Callable[..., WorkbookReading]

HEADINGS = ("08/09 actual", "09/10 target", "09/10 actual")
YEAR = financial_year(2009)


def scorecard(read: Read, *cells: object, label: str = "Custody (NI 43)") -> WorkbookReading:
    """Read a scorecard of one indicator, and another below it."""
    return read(*table([label, *cells], ["Arson", 7.28, 7.5, 7.9], title="Youth crime", headings=HEADINGS))


def target_in(reading: WorkbookReading) -> ReturnSeries:
    """Return the first row's targets."""
    return next(each for each in reading.tables[0].series if each.kind is Kind.TARGET)


@pytest.mark.parametrize(
    ("text", "number", "operator"),
    [
        ("<0.0%", 0, Operator.LESS_THAN),
        ("< 9%", 9, Operator.LESS_THAN),
        ("<1", 1, Operator.LESS_THAN),
        ("> 75%", 75, Operator.MORE_THAN),
        ("≤ 30%", 30, Operator.AT_MOST),
        (">=1,321", 1321, Operator.AT_LEAST),
        ("+/-5%", 5, Operator.PLUS_OR_MINUS),
        ("+/- 5%", 5, Operator.PLUS_OR_MINUS),
        ("±5%", 5, Operator.PLUS_OR_MINUS),
    ],
)
def test_a_limit_under_a_target_is_a_target_with_its_side(
    read: Read, text: str, number: float, operator: Operator
) -> None:
    target = target_in(scorecard(read, "10.48%", text, "13.11%"))
    assert (target.values, target.operators) == ({YEAR: number}, {YEAR: operator})
    assert (target.unit, target.shorthand) == (Unit.PERCENT, {})


@pytest.mark.parametrize("text", ["<5", "+/-5%", "> 75%"])
def test_a_limit_is_no_actual_figure(read: Read, text: str) -> None:
    actual = scorecard(read, 7, 6, text).tables[0].series[0]
    assert actual.kind is Kind.ACTUAL
    assert YEAR not in actual.values
    assert YEAR in actual.shorthand


def test_a_target_has_the_unit_of_its_actual_figures(read: Read) -> None:
    assert target_in(scorecard(read, "88%", 75, "89%")).unit is Unit.PERCENT
    assert target_in(scorecard(read, 0.74, "<1", 0.76)).unit is Unit.RATE
    assert target_in(scorecard(read, 475, 518, 188)).unit is Unit.COUNT


def test_a_target_in_per_cent_of_a_count_is_not_read_as_a_count(read: Read) -> None:
    reading = scorecard(read, 475, "-14%", 188)
    assert target_in(reading).values == {}
    (finding,) = [each for each in reading.findings if each.rule == "R16"]
    assert finding.where.cell == "C3"


@pytest.mark.parametrize(
    "label", ["Class A offending: difference to predicted rate", "Target hardening visits", "Change in custody"]
)
def test_what_an_indicator_is_called_makes_its_figures_no_other_kind(read: Read, label: str) -> None:
    series = [each for each in scorecard(read, 5, 6, 7, label=label).tables[0].series if each.label == label]
    assert [(each.kind, list(each.values.values())) for each in series] == [(Kind.ACTUAL, [5, 7]), (Kind.TARGET, [6])]


def test_a_yearly_target_beside_the_months_leaves_the_rows_to_their_labels(read: Read) -> None:
    months = ("Apr-16", "May-16", "2016/17 target")
    rows = [["Actual", 5, 6, 80], ["Cumulative", 5, 11, None], ["Target (cum)", 7, 14, None]]
    (only,) = read(*table(*rows, headings=months)).tables
    assert [each.kind for each in only.series] == [
        Kind.ACTUAL, Kind.TARGET, Kind.CUMULATIVE, Kind.CUMULATIVE_TARGET,
    ]  # fmt: skip


def test_a_figure_stands_without_the_fraction_that_does_not_make_it(read: Read) -> None:
    reading = scorecard(read, "-1.0% (641/801) 2008/09", "+/-5%", "-4.6% (338/442) 2009/10")
    actual = reading.tables[0].series[0]
    assert list(actual.values.values()) == [-1.0, -4.6]
    assert (actual.numerators, actual.denominators) == ({}, {})
    found = [each for each in reading.findings if each.rule == "R14"]
    assert [(each.where.cell, each.expected) for each in found] == [("B3", "80.0"), ("D3", "76.5")]


def test_a_fraction_that_makes_its_figure_is_kept(read: Read) -> None:
    actual = scorecard(read, "20.3% (41/202)", "30% (2009/10)", "13.48% (31/230) Dec 2009").tables[0].series[0]
    assert list(actual.numerators.values()) == [41, 31]
    assert list(actual.denominators.values()) == [202, 230]


def test_a_difference_may_stand_beside_a_share_that_it_is_not(read: Read) -> None:
    reading = scorecard(read, "+1.0% (641/801)", "+/-5%", "+4.6% (338/442)")
    assert [str(each.severity) for each in reading.findings if each.rule == "R14"] == ["note", "note"]


def test_one_fraction_on_two_rows_is_a_finding_at_the_second(read: Read) -> None:
    rows = [["White", "80.0% (641/801)", "76.5% (338/442)"], ["Black", "80.0% (641/801)", "23.5% (104/442)"]]
    reading = read(["Indicator", "08/09 actual", "09/10 actual"], *rows)
    (finding,) = reading.findings
    assert (finding.rule, finding.where.cell, finding.printed, finding.expected) == ("R15", "B3", "641/801", "160/801")


def test_all_and_none_may_stand_on_two_rows(read: Read) -> None:
    rows = [["White", "100% (12/12)", "0% (0/12)"], ["Black", "100% (12/12)", "0% (0/12)"]]
    assert read(["Indicator", "08/09 actual", "09/10 actual"], *rows).findings == ()


def test_the_month_that_ends_a_columns_year_is_no_other_period(read: Read) -> None:
    reading = scorecard(read, "3.68% (Mar 09)", "4%", "4.09% (Dec 09)")
    (finding,) = reading.findings
    assert (finding.rule, finding.where.cell, finding.printed) == ("R18", "D3", "December 2009")
    assert finding.expected == "2009/10"


def test_a_fraction_of_nothing_is_a_finding(read: Read) -> None:
    reading = scorecard(read, "0% (0/0)", "30%", "13%")
    (finding,) = [each for each in reading.findings if each.rule == "R14"]
    assert "0/0 is no share" in finding.message


def test_a_figure_of_a_cohort_is_read_and_the_cohort_told(read: Read) -> None:
    reading = scorecard(read, "88.9% (2005 cohort)", "41.5%", "83.2% (159/191)")
    assert list(reading.tables[0].series[0].values.values()) == [88.9, 83.2]
    (finding,) = [each for each in reading.findings if "2005 cohort" in each.message]
    assert (finding.rule, finding.where.cell, finding.where.period) == ("R18", "B3", "2008/09")


@pytest.mark.parametrize(("text", "mark"), [("n/a", "z"), ("See comment", "x")])
def test_words_for_no_target_are_shorthand_and_no_finding(read: Read, text: str, mark: str) -> None:
    reading = scorecard(read, 231, text, 151)
    assert target_in(reading).shorthand == {YEAR: Shorthand(mark)}
    assert reading.findings == ()


@pytest.mark.parametrize("text", ["+3.68% (Mar 09)", "-4.09% (Dec 09)", "0.76 Dec 2009", "2,020 (2007/08)"])
def test_a_cell_may_name_its_own_period(text: str) -> None:
    figure = figure_in(text)
    assert figure is not None
    assert figure.noted is not None


def test_every_labelled_figure_of_the_derby_scorecard_is_read(data: Path) -> None:
    reading = read_return(data / "derby-2009-10-q4" / "derby-thematic-scorecard-q4.xlsx")
    kinds = [series.kind for each in reading.tables for series in each.series if series.values]
    assert (kinds.count(Kind.ACTUAL), kinds.count(Kind.TARGET), len(kinds)) == (24, 17, 41)
    assert [each.message for each in reading.findings if each.rule == "file"] == [
        "The figures in row 6 have no label beside them; they were not read."
    ]


@pytest.mark.parametrize("heading", ["Good is", "Good to be", "Desired direction", "Direction of improvement"])
def test_a_column_that_says_which_side_is_good_names_no_row(read: Read, heading: str) -> None:
    rows = [["Repeat victims", "Low", 28, 27, 29], ["Satisfaction", "High", 86, 84, 87]]
    reading = read(["KPIs 2018/19"], ["Indicator", heading, "Q1", "Q2", "Q3"], *rows)
    assert [series.label for series in reading.tables[0].series] == ["Repeat victims", "Satisfaction"]
