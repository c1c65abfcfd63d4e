"""Indicators and series for the tests of the rules, said in a line each."""

from __future__ import annotations

from collections.abc import Mapping

from csp_desktop.domain.figures import Figure, Kind, Series
from csp_desktop.domain.indicators import Area, Direction, Indicator
from csp_desktop.domain.periods import Frequency, parse_period, periods_of
from csp_desktop.domain.reader import read
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.status import StatusScheme
from csp_desktop.domain.to_date import SeriesByKind

CITY = Area(1, "Plymouth")
ASB = Indicator(1, "Anti-social behaviour incidents", direction=Direction.DOWN)


def series(**years: list[float | None]) -> Series:
    """Return months by their years: `series(y2016=[853, 967])` are April and May 2016."""
    return {
        period: Figure(value)
        for name, values in years.items()
        for period, value in zip(periods_of(int(name[1:]), Frequency.MONTH), values, strict=False)
        if value is not None
    }


def quarters(**years: list[float | None]) -> Series:
    """Return quarters by their years."""
    return {
        period: Figure(value)
        for name, values in years.items()
        for period, value in zip(periods_of(int(name[1:]), Frequency.QUARTER), values, strict=False)
        if value is not None
    }


def at(values: Mapping[str, float]) -> Series:
    """Return figures by their periods as they are written."""
    return {parse_period(period): Figure(value) for period, value in values.items()}


def reading_of(
    rows: SeriesByKind, as_at: str = "2016-11", indicator: Indicator = ASB, tolerance: float = 15
) -> Reading:
    """Return the reading of some series in the city."""
    return read(indicator, CITY, rows, parse_period(as_at), StatusScheme(tolerance))


def actual_of(**years: list[float | None]) -> SeriesByKind:
    """Return months of actual figures alone."""
    return {Kind.ACTUAL: series(**years)}
