"""Days as an officer types them and as they are kept and printed."""

from __future__ import annotations

import re
from datetime import date

from csp_desktop.domain.periods import MONTH_NAMES

_NUMBERS = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})")
_WORDS = re.compile(r"(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.? (\d{4})", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def date_told(text: str) -> str:
    """Return a day as it is kept, 2016-11-30; empty of nothing. The day stands before the month, as in the UK.

    Raises ValueError with one sentence where the text is no day.
    """
    if not text.strip():
        return ""
    parts = _parts(text.strip())
    try:
        return date(*parts).isoformat() if parts else _refuse(text)
    except ValueError:
        return _refuse(text)


def day_name(day: date) -> str:
    """Return a day in words: 4 January 2017."""
    return f"{day.day} {MONTH_NAMES[(day.month - 4) % 12]} {day.year}"


def date_text(kept: str) -> str:
    """Return a kept day as it is printed: 30 November 2016; empty of nothing."""
    return day_name(date.fromisoformat(kept)) if kept else ""


def _parts(text: str) -> tuple[int, int, int] | None:
    """Return year, month and day."""
    if found := _ISO.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _NUMBERS.fullmatch(text):
        year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
        return year, int(found[2]), int(found[1])
    found = _WORDS.fullmatch(" ".join(text.split()))
    number = _month_number(found[2]) if found else 0
    return (int(found[3]), number, int(found[1])) if found and number else None


def _month_number(word: str) -> int:
    places = [place for place, name in enumerate(MONTH_NAMES) if name.casefold().startswith(word.casefold())]
    return (places[0] + 3) % 12 + 1 if len(places) == 1 else 0


def _refuse(text: str) -> str:
    raise ValueError(f"“{text.strip()}” is no day: write it as 30/11/2016 or 30 November 2016.")
