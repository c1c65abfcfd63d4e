"""Figures that stand outside an indicator's own limits, or are another period's total (R33)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from csp_desktop.domain.figures import Kind, Series, Shorthand, value_at
from csp_desktop.domain.history import run_up
from csp_desktop.domain.indicators import Basis, Indicator, Unit
from csp_desktop.domain.numbers import total
from csp_desktop.domain.periods import Frequency, Period, long_name, span
from csp_desktop.domain.process_control import Limits, Options, limits
from csp_desktop.domain.seasons import has_strong_season
from csp_desktop.domain.signals import refusal

SMALLEST_TOTAL = 20
"""Below this count, a figure may well be another's total by chance."""

TIMES_THE_LARGEST = 1.5
"""How many times the largest figure of the twelve months before a figure must be, to be taken for a total."""


@dataclass(frozen=True, slots=True)
class Outlier:
    """A figure to ask about, and why in words that follow its name."""

    period: Period
    value: float
    reason: str


def outliers(indicator: Indicator, series: Series, fresh: Iterable[Period], options: Options) -> Iterator[Outlier]:
    """Yield those of the `fresh` periods' figures that a person should ask about.

    `series` holds the fresh figures and all others; each is held against those before it. Nothing is said of
    indicators by the year, of cumulative and rolling figures, or before there are enough points for limits.
    """
    if indicator.frequency not in (Frequency.MONTH, Frequency.QUARTER):
        return
    side = ""
    for period in sorted(each for each in fresh if each.frequency is indicator.frequency):
        value = value_at(series, period)
        if value is None or indicator.basis is not Basis.PERIOD:
            continue
        reason = _as_a_total(indicator, series, period, value) or _beyond(indicator, series, period, value, options)
        # A level that has changed is asked about once, not at every figure that follows.
        before, side = side, _side(reason)
        if reason and not (side and side == before):
            yield Outlier(period, value, reason)


def _beyond(indicator: Indicator, series: Series, period: Period, value: float, options: Options) -> str:
    before = run_up(indicator, {Kind.ACTUAL: series}, period.moved(-1))
    is_break = str(period) in indicator.breaks or Shorthand.BREAK in series[period].shorthand
    if is_break or refusal(before, indicator.basis, indicator.frequency, options):
        return ""
    if has_strong_season(before, indicator.frequency):
        return ""
    bounds = limits(before, options)
    return _outside(bounds, value, len(before), indicator.frequency) if bounds else ""


def _outside(bounds: Limits, value: float, count: int, frequency: Frequency) -> str:
    if bounds.lower <= value <= bounds.upper:
        return ""
    side, limit = ("below the lower", bounds.lower) if value < bounds.lower else ("above the upper", bounds.upper)
    return f"is {side} limit of {limit:,.1f} that the {count} {frequency}s before it set"


def _side(reason: str) -> str:
    """Return to which side a figure stands out, empty where it does not or is a total."""
    return next((side for side in ("below", "above") if reason.startswith(f"is {side}")), "")


def _as_a_total(indicator: Indicator, series: Series, period: Period, value: float) -> str:
    """Return which other period's total a count is, empty where it is none or small enough to be one by chance."""
    if indicator.unit not in (Unit.COUNT, Unit.MONEY) or value < SMALLEST_TOTAL:
        return ""
    year = [value_at(series, period.moved(-step)) for step in range(1, period.frequency.per_year + 1)]
    largest = max((each for each in year if each is not None), default=None)
    if largest is None or value <= TIMES_THE_LARGEST * largest:
        return ""
    return next((f"is the total of {name}" for name, sum_ in _totals(series, period) if sum_ == value), "")


def _totals(series: Series, period: Period) -> Iterator[tuple[str, float]]:
    """Yield the totals that are often typed for a period: the year to date, with and without it, and last year's."""
    to_date = period.year_to_date()
    if len(to_date) > 2:
        yield from _total(series, to_date[:-1], f"{long_name(to_date[0])} to {long_name(to_date[-2])}")
    last = period.financial_year.moved(-1)
    whole = tuple(span(*_ends(last, period.frequency)))
    yield from _total(series, whole, long_name(last))
    for size in (3, 12):
        if period.frequency is Frequency.MONTH:
            run = tuple(span(period.moved(-size), period.moved(-1)))
            yield from _total(series, run, f"the {size} months before it")


def _ends(year: Period, frequency: Frequency) -> tuple[Period, Period]:
    first = Period(frequency, year.ordinal * frequency.per_year)
    return first, first.moved(frequency.per_year - 1)


def _total(series: Series, periods: tuple[Period, ...], name: str) -> Iterator[tuple[str, float]]:
    values = [value for each in periods if (value := value_at(series, each)) is not None]
    if len(values) == len(periods):
        yield name, total(values)
