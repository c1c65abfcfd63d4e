"""A period as far as a heading names it: with or without its year, and whatever the heading says besides."""

from __future__ import annotations

from typing import NamedTuple

from csp_desktop.domain.periods import Frequency, Period, calendar_year, financial_year, half_year, month, quarter

_WHOLE_YEARS = (Frequency.YEAR, Frequency.CALENDAR_YEAR)


class Heading(NamedTuple):
    """A period as far as a heading names it; a tuple, because headings are compared very often.

    `number` is the calendar month (1 to 12), the quarter or half of the financial year, or 0 for a year; `year` the
    calendar year of a month or a calendar year, and for all else that in which the financial year begins. `open_year`
    is the plain year beside a quarter, as in "Q1 2016", which may be counted from January or from April. `words` are
    what the heading says besides, as "target"; `rolling` says that the twelve months up to the named one are meant,
    `ends` the month with which a whole year ends where the heading names it, as "Year ending March 2016" does.
    """

    frequency: Frequency
    number: int = 0
    year: int | None = None
    words: str = ""
    open_year: int | None = None
    rolling: bool = False
    ends: int = 0

    @property
    def is_year(self) -> bool:
        """Return whether a whole year is named, financial or calendar."""
        return self.frequency in _WHOLE_YEARS

    @property
    def financial_year(self) -> int | None:
        """Return the calendar year in which the period's financial year begins, None where it is not said."""
        if self.year is None or self.frequency is not Frequency.MONTH:
            return self.year
        return self.year - (self.number < 4)

    def as_rolling(self) -> Heading:
        """Return a whole year whose last month is named as the twelve months up to that month."""
        if not self.ends or self.year is None:
            return self
        year = self.year + (self.frequency is Frequency.YEAR)
        return Heading(Frequency.MONTH, self.ends, year, self.words, rolling=True)

    def within(self, year: Heading) -> Heading | None:
        """Return a month, quarter or half as one of the year of another heading, None where that does not place it."""
        if year.financial_year is None:
            return None
        if year.frequency is not Frequency.CALENDAR_YEAR:
            return self.of_financial_year(year.financial_year)
        return self._replace(year=year.year) if self.frequency is Frequency.MONTH else None

    def placed(self, around: Heading | None) -> Heading:
        """Return a month or quarter without its year as one of the year around it, where that places it."""
        if around is None or self.year is not None or self.open_year is not None:
            return self
        return self.within(around) or self

    def of_financial_year(self, year: int) -> Heading:
        """Return a month, quarter or half as one of the financial year that begins in `year`."""
        return self._replace(year=year + (self.frequency is Frequency.MONTH and self.number < 4))

    def in_year(self, year: int) -> Period:
        """Return the period as one of the financial year that begins in `year`; years stay what they are."""
        match self.frequency:
            case Frequency.YEAR:
                return financial_year(year if self.year is None else self.year)
            case Frequency.CALENDAR_YEAR:
                return calendar_year(year if self.year is None else self.year)
            case Frequency.HALF_YEAR:
                return half_year(year, self.number)
            case Frequency.QUARTER:
                return quarter(year, self.number)
        return month(year + (self.number < 4), self.number)
