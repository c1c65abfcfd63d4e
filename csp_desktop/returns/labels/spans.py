"""Headings that name months from one to another, or that end with one: Apr - Jun, Year ending March 2016."""

from __future__ import annotations

import re

from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.heading import Heading
from csp_desktop.returns.labels.month_words import DAY, MONTH_WORD, PLAIN_YEAR, month_number
from csp_desktop.returns.labels.years import calendar_year

_GAP = r"[\s\-–/,.]*"
_JOIN = r"\s*(?:-|–|—|/|\bto\b|\buntil\b|\band\b)\s*"
_RANGE = re.compile(
    rf"{DAY}?(?P<first>{MONTH_WORD})\.?(?:{_GAP}(?P<begins>{PLAIN_YEAR}))?{_JOIN}"
    rf"{DAY}?(?P<last>{MONTH_WORD})\.?(?:{_GAP}(?P<ends>{PLAIN_YEAR}))?"
)
_ENDING = r"(?:\s*(?:\b(?:ending|ended|end|up to|to|until|at|as at)\b|-|–|:))?\s*"
_LAST = rf"{DAY}?(?P<last>{MONTH_WORD})\.?{_GAP}(?P<ends>{PLAIN_YEAR})"
_YEAR_ENDING = re.compile(rf"(?:(?:financial )?year|yr|y/?e)\b{_ENDING}{_LAST}")
_ROLLING = re.compile(
    r"(?:(?:rolling|latest|last)\s+)?(?:12|twelve)\s*(?:-?\s*months?|mths?|m)\b(?:\s+(?:rolling|period|total))?"
    rf"{_ENDING}{_LAST}|(?:rolling\s+(?:year|12)|mat)\b{_ENDING}{_LAST.replace('last', 'end').replace('ends', 'of')}"
)
_QUARTER_ENDING = re.compile(rf"(?:(?:quarter|qtr|q/?e)\b|(?:3|three)\s*-?\s*months?\b){_ENDING}{_LAST}")
_QUARTER_AFTER = re.compile(rf"{_LAST}\s+(?:quarter|qtr)")
_HALF_ENDING = re.compile(rf"(?:half[\s\-]year|(?:6|six)\s*-?\s*months?)\b{_ENDING}{_LAST}")
_LENGTHS = {3: Frequency.QUARTER, 6: Frequency.HALF_YEAR}
_YEAR_LONG = 12
TO_DATE = "year to date"
"""What a heading says besides its last month where it names the months of the year up to it."""

_MARCH = 3
_APRIL = 4
_DECEMBER = 12


def months_from_to(text: str) -> Heading | None:
    """Return the quarter, half-year or year of "Apr - Jun", "January to March 2017", "Apr '15 to Mar '16"."""
    match = _RANGE.fullmatch(text)
    if match is None:
        return None
    first, last = month_number(match["first"]), month_number(match["last"])
    ends = _year(match["ends"])
    begins = _year(match["begins"])
    if begins is not None and ends is not None:
        months = (ends - begins) * 12 + last - first + 1
    else:
        months = (last - first) % 12 + 1
        ends = begins + (last < first) if begins is not None else ends
    if months == _YEAR_LONG:
        return _whole_year(last, ends)
    return ending_with(last, ends, months) or _to_date(first, last, ends)


def span_ending(text: str) -> Heading | None:
    """Return the period of "Year ending March 2016", "Rolling 12 months to Sep 2014", "Jun-16 quarter"."""
    if match := _YEAR_ENDING.fullmatch(text):
        last, ends = month_number(match["last"]), _year(match["ends"])
        return _whole_year(last, ends) if last == _MARCH else _rolling(last, ends)
    if match := _ROLLING.fullmatch(text):
        return _rolling(month_number(match["last"] or match["end"]), _year(match["ends"] or match["of"]))
    if match := _QUARTER_ENDING.fullmatch(text) or _QUARTER_AFTER.fullmatch(text):
        return ending_with(month_number(match["last"]), _year(match["ends"]), 3)
    match = _HALF_ENDING.fullmatch(text)
    return None if match is None else ending_with(month_number(match["last"]), _year(match["ends"]), 6)


def ending_with(last: int, ends: int | None, months: int) -> Heading | None:
    """Return the quarter or half of a financial year that ends with a month, None where none does."""
    frequency = _LENGTHS.get(months)
    place = (last - 4) % 12 + 1
    if frequency is None or place % months:
        return None
    return Heading(frequency, place // months, None if ends is None else ends - (last < 4))


def _to_date(first: int, last: int, ends: int | None) -> Heading | None:
    """Return the months of "April to November 2016" as a total of the year up to the last of them."""
    if first != _APRIL or ends is None:
        return None
    return Heading(Frequency.MONTH, last, ends, words=TO_DATE)


def _whole_year(last: int, ends: int | None) -> Heading | None:
    """Return the financial, the calendar or the rolling year that ends with a month."""
    if ends is None:
        return None
    if last == _MARCH:
        return Heading(Frequency.YEAR, 0, ends - 1, ends=last)
    return Heading(Frequency.CALENDAR_YEAR, 0, ends, ends=last) if last == _DECEMBER else _rolling(last, ends)


def _rolling(last: int, ends: int | None) -> Heading | None:
    return None if ends is None else Heading(Frequency.MONTH, last, ends, rolling=True)


def _year(text: str | None) -> int | None:
    return None if text is None else calendar_year(text.strip("'’‘`"))
