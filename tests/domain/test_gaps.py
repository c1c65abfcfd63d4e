"""What is missing of an indicator's year."""

from __future__ import annotations

from dataclasses import replace

from csp_desktop.domain.figures import Figure, Shorthand
from csp_desktop.domain.gaps import lag_words, missing_periods, short_names
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Frequency, Period, month, quarter

CRIME = Indicator(1, "Crime")
AS_AT = month(2016, 8)
APRIL, MAY, JUNE, JULY, AUGUST = (month(2016, number) for number in range(4, 9))


def given(*periods: Period) -> dict[Period, Figure]:
    return dict.fromkeys(periods, Figure(5.0))


def test_a_period_without_figure_is_missing_and_nought_is_a_figure():
    assert missing_periods(CRIME, given(APRIL, JULY) | {MAY: Figure(0.0)}, AS_AT) == (JUNE, AUGUST)


def test_a_mark_that_says_why_is_not_missing_and_an_emptied_figure_is():
    actual = given(APRIL, MAY, JUNE) | {JULY: Figure(shorthand=(Shorthand.NOT_AVAILABLE,)), AUGUST: Figure()}
    assert missing_periods(CRIME, actual, AS_AT) == (AUGUST,)


def test_what_lags_is_not_missing_yet():
    assert missing_periods(replace(CRIME, lag=2), given(APRIL, MAY, JUNE), AS_AT) == ()


def test_nothing_is_missing_before_the_start_after_the_end_or_in_development():
    from_june = replace(CRIME, start="2016-06", end="2016-07")
    assert missing_periods(from_june, {}, AS_AT) == (JUNE, JULY)
    assert missing_periods(replace(CRIME, in_development=True), {}, AS_AT) == ()


def test_only_quarters_that_are_over_are_missing():
    quarterly = replace(CRIME, frequency=Frequency.QUARTER)
    assert missing_periods(quarterly, {}, AS_AT) == (quarter(2016, 1),)


def test_missing_periods_are_named_shortly():
    assert short_names((APRIL, MAY, JUNE, AUGUST)) == "Apr–Jun, Aug"
    assert short_names((quarter(2016, 1), quarter(2016, 2))) == "Q1–Q2"


def test_a_lag_is_told_in_months():
    assert [lag_words(replace(CRIME, lag=lag)) for lag in (0, 1, 2)] == ["", "1 month behind", "2 months behind"]
