"""The gradient of five years, on the published examples of health indicators."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.gradient import gradient
from csp_desktop.domain.intervals import Interval, wilson
from csp_desktop.domain.numbers import printed

FALLING = [(621, 3454), (599, 3195), (556, 3256), (535, 3227), (447, 3121)]
RISING = [(2157, 3454), (2090, 3195), (2194, 3256), (2134, 3152), (2094, 3062)]
LEVEL = [(5405, 18095), (5500, 18170), (5435, 18005), (5480, 17890), (5315, 17860)]
DIABETES = [(7.0826, 7.0754, 7.094), (7.1085, 7.1013, 7.1199), (7.2571, 7.2499, 7.2684), (7.4528, 7.4456, 7.4643)]
widths = st.lists(st.floats(0.5, 20), min_size=5, max_size=5)


@pytest.mark.parametrize(("years", "slope"), [(FALLING, -1), (RISING, 1), (LEVEL, 0)])
def test_published_examples_fall_rise_or_stay(years, slope):
    found = gradient([wilson(*each) for each in years])
    assert found.beyond_chance == bool(slope)
    assert not slope or (found.slope > 0) == (slope > 0)


def test_evenly_certain_years_have_the_plain_slope():
    found = gradient([Interval(value, value - 1.96, value + 1.96) for value in (10, 12, 11, 13, 14)])
    assert printed(found.slope, 3) == "0.900"
    assert printed(found.chi_squared, 2) == "8.10"
    assert not found.beyond_chance


@pytest.mark.parametrize("years", [(10, 10, 10, 10, 30), (10, 10, 10, 10, 1), (10, 9.9, 9.8, 9.7, 30)])
def test_a_trend_that_one_year_makes_is_none(years):
    found = gradient([Interval(value, value - 1, value + 1) for value in years])
    assert found.chi_squared > 10
    assert not found.steady
    assert not found.beyond_chance


def test_other_than_five_years_with_intervals_have_no_gradient():
    years = [Interval(*each) for each in DIABETES]
    assert gradient(years) is None
    assert gradient([*years, Interval(7.6554, 7.6481, 7.6669)]).beyond_chance
    assert gradient([*years, Interval(7.6554, None, 7.6669)]) is None
    assert gradient([*years, Interval(7.6554, 7.6554, 7.6554)]) is None


@given(widths)
def test_the_years_turned_round_have_the_opposite_slope(values):
    intervals = [Interval(value, value - 1, value + 2) for value in values]
    there, back = gradient(intervals), gradient(intervals[::-1])
    assert there.slope == pytest.approx(-back.slope, abs=1e-9)
    assert there.chi_squared == pytest.approx(back.chi_squared, abs=1e-6)
