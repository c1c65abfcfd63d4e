"""What a figure that adds up will come to by the year's end, with an interval."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

from csp_desktop.domain.intervals import normal_quantile
from csp_desktop.domain.numbers import exact, total
from csp_desktop.domain.periods import Frequency
from csp_desktop.domain.student import t_quantile

FEWEST = 2
"""A forecast needs so many periods."""

FEWEST_EVENTS = 10
"""A forecast of a count needs so many events so far (inferred)."""


class ForecastMethod(StrEnum):
    """How the rest of the year is worked out from what there is."""

    STRAIGHT_LINE = "straight line"
    LAST_YEAR = "last year's shape"

    @property
    def words(self) -> str:
        """Return the method as the pack's key prints it."""
        return f"Forecast by {'a ' if self is ForecastMethod.STRAIGHT_LINE else ''}{self.value}"


@dataclass(frozen=True, slots=True)
class YearSoFar:
    """The single periods of a year from its first up to the last that is known, and all those of the year before.

    A missing figure is None. `counts` says that the figures are events, which never vary less than chance and never
    fall below what there is already; `is_kept_back` that a missing figure is there, but is not told.
    """

    values: Sequence[float | None]
    last_year: Sequence[float | None] = ()
    frequency: Frequency = Frequency.MONTH
    counts: bool = True
    is_kept_back: bool = False


@dataclass(frozen=True, slots=True)
class Forecast:
    """A year's end between its limits, in the figures' unit; all None where it is refused, and `refusal` says why."""

    method: ForecastMethod
    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    confidence: float = 95.0
    refusal: str = ""


def forecast(year: YearSoFar, method: ForecastMethod, confidence: float = 95.0) -> Forecast:
    """Return the forecast of a year's end: each period still to come has its share of what there is to date.

    A share is 1 by the straight line, and last year's own figure by last year's shape. With f = to date / S, the shares
    so far, the rest is f·R for the shares R to come. Its variance is φ·f·R·(1 + R/S); φ, which tells how the k periods
    so far vary about their shares, is Σ((x − f·s)²/(f·s))/(k − 1). The limits are by Student's t with k − 1 degrees of
    freedom, of counts never narrower than chance alone (φ = 1 and z). Source: the ratio estimator's error of
    prediction, Royall, 1970; that it is used here is inferred. Raises ValueError for more periods than a year has.
    """
    shares = _SHARES[method](year)
    if isinstance(shares, str):
        return Forecast(method, confidence=confidence, refusal=shares)
    given = [value for value in year.values if value is not None]
    known, to_come = shares[: len(given)], sum(shares[len(given) :])
    factor = float(exact(total(given)) / exact(total(known)))
    rest = factor * to_come
    reach = _reach(given, known, factor, year.counts, confidence) * sqrt(abs(rest) * (1 + to_come / sum(known)))
    end = total(given) + rest
    lower = max(end - reach, total(given)) if year.counts else end - reach
    return Forecast(method, end, lower, end + reach, confidence)


def _reach(values: Sequence[float], shares: Sequence[float], factor: float, counts: bool, confidence: float) -> float:
    """Return t times the root of what the periods vary by; of counts no less than chance."""
    expected = [factor * share for share in shares]
    parts = [(value - mean) ** 2 / abs(mean) for value, mean in zip(values, expected, strict=True) if mean]
    freedom = len(values) - 1
    varied = t_quantile(confidence, freedom) * sqrt(sum(parts) / freedom)
    return max(varied, normal_quantile(confidence)) if counts else varied


def _straight_shares(year: YearSoFar) -> list[float] | str:
    return _refusal(year) or [1.0] * year.frequency.per_year


def _last_year_shares(year: YearSoFar) -> list[float] | str:
    shares = [value for value in year.last_year if value is not None]
    if len(shares) != year.frequency.per_year:
        return f"Last year's shape needs a figure for each {year.frequency} of last year."
    if min(shares) <= 0:
        return f"Last year's shape cannot be scaled: one {year.frequency} of it is nought or less."
    return _refusal(year) or shares


_SHARES: Mapping[ForecastMethod, Callable[[YearSoFar], list[float] | str]] = {
    ForecastMethod.STRAIGHT_LINE: _straight_shares,
    ForecastMethod.LAST_YEAR: _last_year_shares,
}


def _refusal(year: YearSoFar) -> str:
    """Return in one sentence why there can be no forecast; empty where there can."""
    if year.frequency is Frequency.YEAR:
        return "A yearly figure has no year's end to forecast."
    if len(year.values) > year.frequency.per_year:
        raise ValueError("a year so far has no more periods than a year")
    if None in year.values:
        why = "is kept back" if year.is_kept_back else "has no figure"
        return f"A {year.frequency} of this year {why}, so there is no forecast."
    if len(year.values) < FEWEST:
        return f"A forecast needs two {year.frequency}s at least."
    ended = len(year.values) == year.frequency.per_year
    if year.counts and not ended and total([value for value in year.values if value is not None]) < FEWEST_EVENTS:
        return f"Fewer than {FEWEST_EVENTS} so far are too few to forecast from."
    return ""
