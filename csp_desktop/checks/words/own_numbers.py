"""Which way a sentence's own two numbers go: from 441 in 2014/15 to 398; 6.6, up from 6.4."""

from __future__ import annotations

import re

from csp_desktop.checks.words.marked import Sentence
from csp_desktop.checks.words.quantities import Quantity

_FROM = re.compile(r"(?:\s+(?!to\b|by\b)[\w-]+){0,3}?,?\s+from\s+(?:a |the )?(?:total of |high of |low of )?", re.I)
_TO = re.compile(r"(?:(?![.;:](?!\d)|\bfrom\b).){0,60}?\bto\s+(?:a |the )?(?:total of |high of |low of )?", re.I)
_AFTER = re.compile(r"(?:(?:(?![.;:()]|,\s).){0,90},|[;–-])?\s+(?:which is\s+|which was\s+)?$")


def stated_way(sentence: Sentence, end: int, start: int | None = None) -> int | None:
    """Return 1 where the numbers beside a word from `start` to `end` go up, -1 where down; None without two."""
    after = [each for each in sentence.quantities if each.start >= end][:2]
    if not after or not _FROM.fullmatch(sentence.text[end : after[0].start]):
        return None
    if len(after) > 1 and _TO.fullmatch(sentence.text[after[0].end : after[1].start]):
        return _way(*after)
    before = [each for each in sentence.quantities if start is not None and each.end <= start][-1:]
    if before and start is not None and _AFTER.fullmatch(sentence.text[before[0].end : start]):
        return _way(after[0], before[0])
    return None


def _way(first: Quantity, second: Quantity) -> int | None:
    if first.sign or second.sign or first.hedge or second.hedge or first.measure is not second.measure:
        return None
    return (second.value > first.value) - (second.value < first.value)
