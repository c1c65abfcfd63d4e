"""Totals to date, and like compared with like: only what both years have."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.domain.figures import Series, value_at
from csp_desktop.domain.numbers import difference, percent_of, total
from csp_desktop.domain.periods import Period


@dataclass(frozen=True, slots=True)
class ToDate:
    """A sum from April on. `value` is None where any of its periods is missing; those are named."""

    value: float | None
    periods: tuple[Period, ...]
    missing: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two years, `last_year` the earlier, over the very same periods (named by this year's).

    `percent` is None on a base of 0.
    """

    this_year: float
    last_year: float
    periods: tuple[Period, ...]

    @property
    def change(self) -> float:
        """Return this year's figure less last year's."""
        return difference(self.this_year, self.last_year)

    @property
    def percent(self) -> float | None:
        """Return the change in per cent of last year's figure."""
        return percent_of(self.change, self.last_year)


def sum_to_date(series: Series, period: Period) -> ToDate:
    """Return the sum of a series from the start of the financial year up to `period`."""
    periods = period.year_to_date()
    values = {each: value for each in periods if (value := value_at(series, each)) is not None}
    missing = tuple(each for each in periods if each not in values)
    return ToDate(None if missing else total(list(values.values())), periods, missing)


def compared_sums(series: Series, period: Period, years: int = 1) -> Comparison | None:
    """Return the sums of this year and of one so many `years` before, over the periods to date that both have.

    None where they share none.
    """
    pairs = [
        (each, this, last)
        for each in period.year_to_date()
        if (this := value_at(series, each)) is not None and (last := value_at(series, _before(each, years))) is not None
    ]
    if not pairs:
        return None
    periods, this_year, last_year = zip(*pairs, strict=True)
    return Comparison(total(list(this_year)), total(list(last_year)), periods)


def compared_values(series: Series, period: Period, years: int = 1) -> Comparison | None:
    """Return one period of this year and of one so many `years` before; None where either is missing."""
    this, last = value_at(series, period), value_at(series, _before(period, years))
    return None if this is None or last is None else Comparison(this, last, (period,))


def _before(period: Period, years: int) -> Period:
    return period.moved(-years * period.frequency.per_year)
