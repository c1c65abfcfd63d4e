"""Axis ticks at round numbers, the same in the window and in the pack."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from csp_desktop.charts.description import Axis, ChartSeries

_STEPS = tuple(map(Decimal, ("1", "2", "2.5", "5", "10")))
_INTERVALS = 5


def axis_for(series: Iterable[ChartSeries], suffix: str = "") -> Axis:
    """Return an axis with round ticks over all values of `series`, from zero where they are near it.

    It has at most seven ticks. Values that lie far from zero and close together (a percentage between 86 and
    91) get an axis of their own range, so that a change can be seen.
    """
    values = [Decimal(repr(value)) for each in series for value in each.values if value is not None]
    low, high = _range(values)
    step = _round_step((high - low) / _INTERVALS)
    first = (low / step).to_integral_value(ROUND_FLOOR) * step
    last = (high / step).to_integral_value(ROUND_CEILING) * step
    ticks = [first]
    while ticks[-1] < last:
        ticks.append(ticks[-1] + step)
    decimals = max(0, -int(step.normalize().as_tuple().exponent))
    return Axis(tuple(float(tick) for tick in ticks), decimals, suffix)


def _range(values: list[Decimal]) -> tuple[Decimal, Decimal]:
    """Return the lowest and highest value to show; from zero unless all lie together far from it."""
    low, high = min(values, default=Decimal(0)), max(values, default=Decimal(1))
    if low > 0 and high - low > low / 4:
        low = Decimal(0)
    if high < 0 and high - low > -high / 4:
        high = Decimal(0)
    if low == high:
        return (Decimal(0), high) if high > 0 else (low, Decimal(0) if low < 0 else Decimal(1))
    return low, high


def _round_step(step: Decimal) -> Decimal:
    """Return the smallest of 1, 2, 2.5, 5 and 10 times a power of ten that is at least `step`."""
    power = Decimal(1).scaleb(step.adjusted())
    return next(power * each for each in _STEPS if power * each >= step)
