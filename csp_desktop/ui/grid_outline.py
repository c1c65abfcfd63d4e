"""Which rows the indicator grid shows and in which order: priorities, indicators, their areas and layers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.indicators import Basis, Indicator, Unit
from csp_desktop.domain.layers import Layer
from csp_desktop.domain.periods import ended_by
from csp_desktop.domain.reading import adds_up
from csp_desktop.domain.status import Status
from csp_desktop.session.readings import Readings, Row
from csp_desktop.ui.grid_rows import PARTS, GridRow

LAYERS = (
    Layer.THIS_YEAR,
    Layer.LAST_YEAR,
    Layer.TO_DATE,
    Layer.TARGET,
    Layer.TARGET_TO_DATE,
    Layer.NUMERATOR,
    Layer.DENOMINATOR,
)
"""The layers of an indicator in their order; the first is always shown."""

USUAL = frozenset({Layer.THIS_YEAR, Layer.LAST_YEAR, Layer.TARGET, Layer.TARGET_TO_DATE})

NO_PRIORITY = "Other indicators"
"""The heading over indicators that belong to no priority, where others do."""


class Order(StrEnum):
    """How indicators follow each other."""

    PRIORITY = "priority"
    NAME = "name"
    STATUS = "status"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Outline:
    """What of a project is shown: layers, the indicators whose areas are open, and which indicators at all.

    A filter looks at an indicator in the partnership's own area. Empty `statuses`, `partner` and `priority` let all
    through.
    """

    layers: frozenset[Layer] = USUAL
    opened: frozenset[int] = frozenset()
    statuses: frozenset[Status] = frozenset()
    missing_only: bool = False
    partner: str = ""
    priority: str = ""
    order: Order = Order.PRIORITY

    @property
    def is_filtered(self) -> bool:
        """Return whether some indicators may be left out."""
        return bool(self.statuses or self.missing_only or self.partner or self.priority)


def indicator_rows(readings: Readings) -> Mapping[Row, tuple[Row, ...]]:
    """Return the own row of every indicator, and the rows of its areas."""
    found = (readings.rows_of(each) for each in readings.indicators())
    return {own: tuple(areas) for own, *areas in found}


def grid_rows(readings: Readings, outline: Outline) -> Iterator[GridRow]:
    """Yield the rows in order: each priority's heading once, its indicators, their layers and open areas."""
    areas = indicator_rows(readings)
    chosen = ordered(readings, [row for row in areas if is_shown(readings, row, outline)], outline.order)
    has_headings = outline.order is Order.PRIORITY and any(readings.indicator(row).priority for row in areas)
    group: str | None = None
    for row in chosen:
        priority = readings.indicator(row).priority or (NO_PRIORITY if has_headings else "")
        if has_headings and priority != group:
            yield GridRow(priority)
        group = priority
        is_open = row[0] in outline.opened
        yield from _layer_rows(readings, outline, GridRow(group, row, areas=len(areas[row]), is_open=is_open))
        for each in areas[row] if is_open else ():
            yield from _layer_rows(readings, outline, GridRow(group, each, is_within=True))


def _layer_rows(readings: Readings, outline: Outline, first: GridRow) -> Iterator[GridRow]:
    row = first.row
    if row is None:
        return
    there = layers_of(readings.indicator(row), readings.kinds(row))
    layers = [each for each in there if each in outline.layers or each is Layer.THIS_YEAR]
    for layer in layers:
        is_last = layer is layers[-1]
        yield GridRow(first.group, row, layer, is_last, first.is_within, first.areas, first.is_open)


def layers_of(indicator: Indicator, kinds: frozenset[Kind]) -> tuple[Layer, ...]:
    """Return the layers that an indicator has, in their order."""
    left_out = {layer for layer, is_there in _THERE.items() if not is_there(indicator, kinds)}
    return tuple(layer for layer in LAYERS if layer not in left_out)


def _runs(indicator: Indicator, kinds: frozenset[Kind]) -> bool:
    return indicator.basis is not Basis.CUMULATIVE and (adds_up(indicator) or Kind.CUMULATIVE in kinds)


def _has_targets(_: Indicator, kinds: frozenset[Kind]) -> bool:
    return Kind.TARGET in kinds


def _has_running_targets(_: Indicator, kinds: frozenset[Kind]) -> bool:
    return Kind.CUMULATIVE_TARGET in kinds


def _has_parts(indicator: Indicator, _: frozenset[Kind]) -> bool:
    return indicator.unit in (Unit.PERCENT, Unit.RATE, Unit.RATIO)


_THERE: Mapping[Layer, Callable[[Indicator, frozenset[Kind]], bool]] = {
    Layer.TO_DATE: _runs,
    Layer.TARGET: _has_targets,
    Layer.TARGET_TO_DATE: _has_running_targets,
    **dict.fromkeys(PARTS, _has_parts),
}


def is_shown(readings: Readings, row: Row, outline: Outline) -> bool:
    """Return whether an indicator passes the filter."""
    indicator = readings.indicator(row)
    if outline.priority and indicator.priority != outline.priority:
        return False
    if outline.partner and indicator.owner != outline.partner:
        return False
    if outline.statuses and readings.reading(row).status not in outline.statuses:
        return False
    return not outline.missing_only or is_missing_a_figure(readings, row)


def is_missing_a_figure(readings: Readings, row: Row) -> bool:
    """Return whether a period of the year that is over has neither a figure nor a mark that says why not."""
    indicator = readings.indicator(row)
    actual = readings.series(row).get(Kind.ACTUAL, {})
    last = ended_by(readings.as_at.moved(-indicator.lag), indicator.frequency)
    if last.financial_year < readings.as_at.financial_year:
        return False
    return any(period not in actual or actual[period].is_empty for period in last.year_to_date())


def ordered(readings: Readings, rows: Sequence[Row], order: Order) -> list[Row]:
    """Return indicators in an order; those that it does not tell apart stay as they were."""
    if order is Order.PRIORITY:
        groups = {priority: place for place, priority in enumerate(_priorities(readings, rows))}
        return sorted(rows, key=lambda row: groups[readings.indicator(row).priority])
    if order is Order.NAME:
        return sorted(rows, key=lambda row: readings.indicator(row).title.casefold())
    if order is Order.STATUS:
        return sorted(rows, key=lambda row: _SEVERITY.index(readings.reading(row).status))
    return sorted(rows, key=lambda row: _by_change(readings, row))


def _priorities(readings: Readings, rows: Sequence[Row]) -> list[str]:
    """Return the priorities in the order of their first indicators; those of none come last."""
    found = dict.fromkeys(readings.indicator(row).priority for row in rows)
    return sorted(found, key=lambda priority: not priority)


def _by_change(readings: Readings, row: Row) -> tuple[bool, float]:
    """Return the key that puts the greatest increase first and what has no change last."""
    reading = readings.reading(row)
    change = reading.change if reading.change_percent is None else reading.change_percent
    return change is None, -(change or 0)


_SEVERITY = (
    Status.MISSED,
    Status.NEAR,
    Status.CONCERN,
    Status.SMALL_NUMBERS,
    Status.NO_DATA,
    Status.MONITORING,
    Status.MET,
)
