"""The year's target spread over the year, where no running target is typed."""

from __future__ import annotations

from calendar import monthrange

from csp_desktop.domain.comparison import sum_to_date
from csp_desktop.domain.figures import Series
from csp_desktop.domain.indicators import Profile
from csp_desktop.domain.numbers import exact
from csp_desktop.domain.periods import Frequency, Period, periods_of


def profiled(year_target: float, profile: Profile, period: Period, actual: Series) -> float | None:
    """Return what the year's target asks for from April up to `period`; None where the profile cannot say.

    A straight line gives each period the same; days give each its share of the year's days; last year's shape
    gives each the share that it had of last year's total, and needs every figure of last year (`actual`).
    """
    if profile is Profile.STRAIGHT:
        return float(exact(year_target) * period.position / period.frequency.per_year)
    if profile is Profile.DAYS:
        return year_target * _days_to(period) / _days_to(_last_of_year(period))
    return _as_last_year(year_target, period, actual) if profile is Profile.LAST_YEAR else None


def _as_last_year(year_target: float, period: Period, actual: Series) -> float | None:
    before = period.last_year
    whole, part = sum_to_date(actual, _last_of_year(before)).value, sum_to_date(actual, before).value
    return None if not whole or part is None else float(exact(year_target) * exact(part) / exact(whole))


def _last_of_year(period: Period) -> Period:
    return periods_of(period.year, period.frequency)[-1]


def _days_to(period: Period) -> int:
    """Return how many days the financial year has up to the end of `period`."""
    months = Period(Frequency.MONTH, period.last_month.ordinal).year_to_date()
    return sum(_days_in(month) for month in months)


def _days_in(month: Period) -> int:
    year, number = (int(part) for part in str(month).split("-"))
    return monthrange(year, number)[1]
