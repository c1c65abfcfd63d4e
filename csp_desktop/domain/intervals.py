"""Confidence intervals: how far a figure may lie by chance from what it measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from csp_desktop.domain.poisson import mean_for_at_least, mean_for_at_most

EXACT_BELOW = 10
"""Below this count Byar's approximation gives way to the exact interval."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure between its limits, all in one unit; `confidence` in per cent. A limit that cannot be is None."""

    value: float
    lower: float | None
    upper: float | None
    confidence: float = 95.0

    def scaled(self, factor: float) -> Interval:
        """Return the same interval in another unit, `factor` of which make one of this."""
        lower, upper = (None if each is None else each * factor for each in (self.lower, self.upper))
        return Interval(self.value * factor, lower, upper, self.confidence)


@dataclass(frozen=True, slots=True)
class Stratum:
    """One group of a standardised rate: its count, its population, and its weight in the standard population."""

    count: float
    population: float
    weight: float


def normal_quantile(confidence: float) -> float:
    """Return z for a two-sided confidence in per cent: 1.959964 at 95. Raises ValueError outside 0 to 100."""
    if not 0 < confidence < 100:
        raise ValueError("a confidence lies between 0 and 100 per cent")
    return NormalDist().inv_cdf(0.5 + confidence / 200)


def wilson(count: float, size: float, confidence: float = 95.0) -> Interval | None:
    """Return the interval of `count` in `size` in percentage points; None where it is no proportion.

    (2x + z² ∓ z·√(z² + 4x(1 − x/n))) / (2(n + z²)). Source: Wilson, 1927; PHEindicatormethods, `phe_proportion`.
    """
    if not 0 <= count <= size or size == 0:
        return None
    z = normal_quantile(confidence)
    middle, spread = 2 * count + z * z, z * sqrt(z * z + 4 * count * (1 - count / size))
    lower, upper = ((middle + side * spread) / (2 * (size + z * z)) * 100 for side in (-1, 1))
    return Interval(count / size * 100, max(lower, 0.0), min(upper, 100.0), confidence)


def widest_margin(size: float, confidence: float = 95.0) -> float | None:
    """Return how many percentage points a survey of `size` answers may be off to either side, at 50 per cent.

    z·√(0.25/n), the margin that a survey's report gives for the whole of it; None without answers.
    """
    return normal_quantile(confidence) * sqrt(0.25 / size) * 100 if size > 0 else None


def count_interval(count: float, confidence: float = 95.0) -> Interval | None:
    """Return the interval of a count of events: exact below 10, by Byar from there on; None below no events.

    Source: Breslow and Day, 1987; PHEindicatormethods, `byars_lower`, `byars_upper`.
    """
    if count < 0:
        return None
    exactly = count < EXACT_BELOW and float(count).is_integer()
    return exact_poisson(int(count), confidence) if exactly else byar(count, confidence)


def exact_poisson(count: int, confidence: float = 95.0) -> Interval:
    """Return the exact interval of a count: χ²(α/2; 2x)/2 and χ²(1 − α/2; 2x + 2)/2. Source: Garwood, 1936."""
    chance = (1 - confidence / 100) / 2
    return Interval(count, mean_for_at_least(count, chance), mean_for_at_most(count, chance), confidence)


def byar(count: float, confidence: float = 95.0) -> Interval:
    """Return Byar's interval of a count. A lower limit below nought is missing.

    x·(1 − 1/(9x) − z/(3√x))³ and (x+1)·(1 − 1/(9(x+1)) + z/(3√(x+1)))³. Source: Breslow and Day, 1987.
    """
    z = normal_quantile(confidence)
    lower = _byar_limit(count, -z) if count > 0 else 0.0
    return Interval(count, None if lower < 0 else lower, _byar_limit(count + 1, z), confidence)


def rate(count: float, population: float, per: float, confidence: float = 95.0) -> Interval | None:
    """Return the rate per `per` of a population with its interval; None without a population."""
    events = count_interval(count, confidence)
    return None if events is None or population <= 0 else events.scaled(per / population)


def standardised_rate(strata: Sequence[Stratum], per: float, confidence: float = 95.0) -> Interval | None:
    """Return the directly standardised rate per `per`, each population's weight counting; None below 10 events.

    DSR + √(var/X)·(Byar(X) − X)·m with var = Σ(w²x/n²)/(Σw)². Source: Dobson et al., 1991; PHEindicatormethods,
    `phe_dsr`, with its guard. None as well where a stratum has no population or nothing has a weight.
    """
    events, weights = sum(each.count for each in strata), sum(each.weight for each in strata)
    if events < EXACT_BELOW or weights <= 0 or any(each.population <= 0 for each in strata):
        return None
    value = sum(each.weight * each.count / each.population for each in strata) / weights
    variance = sum(each.weight**2 * each.count / each.population**2 for each in strata) / weights**2
    around = byar(events, confidence)
    step = sqrt(variance / events)
    lower, upper = (None if each is None else value + step * (each - events) for each in (around.lower, around.upper))
    return Interval(value, lower, upper, confidence).scaled(per)


def difference_of_counts(count: float, other: float, confidence: float = 95.0) -> Interval:
    """Return the difference of two independent counts with its interval: (a − b) ∓ z·√(a + b)."""
    return _around(count - other, sqrt(count + other), confidence)


def difference_of_proportions(
    count: float, size: float, other: float, other_size: float, confidence: float = 95.0
) -> Interval | None:
    """Return the difference of two proportions in percentage points; None where one is no proportion.

    Each limit takes the squares of what lies between each proportion and its Wilson limit. Source: Newcombe, 1998,
    method 10.
    """
    first, second = wilson(count, size, confidence), wilson(other, other_size, confidence)
    if first is None or second is None:
        return None
    gap = first.value - second.value
    lower = gap - sqrt(_square(first, first.lower) + _square(second, second.upper))
    upper = gap + sqrt(_square(first, first.upper) + _square(second, second.lower))
    return Interval(gap, lower, upper, confidence)


def _square(interval: Interval, limit: float | None) -> float:
    return 0.0 if limit is None else (interval.value - limit) ** 2


def _byar_limit(count: float, z: float) -> float:
    return float(count * (1 - 1 / (9 * count) + z / (3 * sqrt(count))) ** 3)


def _around(value: float, error: float, confidence: float) -> Interval:
    reach = normal_quantile(confidence) * error
    return Interval(value, value - reach, value + reach, confidence)
