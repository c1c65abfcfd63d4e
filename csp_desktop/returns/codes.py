"""Codes in a partner's words: which indicators "(LAA 23; NI 32; PSA 23)" may mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from csp_desktop.domain.indicators import Code, Indicator

_BRACKETED = re.compile(r"\([^()]*\)")
_CODED = re.compile(r"\b[A-Z]{2,5}\s?\d")


def with_codes_of(text: str, indicators: Sequence[Indicator]) -> list[Indicator]:
    """Return the indicators that have most of a text's codes; none where it names no code that they have.

    A scheme may give several indicators one number, as an agreement does whose delivery they all measure. An
    indicator that has only other numbers in one of the text's schemes is none of them.
    """
    shared = [_shared(text, each.codes) for each in indicators]
    most = max(shared, default=0)
    return [each for each, count in zip(indicators, shared, strict=True) if count == most] if most else []


def without_codes(text: str) -> str:
    """Return a text without the brackets that hold codes."""
    return " ".join(_BRACKETED.sub(lambda found: " " if _CODED.search(found[0]) else found[0], text).split())


def _shared(text: str, codes: Sequence[Code]) -> int:
    """Return how many codes a text shares with an indicator's, 0 where one of its schemes speaks against it."""
    found = [code for code in codes if _pattern(code).search(text)]
    agreed = {code.scheme for code in found}
    against = {code.scheme for code in codes} - agreed
    return 0 if any(_numbered(scheme).search(text) for scheme in against) else len(found)


@lru_cache(maxsize=4_096)
def _pattern(code: Code) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(code.scheme)}\s*{re.escape(code.number)}\b", re.IGNORECASE)


@lru_cache(maxsize=1_024)
def _numbered(scheme: str) -> re.Pattern[str]:
    """Return the pattern of any number in a scheme."""
    return re.compile(rf"\b{re.escape(scheme)}\s*\d", re.IGNORECASE)
