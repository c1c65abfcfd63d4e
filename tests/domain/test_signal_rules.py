"""Which months of the published series are marked, and by which rule."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.indicators import Direction
from csp_desktop.domain.periods import month, parse_period, span
from csp_desktop.domain.process_control import DEFAULT_OPTIONS, Options, limits
from csp_desktop.domain.signal_rules import NO_MARK, Mark, Rule, Side, marks
from tests.domain import published

HIGH, LOW = Side.HIGH, Side.LOW
WIDE = [0, 20] * 7
counts = st.lists(st.integers(0, 40), min_size=2, max_size=60)


def tail(values: list[float], length: int = 7) -> list[Rule]:
    """Return the rules that mark values which come after wide limits around 10."""
    found = marks(WIDE + values, Options(baseline=len(WIDE), run_length=length))
    return [mark.rule for mark in found[len(WIDE) :]]


def marked(months: tuple[int, ...], options: Options = DEFAULT_OPTIONS) -> dict[str, tuple[Rule, Side]]:
    """Return the marks by month; the series all end in November 2016."""
    end = month(2016, 11)
    periods = span(end.moved(1 - len(months)), end)
    found = zip(periods, marks(months, options), strict=True)
    return {str(period): (mark.rule, mark.side) for period, mark in found if mark.side}


def between(first: str, last: str) -> set[str]:
    return {str(each) for each in span(parse_period(first), parse_period(last))}


def by_rule(found: dict[str, tuple[Rule, Side]], rule: Rule, side: Side) -> set[str]:
    return {each for each, mark in found.items() if mark == (rule, side)}


@pytest.mark.parametrize(
    ("months", "rule", "side", "expected"),
    [
        (published.ASB, Rule.OUTSIDE, HIGH, {"2014-07"}),
        (published.ASB, Rule.OUTSIDE, LOW, {"2015-01", "2015-02"}),
        (published.ASB, Rule.TREND, HIGH, between("2015-11", "2016-05")),
        (published.ASB, Rule.SHIFT, HIGH, between("2016-06", "2016-10")),
        (published.DOMESTIC_ABUSE, Rule.OUTSIDE, HIGH, {"2014-07"}),
        (published.DOMESTIC_ABUSE, Rule.OUTSIDE, LOW, {"2016-04", "2016-10", "2016-11"}),
        (published.DOMESTIC_ABUSE, Rule.SHIFT, LOW, between("2016-02", "2016-09") - {"2016-04"}),
        (published.ACQUISITIVE, Rule.SHIFT, HIGH, between("2014-11", "2015-05")),
        (published.ACQUISITIVE, Rule.OUTSIDE, LOW, {"2016-10"}),
        (published.CRIME, Rule.OUTSIDE, LOW, {"2016-01"}),
        (published.CRIME, Rule.SHIFT, HIGH, between("2016-05", "2016-11")),
    ],
)
def test_the_published_months_that_are_more_than_chance(months, rule, side, expected):
    assert by_rule(marked(months), rule, side) == expected


@pytest.mark.parametrize("months", [published.VIOLENCE, published.HATE_CRIME])
def test_no_month_of_violence_and_hate_crime_is_more_than_chance(months):
    assert marked(months) == {}


@pytest.mark.parametrize(("months", "last"), [(published.ASB, 748), (published.ACQUISITIVE, 148)])
def test_the_last_published_month_can_be_chance(months, last):
    assert months[-1] == last
    assert marks(months)[-1] == NO_MARK


def test_january_2016_is_low_only_where_moving_ranges_are_screened():
    assert marked(published.CRIME)["2016-01"] == (Rule.OUTSIDE, LOW)
    assert marked(published.CRIME, Options(screened=False))["2016-01"][0] is not Rule.OUTSIDE


def test_a_tie_breaks_a_trend():
    assert tail([7, 8, 9, 10, 11, 12, 13]) == [Rule.TREND] * 7
    assert tail([7, 8, 9, 10, 10, 11, 12, 13]) == [Rule.NONE] * 8


def test_a_point_on_the_mean_breaks_a_shift():
    assert tail([12, 13, 12, 13, 12, 13, 12]) == [Rule.SHIFT] * 7
    assert tail([12, 13, 12, 10, 13, 12, 13, 12]) == [Rule.NONE] * 8
    assert set(marks([0.1, 0.2, 0.3, 0.2] * 4)) == {NO_MARK}


@pytest.mark.parametrize("length", [6, 7, 8])
def test_a_trend_needs_as_many_points_as_are_set(length):
    assert tail(list(range(5, 5 + length)), length) == [Rule.TREND] * length
    assert tail(list(range(5, 4 + length)), length) == [Rule.NONE] * (length - 1)


def test_two_in_three_marks_only_the_points_near_a_limit():
    assert tail([50, 10, 50]) == [Rule.NONE] * 3
    assert tail([50, 11, 50]) == [Rule.TWO_IN_THREE, Rule.NONE, Rule.TWO_IN_THREE]
    assert tail([50, 9, 50]) == [Rule.NONE] * 3


def test_a_point_beyond_three_sigma_counts_as_near_only_where_that_is_set():
    values = [*WIDE, 90, 12, 50]
    assert marks(values, Options(baseline=14))[-1] == NO_MARK
    counted = Options(baseline=14, two_sigma_counts_beyond_three=True)
    assert marks(values, counted)[-1] == Mark(Rule.TWO_IN_THREE, HIGH)


def test_an_improvement_wins_a_tie_only_where_that_is_set():
    values = [50, 49, 48, 47, 46, 45, 44] + [10, 12] * 7
    assert marks(values, Options(), Direction.DOWN)[3].side is HIGH
    assert marks(values, Options(improvement_wins_ties=True), Direction.DOWN)[3] == Mark(Rule.TREND, LOW)
    assert marks(values, Options(improvement_wins_ties=True), Direction.UP)[3].side is HIGH


def test_each_group_is_marked_by_its_own_limits():
    values = [20, 22] * 7 + [10, 12] * 7
    assert set(marks(values, Options(rebases=(14,)))) == {NO_MARK}
    assert NO_MARK not in marks(values)


@given(counts)
def test_the_mirror_image_of_a_series_is_marked_on_the_other_side(values):
    other = {HIGH: LOW, LOW: HIGH, None: None}
    mirrored = marks([-value for value in values])
    assert [(mark.rule, other[mark.side]) for mark in mirrored] == [(mark.rule, mark.side) for mark in marks(values)]


@given(counts)
def test_points_outside_the_limits_are_always_marked_so(values):
    found = limits(values)
    outside = sum(not found.lower <= value <= found.upper for value in values)
    assert Counter(mark.rule for mark in marks(values))[Rule.OUTSIDE] == outside


@given(st.integers(-100, 100), st.integers(2, 40))
def test_figures_that_never_vary_are_never_marked(value, count):
    assert set(marks([value / 10] * count)) == {NO_MARK}
