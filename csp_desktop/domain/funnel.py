"""Funnel limits: how far an area of its size may lie from the average of all by chance."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

from csp_desktop.domain.intervals import normal_quantile
from csp_desktop.domain.poisson import at_least, at_most

INNER, OUTER = 95.0, 99.8
"""The two confidences of a funnel, in per cent."""


class Place(StrEnum):
    """Where an area lies in the funnel; the number is the chance of lying beyond that limit."""

    LOW_FAR = "Low (0.001)"
    LOW = "Low (0.025)"
    INSIDE = "Not significant"
    HIGH = "High (0.025)"
    HIGH_FAR = "High (0.001)"


class FunnelKind(StrEnum):
    """What the areas' figures are: shares of their denominators, or events in a population."""

    PROPORTION = "proportion"
    RATE = "rate"


@dataclass(frozen=True, slots=True)
class Member:
    """One area's count, and the population or number asked that it stands on."""

    count: int
    size: float


@dataclass(frozen=True, slots=True)
class FunnelLimits:
    """The average of all and the limits around it for one area's size, in one unit."""

    average: float
    lower: float
    upper: float
    far_lower: float
    far_upper: float


def pooled_average(members: Sequence[Member]) -> float | None:
    """Return all counts by all sizes, a plain ratio; None without any size."""
    size = sum(each.size for each in members)
    return sum(each.count for each in members) / size if size > 0 else None


def funnel_limits(average: float, size: float, kind: FunnelKind, per: float = 100.0) -> FunnelLimits:
    """Return the limits for an area of `size` around a pooled average (a plain ratio), in units of `per`.

    Raises ValueError for a size or an average that cannot be. Proportions: where Wilson's interval just reaches the
    average, which is p ∓ z·√(p(1 − p)/n). Rates: the least and the greatest count that Poisson's chances allow.
    Source: Spiegelhalter, 2005; PHEindicatormethods, `calculate_funnel_limits`. Limits at whole counts are ours,
    so that a label and the line drawn never differ.
    """
    if size <= 0 or average < 0 or (kind is FunnelKind.PROPORTION and average > 1):
        raise ValueError("a funnel needs a size and an average that are possible")
    inner, outer = (_bounds(average, size, kind, confidence) for confidence in (INNER, OUTER))
    return FunnelLimits(*(each * per for each in (average, *inner, *outer)))


def place(member: Member, average: float, kind: FunnelKind) -> Place | None:
    """Return where an area lies around a pooled average (a plain ratio); None for an area without a size."""
    if member.size <= 0:
        return None
    sides = {level: _side(member, average, kind, level) for level in (INNER, OUTER)}
    if sides[OUTER]:
        return Place.HIGH_FAR if sides[OUTER] > 0 else Place.LOW_FAR
    return {1: Place.HIGH, 0: Place.INSIDE, -1: Place.LOW}[sides[INNER]]


def _bounds(average: float, size: float, kind: FunnelKind, confidence: float) -> tuple[float, float]:
    if kind is FunnelKind.RATE:
        lower, upper = _count_bounds(average * size, confidence)
        return lower / size, upper / size
    reach = normal_quantile(confidence) * sqrt(average * (1 - average) / size)
    return max(average - reach, 0.0), min(average + reach, 1.0)


def _count_bounds(expected: float, confidence: float) -> tuple[int, int]:
    """Return the least and the greatest count that are not less likely to be passed than half the chance left out."""
    chance = (1 - confidence / 100) / 2
    middle, reach = int(expected), int(normal_quantile(confidence) * sqrt(expected)) + 10
    below, above = range(max(middle - reach, 0), middle + 1), range(middle, middle + 2 * reach)
    least = below.start + bisect_left(below, True, key=lambda count: at_most(count, expected) >= chance)
    beyond = above.start + bisect_left(above, True, key=lambda count: at_least(count, expected) < chance)
    return least, beyond - 1


def _side(member: Member, average: float, kind: FunnelKind, confidence: float) -> int:
    """Return 1 above the upper limit, -1 below the lower, else 0."""
    lower, upper = _bounds(average, member.size, kind, confidence)
    share = member.count / member.size
    return (share > upper) - (share < lower)
