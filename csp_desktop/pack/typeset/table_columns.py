"""Where a table's columns stand."""

from __future__ import annotations

from collections.abc import Sequence

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
    for place, column in enumerate(columns):
        after_numbers = bool(place) and columns[place - 1].numeric and not column.numeric
        before = (GUTTER if place else 0.0) + (AFTER_NUMBERS if after_numbers else 0.0)
        end = start + column.share * unit
        found.append((start + before, end - GUTTER))
        start = end
    return tuple(found)


def rooms(columns: Sequence[Column], measure: float) -> list[float]:
    """Return how wide the text of each column may be."""
    return [right - left for left, right in edges(columns, measure)]
