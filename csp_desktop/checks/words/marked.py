"""A sentence with its marks: phrases of time, numbers, and where its clauses begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from csp_desktop.checks.words.quantities import Quantity, quantities_of
from csp_desktop.checks.words.times import times_of
from csp_desktop.checks.words.when import Time

_BREAK = re.compile(
    r"[;:.](?!\d)|(?<!\d),|,(?!\d{3})|[()]|\b(?:and|but|while|whilst|whereas|although|though|which|however)\b|\s[–-]\s",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its marks: phrases of time, numbers, and where its clauses begin and end."""

    text: str
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    breaks: tuple[int, ...]

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """Return where the clause begins and ends that a place stands in."""
        begin = max((each for each in self.breaks if each <= start), default=0)
        return begin, min((each for each in self.breaks if each >= end), default=len(self.text))

    def outer_clause(self, start: int, end: int) -> tuple[int, int]:
        """Return the clause that a place stands in, of a bracket the clause before it."""
        begin, after = self.clause(start, end)
        if self.text[max(begin - 1, 0) : begin] == "(":
            begin = self.clause(begin - 1, begin - 1)[0]
        return begin, after

    def clauses_before(self, place: int) -> Iterator[tuple[int, int]]:
        """Yield the clauses before a place, the nearest first."""
        begin, end = self.clause(place, place)
        while begin > 0:
            begin, end = self.clause(begin - 1, begin - 1)[0], begin
            yield begin, end


def marked(text: str) -> Sentence:
    """Return a sentence with its marks."""
    times = times_of(text)
    taken = tuple((time.start, time.end) for time in times)
    breaks = tuple(
        place
        for match in _BREAK.finditer(text)
        if not any(start <= match.start() < end for start, end in taken)
        for place in (match.start(), match.end())
    )
    return Sentence(text, times, quantities_of(text, taken), breaks)
