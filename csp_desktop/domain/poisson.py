"""Chances of a count by Poisson's distribution, and the means that make a count just likely."""

from __future__ import annotations

from collections.abc import Callable
from math import exp, lgamma, log, sqrt

_EPSILON = 1e-17


def at_most(count: int, mean: float) -> float:
    """Return the chance of `count` or fewer where `mean` are expected; 0 below no events at all."""
    if count < 0:
        return 0.0
    if mean <= 0:
        return 1.0
    return _sum_down(count, mean) if count < mean else 1 - _sum_up(count + 1, mean)


def at_least(count: int, mean: float) -> float:
    """Return the chance of `count` or more where `mean` are expected."""
    if count <= 0:
        return 1.0
    if mean <= 0:
        return 0.0
    return _sum_up(count, mean) if count > mean else 1 - _sum_down(count - 1, mean)


def mean_for_at_least(count: int, chance: float) -> float:
    """Return the mean by which `count` or more have `chance`: half the χ² quantile of 2 * count degrees."""
    return 0.0 if count <= 0 else _solved(lambda mean: at_least(count, mean) - chance, count)


def mean_for_at_most(count: int, chance: float) -> float:
    """Return the mean by which `count` or fewer have `chance`: half the χ² quantile of 2 * count + 2 degrees."""
    return _solved(lambda mean: chance - at_most(count, mean), count)


def _sum_down(count: int, mean: float) -> float:
    """Return the chances of count, count - 1 and so on, which fall: sound below the mean."""
    term = total = _chance(count, mean)
    for each in range(count, 0, -1):
        term *= each / mean
        total += term
        if term < total * _EPSILON:
            break
    return total


def _sum_up(count: int, mean: float) -> float:
    """Return the chances of count, count + 1 and so on, which fall: sound above the mean."""
    term = total = _chance(count, mean)
    each = count
    while term > total * _EPSILON:
        each += 1
        term *= mean / each
        total += term
    return total


def _chance(count: int, mean: float) -> float:
    return exp(count * log(mean) - mean - lgamma(count + 1))


def _solved(rising: Callable[[float], float], near: float) -> float:
    """Return where a function that rises from below nought crosses it, by halving, to the last digit of a float."""
    low, high = 0.0, near + 10 * sqrt(near + 1) + 10
    while rising(high) < 0:
        high *= 2
    while (middle := (low + high) / 2) not in (low, high):
        low, high = (middle, high) if rising(middle) < 0 else (low, middle)
    return middle
