"""Figures and targets to date: what an indicator's basis and unit make of its series."""

from __future__ import annotations

from collections.abc import Mapping

from csp_desktop.domain.comparison import ToDate, sum_to_date
from csp_desktop.domain.figures import Kind, Series, value_at
from csp_desktop.domain.indicators import Basis, Indicator
from csp_desktop.domain.periods import Period
from csp_desktop.domain.reading import adds_up

SeriesByKind = Mapping[Kind, Series]

_NOTHING: Series = {}


def row(series: SeriesByKind, kind: Kind) -> Series:
    """Return the series of one kind, empty where there is none."""
    return series.get(kind, _NOTHING)


def read_kinds(indicator: Indicator) -> tuple[Kind, ...]:
    """Return which series hold an indicator's figures; a running total is one only where we cannot make it."""
    makes_it = adds_up(indicator) or indicator.basis is Basis.CUMULATIVE
    return (Kind.ACTUAL,) if makes_it else (Kind.ACTUAL, Kind.CUMULATIVE)


def figure_to_date(indicator: Indicator, series: SeriesByKind, period: Period) -> tuple[ToDate, bool]:
    """Return the figure from April up to `period`, and whether it is the partner's own and not our sum."""
    if adds_up(indicator):
        return sum_to_date(row(series, Kind.ACTUAL), period), False
    if indicator.basis is Basis.CUMULATIVE:
        return ToDate(value_at(row(series, Kind.ACTUAL), period), (period,)), False
    value = value_at(row(series, Kind.CUMULATIVE), period)
    return ToDate(value, (period,)), value is not None


def target_to_date(indicator: Indicator, series: SeriesByKind, period: Period) -> float | None:
    """Return the running target, else the sum of the periods' own, at the year's end the year's."""
    running = value_at(row(series, Kind.CUMULATIVE_TARGET), period)
    if running is None and adds_up(indicator):
        running = sum_to_date(row(series, Kind.TARGET), period).value
    if running is None and period.position == period.frequency.per_year:
        running = year_target(series, period)
    return running


def year_target(series: SeriesByKind, period: Period) -> float | None:
    """Return the target of `period`'s whole financial year: as set, or where the running target ends."""
    year = period.financial_year
    end = Period(period.frequency, (period.year + 1) * period.frequency.per_year - 1)
    places = ((Kind.TARGET, year), (Kind.CUMULATIVE_TARGET, year), (Kind.CUMULATIVE_TARGET, end))
    found = (value_at(row(series, kind), place) for kind, place in places)
    return next((value for value in found if value is not None), None)
