"""Readings with their series, for tests of charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from csp_desktop.domain.figures import Figure, Kind, Series
from csp_desktop.domain.indicators import Area, Direction, Indicator, Unit
from csp_desktop.domain.periods import Frequency, month, periods_of
from csp_desktop.domain.reader import read
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.status import StatusScheme
from csp_desktop.domain.to_date import SeriesByKind


@dataclass(frozen=True)
class Read:
    """A reading as at November 2016, and the series it was made from."""

    reading: Reading
    series: SeriesByKind


def row_of(year: int, values: Sequence[float | None], frequency: Frequency = Frequency.MONTH) -> Series:
    periods = periods_of(year, frequency)
    return {period: Figure(value) for period, value in zip(periods, values, strict=False)}


def made(indicator: Indicator, series: SeriesByKind) -> Read:
    return Read(read(indicator, Area(1, "Plymouth"), series, month(2016, 11), StatusScheme(15.0)), series)


def antisocial_behaviour() -> Read:
    this = [853, 967, 965, 955, 899, 887, 896, 748]
    last = [864, 894, 769, 946, 912, 809, 892, 717, 733, 734, 741, 781]
    indicator = Indicator(1, "Anti-social behaviour", direction=Direction.DOWN)
    return made(indicator, {Kind.ACTUAL: {**row_of(2015, last), **row_of(2016, this)}})


def ist_incidents() -> Read:
    target = [55, 108, 162, 214, 268, 321, 375, 428, 482, 536, 588, 640]
    series = {
        Kind.ACTUAL: row_of(2016, [41, 61, 60, 67, 34, 51, 47]),
        Kind.CUMULATIVE_TARGET: row_of(2016, target),
    }
    return made(Indicator(2, '"ist" incidents', direction=Direction.UP), series)


def satisfaction() -> Read:
    series = {
        Kind.ACTUAL: row_of(2016, [100, 89, 89, 86, 75, 90]),
        Kind.CUMULATIVE: row_of(2016, [100, 93, 92, 90, 88, 88]),
        Kind.CUMULATIVE_TARGET: row_of(2016, [90] * 6),
    }
    return made(Indicator(3, "Satisfaction", unit=Unit.PERCENT, direction=Direction.UP), series)


def referrals() -> Read:
    actual = {
        **row_of(2015, [542, 539, 555, 539], Frequency.QUARTER),
        **row_of(2016, [518, 526], Frequency.QUARTER),
    }
    return made(Indicator(4, "Referrals", frequency=Frequency.QUARTER), {Kind.ACTUAL: actual})
