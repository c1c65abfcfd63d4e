"""The year's end from the months so far."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.forecast import ForecastMethod, YearSoFar, forecast
from csp_desktop.domain.numbers import printed
from csp_desktop.domain.periods import Frequency
from tests.domain.published import ASB

LINE, SHAPE = ForecastMethod.STRAIGHT_LINE, ForecastMethod.LAST_YEAR
LAST, THIS = ASB[12:24], ASB[24:]
months = st.lists(st.integers(5, 900), min_size=2, max_size=12)
years = st.lists(st.integers(1, 900), min_size=12, max_size=12)


def test_a_straight_line_goes_on_as_the_months_so_far():
    assert forecast(YearSoFar(THIS), LINE).value == 7170 / 8 * 12


def test_last_years_shape_goes_on_as_last_year_did():
    found = forecast(YearSoFar(THIS, LAST), SHAPE)
    assert found.value == pytest.approx(7170 * sum(LAST) / sum(LAST[:8]))
    assert (printed(found.lower), printed(found.upper)) == ("9,925", "10,715")


def test_last_years_shape_of_a_level_year_is_a_straight_line():
    line, shape = (forecast(YearSoFar(THIS, [50] * 12), method) for method in ForecastMethod)
    assert (line.value, line.lower, line.upper) == pytest.approx((shape.value, shape.lower, shape.upper))


def test_an_ended_year_is_its_own_forecast():
    found = forecast(YearSoFar(LAST), LINE)
    assert (found.value, found.lower, found.upper) == (9792, 9792, 9792)


def test_even_months_are_no_more_certain_than_chance_for_counts():
    counted = forecast(YearSoFar([100] * 6), LINE)
    assert (counted.upper - counted.value) == pytest.approx(1.959964 * (600 * 2) ** 0.5)
    money = forecast(YearSoFar([100] * 6, counts=False), LINE)
    assert (money.lower, money.upper) == (1200, 1200)


def test_money_can_fall_below_what_there_is():
    assert forecast(YearSoFar([100, -90, 120, -20], counts=False), LINE).lower < 110


@pytest.mark.parametrize(
    ("year", "method", "words"),
    [
        (YearSoFar([]), LINE, "two months at least"),
        (YearSoFar([80]), LINE, "two months at least"),
        (YearSoFar([80, None, 90]), LINE, "has no figure"),
        (YearSoFar([80, 90, None]), LINE, "has no figure"),
        (YearSoFar([4, 5]), LINE, "too few"),
        (YearSoFar([80, 90], LAST[:11]), SHAPE, "each month of last year"),
        (YearSoFar([80, 90], [*LAST[:11], None]), SHAPE, "each month of last year"),
        (YearSoFar([80, 90], [*LAST[:11], 0]), SHAPE, "nought"),
        (YearSoFar([80, None], LAST), SHAPE, "has no figure"),
        (YearSoFar([80], (), Frequency.YEAR), LINE, "no year's end"),
    ],
)
def test_a_forecast_is_refused_in_a_sentence(year, method, words):
    found = forecast(year, method)
    assert (found.value, found.lower, found.upper) == (None, None, None)
    assert words in found.refusal


def test_more_months_than_a_year_has_are_a_fault():
    with pytest.raises(ValueError, match="periods"):
        forecast(YearSoFar([1.0] * 13), LINE)


def test_each_method_has_words_for_the_key():
    assert LINE.words == "Forecast by a straight line"
    assert SHAPE.words == "Forecast by last year's shape"


@given(months, years, st.sampled_from(ForecastMethod))
def test_a_count_ends_no_lower_than_it_is_and_within_its_limits(this, last, method):
    found = forecast(YearSoFar(this, last), method)
    assert sum(this) <= found.lower <= found.value + 1e-9
    assert found.value <= found.upper + 1e-9


@given(months, years, st.sampled_from(ForecastMethod), st.integers(2, 9))
def test_a_forecast_in_another_unit_is_the_same_forecast(this, last, method, factor):
    plain = forecast(YearSoFar(this, last, counts=False), method)
    scaled = forecast(YearSoFar([each * factor for each in this], last, counts=False), method)
    assert scaled.value == pytest.approx(plain.value * factor)
    assert scaled.upper == pytest.approx(plain.upper * factor)


def test_of_many_years_of_chance_95_in_100_end_within_the_limits():
    draw = random.Random(2016)
    inside = 0
    for _ in range(600):
        year = [sum(draw.random() < 0.1 for _ in range(400)) for _ in range(12)]
        found = forecast(YearSoFar(year[:6]), LINE)
        inside += found.lower <= sum(year) <= found.upper
    assert inside / 600 >= 0.94
