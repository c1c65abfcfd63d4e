"""Names of months as people write them."""

from __future__ import annotations

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

MONTH_WORD = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
"""A pattern of a month's name, whole or cut short, in small letters."""

PLAIN_YEAR = r"(?:['’‘`]?(?:19|20)?\d\d)"
"""A pattern of a calendar year: 2016, 16, '16; `calendar_year` reads its digits."""

DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)"
"""A pattern of the day that stands before a month's name."""


def month_number(word: str) -> int:
    """Return the month, 1 to 12, of a name that the pattern matched."""
    return _MONTHS.index(word[:3]) + 1
