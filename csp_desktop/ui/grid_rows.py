"""The rows and columns of the indicator grid: what each holds, and which series and period a cell is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from csp_desktop.domain.figures import Kind, SeriesKey
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.layers import Layer
from csp_desktop.domain.periods import Frequency, Period
from csp_desktop.session.readings import Row


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

KINDS = {
    Layer.THIS_YEAR: Kind.ACTUAL,
    Layer.LAST_YEAR: Kind.ACTUAL,
    Layer.NUMERATOR: Kind.ACTUAL,
    Layer.DENOMINATOR: Kind.ACTUAL,
    Layer.TARGET: Kind.TARGET,
    Layer.TARGET_TO_DATE: Kind.CUMULATIVE_TARGET,
}
"""Of which kind the figures are that are typed into a layer; what is worked out has none."""

PARTS = (Layer.NUMERATOR, Layer.DENOMINATOR)


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of the grid: the heading of a priority (`row` None), or one layer of an indicator in an area.

    `is_within` says that it is of an area under its indicator; `areas` how many such stand under it, and `is_open`
    whether they are shown.
    """

    group: str
    row: Row | None = None
    layer: Layer = Layer.THIS_YEAR
    is_last: bool = False
    is_within: bool = False
    areas: int = 0
    is_open: bool = False

    @property
    def is_first(self) -> bool:
        """Return whether the row is the first of its indicator, which bears name, change and status."""
        return self.layer is Layer.THIS_YEAR


def series_key(grid_row: GridRow) -> SeriesKey | None:
    """Return which series a row shows; None for the heading of a priority, and for what is worked out."""
    kind = KINDS.get(grid_row.layer)
    return None if grid_row.row is None or kind is None else SeriesKey(*grid_row.row, kind)


def period_at(indicator: Indicator, layer: Layer, column: int, year: int) -> Period | None:
    """Return the period of a cell in the financial year that begins in `year`; None outside the months.

    A quarter stands at its first month and spans three columns, a year spans all. Targets that are set ahead are those
    of a later year.
    """
    place = column - Column.FIRST_MONTH
    span = indicator.frequency.months
    if not 0 <= place < 12 or place % span:
        return None
    shown = year + _YEARS.get(layer, 0) + (indicator.targets_ahead if layer is Layer.TARGET else 0)
    return Period(indicator.frequency, shown * indicator.frequency.per_year + place // span)


_YEARS = {Layer.LAST_YEAR: -1}


def column_of(period: Period) -> int:
    """Return the column in which a period stands."""
    return Column.FIRST_MONTH + (period.position - 1) * period.frequency.months


def spans(frequency: Frequency) -> tuple[tuple[int, int], ...]:
    """Return the first column and breadth of each period that is longer than a month."""
    if frequency is Frequency.MONTH:
        return ()
    months = frequency.months
    return tuple((Column.FIRST_MONTH + place, months) for place in range(0, 12, months))
