"""When figures are due, and which periods a partner is asked for."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Frequency, Period, ended_by, ordinals_within, parse_period

STATUTORY_MONTHS = 3
"""Due by the end of the following period of three months (SI 2007/1831, regulations 2 to 4)."""


def last_day(period: Period) -> date:
    """Return the last day of a period."""
    ordinal = period.last_month.ordinal
    year, number = ordinal // 12 + (ordinal % 12 > 8), (ordinal + 3) % 12 + 1
    return date(year, number, monthrange(year, number)[1])


def quarter_of(period: Period) -> Period:
    """Return the quarter of the financial year in which a period ends."""
    return Period(Frequency.QUARTER, period.last_month.ordinal // 3)


def due_date(period: Period, lag: int = 0, agreed_days: int | None = None) -> date:
    """Return by when the figures of a period are due: with those of the quarter in which it ends.

    That is the end of the following quarter; where a partner has agreed another date, so many days after the
    quarter's end. `lag` is how many months later an indicator's figures come than others.
    """
    quarter = quarter_of(period).last_month
    if agreed_days is None:
        return last_day(quarter.moved(STATUTORY_MONTHS + lag))
    return last_day(quarter.moved(lag)) + timedelta(days=agreed_days)


def asked_periods(indicator: Indicator, period: Period) -> tuple[Period, ...]:
    """Return the periods of an indicator that end within a period; none where it is worked out or does not run."""
    if indicator.formula is not None or indicator.in_development:
        return ()
    found = (Period(indicator.frequency, each) for each in ordinals_within(period, indicator.frequency))
    return tuple(each for each in found if is_measured(indicator, each))


def expected_by(indicator: Indicator, as_at: Period) -> Period:
    """Return the last period that an indicator's figures should reach as at a period, its lag allowed for."""
    return ended_by(as_at.last_month.moved(-indicator.lag), indicator.frequency)


def is_measured(indicator: Indicator, period: Period) -> bool:
    """Return whether an indicator is measured in a period, between its start and its end."""
    starts = not indicator.start or period.last_month >= parse_period(indicator.start).first_month
    return starts and (not indicator.end or period.first_month <= parse_period(indicator.end).last_month)
