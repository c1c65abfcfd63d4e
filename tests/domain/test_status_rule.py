"""Met, near, missed: the partnerships' own printed statuses, and what must always hold."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.indicators import Direction, Operator
from csp_desktop.domain.status import DEFAULT_WORDS, Status, StatusScheme
from csp_desktop.domain.target import bounds_of, status_against

UP, DOWN = Direction.UP, Direction.DOWN
MET, NEAR, MISSED = Status.MET, Status.NEAR, Status.MISSED

numbers = st.integers(-10_000, 10_000).map(float)
tolerances = st.sampled_from([0.0, 5.0, 7.5, 15.0])


_OPERATORS = {Direction.UP: Operator.AT_LEAST, Direction.DOWN: Operator.AT_MOST}


def against_target(actual: float, target: float, direction: Direction, tolerance: float) -> Status:
    return status_against(actual, bounds_of(_OPERATORS[direction], target), tolerance)


@pytest.mark.parametrize(
    ("actual", "target", "direction", "status"),
    [
        (18, 19.32, DOWN, MET),
        (1632, 1647, UP, NEAR),
        (525, 667, UP, MISSED),
        (58, 50, UP, MET),
        (2527, 2514, DOWN, NEAR),
        (174, 157, UP, MET),
        (41, 55, UP, MISSED),
        (361, 375, UP, NEAR),
    ],
)
def test_plymouth_holds_a_figure_within_fifteen_per_cent_to_be_near(actual, target, direction, status):
    assert against_target(actual, target, direction, 15) is status


@pytest.mark.parametrize(
    ("actual", "target", "direction", "status"),
    [
        (2475, 2230, DOWN, MISSED),
        (2475, 2386, DOWN, NEAR),
        (95.32, 95, UP, MET),
        (20.3, 30, DOWN, MET),
        (0, 0, DOWN, MET),
        (1.04, 1.01, DOWN, NEAR),
        (-25.6, 0, DOWN, MET),
    ],
)
def test_derby_holds_a_figure_within_five_per_cent_to_be_near(actual, target, direction, status):
    assert against_target(actual, target, direction, 5) is status


@pytest.mark.parametrize(
    ("actual", "target", "direction", "tolerance"),
    [(85, 100, UP, 15), (115, 100, DOWN, 15), (95, 100, UP, 5), (0.855, 0.9, UP, 5), (1.1, 1.0, DOWN, 10)],
)
def test_the_boundary_itself_is_near(actual, target, direction, tolerance):
    assert against_target(actual, target, direction, tolerance) is NEAR


@pytest.mark.parametrize(
    ("actual", "direction", "status"), [(0, UP, MET), (1, UP, MET), (-1, UP, MISSED), (1, DOWN, MISSED)]
)
def test_a_target_of_nought_is_compared_directly(actual, direction, status):
    assert against_target(actual, 0, direction, 15) is status


@pytest.mark.parametrize(("actual", "status"), [(-4, MET), (-4.09, MET), (-3.85, NEAR), (-3, MISSED)])
def test_negative_figures_are_judged_on_the_same_side(actual, status):
    assert against_target(actual, -4, DOWN, 5) is status


@given(numbers, numbers, tolerances)
def test_more_is_better_mirrors_less_is_better(actual, target, tolerance):
    assert against_target(actual, target, UP, tolerance) is against_target(-actual, -target, DOWN, tolerance)


@given(numbers, numbers, st.sampled_from([UP, DOWN]), tolerances)
def test_the_status_follows_the_rule_to_the_last_digit(actual, target, direction, tolerance):
    worse_by = Decimal(target - actual if direction is UP else actual - target)
    status = against_target(actual, target, direction, tolerance)
    assert (status is MET) == (worse_by <= 0)
    allowed = abs(Decimal(target)) * Decimal(tolerance) / 100
    assert (status is NEAR) == (0 < worse_by <= allowed)


def test_a_partnership_has_its_own_words_and_else_the_usual_ones():
    scheme = StatusScheme(words={MET: "Generally satisfied"})
    assert [scheme.word(MET), scheme.word(NEAR)] == ["Generally satisfied", "Near"]


def test_every_status_has_a_word_of_its_own():
    assert len(set(DEFAULT_WORDS.values())) == len(Status)
