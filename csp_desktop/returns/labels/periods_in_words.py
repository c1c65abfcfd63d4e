"""Periods named among other words: in titles, notes above a table, the names of sheets and files."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.headings import Heading, heading_in
from csp_desktop.returns.labels.spans import TO_DATE

_MOST_WORDS = 9
_BEGINS = re.compile(
    r"(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]|h[12]|qtr|quarter|year|y/?e|half|rolling|latest|last"
    r"|fy|cy|financial|calendar|twelve|three|six|first|second|third|fourth|month|mat|mid)",
    re.I,
)
_COMPARED = re.compile(
    r"\b(?:compared?|comparison|versus|vs\.?|against|since|relative to"
    r"|(?:change|difference|increase|decrease) (?:from|on|over))\b"
    r"(?!(?: (?:to|with|the|its|their|our|annual|agreed|local|year[- ]end))* (?:targets?|plans?|budgets?|trajector)).*",
    re.I | re.S,
)
_NOT_OF_FIGURES = re.compile(
    r"\b(?:(?:published|printed|released?|updated?|extracted|run|produced|created|downloaded|accessed"
    r"|refreshed|correct)\s?(?:on\b|in\b|at\b|as at\b|:|by\b)"
    r"|publication|report date|date of (?:report|issue|meeting)|next (?:update|release)"
    r"|copyright|population estimates?)[^.;]*|(?:©|\bcensus|\bact|\border|\bregulations) (?:of )?(?:19|20)\d\d\b",
    re.I,
)
_MID_YEAR = re.compile(r"\bmid[- ]?(?:year )?(?:19|20)\d\d\b", re.I)
_JOINED = re.compile(r"(?<=[A-Za-z])-(?=[A-Za-z0-9])")
_AGES = re.compile(
    r"\b(?:aged?s? )?\d\d\s?[-–/]\s?\d\d(?=[ -]?(?:years? ?|yrs? ?)[ -]?olds?)|\baged? \d\d?\s?[-–/]\s?\d\d", re.I
)
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?$", re.I)
_AS_AT = re.compile(r"\b(?:as )?at (?:the )?(?:end of )?(?:\d{1,2}(?:st|nd|rd|th)? )?", re.I)
_ENDS = frozenset({1, 28, 29, 30, 31})


@lru_cache(maxsize=4_096)
def periods_in(text: str) -> tuple[Heading, ...]:
    """Return the different periods that a text names, in its order; what it compares them with is left out.

    A day within a month names no period, nor does a date of publication or the year of an Act.
    """
    if not any(character.isdigit() for character in text) and not _BEGINS.search(text):
        return ()
    plain = _NOT_OF_FIGURES.sub(" ", _COMPARED.sub(" ", _AGES.sub(" ", _parted(text))))
    words = _AS_AT.sub(" ", plain).replace("(", " ( ").replace(")", " ) ").split()
    found: list[Heading] = []
    place = 0
    while place < len(words):
        heading, length = _longest_at(words, place)
        if heading is not None and heading not in found:
            found.append(heading)
        place += length + (2 if heading is None and _is_day(words, place) else 0)
    return tuple(found)


def _parted(text: str) -> str:
    """Return a text with the words of a file's name apart: police-return-june-2015."""
    plain = text.replace("_", " ")
    return plain if " " in plain.strip() else _JOINED.sub(" ", plain)


def _longest_at(words: list[str], place: int) -> tuple[Heading | None, int]:
    """Return the period that begins at a word with how many words it has, or None and one."""
    if not _BEGINS.match(words[place]) or _is_day(words, place):
        return None, 1
    for length in range(min(_MOST_WORDS, len(words) - place), 0, -1):
        phrase = " ".join(words[place : place + length]).strip(" ,;:.|-–—")
        heading = heading_in(phrase)
        if heading is not None and heading.words in ("", TO_DATE) and _is_sure(phrase, heading, length):
            return heading, length
    return None, 1


def _is_sure(phrase: str, heading: Heading, length: int) -> bool:
    """Return whether a phrase among others names a period: "may" and "2" alone do not."""
    if heading.year is None and heading.open_year is None and heading.frequency is Frequency.MONTH:
        return length == 1 and phrase.casefold() not in ("may", "mar") and phrase[:1].isupper()
    return True


def _is_day(words: list[str], place: int) -> bool:
    """Return whether a month stands after a day that neither begins nor ends it."""
    day = _DAY.fullmatch(words[place - 1]) if place else None
    return day is not None and int(day[1]) <= 31 and int(day[1]) not in _ENDS and not words[place][0].isdigit()


def said_period(texts: Iterable[str]) -> Heading | None:
    """Return the period that the nearest of some texts names, None where none does or one names several.

    A quarter or month without its year takes the one financial year that a later text names.
    """
    open_heading: Heading | None = None
    for each in texts:
        text = _MID_YEAR.sub(" ", each)
        heading = _one_of(periods_in(text))
        if heading is None:
            if periods_in(text):
                return None
        elif open_heading is not None and heading.financial_year is not None:
            return open_heading.within(heading)
        elif heading.financial_year is not None:
            return heading
        elif heading.open_year is None and open_heading is None:
            open_heading = heading
    return None


def _one_of(headings: tuple[Heading, ...]) -> Heading | None:
    """Return the shortest of some periods where all others hold it, None where they are several."""
    if len(headings) < 2:
        return headings[0] if headings else None
    shortest = min(headings, key=_months)
    others = [other for other in headings if other is not shortest]
    if shortest.financial_year is None and all(other.is_year for other in others):
        return shortest.within(others[0]) if len(others) == 1 else None
    return shortest if all(_holds(other, shortest) for other in others) else None


def _months(heading: Heading) -> int:
    return heading.frequency.months


def _holds(whole: Heading, part: Heading) -> bool:
    if whole.financial_year is None or part.financial_year is None:
        return whole.frequency is part.frequency and whole.number == part.number
    one, other = whole.in_year(whole.financial_year), part.in_year(part.financial_year)
    return one.first_month <= other.first_month and other.last_month <= one.last_month
