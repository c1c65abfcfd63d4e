"""The figures that one series offers a project: the kind that they become there, and their cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from csp_desktop.domain.figures import Figure, Kind, Origin
from csp_desktop.domain.indicators import Basis, Indicator, Unit
from csp_desktop.domain.numbers import difference
from csp_desktop.domain.periods import MEASURED, Frequency, Period
from csp_desktop.returns.falling_totals import falls_of
from csp_desktop.returns.model import ReturnSeries

_AS_THEY_ARE = frozenset({Kind.ACTUAL, Kind.TARGET, Kind.CUMULATIVE_TARGET, Kind.COMPARATOR})
_ADDED_UP = frozenset({Unit.COUNT, Unit.MONEY})


@dataclass(frozen=True, slots=True)
class Offer:
    """One figure of one kind; `derived` says that it was worked out from two running totals."""

    kind: Kind
    period: Period
    figure: Figure
    derived: bool = False


def offers_of(series: ReturnSeries, indicator: Indicator, sheet: str) -> Iterator[Offer]:
    """Yield what a series offers an indicator; nothing for rows that are worked out or say nothing.

    Running totals of counts become the differences of neighbouring periods, unless the indicator itself is
    cumulative; where one would be below nought, none of the row is offered. Running totals of percentages and
    rates stay what they are.
    """
    if not series.values or not is_of_basis(series, indicator):
        return
    if series.kind is Kind.CUMULATIVE:
        yield from _running(series, indicator, sheet)
    elif series.kind in _AS_THEY_ARE and not series.computed and not _is_single(series, indicator):
        yield from _given(series, series.kind, sheet)


def is_of_basis(series: ReturnSeries, indicator: Indicator) -> bool:
    """Return whether a row's figures are as long as the indicator's: a rolling year is no month's figure."""
    return not series.rolling or indicator.basis is Basis.ROLLING


def unmeasured(series: ReturnSeries) -> tuple[Period, ...]:
    """Return the periods of a row of which no project holds figures: half-years and calendar years."""
    return tuple(sorted(period for period in series.values if period.frequency not in MEASURED))


def _is_single(series: ReturnSeries, indicator: Indicator) -> bool:
    """Return whether a row holds single months of an indicator that is kept as a running total."""
    return indicator.basis is Basis.CUMULATIVE and series.kind is Kind.ACTUAL and series.unit in _ADDED_UP


def _running(series: ReturnSeries, indicator: Indicator, sheet: str) -> Iterator[Offer]:
    if indicator.basis is Basis.CUMULATIVE:
        yield from _given(series, Kind.ACTUAL, sheet)
    elif not series.computed and series.unit in _ADDED_UP and indicator.basis is Basis.PERIOD:
        if not falls_of(series):
            yield from _differences(series, sheet)
    elif not series.computed:
        yield from _given(series, Kind.CUMULATIVE, sheet)


def _given(series: ReturnSeries, kind: Kind, sheet: str) -> Iterator[Offer]:
    for period in sorted(_measured({*series.values, *series.shorthand}), key=_order):
        yield Offer(_annual_kind(kind, period), period, figure_given(series, period, sheet))


def _measured(periods: Iterable[Period]) -> Iterator[Period]:
    return (period for period in periods if period.frequency in MEASURED)


def _annual_kind(kind: Kind, period: Period) -> Kind:
    """Return the kind of a figure; the running total of a whole year is simply the year's figure."""
    return Kind.ACTUAL if kind is Kind.CUMULATIVE and period.frequency is Frequency.YEAR else kind


def figure_given(series: ReturnSeries, period: Period, sheet: str) -> Figure:
    """Return what a series gives for a period, with the cell that it stands in."""
    mark = series.shorthand.get(period)
    return Figure(
        value=series.values.get(period),
        numerator=series.numerators.get(period),
        denominator=series.denominators.get(period),
        sample_size=series.sample_sizes.get(period),
        shorthand=() if mark is None else (mark,),
        origin=Origin(cell=cell_name(sheet, series.cells[period])),
    )


def _differences(series: ReturnSeries, sheet: str) -> Iterator[Offer]:
    for period in sorted(_measured(series.values), key=_order):
        if period.frequency is Frequency.YEAR or period.position == 1:
            yield Offer(
                Kind.ACTUAL, period, figure_given(series, period, sheet), period.frequency is not Frequency.YEAR
            )
        elif (before := period.moved(-1)) in series.values:
            value = difference(series.values[period], series.values[before])
            cell = cell_name(sheet, f"{series.cells[period]}-{series.cells[before]}")
            yield Offer(Kind.ACTUAL, period, Figure(value=value, origin=Origin(cell=cell)), derived=True)


def cell_name(sheet: str, cell: str) -> str:
    """Return a cell's full name, as a formula would write it: 'Overall crime'!E8."""
    return "'" + sheet.replace("'", "''") + f"'!{cell}"


def _order(period: Period) -> tuple[int, str]:
    return period.first_month.ordinal, period.frequency.value
