"""Limits around the published months, to the printed digit, and what they always hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.numbers import printed
from csp_desktop.domain.process_control import Options, groups, limits
from tests.domain import published

UNSCREENED = Options(screened=False)
counts = st.lists(st.integers(0, 5000), min_size=2, max_size=60)


@pytest.mark.parametrize(
    ("months", "mean", "moving", "lower", "upper"),
    [
        (published.ASB, "844.594", "72.194", "652.559", "1,036.629"),
        (published.DOMESTIC_ABUSE, "505.000", "53.032", "363.934", "646.066"),
        (published.ACQUISITIVE, "154.531", "22.935", "93.523", "215.540"),
        (published.CRIME, "1,531.719", "74.733", "1,332.928", "1,730.509"),
        (published.VIOLENCE, "161.050", "26.053", "91.750", "230.350"),
        (published.HATE_CRIME, "31.600", "11.737", "0.380", "62.820"),
    ],
)
def test_screened_limits_of_the_published_months(months, mean, moving, lower, upper):
    found = limits(months)
    figures = (found.mean, found.average_moving_range, found.lower, found.upper)
    assert [printed(each, 3) for each in figures] == [mean, moving, lower, upper]


@pytest.mark.parametrize(
    ("months", "moving", "lower", "upper"),
    [
        (published.CRIME, "81.258", "1,315.572", "1,747.865"),
        (published.ASB, "72.194", "652.559", "1,036.629"),
    ],
)
def test_unscreened_limits_keep_every_moving_range(months, moving, lower, upper):
    found = limits(months, UNSCREENED)
    assert [printed(each, 3) for each in (found.average_moving_range, found.lower, found.upper)] == [
        moving,
        lower,
        upper,
    ]


def test_near_limits_are_two_thirds_of_the_way():
    found = limits([10, 13, 10, 13])
    assert (found.near_lower, found.near_upper) == (11.5 - 5.32, 11.5 + 5.32)


def test_a_baseline_sets_the_limits_by_its_first_points():
    assert limits([10, 12, 10, 99, 99], Options(baseline=3)) == limits([10, 12, 10])


def test_limits_begin_anew_where_they_are_rebased():
    assert limits([900, 950, 10, 12, 10], Options(rebases=(2,))) == limits([10, 12, 10])


def test_rebasing_before_the_first_or_after_the_last_point_changes_nothing():
    assert groups([1, 2, 3], Options(rebases=(0, 3, 9))) == [[1, 2, 3]]


@pytest.mark.parametrize("values", [[], [7], [1, 2, 3]])
def test_no_limits_below_two_points(values):
    assert limits(values, Options(rebases=(2,))) is None


def test_figures_that_never_vary_have_no_binary_noise_in_their_limits():
    found = limits([0.1] * 13)
    assert (found.mean, found.lower, found.upper) == (0.1, 0.1, 0.1)


@pytest.mark.parametrize("wrong", [{"run_length": 5}, {"baseline": 1}, {"minimum_points": 1}])
def test_options_that_cannot_be_are_refused(wrong):
    with pytest.raises(ValueError, match="point"):
        Options(**wrong)


@given(counts)
def test_limits_lie_in_order_around_the_mean(values):
    found = limits(values)
    assert found.lower <= found.near_lower <= found.mean <= found.near_upper <= found.upper
    assert min(values) <= found.mean <= max(values)


@given(counts)
def test_screening_never_widens_the_limits(values):
    assert limits(values).upper <= limits(values, UNSCREENED).upper


@given(counts, st.integers(-1000, 1000))
def test_limits_move_with_the_figures(values, step):
    moved = limits([value + step for value in values])
    assert moved.upper == pytest.approx(limits(values).upper + step)
