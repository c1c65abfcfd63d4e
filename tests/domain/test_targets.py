"""Targets with every operator, spread over the year, and what is held against comparators or expected levels."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.analysis import analyse
from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.indicators import Area, Direction, Indicator, Judgement, Operator, Profile, Unit
from csp_desktop.domain.override import Override, overridden
from csp_desktop.domain.periods import Frequency, Period, month, periods_of
from csp_desktop.domain.profiles import profiled
from csp_desktop.domain.reader import read
from csp_desktop.domain.status import Status, StatusScheme
from csp_desktop.domain.target import bounds_of, status_against
from csp_desktop.domain.trend import Trend

CITY = Area(1, "City")
MET, NEAR, MISSED = Status.MET, Status.NEAR, Status.MISSED
YEAR = Period(Frequency.YEAR, 2009)
finite = st.floats(-1e6, 1e6).map(lambda value: round(value, 3))


@pytest.mark.parametrize(
    ("operator", "target", "upper", "actual", "status"),
    [
        (Operator.AT_LEAST, 1321, None, 1302, NEAR),
        (Operator.AT_MOST, 2230, None, 2475, MISSED),
        (Operator.AT_MOST, 30, None, 13.48, MET),
        (Operator.BETWEEN, 25, 30, 13.48, MISSED),
        (Operator.BETWEEN, 25, 30, 24, NEAR),
        (Operator.BETWEEN, 25, 30, 27, MET),
        (Operator.PLUS_OR_MINUS, 5, None, -4.6, MET),
        (Operator.PLUS_OR_MINUS, 5, None, -5.2, NEAR),
        (Operator.LESS_THAN, 9, None, 9, NEAR),
        (Operator.LESS_THAN, 0, None, -24.1, MET),
        (Operator.MORE_THAN, 75, None, 88.6, MET),
        (Operator.EQUAL, 0, None, 0, MET),
        (Operator.EQUAL, 0, None, 1, MISSED),
        (Operator.AT_LEAST, 3.75, None, 3.6, NEAR),
    ],
)
def test_a_figure_is_held_against_the_range_that_its_target_asks_for(operator, target, upper, actual, status):
    assert status_against(actual, bounds_of(operator, target, upper), 5) is status


@given(finite, finite, st.floats(0, 50).map(lambda value: round(value, 2)))
def test_what_is_better_is_never_judged_worse(actual, target, tolerance):
    order = [MISSED, NEAR, MET]
    bounds = bounds_of(Operator.AT_LEAST, target)
    worse, better = (status_against(value, bounds, tolerance) for value in (actual, actual + 1))
    assert order.index(worse) <= order.index(better)


def test_a_two_sided_rule_calls_near_what_is_close_on_either_side():
    bounds = bounds_of(Operator.AT_LEAST, 100)
    told = [status_against(value, bounds, 5, two_sided=True) for value in (94, 95, 100, 105, 106)]
    assert told == [MISSED, NEAR, NEAR, NEAR, MET]


@pytest.mark.parametrize(
    ("profile", "november"), [(Profile.STRAIGHT, 80.0), (Profile.DAYS, 120 * 244 / 365), (Profile.NONE, None)]
)
def test_the_years_target_is_spread_by_its_profile(profile, november):
    assert profiled(120, profile, month(2016, 11), {}) == november


def test_last_years_shape_gives_each_month_last_years_share():
    last = {each: Figure(float(place)) for place, each in enumerate(periods_of(2015, Frequency.MONTH), start=1)}
    assert profiled(780, Profile.LAST_YEAR, month(2016, 11), last) == 780 * 36 / 78
    assert profiled(780, Profile.LAST_YEAR, month(2016, 11), dict(list(last.items())[:-1])) is None


@given(st.sampled_from([Profile.STRAIGHT, Profile.DAYS]), st.integers(1, 100_000))
def test_a_profile_ends_at_the_years_target(profile, target):
    assert profiled(float(target), profile, month(2017, 3), {}) == target


def yearly(indicator: Indicator, *rows: tuple[Kind, float], sample: float | None = None):
    series = {kind: {YEAR: Figure(value, sample_size=sample)} for kind, value in rows}
    return read(replace(indicator, frequency=Frequency.YEAR), CITY, series, month(2010, 3), StatusScheme(5.0))


SURVEY = Indicator(1, "Satisfied", unit=Unit.PERCENT, direction=Direction.UP, minimum_n=50)


def test_below_the_least_number_asked_no_status_is_given():
    found = yearly(SURVEY, (Kind.ACTUAL, 50.0), (Kind.TARGET, 80.0), sample=32)
    assert found.status is Status.SMALL_NUMBERS
    assert found.status_reason == "It was counted among 32, fewer than 50: no status is given."


def test_a_range_is_said_with_both_its_ends():
    ranged = replace(SURVEY, direction=Direction.INSIDE, minimum_n=0)
    found = yearly(ranged, (Kind.ACTUAL, 28.0), (Kind.TARGET, 25.0), (Kind.UPPER_TARGET, 30.0))
    assert found.status_reason == "28% against between 25% and 30% in 2009/10: inside the range, met."


def test_without_a_target_the_comparators_may_judge():
    rule = replace(SURVEY, judgement=Judgement.TARGET_OR_COMPARATOR)
    found = yearly(rule, (Kind.ACTUAL, 50.0), (Kind.COMPARATOR, 52.0))
    assert found.status is Status.NEAR
    assert "against the comparators' average, at least 52%" in found.status_reason


def test_a_target_that_is_set_ahead_is_that_of_the_later_year():
    ahead = replace(SURVEY, targets_ahead=1, frequency=Frequency.YEAR, minimum_n=0)
    series = {Kind.ACTUAL: {YEAR: Figure(3.6)}, Kind.TARGET: {YEAR.moved(1): Figure(3.75)}}
    assert read(ahead, CITY, series, month(2010, 3), StatusScheme(5.0)).status is Status.NEAR


def test_a_figure_that_lags_a_year_is_read_where_it_is():
    late = replace(SURVEY, lag=12, frequency=Frequency.YEAR, minimum_n=0)
    series = {Kind.ACTUAL: {YEAR.moved(-1): Figure(90.0)}, Kind.TARGET: {YEAR.moved(-1): Figure(80.0)}}
    found = read(late, CITY, series, month(2010, 3), StatusScheme(5.0))
    assert (found.period, found.status) == (YEAR.moved(-1), Status.MET)


def monthly(values: list[float], **rules: object):
    months = [month(2017, 3).moved(step) for step in range(1 - len(values), 1)]
    series = {Kind.ACTUAL: {each: Figure(value) for each, value in zip(months, values, strict=True)}}
    indicator = Indicator(1, "Burglary", direction=Direction.DOWN, **rules)
    return read(indicator, CITY, series, month(2017, 3), StatusScheme()), series


def test_within_expected_levels_is_met_and_above_them_is_missed():
    usual = [10.0, 12, 11, 9, 10, 12, 11, 10, 9, 11, 10, 12]
    calm, _ = monthly([*usual, 11], judgement=Judgement.EXPECTED)
    high, _ = monthly([*usual, 40], judgement=Judgement.EXPECTED)
    assert (calm.status, calm.status_reason) == (MET, "Within expected levels: met.")
    assert (high.status, high.status_reason) == (MISSED, "Above expected levels: missed.")


def test_a_signal_starts_anew_at_a_break_in_the_series():
    found, series = monthly([10.0] * 20, breaks=("2016-10",))
    assert analyse(found, series).signal_words == "6 months are too few: limits need 13."


def test_an_officers_status_is_shown_as_such_with_the_rules():
    found, _ = monthly([10.0] * 12)
    own = overridden(found, Override(Status.NEAR, "recording changed in May."), StatusScheme())
    assert own.status is Status.NEAR
    assert own.status_reason.startswith("Near, as the officer set it: recording changed in May. By the rule: No target")


def test_a_rise_inside_a_range_is_neither_better_nor_worse():
    ranged = replace(SURVEY, direction=Direction.INSIDE, minimum_n=0, frequency=Frequency.YEAR)
    series = {Kind.ACTUAL: {YEAR: Figure(28.0), YEAR.moved(-1): Figure(26.0)}}
    assert read(ranged, CITY, series, month(2010, 3), StatusScheme()).trend is Trend.HIGHER
