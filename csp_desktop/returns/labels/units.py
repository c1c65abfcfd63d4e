"""What figures count, as the words beside them say it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from csp_desktop.domain.indicators import Unit

_RATE = re.compile(r"\bper\s+(?:\d[\d,]*|thousand|head|capita|person|household)|\brates?\s+per\b", re.I)
_PERCENT = re.compile(r"%|\bper ?cent(?:age)?s?\b|\bproportion of\b", re.I)
_AMOUNT = re.compile(r"(?<![\w/.-])\d{1,3}(?:\.\d+)?(?:%| ?per ?cent\b)", re.I)
"""A share that words name, as "reduce by 10%" does: it says nothing of what the figures count."""

_MONEY = re.compile(r"£|\bcosts?\b|\bbudget\b|\bspend\b", re.I)
_SCORE = re.compile(r"\bscore\b|\bself[- ]assessment\b", re.I)
_FEWEST_FOR_A_COUNT = 3
_NO_RATE = 100


def unit_of(label: str, measure: str, values: Sequence[float]) -> Unit:
    """Return the unit that a row's label names, else its measure's, else a count or a rate.

    A measure's rate does not reach a row of whole numbers in its table, as crimes under a gap per 1,000.
    """
    whole = are_counts(values)
    unit = unit_in_words(label) or unit_in_words(measure)
    counted = whole and (len(values) >= _FEWEST_FOR_A_COUNT or any(value >= _NO_RATE for value in values))
    if unit is None or (unit is Unit.RATE and counted and unit_in_words(label) is None):
        return Unit.COUNT if whole else Unit.RATE
    return unit


def are_counts(values: Sequence[float]) -> bool:
    """Return whether values are whole, or so many of them that the others are parts of a count written in error."""
    parts = sum([not value.is_integer() for value in values])
    return parts == 0 or (len(values) - parts >= _FEWEST_FOR_A_COUNT * parts)


@lru_cache(maxsize=4_096)
def unit_in_words(words: str) -> Unit | None:
    """Return the unit that words name, or None."""
    plain = _AMOUNT.sub(" ", words)
    return next((unit for pattern, unit in _UNITS if pattern.search(plain)), None)


_UNITS = ((_RATE, Unit.RATE), (_PERCENT, Unit.PERCENT), (_MONEY, Unit.MONEY), (_SCORE, Unit.SCORE))
