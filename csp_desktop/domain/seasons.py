"""Whether the year's cycle is strong in a series."""

from __future__ import annotations

from collections.abc import Sequence
from math import atanh, inf, sqrt
from statistics import NormalDist, StatisticsError, correlation, linear_regression

from csp_desktop.domain.periods import Frequency

_CERTAINTY = 0.99
_YEARS = 2

_NOISE = 1e-9
"""Below this part of the figures, what is left is the computer's own rounding."""


def has_strong_season(values: Sequence[float], frequency: Frequency) -> bool:
    """Return whether figures follow those of a year before, beyond chance at 99 per cent (one-sided).

    Measured once a straight line is taken off, by the correlation of each figure with that of the same period a
    year before and Fisher's z for it: atanh(r) * sqrt(n - 3). Never of fewer than two years. Source: R. A. Fisher,
    1921, for the test; that a warning hangs on it is our own choice (inferred).
    """
    year = frequency.per_year
    pairs = len(values) - year
    if year == 1 or len(values) < _YEARS * year or pairs <= 3:
        return False
    rest = _without_line(values)
    if max(map(abs, rest)) <= _NOISE * max(map(abs, values)):
        return False
    r = _correlation(rest[year:], rest[:-year])
    z = inf if r >= 1 else atanh(r) * sqrt(pairs - 3)
    return z > NormalDist().inv_cdf(_CERTAINTY)


def _without_line(values: Sequence[float]) -> list[float]:
    times = range(len(values))
    line = linear_regression(times, values)
    return [value - line.intercept - line.slope * time for time, value in zip(times, values, strict=True)]


def _correlation(values: Sequence[float], others: Sequence[float]) -> float:
    """Return the correlation, 0 where figures do not vary."""
    try:
        return max(correlation(values, others), -1 + 1e-12)
    except StatisticsError:
        return 0.0
