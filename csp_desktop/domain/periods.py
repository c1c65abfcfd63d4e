"""Periods of the financial year, 1 April to 31 March: months, quarters, half-years and years; and calendar years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

MONTH_NAMES = (
    "April", "May", "June", "July", "August", "September",
    "October", "November", "December", "January", "February", "March",
)  # fmt: skip

_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_QUARTER = re.compile(r"(\d{4})/(\d{2})-Q([1-4])", re.ASCII)
_YEAR = re.compile(r"(\d{4})/(\d{2})", re.ASCII)


class Frequency(StrEnum):
    """How long a period is."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    CALENDAR_YEAR = "calendar year"

    @property
    def per_year(self) -> int:
        """Return how many such periods a financial year has."""
        return _PER_YEAR[self]

    @property
    def months(self) -> int:
        """Return how many months such a period has."""
        return 12 // _PER_YEAR[self]

    @property
    def months_before_april(self) -> int:
        """Return how many months before April the first of a year's periods begins."""
        return _MONTHS_BEFORE_APRIL if self is Frequency.CALENDAR_YEAR else 0


_PER_YEAR = {
    Frequency.MONTH: 12,
    Frequency.QUARTER: 4,
    Frequency.HALF_YEAR: 2,
    Frequency.YEAR: 1,
    Frequency.CALENDAR_YEAR: 1,
}
_MONTHS_BEFORE_APRIL = 3

MEASURED = (Frequency.MONTH, Frequency.QUARTER, Frequency.YEAR)
"""The periods by which an indicator is measured; a project holds figures of no other."""


class Period(NamedTuple):
    """A month, quarter, half-year or year; a tuple, because series have very many and are asked by them.

    `ordinal` counts periods of its frequency from April of the year 0 (calendar years from its January), so that
    the next period is one more and the same period last year is `frequency.per_year` less.
    """

    frequency: Frequency
    ordinal: int

    @property
    def year(self) -> int:
        """Return the calendar year in which the period's financial year begins."""
        return self.ordinal // self.frequency.per_year

    @property
    def position(self) -> int:
        """Return the place in its financial year, from 1 (April, quarter 1) on."""
        return self.ordinal % self.frequency.per_year + 1

    @property
    def financial_year(self) -> Period:
        """Return the financial year that holds the period."""
        return Period(Frequency.YEAR, self.year)

    @property
    def first_month(self) -> Period:
        """Return the period's first month."""
        return Period(Frequency.MONTH, self.ordinal * self.frequency.months - self.frequency.months_before_april)

    @property
    def last_month(self) -> Period:
        """Return the period's last month."""
        last = (self.ordinal + 1) * self.frequency.months - 1
        return Period(Frequency.MONTH, last - self.frequency.months_before_april)

    @property
    def last_year(self) -> Period:
        """Return the same period of the year before."""
        return self.moved(-self.frequency.per_year)

    def moved(self, steps: int) -> Period:
        """Return the period so many steps later, or earlier where `steps` is negative."""
        return Period(self.frequency, self.ordinal + steps)

    def year_to_date(self) -> tuple[Period, ...]:
        """Return the periods from the start of the financial year up to this one."""
        return _year_to_date(self)

    def __str__(self) -> str:
        """Return the period as it is written in files and JSON: 2016-11, 2016/17-Q3, 2016/17-H2, 2016/17, 2016."""
        if self.frequency is Frequency.MONTH:
            month = self.position + 3
            return f"{self.year + (month > 12):04}-{(month - 1) % 12 + 1:02}"
        if self.frequency is Frequency.CALENDAR_YEAR:
            return f"{self.year:04}"
        year = f"{self.year:04}/{(self.year + 1) % 100:02}"
        if self.frequency is Frequency.YEAR:
            return year
        return f"{year}-{'Q' if self.frequency is Frequency.QUARTER else 'H'}{self.position}"


@lru_cache(maxsize=1_024)
def _year_to_date(period: Period) -> tuple[Period, ...]:
    return tuple(period.moved(step) for step in range(1 - period.position, 1))


def month(year: int, number: int) -> Period:
    """Return a calendar month: `month(2017, 1)` is January 2017. Raises ValueError beyond 1 to 12."""
    if not 1 <= number <= 12:
        raise ValueError(f"there is no month {number}")
    return Period(Frequency.MONTH, year * 12 + number - 4)


def quarter(year: int, number: int) -> Period:
    """Return a quarter of the financial year that begins in `year`. Raises ValueError beyond 1 to 4."""
    if not 1 <= number <= 4:
        raise ValueError(f"there is no quarter {number}")
    return Period(Frequency.QUARTER, year * 4 + number - 1)


