"""The rows and columns of the indicator grid: what each holds, and which series and period a cell is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from csp_desktop.domain.figures import Kind, SeriesKey
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.layers import Layer
from csp_desktop.domain.periods import Frequency, Period
from csp_desktop.session.readings import Readings, Row


class Column(IntEnum):
    """The grid's columns; the twelve months stand between LABEL and TO_DATE."""

    NAME = 0
    LABEL = 1
    FIRST_MONTH = 2
    LAST_MONTH = 13
    TO_DATE = 14
    CHANGE = 15
    STATUS = 16


COLUMN_COUNT = len(range(Column.STATUS + 1))

_KINDS = {
    Layer.THIS_YEAR: Kind.ACTUAL,
    Layer.LAST_YEAR: Kind.ACTUAL,
    Layer.TARGET: Kind.TARGET,
    Layer.TARGET_TO_DATE: Kind.CUMULATIVE_TARGET,
}


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of the grid: the heading of a priority (`row` None), or one layer of an indicator in an area."""

    group: str
    row: Row | None = None
    layer: Layer = Layer.THIS_YEAR
    is_last: bool = False

    @property
    def is_first(self) -> bool:
        """Return whether the row is the first of its indicator, which bears name, change and status."""
        return self.layer is Layer.THIS_YEAR


def grid_rows(readings: Readings) -> Iterator[GridRow]:
    """Yield the rows in order: a heading whenever the priority changes, and each indicator's layers."""
    group: str | None = None
    for row in readings.rows():
        priority = readings.indicator(row).priority
        if priority and priority != group:
            yield GridRow(priority)
        group = priority
        layers = _layers(readings.kinds(row))
        for layer in layers:
            yield GridRow(priority, row, layer, is_last=layer is layers[-1])


def _layers(kinds: frozenset[Kind]) -> tuple[Layer, ...]:
    targets = [layer for layer in (Layer.TARGET, Layer.TARGET_TO_DATE) if _KINDS[layer] in kinds]
    return (Layer.THIS_YEAR, Layer.LAST_YEAR, *targets)


def series_key(grid_row: GridRow) -> SeriesKey | None:
    """Return which series a row shows; None for the heading of a priority."""
    return None if grid_row.row is None else SeriesKey(*grid_row.row, _KINDS[grid_row.layer])


def period_at(indicator: Indicator, layer: Layer, column: int, year: int) -> Period | None:
    """Return the period of a cell in the financial year that begins in `year`; None outside the months.

    A quarter stands at its first month and spans three columns, a year spans all.
    """
    place = column - Column.FIRST_MONTH
    span = indicator.frequency.months
    if not 0 <= place < 12 or place % span:
        return None
    shown = year - 1 if layer is Layer.LAST_YEAR else year
    return Period(indicator.frequency, shown * indicator.frequency.per_year + place // span)


def column_of(period: Period) -> int:
    """Return the column in which a period stands."""
    return Column.FIRST_MONTH + (period.position - 1) * period.frequency.months


def spans(frequency: Frequency) -> tuple[tuple[int, int], ...]:
    """Return the first column and breadth of each period that is longer than a month."""
    if frequency is Frequency.MONTH:
        return ()
    months = frequency.months
    return tuple((Column.FIRST_MONTH + place, months) for place in range(0, 12, months))
