"""Periods of the financial year: written, named, and reckoned with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.periods import (
    MEASURED,
    Frequency,
    Period,
    calendar_year,
    ended_by,
    financial_year,
    half_year,
    long_name,
    month,
    ordinals_within,
    parse_period,
    periods_of,
    quarter,
    range_name,
    short_name,
    span,
)

frequencies = st.sampled_from(MEASURED)
periods = st.builds(
    lambda frequency, year, place: Period(frequency, year * frequency.per_year + place % frequency.per_year),
    frequencies,
    st.integers(1, 9998),
    st.integers(0, 11),
)


@pytest.mark.parametrize(
    ("period", "text"),
    [
        (month(2016, 4), "2016-04"),
        (month(2017, 3), "2017-03"),
        (month(2016, 12), "2016-12"),
        (quarter(2016, 3), "2016/17-Q3"),
        (quarter(1999, 4), "1999/00-Q4"),
        (financial_year(2009), "2009/10"),
    ],
)
def test_a_period_is_written_as_in_files(period, text):
    assert str(period) == text
    assert parse_period(text) == period


@pytest.mark.parametrize(
    ("period", "text", "first", "last"),
    [
        (half_year(2016, 1), "2016/17-H1", "2016-04", "2016-09"),
        (half_year(2016, 2), "2016/17-H2", "2016-10", "2017-03"),
        (calendar_year(2016), "2016", "2016-01", "2016-12"),
    ],
)
def test_a_half_year_and_a_calendar_year_have_their_own_months(period, text, first, last):
    assert (str(period), str(period.first_month), str(period.last_month)) == (text, first, last)


@given(periods)
def test_what_is_written_is_read_again(period):
    assert parse_period(str(period)) == period


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2016",
        "2016-13",
        "2016-00",
        "2016-4",
        "2016/18",
        "2016/17-Q5",
        "2016/17-Q0",
        "16/17",
        "2016-11 ",
        "２０１６-11",
    ],
)
def test_nothing_else_is_a_period(text):
    with pytest.raises(ValueError, match=r"\w"):
        parse_period(text)


@pytest.mark.parametrize(("make", "number"), [(month, 0), (month, 13), (quarter, 0), (quarter, 5)])
def test_there_are_twelve_months_and_four_quarters(make, number):
    with pytest.raises(ValueError, match=f"{number}"):
        make(2016, number)


@given(periods)
def test_last_year_is_the_same_place_of_the_year_before(period):
    assert period.last_year.position == period.position
    assert period.last_year.financial_year == period.financial_year.moved(-1)


def test_january_belongs_to_the_year_that_began_in_april():
    assert month(2017, 1).financial_year == financial_year(2016)
    assert month(2017, 1).position == 10
    assert month(2017, 1).last_year == month(2016, 1)


@given(periods)
def test_the_year_to_date_runs_from_the_first_period_to_this_one(period):
    found = period.year_to_date()
    assert len(found) == period.position
    assert (found[0].position, found[-1]) == (1, period)
    assert {each.financial_year for each in found} == {period.financial_year}


@given(periods)
def test_a_period_is_made_of_its_months(period):
    months = list(span(period.first_month, period.last_month))
    assert len(months) == period.frequency.months
    assert {each.financial_year for each in months} == {period.financial_year}


@given(periods, frequencies)
def test_what_has_ended_is_not_later_and_the_next_has_not(period, frequency):
    ended = ended_by(period, frequency)
    assert ended.last_month <= period.last_month < ended.moved(1).last_month


@pytest.mark.parametrize(
    ("at", "frequency", "ended"),
    [
        ("2016-11", Frequency.QUARTER, "2016/17-Q2"),
        ("2016-12", Frequency.QUARTER, "2016/17-Q3"),
        ("2016-04", Frequency.QUARTER, "2015/16-Q4"),
        ("2016-11", Frequency.YEAR, "2015/16"),
        ("2017-03", Frequency.YEAR, "2016/17"),
        ("2016/17-Q2", Frequency.MONTH, "2016-09"),
        ("2016/17", Frequency.QUARTER, "2016/17-Q4"),
    ],
)
def test_the_last_period_that_has_ended(at, frequency, ended):
    assert ended_by(parse_period(at), frequency) == parse_period(ended)


@pytest.mark.parametrize(
    ("period", "long", "short"),
    [
        ("2016-11", "November 2016", "Nov"),
        ("2017-01", "January 2017", "Jan"),
        ("2016/17-Q3", "quarter 3 of 2016/17", "Q3"),
        ("2016/17", "2016/17", "2016/17"),
    ],
)
def test_a_period_has_a_long_and_a_short_name(period, long, short):
    assert (long_name(parse_period(period)), short_name(parse_period(period))) == (long, short)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("2016-04", "April"),
        ("2016-04 2016-05 2016-06", "April to June"),
        ("2016/17-Q1", "quarter 1"),
        ("2016/17-Q1 2016/17-Q2", "quarters 1 to 2"),
        ("2016/17", "2016/17"),
        ("2016-04 2016-06", "April and June"),
        ("2016-04 2016-05 2016-07 2016-09 2016-10", "April to May, July and September to October"),
        ("2016/17-Q1 2016/17-Q3", "quarter 1 and quarter 3"),
    ],
)
def test_a_name_of_periods_names_none_that_is_left_out(told, name):
    assert range_name(tuple(map(parse_period, told.split()))) == name


@given(st.integers(1, 9998), frequencies)
def test_a_year_holds_its_periods_in_order(year, frequency):
    found = periods_of(year, frequency)
    assert [each.position for each in found] == list(range(1, frequency.per_year + 1))
    assert {each.year for each in found} == {year}


def test_a_period_holds_what_ends_in_it():
    assert list(ordinals_within(quarter(2016, 3), Frequency.MONTH)) == [month(2016, n).ordinal for n in (10, 11, 12)]
    assert list(ordinals_within(month(2016, 12), Frequency.QUARTER)) == [quarter(2016, 3).ordinal]
    assert list(ordinals_within(month(2016, 11), Frequency.QUARTER)) == []
    assert list(ordinals_within(quarter(2016, 4), Frequency.YEAR)) == [2016]
