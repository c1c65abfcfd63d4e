"""Column headings that name a period: Apr-16, April, Q1, Quarter 1 2016/17, 12/13., 2014/15, Apr - Jun."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from csp_desktop.domain.periods import Frequency, Period, financial_year, month, quarter
from csp_desktop.returns.labels.years import FINANCIAL_YEAR, calendar_year, first_year
from csp_desktop.returns.workbook.grid import Cell

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_WORD = (
    "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR_WORD = r"['’]?((?:19|20)?\d\d)"
_NOTE_MARKS = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡#]+|\s*\((?:p|r|provisional|revised|to date|ytd)\)\s*$|\[note \d+\]|\.$")
_ORDINALS = {"1st": 1, "first": 1, "2nd": 2, "second": 2, "3rd": 3, "third": 3, "4th": 4, "fourth": 4}
_COLUMN_WORDS = re.compile(
    r"\b(?:actuals?|targets?|outturn|result|performance|baseline|numerator|denominator|sample size)\b"
)
_JOIN = r"\s*(?:-|–|—|to|/)\s*"


@dataclass(frozen=True, slots=True)
class Heading:
    """A period as far as a heading names it.

    `number` is the calendar month (1 to 12), the quarter of the financial year (1 to 4), or 0 for a year;
    `year` the calendar year of a month, or that in which a quarter's or year's financial year begins;
    `words` what the heading says besides, as "target".
    """

    frequency: Frequency
    number: int = 0
    year: int | None = None
    words: str = ""

    @property
    def financial_year(self) -> int | None:
        """Return the calendar year in which the period's financial year begins, None where it is not said."""
        if self.year is None or self.frequency is not Frequency.MONTH:
            return self.year
        return self.year - (self.number < 4)

    def in_year(self, year: int) -> Period:
        """Return the period as one of the financial year that begins in `year`; a year stays what it is."""
        if self.frequency is Frequency.YEAR:
            return financial_year(year if self.year is None else self.year)
        if self.frequency is Frequency.QUARTER:
            return quarter(year, self.number)
        return month(year + (self.number < 4), self.number)


def heading_of(cell: Cell) -> Heading | None:
    """Return the period that a cell names as a heading does, or None."""
    if isinstance(cell.value, datetime):
        return Heading(Frequency.MONTH, cell.value.month, cell.value.year)
    return heading_in(cell.value) if isinstance(cell.value, str) else None


@lru_cache(maxsize=4_096)
def heading_in(text: str) -> Heading | None:
    """Return the period that a text names, and nothing but a period; None for any other text."""
    if len(text) > 60:
        return None
    plain = " ".join(_NOTE_MARKS.sub(" ", text.replace("\n", " ")).casefold().split()).rstrip(".,:")
    return _period_in(plain) or _period_with_words(plain)


def _period_in(plain: str) -> Heading | None:
    return next((heading for read in _READERS if (heading := read(plain)) is not None), None)


def _period_with_words(plain: str) -> Heading | None:
    """Return the period of a heading that also names a kind of figure: 08/09 actual, target 2015/16."""
    words = _COLUMN_WORDS.findall(plain)
    if len(words) != 1:
        return None
    heading = _period_in(_COLUMN_WORDS.sub(" ", plain).strip(" ()-–:"))
    return None if heading is None else replace(heading, words=words[0])


def _month(text: str) -> Heading | None:
    match = _MONTH.fullmatch(text)
    if match is None:
        return None
    return Heading(Frequency.MONTH, _month_number(match[1]), calendar_year(match[2]) if match[2] else None)


def _dated(text: str) -> Heading | None:
    match = _DATE.fullmatch(text)
    if match is None or not 1 <= int(match["month"]) <= 12:
        return None
    return Heading(Frequency.MONTH, int(match["month"]), calendar_year(match["year"]))


def _iso(text: str) -> Heading | None:
    match = _ISO.fullmatch(text)
    if match is None or not 1 <= int(match[2]) <= 12:
        return None
    return Heading(Frequency.MONTH, int(match[2]), int(match[1]))


def _year(text: str) -> Heading | None:
    match = _YEAR.fullmatch(text)
    year = first_year(match[1]) if match else None
    return None if year is None else Heading(Frequency.YEAR, 0, year)


def _quarter(text: str) -> Heading | None:
    match = _QUARTER.fullmatch(text) or _QUARTER_AFTER_YEAR.fullmatch(text) or _QUARTER_ORDINAL.fullmatch(text)
    if match is None:
        return None
    word = match["quarter"]
    year = first_year(match["year"]) if match["year"] else None
    return Heading(Frequency.QUARTER, _ORDINALS.get(word) or int(word), year)


def _months_of_quarter(text: str) -> Heading | None:
    """Return the quarter of "Apr - Jun" or "January to March 2017"; other runs of months are no quarter."""
    match = _RANGE.fullmatch(text)
    if match is None:
        return None
    first, last = _month_number(match[1]), _month_number(match[3])
    if first % 3 != 1 or last != first + 2:
        return None
    stated = match[4] or match[2]
    year = calendar_year(stated) - (first < 4) if stated else None
    return Heading(Frequency.QUARTER, (first - 4) // 3 % 4 + 1, year)


_MONTH = re.compile(rf"{_MONTH_WORD}\.?(?:[\s\-–/,]*{_YEAR_WORD})?")
_DATE = re.compile(r"(?:(?:0?1|28|29|30|31)[/.\-])?(?P<month>\d{1,2})[/.\-](?P<year>(?:19|20)\d\d)")
_ISO = re.compile(r"((?:19|20)\d\d)-(\d\d)(?:-\d\d)?(?:[ t]00:00:00)?")
_YEAR = re.compile(rf"(?:fy|financial year|year)?\s*({FINANCIAL_YEAR})")
_QUARTER = re.compile(
    rf"(?:q|qtr|quarter)\s*\.?\s*(?P<quarter>[1-4])[\s\-–,(]*(?P<year>{FINANCIAL_YEAR})?\)?"
    rf"(?:\s*\(?{_MONTH_WORD}{_JOIN}{_MONTH_WORD}\)?)?"
)
_QUARTER_AFTER_YEAR = re.compile(
    rf"(?P<year>{FINANCIAL_YEAR})[\s\-–,(]*(?:q|qtr|quarter)\s*\.?\s*(?P<quarter>[1-4])\)?"
)
_QUARTER_ORDINAL = re.compile(
    rf"(?P<quarter>1st|2nd|3rd|4th|first|second|third|fourth)\s+(?:qtr|quarter)\s*(?P<year>{FINANCIAL_YEAR})?"
)
_RANGE = re.compile(rf"{_MONTH_WORD}\s*{_YEAR_WORD}?{_JOIN}{_MONTH_WORD}\s*{_YEAR_WORD}?")


def _month_number(word: str) -> int:
    return _MONTHS.index(word[:3]) + 1


_READERS: tuple[Callable[[str], Heading | None], ...] = (
    _month,
    _quarter,
    _months_of_quarter,
    _year,
    _iso,
    _dated,
)
