"""On course or not, and what is needed a month."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.course import Course, Goal, Needed, course_of, goal, needed, needed_sentence
from csp_desktop.domain.forecast import Forecast, ForecastMethod, YearSoFar, forecast
from csp_desktop.domain.indicators import Direction
from csp_desktop.domain.periods import Frequency
from tests.domain.published import ASB

LINE = ForecastMethod.STRAIGHT_LINE
NINETY = Forecast(LINE, 100, 90, 110)


@pytest.mark.parametrize(
    ("goal", "course"),
    [
        (Goal(least=90), Course.ON_COURSE),
        (Goal(least=91), Course.UNCERTAIN),
        (Goal(least=110), Course.UNCERTAIN),
        (Goal(least=111), Course.OFF_COURSE),
        (Goal(most=110), Course.ON_COURSE),
        (Goal(most=109), Course.UNCERTAIN),
        (Goal(most=89), Course.OFF_COURSE),
        (Goal(80, 120), Course.ON_COURSE),
        (Goal(95, 120), Course.UNCERTAIN),
        (Goal(120, 130), Course.OFF_COURSE),
    ],
)
def test_a_year_is_on_course_where_its_whole_interval_is(goal, course):
    assert course_of(NINETY, goal).course is course


def test_the_reason_names_forecast_limits_and_target():
    found = course_of(forecast(YearSoFar(ASB[24:]), LINE), Goal(most=10_064))
    assert found.reason == (
        "Forecast by a straight line: 10,755 (10,333 to 11,177) against at most 10,064 for the year: off course."
    )


def test_nothing_is_said_without_a_forecast_or_a_target():
    refused = forecast(YearSoFar([5]), LINE)
    assert course_of(refused, Goal(least=1)).reason == refused.refusal
    assert course_of(refused, Goal(least=1)).course is None
    assert course_of(NINETY, None).course is None


@pytest.mark.parametrize(
    ("target", "direction", "upper", "expected"),
    [
        (200, Direction.UP, None, Goal(least=200)),
        (200, Direction.DOWN, None, Goal(most=200)),
        (25, Direction.INSIDE, 30, Goal(25, 30)),
        (25, Direction.INSIDE, None, None),
        (25, Direction.NONE, None, None),
        (None, Direction.UP, None, None),
    ],
)
def test_a_target_asks_for_its_good_side(target, direction, upper, expected):
    assert goal(target, direction, upper) == expected


@pytest.mark.parametrize(
    ("values", "goal", "frequency", "sentence"),
    [
        (
            ASB[24:],
            Goal(most=10_064),
            Frequency.MONTH,
            "At most 723.5 a month in the 4 months to come meets the target.",
        ),
        (
            [58],
            Goal(least=200),
            Frequency.QUARTER,
            "At least 47.3 a quarter in the 3 quarters to come meets the target.",
        ),
        (
            [58] * 3,
            Goal(150, 200),
            Frequency.QUARTER,
            "Between 0.0 and 26.0 a quarter in the quarter to come meets the target.",
        ),
        ([200], Goal(least=200), Frequency.QUARTER, "The year's target is already reached."),
        ([201], Goal(most=200), Frequency.QUARTER, "The year's target is already passed and cannot be met."),
    ],
)
def test_what_is_needed_a_period(values, goal, frequency, sentence):
    assert needed_sentence(needed(values, goal, frequency), frequency) == sentence


@pytest.mark.parametrize("values", [[5, None], [1] * 12])
def test_nothing_is_needed_of_a_year_with_a_gap_or_an_ended_one(values):
    assert needed(values, Goal(least=9)) is None


@given(st.lists(st.integers(0, 99), max_size=11), st.integers(0, 2000))
def test_what_is_needed_brings_the_year_to_its_target(values, target):
    found = needed(values, Goal(most=target))
    assert isinstance(found, Needed)
    assert sum(values) + found.most * found.periods == pytest.approx(target)
