"""Funnel limits and where areas lie in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.funnel import FunnelKind, Member, Place, funnel_limits, place, pooled_average
from csp_desktop.domain.intervals import exact_poisson, wilson
from csp_desktop.domain.numbers import printed

PROPORTION, RATE = FunnelKind.PROPORTION, FunnelKind.RATE


def test_the_average_is_that_of_all_counts_over_all_sizes():
    assert pooled_average([Member(10, 100), Member(50, 200)]) == 0.2
    assert pooled_average([]) is None


def test_limits_of_a_share():
    found = funnel_limits(0.2, 100, PROPORTION)
    assert [printed(each, 2) for each in (found.average, found.lower, found.upper)] == ["20.00", "12.16", "27.84"]
    assert [printed(each, 2) for each in (found.far_lower, found.far_upper)] == ["7.64", "32.36"]


def test_limits_of_a_rate_are_whole_counts():
    found = funnel_limits(0.01, 1000, RATE, per=1000)
    assert (found.average, found.lower, found.upper, found.far_lower, found.far_upper) == (10, 4, 17, 2, 21)


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, Place.LOW_FAR),
        (2, Place.LOW),
        (3, Place.LOW),
        (4, Place.INSIDE),
        (17, Place.INSIDE),
        (18, Place.HIGH),
        (21, Place.HIGH),
        (22, Place.HIGH_FAR),
    ],
)
def test_a_rate_beyond_a_limit_is_labelled(count, expected):
    assert place(Member(count, 1000), 0.01, RATE) is expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [(7, "Low (0.001)"), (12, "Low (0.025)"), (20, "Not significant"), (28, "High (0.025)"), (33, "High (0.001)")],
)
def test_a_share_beyond_a_limit_is_labelled(count, expected):
    assert place(Member(count, 100), 0.2, PROPORTION) == expected


def test_what_cannot_be_has_no_place():
    assert place(Member(5, 0), 0.2, RATE) is None
    with pytest.raises(ValueError, match="funnel"):
        funnel_limits(1.2, 10, PROPORTION)


@given(st.integers(0, 400), st.integers(1, 400), st.floats(0.01, 0.99))
def test_a_share_is_marked_just_where_its_own_interval_leaves_the_average_out(count, size, average):
    count = min(count, size)
    own = wilson(count, size)
    marked = place(Member(count, size), average, PROPORTION) is not Place.INSIDE
    assert marked == (not own.lower <= average * 100 <= own.upper)


@given(st.integers(0, 400), st.integers(1, 400))
def test_a_rate_is_marked_just_where_its_exact_interval_leaves_the_average_out(count, expected):
    own = exact_poisson(count)
    marked = place(Member(count, 1), float(expected), RATE) is not Place.INSIDE
    assert marked == (not own.lower <= expected <= own.upper)


@given(st.floats(0, 1), st.integers(1, 10_000), st.sampled_from(FunnelKind))
def test_the_far_limits_lie_beyond_the_near_ones(average, size, kind):
    found = funnel_limits(average, size, kind)
    assert 0 <= found.far_lower <= found.lower <= found.upper <= found.far_upper


@given(st.floats(0, 1), st.integers(1, 10_000))
def test_limits_of_a_share_narrow_with_size(average, size):
    small, large = funnel_limits(average, size, PROPORTION), funnel_limits(average, size * 100, PROPORTION)
    assert small.far_lower <= large.far_lower
    assert large.far_upper <= small.far_upper
