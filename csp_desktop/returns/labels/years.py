"""Financial years in words: 2014/15, 2014 - 2015, 14/15."""

from __future__ import annotations

import re

FINANCIAL_YEAR = r"(?:(?:19|20)\d\d\s*[/\-–—]\s*(?:19|20)?\d\d|\d\d\s*[/\-–—]\s*\d\d)"
"""A pattern of what may be a financial year; `first_year` says whether it is one."""

_FOUND = re.compile(
    rf"(?<![\d/.,£])(?:fy\s*)?({FINANCIAL_YEAR})(?![\d/%,]|\.\d|\s*(?:years?|yrs?)[ -]?olds?)", re.IGNORECASE
)
_PARTS = re.compile(r"(\d+)\s*[/\-–—]\s*(\d+)")


def first_year(text: str) -> int | None:
    """Return the calendar year in which a financial year begins: 2014 for 14/15; None where it is none."""
    match = _PARTS.fullmatch(text.strip())
    if match is None:
        return None
    year = calendar_year(match[1])
    return year if (year + 1) % 100 == int(match[2]) % 100 and len(match[2]) in (2, 4) else None


def years_in(text: str) -> tuple[int, ...]:
    """Return all financial years that a text names, in its order, each as the year in which it begins."""
    found = (first_year(match[1]) for match in _FOUND.finditer(text))
    return tuple(year for year in found if year is not None)


def without_years(text: str) -> str:
    """Return a text without the financial years in it."""
    return _FOUND.sub(lambda match: match[0] if first_year(match[1]) is None else " ", text)


def calendar_year(text: str) -> int:
    """Return a year of two or four digits in full: 16 is 2016, 98 is 1998."""
    year = int(text)
    if year > 99:
        return year
    return year + (2000 if year < 70 else 1900)


def year_name(year: int) -> str:
    """Return a financial year's name: 2014 is 2014/15."""
    return f"{year:04}/{(year + 1) % 100:02}"
