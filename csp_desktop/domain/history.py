"""The figures that lead up to a period without a gap, and what process control says of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from csp_desktop.domain.figures import Kind, Shorthand, value_at
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Period
from csp_desktop.domain.process_control import DEFAULT_OPTIONS, Options
from csp_desktop.domain.to_date import SeriesByKind, row

if TYPE_CHECKING:
    from csp_desktop.domain.signals import Signal


def run_up(indicator: Indicator, series: SeriesByKind, period: Period) -> tuple[float, ...]:
    """Return the figures up to `period`, as far back as none is missing and no break in the series lies between."""
    actual = row(series, Kind.ACTUAL)
    found: list[float] = []
    while (value := value_at(actual, period)) is not None:
        found.append(value)
        if str(period) in indicator.breaks or Shorthand.BREAK in actual[period].shorthand:
            break
        period = period.moved(-1)
    return tuple(reversed(found))


def signal_at(
    indicator: Indicator,
    series: SeriesByKind,
    period: Period,
    options: Options = DEFAULT_OPTIONS,
    target: float | None = None,
) -> Signal:
    """Return what process control says of the figure of one period, from all that lead up to it."""
    from csp_desktop.domain.signals import signal

    values = run_up(indicator, series, period)
    basis, frequency = indicator.basis, indicator.frequency
    own = own_options(indicator, options, period, len(values))
    return signal(values, indicator.direction, own, target=target, basis=basis, frequency=frequency)


def own_options(indicator: Indicator, options: Options, period: Period, count: int) -> Options:
    """Return the partnership's options with an indicator's own: where its limits begin anew, and what sets them.

    For the `count` figures in a row that end with `period`.
    """
    if not indicator.rebases and not indicator.baseline:
        return options
    periods = [str(period.moved(place - count + 1)) for place in range(count)]
    rebases = tuple(place for place, each in enumerate(periods) if place and each in indicator.rebases)
    return replace(options, rebases=rebases, baseline=indicator.baseline or None)
