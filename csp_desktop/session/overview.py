"""What the overview says of each indicator beside its reading: its line, its gaps, its signal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csp_desktop.charts.sparkline import Sparkline, sparkline
from csp_desktop.domain.figures import Kind
from csp_desktop.domain.gaps import missing_periods
from csp_desktop.domain.history import signal_at
from csp_desktop.domain.periods import Period
from csp_desktop.session.readings import Readings, Row

if TYPE_CHECKING:
    from csp_desktop.domain.signals import Signal


def overview_rows(readings: Readings) -> tuple[Row, ...]:
    """Return a row for each indicator: the partnership's own, or where only areas within it have figures, theirs."""
    areas: dict[int, list[Row]] = {}
    for row in readings.own_rows():
        areas.setdefault(row[0], []).append(row)
    return tuple(row for own, *within in areas.values() for row in _shown(readings, own, within))


def _shown(readings: Readings, own: Row, within: list[Row]) -> list[Row]:
    is_measured = bool(readings.kinds(own)) or readings.is_derived(own)
    return [own] if is_measured or not within else within


def row_name(readings: Readings, row: Row) -> str:
    """Return what a row is called: its indicator, and its area where that is not the whole partnership."""
    title, area = readings.indicator(row).title, readings.area(row)
    return title if area.parent is None else f"{title}: {area.name}"


def sparkline_of(readings: Readings, row: Row) -> Sparkline:
    """Return the line of a row's last periods."""
    return sparkline(readings.indicator(row), readings.series(row), readings.as_at)


def missing_of(readings: Readings, row: Row) -> tuple[Period, ...]:
    """Return the periods of the year for which a row should have a figure and has none."""
    return missing_periods(readings.indicator(row), readings.series(row).get(Kind.ACTUAL, {}), readings.as_at)


def signal_of(readings: Readings, row: Row) -> Signal | None:
    """Return what process control says of a row's last figure; None where there is no figure."""
    reading = readings.reading(row)
    if reading.period is None:
        return None
    options = readings.scheme.signal_options
    return signal_at(reading.indicator, readings.series(row), reading.period, options, reading.target)
