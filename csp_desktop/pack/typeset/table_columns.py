"""Where a table's columns stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from csp_desktop.pack.outline import Column

GUTTER = 3.0
AFTER_NUMBERS = 9.0

Edges = tuple[float, float]


def edges(columns: Sequence[Column], measure: float) -> tuple[Edges, ...]:
    """Return where the text of each column begins and ends, over `measure` points.

    Words stand further off where numbers at the right edge of the column before them end.
    """
    unit = (measure + GUTTER) / sum(column.share for column in columns)
    found: list[Edges] = []
    start = 0.0
    for column, before in zip(columns, _before(columns), strict=True):
        end = start + column.share * unit
        found.append((start + before, end - GUTTER))
        start = end
    return tuple(found)


def rooms(columns: Sequence[Column], measure: float) -> list[float]:
    """Return how wide the text of each column may be."""
    return [right - left for left, right in edges(columns, measure)]


def widened(columns: Sequence[Column], needed: Sequence[float], measure: float) -> tuple[Column, ...] | None:
    """Return columns of which each is as wide as its text needs, at the cost of those with room to spare.

    As they are where each has its room; None where not all can have theirs.
    """
    least = [need + before + GUTTER for need, before in zip(needed, _before(columns), strict=True)]
    free = measure + GUTTER
    if sum(least) > free + 1e-6:
        return None
    slots: dict[int, float] = {}
    while narrow := _too_narrow(columns, least, free, slots):
        slots |= {place: least[place] for place in narrow}
    if not slots:
        return tuple(columns)
    unit = _unit(columns, free, slots)
    return tuple(replace(each, share=slots.get(place, each.share * unit)) for place, each in enumerate(columns))


def _too_narrow(columns: Sequence[Column], least: Sequence[float], free: float, slots: dict[int, float]) -> list[int]:
    """Return the columns that would have too little of what those in `slots` leave."""
    unit = _unit(columns, free, slots)
    others = [place for place in range(len(columns)) if place not in slots]
    return [place for place in others if columns[place].share * unit < least[place] - 1e-6]


def _unit(columns: Sequence[Column], free: float, slots: dict[int, float]) -> float:
    """Return the points of a share of 1 once the columns in `slots` have theirs."""
    shares = sum(each.share for place, each in enumerate(columns) if place not in slots)
    return (free - sum(slots.values())) / shares if shares else 0.0


def _before(columns: Sequence[Column]) -> list[float]:
    """Return the empty space before each column's text."""
    after_numbers = [False, *(a.numeric and not b.numeric for a, b in pairwise(columns))]
    return [(GUTTER if place else 0.0) + (AFTER_NUMBERS if after else 0.0) for place, after in enumerate(after_numbers)]
