"""Like is compared with like: totals and changes use only what both years have."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.comparison import Comparison, compared_sums, compared_values, sum_to_date
from csp_desktop.domain.figures import Figure, last_period, value_at
from csp_desktop.domain.periods import Frequency, month, periods_of
from tests.domain.making import at, series

months = st.lists(st.none() | st.integers(-1_000, 10_000), min_size=12, max_size=12)
places = st.integers(1, 12)


def test_to_date_is_the_sum_of_its_periods():
    found = sum_to_date(series(y2016=[853, 967, 965]), month(2016, 6))
    assert (found.value, len(found.periods), found.missing) == (2785, 3, ())


def test_a_missing_month_makes_no_total_and_is_named():
    found = sum_to_date(series(y2016=[853, None, 965]), month(2016, 6))
    assert (found.value, found.missing) == (None, (month(2016, 5),))


def test_a_figure_that_says_why_it_is_not_there_is_missing():
    held = {month(2016, 4): Figure(10), month(2016, 5): Figure(None)}
    assert sum_to_date(held, month(2016, 5)).value is None


def test_a_nought_is_a_figure():
    assert sum_to_date(series(y2016=[0, 0]), month(2016, 5)).value == 0


@given(months, places)
def test_a_total_stands_only_on_whole_periods(values, place):
    period = periods_of(2016, Frequency.MONTH)[place - 1]
    found = sum_to_date(series(y2016=values), period)
    kept = values[:place]
    assert found.value == (None if None in kept else sum(each for each in kept if each is not None))
    assert [each.position for each in found.missing] == [n for n, each in enumerate(kept, 1) if each is None]


@given(months, months, places)
def test_only_what_both_years_have_is_compared(this, last, place):
    period = periods_of(2016, Frequency.MONTH)[place - 1]
    pair = compared_sums(series(y2016=this, y2015=last), period)
    both = [(a, b) for a, b in zip(this[:place], last[:place], strict=True) if a is not None and b is not None]
    if not both:
        assert pair is None
        return
    assert pair is not None
    assert len(pair.periods) == len(both)
    assert (pair.this_year, pair.last_year) == (sum(a for a, _ in both), sum(b for _, b in both))
    assert pair.change == pair.this_year - pair.last_year


def test_single_values_are_compared_only_where_both_are_there():
    held = at({"2016-11": 90, "2015-11": 88, "2016-10": 91})
    assert compared_values(held, month(2016, 11)) == Comparison(90, 88, (month(2016, 11),))
    assert compared_values(held, month(2016, 10)) is None


def test_there_is_no_percentage_of_nought():
    assert Comparison(5, 0, (month(2016, 4),)).percent is None


def test_a_percentage_of_a_negative_figure_rises_where_the_figure_rises():
    assert Comparison(-5, -10, (month(2016, 4),)).percent == 50


def test_percentages_have_no_binary_noise():
    assert Comparison(0.3, 0.1, (month(2016, 4),)).percent == 200


def test_the_last_period_with_a_value_is_of_the_asked_length_and_not_later():
    held = at({"2016-04": 1, "2016-06": 2, "2016-09": 3, "2016/17-Q1": 4}) | {month(2016, 7): Figure(None)}
    assert last_period(held, month(2016, 8)) == month(2016, 6)
    assert last_period(held, month(2016, 3)) is None
    assert value_at(held, month(2016, 7)) is None
