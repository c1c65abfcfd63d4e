"""Each declared rule of a trend: what it says, of what, and when it says nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.indicators import Basis, Direction
from csp_desktop.domain.intervals import count_interval, wilson
from csp_desktop.domain.periods import Frequency
from csp_desktop.domain.trend import Trend
from csp_desktop.domain.trend_rules import Run, TrendRule, YearFigure, trend_by
from tests.domain.published import ASB

UP, DOWN, NONE = Direction.UP, Direction.DOWN, Direction.NONE
MONTH, QUARTER, YEAR = Frequency.MONTH, Frequency.QUARTER, Frequency.YEAR
figures = st.lists(st.none() | st.integers(0, 50), max_size=16)


@pytest.mark.parametrize(
    ("rule", "run", "trend", "reason"),
    [
        (TrendRule.PREVIOUS, Run(ASB, DOWN), "improving", "748 against 896 in the month before: lower."),
        (TrendRule.SAME_PERIOD, Run(ASB, DOWN), "worsening", "748 against 717 in the same month last year: higher."),
        (
            TrendRule.SAME_PERIOD,
            Run([5, 1, 1, 1, 5], UP, QUARTER),
            "no change",
            "5 against 5 in the same quarter last year: no change.",
        ),
        (
            TrendRule.SIX_MONTHS,
            Run(ASB, DOWN),
            "improving",
            "843.7 a month in the last three months against 939.7 a month in the three before: lower.",
        ),
        (
            TrendRule.THREE_QUARTERS,
            Run([9, 7, 6, 5], DOWN, QUARTER),
            "improving",
            "The last three quarters are 7, 6 and 5: lower each time.",
        ),
        (
            TrendRule.THREE_QUARTERS,
            Run([5, 6, 7], NONE, QUARTER),
            "higher",
            "The last three quarters are 5, 6 and 7: higher each time.",
        ),
        (
            TrendRule.THREE_QUARTERS,
            Run([5, 7, 6], UP, QUARTER),
            "no change",
            "The last three quarters are 5, 7 and 6: not one way.",
        ),
        (TrendRule.PREVIOUS, Run([4, 3], Direction.INSIDE), "lower", "3 against 4 in the month before: lower."),
    ],
)
def test_each_rule_names_its_trend_and_its_reason(rule, run, trend, reason):
    found = trend_by(rule, run)
    assert (found.trend, found.reason) == (trend, reason)


@pytest.mark.parametrize(
    ("rule", "run"),
    [
        (TrendRule.PREVIOUS, Run([], UP)),
        (TrendRule.PREVIOUS, Run([4], UP)),
        (TrendRule.PREVIOUS, Run([4, None], UP)),
        (TrendRule.PREVIOUS, Run([None, 4], UP)),
        (TrendRule.PREVIOUS, Run([3, 4], UP, basis=Basis.CUMULATIVE)),
        (TrendRule.SAME_PERIOD, Run([3] * 12, UP)),
        (TrendRule.SAME_PERIOD, Run([None, *[3] * 12], UP)),
        (TrendRule.THREE_QUARTERS, Run([3, 4, 5], UP, MONTH)),
        (TrendRule.THREE_QUARTERS, Run([3, None, 5], UP, QUARTER)),
        (TrendRule.THREE_QUARTERS, Run([3, 4], UP, QUARTER)),
        (TrendRule.SIX_MONTHS, Run([3, 4, 5, 6, None, 7], UP)),
        (TrendRule.SIX_MONTHS, Run([3, 4, 5, 6, 7, 8], UP, basis=Basis.CUMULATIVE)),
        (TrendRule.SIX_MONTHS, Run([3, 4, 5, 6, 7, 8], UP, QUARTER)),
    ],
)
def test_nothing_is_said_from_missing_or_unfit_figures(rule, run):
    found = trend_by(rule, run)
    assert found.trend is None
    assert found.reason.endswith(".")


def test_a_slight_change_counts_as_none_where_that_is_set():
    assert trend_by(TrendRule.PREVIOUS, Run([100, 103], UP)).trend is Trend.IMPROVING
    found = trend_by(TrendRule.PREVIOUS, Run([100, 103], UP, still_within=3))
    assert (found.trend, found.reason) == (Trend.UNCHANGED, "103 against 100 in the month before: a change within 3%.")
    assert trend_by(TrendRule.PREVIOUS, Run([0, 1], UP, still_within=3)).trend is Trend.IMPROVING


FALLING = [
    YearFigure(wilson(*each), each[0]) for each in [(621, 3454), (599, 3195), (556, 3256), (535, 3227), (447, 3121)]
]
LEVEL = [YearFigure(count_interval(each), each) for each in (100, 104, 99, 103, 101)]


def test_five_years_that_fall_beyond_chance_are_a_trend():
    found = trend_by(TrendRule.FIVE_YEARS, Run([], DOWN, YEAR, years=FALLING))
    assert found.trend is Trend.IMPROVING
    assert found.reason.startswith("The last five years fall more than chance explains (chi-squared ")


def test_five_years_within_chance_are_none():
    found = trend_by(TrendRule.FIVE_YEARS, Run([], DOWN, YEAR, years=LEVEL))
    assert found.trend is Trend.UNCHANGED
    assert found.reason.startswith("The last five years have no trend beyond chance")


@pytest.mark.parametrize(
    ("run", "word"),
    [
        (Run([], UP, MONTH, years=FALLING), "yearly"),
        (Run([], UP, YEAR, Basis.ROLLING, years=FALLING), "overlap"),
        (Run([], UP, YEAR, years=FALLING[1:]), "five years in a row"),
        (Run([], UP, YEAR, years=[*FALLING[:4], None]), "five years in a row"),
        (Run([], UP, YEAR, years=[*FALLING[:4], YearFigure(count_interval(9), 9)]), "10 events"),
    ],
)
def test_five_years_have_their_guards(run, word):
    found = trend_by(TrendRule.FIVE_YEARS, run)
    assert found.trend is None
    assert word in found.reason


def test_each_rule_has_words_for_the_key():
    assert len({rule.words for rule in TrendRule}) == len(TrendRule)


@given(st.sampled_from(TrendRule), figures, st.sampled_from(Frequency), st.sampled_from(Basis))
def test_what_is_better_one_way_is_worse_the_other(rule, values, frequency, basis):
    turned = {Trend.IMPROVING: Trend.WORSENING, Trend.WORSENING: Trend.IMPROVING}
    up, down = (trend_by(rule, Run(values, way, frequency, basis)) for way in (UP, DOWN))
    assert down.trend == turned.get(up.trend, up.trend)
    assert up.reason == down.reason


@given(st.sampled_from(TrendRule), figures, st.sampled_from(Frequency))
def test_no_trend_without_the_last_figure(rule, values, frequency):
    assert trend_by(rule, Run([*values, None], UP, frequency)).trend is None
