"""What is said of the last figure, when nothing may be said, and whether a target is in reach."""

from __future__ import annotations

from dataclasses import replace
from math import pi, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.history import signal_at
from csp_desktop.domain.indicators import Basis, Direction, Indicator
from csp_desktop.domain.periods import Frequency, Period
from csp_desktop.domain.process_control import Limits, Options
from csp_desktop.domain.seasons import has_strong_season
from csp_desktop.domain.signal_rules import Mark, Rule, Side
from csp_desktop.domain.signal_words import assurance_sentence, target_and_variation, variation_sentence
from csp_desktop.domain.signals import Assurance, Signal, assurance, refusal, signal, variation
from csp_desktop.domain.variation import Variation
from tests.domain import published

UP, DOWN, NONE = Direction.UP, Direction.DOWN, Direction.NONE
LIMITS = Limits(100, 10, 73.4, 126.6, 82.27, 117.73)
HIGH, LOW = Mark(Rule.SHIFT, Side.HIGH), Mark(Rule.SHIFT, Side.LOW)


@pytest.mark.parametrize(
    ("months", "direction", "expected"),
    [
        (published.ASB, DOWN, Variation.COMMON_CAUSE),
        (published.DOMESTIC_ABUSE, UP, Variation.CONCERN_LOW),
        (published.ACQUISITIVE, DOWN, Variation.COMMON_CAUSE),
        (published.CRIME, DOWN, Variation.CONCERN_HIGH),
        (published.VIOLENCE, DOWN, Variation.COMMON_CAUSE),
        (published.HATE_CRIME, UP, Variation.COMMON_CAUSE),
    ],
)
def test_signals_of_november_2016(months, direction, expected):
    assert signal(months, direction).variation is expected


@pytest.mark.parametrize(
    ("mark", "direction", "expected"),
    [
        (HIGH, UP, Variation.IMPROVEMENT_HIGH),
        (LOW, UP, Variation.CONCERN_LOW),
        (HIGH, DOWN, Variation.CONCERN_HIGH),
        (LOW, DOWN, Variation.IMPROVEMENT_LOW),
        (HIGH, NONE, Variation.NEUTRAL_HIGH),
        (LOW, Direction.INSIDE, Variation.NEUTRAL_LOW),
        (Mark(), UP, Variation.COMMON_CAUSE),
    ],
)
def test_the_good_direction_turns_a_side_into_improvement_or_concern(mark, direction, expected):
    assert variation(mark, direction) is expected


@pytest.mark.parametrize(
    ("target", "direction", "expected"),
    [
        (127, UP, Assurance.FAIL),
        (73, UP, Assurance.PASS),
        (100, UP, Assurance.INCONSISTENT),
        (73.4, UP, Assurance.INCONSISTENT),
        (127, DOWN, Assurance.PASS),
        (73, DOWN, Assurance.FAIL),
        (100, DOWN, Assurance.INCONSISTENT),
        (100, NONE, Assurance.NONE),
        (None, UP, Assurance.NONE),
    ],
)
def test_a_target_is_passed_or_failed_only_beyond_the_limits(target, direction, expected):
    assert assurance(LIMITS, target, direction) is expected


@pytest.mark.parametrize("direction", [UP, DOWN])
def test_a_series_that_stands_still_at_its_target_passes(direction):
    assert signal([90.1] * 13, direction, target=90.1).assurance is Assurance.PASS


@pytest.mark.parametrize(("target", "expected"), [(90.2, Assurance.FAIL), (90, Assurance.PASS)])
def test_a_series_that_stands_still_beside_its_target_is_certain(target, expected):
    assert signal([90.1] * 13, UP, target=target).assurance is expected


