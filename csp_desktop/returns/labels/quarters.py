"""Headings that number the quarters or halves of a year: Q1 2016/17, 2nd quarter, 2016 Q3, H1 2016/17."""

from __future__ import annotations

import re

from csp_desktop.domain.periods import Frequency
from csp_desktop.returns.labels.heading import Heading
from csp_desktop.returns.labels.spans import months_from_to
from csp_desktop.returns.labels.years import FINANCIAL_YEAR, calendar_year, first_year

_ORDINALS = {
    "1st": 1, "first": 1, "one": 1, "2nd": 2, "second": 2, "two": 2,
    "3rd": 3, "third": 3, "three": 3, "4th": 4, "fourth": 4, "four": 4,
}  # fmt: skip
_ORDINAL = "1st|2nd|3rd|4th|first|second|third|fourth"
_QUARTER = re.compile(
    rf"\b(?:q|qtr|quarter)\s*\.?\s*(?P<number>[1-4]|one|two|three|four)(?!\d)|(?P<ordinal>{_ORDINAL})\s+(?:qtr|quarter)\b"
    r"|(?<=\d)q(?P<after>[1-4])\b"
)
_HALF = re.compile(
    r"\b(?:h|half[\s\-]year|half|hy)\s*(?P<number>[12])(?!\d)|(?P<ordinal>1st|2nd|first|second)\s+half(?:[\s\-]year)?\b"
    r"|(?<=\d)h(?P<after>[12])\b"
)
_FINANCIAL = re.compile(rf"(?:fy\s*)?({FINANCIAL_YEAR})")
_PLAIN = re.compile(r"['’‘`]?((?:19|20)\d\d)|['’‘`](\d\d)")
_JOINTS = re.compile(r"[(),:]|\bof\b|\bfy(?=\s|$)|^[\s\-–/]+|[\s\-–/]+$")


def numbered(text: str) -> Heading | None:
    """Return the quarter or half that a text numbers, with the year or the months that stand beside the number."""
    for frequency, words in ((Frequency.QUARTER, _QUARTER), (Frequency.HALF_YEAR, _HALF)):
        if match := words.search(text):
            word = match["number"] or match["ordinal"] or match["after"]
            number = _ORDINALS.get(word) or int(word)
            rest = " ".join(_JOINTS.sub(" ", f"{text[: match.start()]} {text[match.end() :]}").split()).strip(" -–/")
            return _beside(Heading(frequency, number), rest)
    return None


def settled(heading: Heading, calendar: bool) -> Heading:
    """Return a quarter or half beside a plain year as counted from January, or else from April."""
    if heading.open_year is None:
        return heading
    if not calendar:
        return heading._replace(year=heading.open_year, open_year=None)
    per_year = heading.frequency.per_year
    earlier = heading.number == 1 and heading.frequency is Frequency.QUARTER
    number = (heading.number - 2) % per_year + 1
    return heading._replace(number=number, year=heading.open_year - earlier, open_year=None)


def _beside(heading: Heading, rest: str) -> Heading | None:
    """Return a quarter with what else its heading says; None where that is no year and no months."""
    if not rest:
        return heading
    if match := _FINANCIAL.fullmatch(rest):
        year = first_year(match[1])
        return None if year is None else heading._replace(year=year)
    if match := _PLAIN.fullmatch(rest):
        return heading._replace(open_year=calendar_year(match[1] or match[2]))
    return _with_months(heading, rest)


def _with_months(heading: Heading, rest: str) -> Heading | None:
    """Return the quarter of "Q1 Apr-Jun 2016", "Q1 2016/17 (Apr - Jun)", "Q1 2016 (Jan-Mar)"."""
    parts = [rest, *(rest[: each.start()].strip() for each in _YEARS.finditer(rest))]
    for part in (*parts, *(rest[each.end() :].strip() for each in _YEARS.finditer(rest))):
        months = months_from_to(part)
        if months is not None and months.frequency is heading.frequency:
            beside = rest.replace(part, " ", 1).strip()
            return _agreed(heading if not beside else _beside(heading, beside), months)
    return None


def _agreed(numbered: Heading | None, months: Heading) -> Heading | None:
    """Return the quarter that a number and its months name together, None where they speak of two."""
    if numbered is None:
        return None
    if numbered.open_year is not None:
        both = [settled(numbered, calendar) for calendar in (False, True)]
        found = [each for each in both if each.number == months.number and months.year in (None, each.year)]
        return found[0] if len(found) == 1 else None
    if numbered.year is not None:
        return numbered if numbered.number == months.number and months.year in (None, numbered.year) else None
    counted_from_january = (numbered.number - 2) % 4 + 1 == months.number
    return months if numbered.number == months.number or counted_from_january else None


_YEARS = re.compile(rf"{FINANCIAL_YEAR}|(?:19|20)\d\d")
