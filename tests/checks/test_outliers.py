"""Figures outside an indicator's own limits, or equal to another period's total, are asked about; others are not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from csp_desktop.checks.outliers import outliers
from csp_desktop.domain.figures import Figure, Shorthand
from csp_desktop.domain.indicators import Basis, Indicator, Unit
from csp_desktop.domain.periods import Frequency, Period, month, quarter
from csp_desktop.domain.process_control import DEFAULT_OPTIONS

BURGLARY = Indicator(1, "Burglary")
STEADY = [100, 104, 98, 101, 99, 103, 97, 102, 100, 98, 104, 101, 99, 103]
"""Fourteen months around 100, from April 2015."""

SAC = [
    *(130, 149, 147, 162, 145, 151, 171, 174, 157, 159, 122, 140),
    *(160, 161, 146, 145, 107, 174, 89, 167),
]


def reasons(values: Sequence[float], indicator: Indicator = BURGLARY, first: Period | None = None) -> list[str]:
    """Return what is said of the last of some figures."""
    start = first or month(2015, 4)
    series = {start.moved(place): Figure(float(value)) for place, value in enumerate(values)}
    last = start.moved(len(values) - 1)
    return [each.reason for each in outliers(indicator, series, [last], DEFAULT_OPTIONS)]


def test_a_figure_beyond_the_limits_before_it_is_asked_about() -> None:
    assert reasons([*STEADY, 60]) == ["is below the lower limit of 90.6 that the 14 months before it set"]
    assert "above the upper" in reasons([*STEADY, 130])[0]


@pytest.mark.parametrize("value", [92, 100, 109])
def test_a_figure_within_them_is_not(value: float) -> None:
    assert reasons([*STEADY, value]) == []


def test_a_new_level_is_asked_about_once() -> None:
    start = month(2015, 4)
    series = {start.moved(place): Figure(float(value)) for place, value in enumerate([*STEADY, 160, 260, 30])}
    fresh = [start.moved(place) for place in (14, 15, 16)]
    found = [each.period for each in outliers(BURGLARY, series, fresh, DEFAULT_OPTIONS)]
    assert found[0] == fresh[0]
    assert fresh[1] not in found


def test_too_few_figures_set_no_limits() -> None:
    assert reasons([*STEADY[:12], 60]) == []
    assert reasons([*STEADY[:13], 60]) != []


def test_figures_before_a_break_set_none() -> None:
    assert reasons([*STEADY, 60], replace(BURGLARY, breaks=("2016-06",))) == []


@pytest.mark.parametrize("basis", [Basis.CUMULATIVE, Basis.ROLLING, Basis.SNAPSHOT])
def test_figures_that_are_not_of_single_periods_are_left_alone(basis: Basis) -> None:
    assert reasons([*STEADY, 60], replace(BURGLARY, basis=basis)) == []


def test_quarters_are_held_against_quarters() -> None:
    quarterly = replace(BURGLARY, frequency=Frequency.QUARTER)
    assert "14 quarters" in reasons([*STEADY, 60], quarterly, quarter(2012, 1))[0]
    assert reasons([*STEADY, 60], quarterly) == []


def test_a_running_total_in_place_of_a_month_is_asked_about() -> None:
    assert reasons([100, 104, 98, 302]) == ["is the total of April 2015 to June 2015"]
    assert reasons([100, 104, 98, 402]) == []


def test_last_years_total_in_place_of_a_month_is_asked_about() -> None:
    year = STEADY[:12]
    assert reasons([*year, sum(year)]) == ["is the total of 2015/16"]


def test_small_counts_may_be_a_total_by_chance() -> None:
    assert reasons([3, 4, 2, 9]) == []
    assert reasons([30, 40, 20, 90], replace(BURGLARY, unit=Unit.PERCENT)) == []


def test_a_gap_in_the_months_makes_no_total() -> None:
    start = month(2015, 4)
    series = {start: Figure(100.0), start.moved(2): Figure(98.0), start.moved(3): Figure(198.0)}
    assert list(outliers(BURGLARY, series, [start.moved(3)], DEFAULT_OPTIONS)) == []


def test_a_figure_that_its_partner_marks_as_a_break_begins_anew() -> None:
    start = month(2015, 4)
    series = {start.moved(place): Figure(float(value)) for place, value in enumerate([*STEADY, 160, 158])}
    broken = start.moved(len(STEADY))
    fresh = [broken, broken.moved(1)]
    assert [each.period for each in outliers(BURGLARY, series, fresh, DEFAULT_OPTIONS)] == [broken]
    series[broken] = Figure(160.0, shorthand=(Shorthand.BREAK,))
    assert list(outliers(BURGLARY, series, fresh, DEFAULT_OPTIONS)) == []
