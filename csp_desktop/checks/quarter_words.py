"""Quarters as texts name them: quarter 2, qtr two, Q3."""

from __future__ import annotations

import re

QUARTER = re.compile(r"\b(?:(?:quarter|qtr)\s*([1-4]|one|two|three|four)|Q([1-4]))\b", re.IGNORECASE)
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4}


def quarters_in(text: str) -> list[int]:
    """Return the numbers of the quarters that a text names, in its order."""
    return [number_of(match) for match in QUARTER.finditer(text)]


def number_of(match: re.Match[str]) -> int:
    """Return the number that a match of a quarter names."""
    word = (match[1] or match[2]).casefold()
    return _WORDS.get(word) or int(word)
