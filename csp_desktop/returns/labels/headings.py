"""Column headings that name a period: Apr-16, April, Q1, Quarter 1 2016/17, 12/13., 2014/15, Apr - Jun, 2014."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache

from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.heading import Heading
from csp_desktop.returns.labels.month_words import MONTH_WORD, PLAIN_YEAR, month_number
from csp_desktop.returns.labels.quarters import numbered
from csp_desktop.returns.labels.spans import months_from_to, span_ending
from csp_desktop.returns.labels.years import FINANCIAL_YEAR, calendar_year, first_year
from csp_desktop.returns.workbook.grid import Cell

__all__ = ["Heading", "heading_in", "heading_of", "period_of_number"]

_LONGEST = 60
_HYPHENS = str.maketrans("\u2010\u2011\u00a0", "-- ")
_NUMBERED_NOTE = re.compile(r"\s*\(\d\)$")
_NOTE_MARKS = re.compile(
    r"[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡#]+|\s*[(\[](?:p|r|provisional|revised|prov\.?|rev\.?)[)\]]\s*$|\[notes? [\d, ]+\]"
    r"|\(\s*notes? [\d, ]+\)|\[[a-z]{1,2}\]|(?<=\d\d)\s?[rp]$|\(£\)|\.$",
    re.IGNORECASE,
)
_COLUMN_WORDS = re.compile(
    r"\b(?:actuals?|targets?|outturn|result|performance|baseline|numerator|denominator|sample size)\b"
    r"|\b(?:numbers?|no\b\.?|counts?|volume|totals?|percentages?|per ?cent|pct|rates?(?: per [\d,]+(?: [a-z]+)?)?)\b|%"
)
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


def heading_of(cell: Cell) -> Heading | None:
    """Return the period that a cell names as a heading does, or None; a bare number is none."""
    if isinstance(cell.value, datetime):
        return Heading(Frequency.MONTH, cell.value.month, cell.value.year)
    return heading_in(cell.value) if isinstance(cell.value, str) else None


def period_of_number(value: float) -> Heading | None:
    """Return the period that a number may stand for where only its place can say that it does: 2014, 201604."""
    if not value.is_integer():
        return None
    if _FIRST_YEAR <= value <= _LAST_YEAR:
        return Heading(Frequency.CALENDAR_YEAR, 0, int(value))
    year, number = divmod(int(value), 100)
    known = _FIRST_YEAR <= year <= _LAST_YEAR and 1 <= number <= 12
    return Heading(Frequency.MONTH, number, year) if known else None


@lru_cache(maxsize=16_384)
def heading_in(text: str) -> Heading | None:
    """Return the period that a text names, and nothing but a period; None for any other text."""
    if len(text) > _LONGEST:
        return None
    joined = text.translate(_HYPHENS).replace("\n", " ").strip()
    plain = " ".join(_NOTE_MARKS.sub(" ", joined).casefold().split()).rstrip(".,:")
    return _period_in(plain) or _period_with_words(plain) or _with_numbered_note(plain)


def _with_numbered_note(plain: str) -> Heading | None:
    """Return the period of a heading behind which the number of a note stands: Apr 16 (1)."""
    rest = _NUMBERED_NOTE.sub("", plain)
    return _period_in(rest) if rest != plain else None


def _period_in(plain: str) -> Heading | None:
    return next((heading for read in _READERS if (heading := read(plain)) is not None), None)


def _period_with_words(plain: str) -> Heading | None:
    """Return the period of a heading that also names a kind of figure: 08/09 actual, target 2015/16, 2016 %."""
    words = _COLUMN_WORDS.findall(plain)
    if len(words) != 1:
        return None
    heading = _period_in(_COLUMN_WORDS.sub(" ", plain).strip(" ()-–:"))
    return None if heading is None else heading._replace(words=words[0])


def _month(text: str) -> Heading | None:
    match = _MONTH.fullmatch(text)
    if match is None:
        return None
    year = match["year"] or match["before"]
    return Heading(Frequency.MONTH, month_number(match["month"] or match["after"]), _plain(year) if year else None)


def _plain(text: str) -> int:
    return calendar_year(text.strip("'’‘`"))


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
    if match := _YEAR.fullmatch(text):
        year = first_year(match[1])
        return None if year is None else Heading(Frequency.YEAR, 0, year)
    if match := _FISCAL.fullmatch(text):
        return Heading(Frequency.YEAR, 0, _plain(match[1]) - 1)
    match = _CALENDAR.fullmatch(text)
    return Heading(Frequency.CALENDAR_YEAR, 0, int(match[1])) if match else None


_MONTH = re.compile(
    rf"(?P<month>{MONTH_WORD})\.?(?:[\s\-–/,_]*(?P<year>{PLAIN_YEAR}))?"
    rf"|(?P<before>(?:19|20)\d\d)[\s\-–/_]*(?P<after>{MONTH_WORD})"
)
_DATE = re.compile(r"(?:(?:0?1|28|29|30|31)[/.\-])?(?P<month>\d{1,2})[/.\-](?P<year>(?:19|20)\d\d)(?: 00:00(?::00)?)?")
_ISO = re.compile(r"((?:19|20)\d\d)(?:-|m|/|)(\d\d)(?:-\d\d)?(?:[ t]00:00:00)?")
_YEAR = re.compile(rf"(?:fy|financial year|year|f/y)?\s*\(?({FINANCIAL_YEAR})\)?(?:\s*(?:fy|financial year))?")
_FISCAL = re.compile(rf"fy\s*({PLAIN_YEAR})")
_CALENDAR = re.compile(r"(?:(?:calendar )?year|cy|mid-?(?:year)?)?\s*((?:19|20)\d\d)(?:\s*calendar year)?")

_READERS: tuple[Callable[[str], Heading | None], ...] = (
    _month,
    numbered,
    months_from_to,
    span_ending,
    _year,
    _iso,
    _dated,
)