@pytest.mark.parametrize(
    ("count", "basis", "frequency", "reason"),
    [
        (12, Basis.PERIOD, Frequency.MONTH, "12 months are too few: limits need 13."),
        (1, Basis.SNAPSHOT, Frequency.QUARTER, "1 quarter is too few: limits need 13."),
        (0, Basis.PERIOD, Frequency.MONTH, "0 months are too few: limits need 13."),
        (40, Basis.ROLLING, Frequency.MONTH, "Rolling figures share months with each other"),
        (40, Basis.CUMULATIVE, Frequency.MONTH, "Each figure holds the one before it"),
    ],
)
def test_a_refusal_says_why(count, basis, frequency, reason):
    found = signal([1, 2] * (count // 2) + [1] * (count % 2), UP, basis=basis, frequency=frequency)
    assert found.variation is None
    assert found.limits is None
    assert found.refusal.startswith(reason)
    assert variation_sentence(found) == found.refusal


def test_limits_begun_anew_need_their_own_points():
    assert refusal([1, 2] * 10, Basis.PERIOD, Frequency.MONTH, Options(rebases=(15,))).startswith("5 months")
    assert refusal([1, 2] * 10, Basis.PERIOD, Frequency.MONTH, Options(baseline=6)).startswith("6 months")
    assert refusal([1, 2] * 10, Basis.PERIOD, Frequency.MONTH, Options(rebases=(7,))) == ""


def test_a_strong_season_is_a_warning():
    assert signal(published.ASB, DOWN).warning == (
        "The same months stand out each year: the season alone can look like a change."
    )
    assert signal(published.CRIME, DOWN).warning == ""


@pytest.mark.parametrize("months", [published.VIOLENCE, published.HATE_CRIME])
def test_no_season_is_seen_in_less_than_two_years(months):
    assert not has_strong_season(months, Frequency.MONTH)


def test_a_season_is_seen_in_quarters_and_through_a_rise_but_not_in_a_rise_alone():
    assert has_strong_season([10, 20, 30, 20] * 3, Frequency.QUARTER)
    assert has_strong_season([each + 5 * sin(2 * pi * each / 12) for each in range(36)], Frequency.MONTH)
    assert not has_strong_season([0.1 * each for each in range(36)], Frequency.MONTH)
    assert not has_strong_season([0.1] * 36, Frequency.MONTH)
    assert not has_strong_season([1, 5, 2, 7, 3, 9], Frequency.YEAR)


def test_the_signal_stands_beside_the_status_in_one_sentence():
    found = signal(published.ASB, DOWN)
    assert target_and_variation(2527, 2514, DOWN, found) == "Off target by 0.5%; normal month-to-month variation."


@pytest.mark.parametrize(
    ("actual", "target", "direction", "words"),
    [
        (9, 10, UP, "Off target by 10.0%"),
        (10, 10, UP, "On target"),
        (99.999, 100, UP, "Off target by less than 0.1%"),
        (1, 0, DOWN, "Off target"),
        (5, 10, DOWN, "On target"),
    ],
)
def test_how_far_a_target_is_missed_is_said_first(actual, target, direction, words):
    found = Signal(Variation.COMMON_CAUSE)
    assert target_and_variation(actual, target, direction, found).startswith(f"{words}; normal")


def test_nothing_is_on_or_off_target_where_neither_side_is_better():
    assert target_and_variation(5, 10, NONE, Signal(Variation.COMMON_CAUSE)) == "Normal month-to-month variation."


@pytest.mark.parametrize(
    ("rule", "side", "words"),
    [
        (Rule.OUTSIDE, Side.HIGH, "Higher than month-to-month variation explains: a concern."),
        (Rule.TREND, Side.LOW, "7 months or more in a row, each lower than the one before: an improvement."),
        (Rule.TWO_IN_THREE, Side.HIGH, "Two of the last three months are unusually high: a concern."),
        (Rule.SHIFT, Side.LOW, "7 months or more in a row below the average: an improvement."),
    ],
)
def test_each_rule_has_its_words(rule, side, words):
    mark = Mark(rule, side)
    assert variation_sentence(Signal(variation(mark, DOWN), mark=mark)) == words


def test_a_change_without_a_good_side_is_not_judged():
    found = Signal(variation(HIGH, NONE), mark=HIGH)
    assert variation_sentence(found, Frequency.QUARTER) == "7 quarters or more in a row above the average."


def test_each_assurance_but_none_has_its_words():
    said = [assurance_sentence(Signal(assurance=each)) for each in Assurance]
    assert len(set(said)) == 4
    assert assurance_sentence(Signal()) == ""


@given(st.lists(st.integers(0, 99), max_size=40), st.sampled_from(Basis), st.sampled_from(Direction))
def test_something_is_always_said_once(values, basis, direction):
    found = signal(values, direction, basis=basis)
    assert (found.variation is None) == bool(found.refusal)
    assert variation_sentence(found).endswith(".")


@given(st.lists(st.integers(0, 99), min_size=13, max_size=40), st.integers(0, 120))
def test_a_passed_target_is_failed_the_other_way(values, target):
    turned = {Assurance.PASS: Assurance.FAIL, Assurance.FAIL: Assurance.PASS}
    up, down = (signal(values, way, target=target) for way in (UP, DOWN))
    if up.limits.lower < up.limits.upper:
        assert down.assurance is turned.get(up.assurance, up.assurance)


def signal_in(indicator: Indicator, values: list[float]) -> Signal:
    """Return what is said of the last of some months that begin in April 2014."""
    months = [Period(Frequency.MONTH, 2014 * 12 + place) for place in range(len(values))]
    rows = {Kind.ACTUAL: {each: Figure(value) for each, value in zip(months, values, strict=True)}}
    return signal_at(indicator, rows, months[-1])


STEPPED = [*[100.0, 102.0] * 10, *[200.0, 204.0] * 10]


def test_limits_begin_anew_where_an_indicator_is_rebased():
    once = Indicator(1, "Burglary", rebases=("2015-12",))
    assert signal_in(once, STEPPED).limits.mean == 202
    assert signal_in(replace(once, rebases=()), STEPPED).limits.mean == 151.5


def test_limits_set_by_a_baseline_do_not_follow_later_figures():
    fixed = Indicator(1, "Burglary", direction=Direction.DOWN, baseline=20)
    found = signal_in(fixed, STEPPED)
    assert found.limits.mean == 101
    assert found.variation is Variation.CONCERN_HIGH


def test_a_baseline_counts_from_where_the_limits_begin_anew():
    both = Indicator(1, "Burglary", rebases=("2015-12",), baseline=13)
    assert signal_in(both, [*STEPPED, *[300.0, 302.0] * 5]).limits.mean == pytest.approx(201.846, abs=0.001)
