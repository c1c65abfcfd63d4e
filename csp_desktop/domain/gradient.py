"""The gradient of five years' figures, and whether it is more than chance (Fingertips' recent trend)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

from csp_desktop.domain.intervals import Interval, normal_quantile

YEARS = 5
"""How many years a gradient is read from."""

_CRITICAL = NormalDist().inv_cdf(0.999) ** 2
"""Chi-squared with one degree of freedom at 99.8 per cent: 9.5495."""


@dataclass(frozen=True, slots=True)
class Gradient:
    """How much a figure rises (or, below nought, falls) a year, in its unit, with chi-squared (one degree of freedom).

    `steady` says that the direction stays whichever single year is left out.
    """

    slope: float
    chi_squared: float
    steady: bool

    @property
    def beyond_chance(self) -> bool:
        """Return whether it is a trend: chi-squared beyond 99.8 per cent, and no single year makes it."""
        return self.steady and self.chi_squared > _CRITICAL


def gradient(intervals: Sequence[Interval]) -> Gradient | None:
    """Return the weighted gradient of five independent years in order; None of any other number or without both limits.

    Each year weighs by one over its squared standard error, which is its interval's width over 2·z; chi-squared is the
    squared slope over its own squared error. Source: Fingertips, `TrendMarkerCalculator`.
    """
    points = [point for time, each in enumerate(intervals, 1) if (point := _point(time, each)) is not None]
    if len(points) != YEARS or len(intervals) != YEARS:
        return None
    slope, error = _slope(points)
    others = (_slope(points[:left] + points[left + 1 :])[0] for left in range(YEARS))
    return Gradient(slope, slope * slope / error, all(other * slope > 0 for other in others))


@dataclass(frozen=True, slots=True)
class _Point:
    time: int
    value: float
    weight: float


def _point(time: int, interval: Interval) -> _Point | None:
    if interval.lower is None or interval.upper is None or interval.upper <= interval.lower:
        return None
    error = (interval.upper - interval.lower) / (2 * normal_quantile(interval.confidence))
    return _Point(time, interval.value, 1 / error**2)


def _slope(points: Sequence[_Point]) -> tuple[float, float]:
    """Return the slope of the weighted straight line, and its squared error."""
    weights = sum(each.weight for each in points)
    time = sum(each.weight * each.time for each in points) / weights
    value = sum(each.weight * each.value for each in points) / weights
    spread = sum(each.weight * (each.time - time) ** 2 for each in points)
    slope = sum(each.weight * (each.time - time) * (each.value - value) for each in points) / spread
    return slope, 1 / spread
