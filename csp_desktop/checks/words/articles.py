"""The article before words that are put in the place of others: a reduction, an increase, an 8% rise."""

from __future__ import annotations

import re

_ARTICLE = re.compile(r"\b(an?)\s+$", re.I)
_VOWEL = re.compile(r"[aeio]|u(?!ni|se|k)|8|1[18](?![\d,])|1[18](?=,\d{3}(?![\d,]))", re.I)


def article_before(before: str, words: str) -> tuple[int, str]:
    """Return how many letters at the end of a text are an article that words do not go with, and what does.

    Nought and nothing where there is no article, or the right one.
    """
    found = _ARTICLE.search(before)
    right = "an" if _VOWEL.match(words) else "a"
    if found is None or found[1].casefold() == right:
        return 0, ""
    right = right.capitalize() if found[1][0].isupper() else right
    return len(before) - found.start(), f"{right} "
