"""Student's t: how far a mean of few figures may lie from the true one."""

from __future__ import annotations

from itertools import accumulate
from math import atan, cos, pi, sin, sqrt, tan


def t_quantile(confidence: float, freedom: int) -> float:
    """Return t for a two-sided confidence in per cent and whole degrees of freedom: 12.7062 at 95 and 1.

    Raises ValueError outside 0 to 100 or below one degree. Source: Abramowitz and Stegun, 26.7.3 and 26.7.4, halved to
    the last digit.
    """
    if not 0 < confidence < 100 or freedom < 1:
        raise ValueError("t needs a confidence between 0 and 100 per cent and a degree of freedom")
    low, high = 0.0, pi / 2
    while (middle := (low + high) / 2) not in (low, high):
        low, high = (middle, high) if _inside(middle, freedom) < confidence / 100 else (low, middle)
    return tan(middle) * sqrt(freedom)


def chance_inside(t: float, freedom: int) -> float:
    """Return the chance of lying between -t and t."""
    return _inside(atan(t / sqrt(freedom)), freedom)


def _inside(angle: float, freedom: int) -> float:
    """Return the chance where t is the angle's tangent times the root of the degrees of freedom."""
    odd = freedom % 2
    square = cos(angle) ** 2
    steps = (square * (1 - 1 / each) for each in range(2 + odd, freedom, 2))
    series = sum(accumulate(steps, lambda term, step: term * step, initial=1.0)) if freedom > 1 else 0.0
    if odd:
        return 2 / pi * (angle + sin(angle) * cos(angle) * series)
    return sin(angle) * series
