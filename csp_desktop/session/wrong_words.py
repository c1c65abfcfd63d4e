"""Words of a comment that are not what the figures say, while it is written: where, why, and what would be right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from csp_desktop.checks.words.articles import article_before
from csp_desktop.checks.words.told import CheckedClaim, claims_by_passage
from csp_desktop.domain.live_fields import PrintedComment, printed_comment
from csp_desktop.session.readings import Readings, Row
from csp_desktop.session.stated_figures import facts_of_project, prepare

_WORD = re.compile(r"\S+")


class Change(NamedTuple):
    """Words to put in the place of those from `start` to `end` of a comment as it is typed."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class WrongWords:
    """Words from `start` to `end` of a comment as it is typed that are not what the figures say, and why.

    `change` puts them right; it is None where a field would have to be another, or no words of ours would do.
    """

    start: int
    end: int
    said: str
    expected: str
    why: str
    change: Change | None

    @property
    def sentence(self) -> str:
        """Return all that there is to say of them in a sentence or two."""
        right = f" It would be right to say “{self.expected}”." if self.change and self.expected else ""
        return f"“{self.said}” is not what the figures say: {self.why}{right}"


def wrong_words(text: str, readings: Readings, row: Row) -> Iterator[tuple[WrongWords, ...]]:
    """Yield the wrong words of each sentence of a comment on a row, as it is typed, for work in small pieces."""
    yield from (() for _ in prepare(readings))
    comment = printed_comment(text, readings.reading(row))
    for claims in claims_by_passage(comment.text, facts_of_project(readings, row)):
        yield tuple(_wrong(each, text, comment) for each in claims if each.severity)


def _wrong(claim: CheckedClaim, text: str, comment: PrintedComment) -> WrongWords:
    start, end = comment.as_typed(claim.start, claim.end)
    change = _change(claim, text, comment) if claim.suggestion else None
    return WrongWords(start, end, claim.text, claim.expected, claim.reason, change)


def _change(claim: CheckedClaim, text: str, comment: PrintedComment) -> Change | None:
    """Return the fewest words to change, so that fields and marks beside them stay; None where one is of a field."""
    begin, end, words = _differing(comment.text[claim.start : claim.end], claim.expected)
    start, after = comment.as_typed(claim.start + begin, claim.start + end)
    is_field = text[start:after] != comment.text[claim.start + begin : claim.start + end]
    length, article = article_before(text[:start], words)
    return None if is_field else Change(start - length, after, article + words)


def _differing(said: str, expected: str) -> tuple[int, int, str]:
    """Return from where to where words differ from those expected, and what is expected there: a word at least."""
    old, new = list(_WORD.finditer(said)), expected.split()
    most = min(len(old), len(new))
    first = next((place for place in range(most) if old[place][0] != new[place]), most)
    last = next((place for place in range(most - first) if old[-1 - place][0] != new[-1 - place]), most - first)
    if most == first + last:
        first, last = (first, last - 1) if last else (first - 1, last)
    return old[first].start(), old[len(old) - last - 1].end(), " ".join(new[first : len(new) - last])