def half_year(year: int, number: int) -> Period:
    """Return a half of the financial year that begins in `year`. Raises ValueError beyond 1 and 2."""
    if not 1 <= number <= 2:
        raise ValueError(f"there is no half-year {number}")
    return Period(Frequency.HALF_YEAR, year * 2 + number - 1)


def calendar_year(year: int) -> Period:
    """Return the year from January to December, which is no financial year."""
    return Period(Frequency.CALENDAR_YEAR, year)


def financial_year(year: int) -> Period:
    """Return the financial year that begins in April of `year`."""
    return Period(Frequency.YEAR, year)


def parse_period(text: str) -> Period:
    """Return the month, quarter or financial year that `str(period)` wrote. Raises ValueError for anything else."""
    if match := _MONTH.fullmatch(text):
        return month(int(match[1]), int(match[2]))
    if match := _QUARTER.fullmatch(text) or _YEAR.fullmatch(text):
        if (int(match[1]) + 1) % 100 != int(match[2]):
            raise ValueError(f"{text}: a financial year ends in the year after it begins")
        year = int(match[1])
        return quarter(year, int(match[3])) if match.re is _QUARTER else financial_year(year)
    raise ValueError(f"{text}: a period is written 2016-11, 2016/17-Q3 or 2016/17")


def periods_of(year: int, frequency: Frequency) -> tuple[Period, ...]:
    """Return all periods of one frequency in the financial year that begins in `year`, in order."""
    first = year * frequency.per_year
    return tuple(Period(frequency, first + place) for place in range(frequency.per_year))


def ended_by(period: Period, frequency: Frequency) -> Period:
    """Return the last period of `frequency` that has ended when `period` ends.

    At November 2016 that is quarter 2 of 2016/17, and the financial year 2015/16.
    """
    return Period(frequency, (period.last_month.ordinal + 1) // frequency.months - 1)


def ordinals_within(period: Period, frequency: Frequency) -> range:
    """Return the ordinals of the periods of `frequency` that end in a period: of December the third quarter's."""
    months = frequency.months
    return range(period.first_month.ordinal // months, (period.last_month.ordinal + 1) // months)


def span(first: Period, last: Period) -> Iterator[Period]:
    """Yield the periods from `first` to `last`, both of one frequency."""
    for ordinal in range(first.ordinal, last.ordinal + 1):
        yield Period(first.frequency, ordinal)


def long_name(period: Period) -> str:
    """Return the period in words: November 2016, quarter 3 of 2016/17, 2016/17, the calendar year 2016."""
    if period.frequency is Frequency.MONTH:
        return f"{month_name(period)} {str(period)[:4]}"
    if period.frequency is Frequency.QUARTER:
        return f"quarter {period.position} of {period.financial_year}"
    if period.frequency is Frequency.HALF_YEAR:
        return f"half-year {period.position} of {period.financial_year}"
    return str(period) if period.frequency is Frequency.YEAR else f"the calendar year {period}"


def short_name(period: Period) -> str:
    """Return the period as a column heading within its year: Nov, Q3, 2016/17."""
    if period.frequency is Frequency.MONTH:
        return month_name(period)[:3]
    return f"Q{period.position}" if period.frequency is Frequency.QUARTER else str(period)


def month_name(period: Period) -> str:
    """Return the name of a month without its year."""
    return MONTH_NAMES[period.position - 1]


def range_name(periods: tuple[Period, ...]) -> str:
    """Return periods of one frequency, in order, in words without their year: April to November, quarters 1 to 2.

    Where some between them are left out, none of those is named: April to June and August.
    """
    return listed([_run_name(run[0], run[-1]) for run in runs(periods)])


def runs(periods: tuple[Period, ...]) -> list[list[Period]]:
    """Return periods, in order, as runs of such as follow each other without a gap."""
    found: list[list[Period]] = []
    for period in periods:
        if found and found[-1][-1].moved(1) == period:
            found[-1].append(period)
        else:
            found.append([period])
    return found


def listed(names: list[str]) -> str:
    """Return names as a sentence lists them: April, June and August."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _run_name(first: Period, last: Period) -> str:
    if first.frequency is Frequency.MONTH:
        return month_name(first) if first == last else f"{month_name(first)} to {month_name(last)}"
    if first.frequency is Frequency.QUARTER:
        quarters = f"{first.position}" if first == last else f"{first.position} to {last.position}"
        return f"quarter{'' if first == last else 's'} {quarters}"
    return str(first) if first == last else f"{first} to {last}"
