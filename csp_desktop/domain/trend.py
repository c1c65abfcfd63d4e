"""Trend against the same period last year."""

from __future__ import annotations

from enum import StrEnum

from csp_desktop.domain.comparison import Comparison
from csp_desktop.domain.indicators import Direction


class Trend(StrEnum):
    """Where an indicator goes: better or worse where it has a good direction, else higher or lower."""

    IMPROVING = "improving"
    WORSENING = "worsening"
    HIGHER = "higher"
    LOWER = "lower"
    UNCHANGED = "no change"


def trend_of(comparison: Comparison, direction: Direction) -> Trend:
    """Return the trend of this year's figure against last year's over the same periods."""
    if comparison.change == 0:
        return Trend.UNCHANGED
    rises = comparison.change > 0
    if direction not in (Direction.UP, Direction.DOWN):
        return Trend.HIGHER if rises else Trend.LOWER
    return Trend.IMPROVING if rises == (direction is Direction.UP) else Trend.WORSENING
