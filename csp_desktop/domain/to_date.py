"""Figures and targets to date: what an indicator's basis and unit make of its series."""

from __future__ import annotations

from collections.abc import Mapping

from csp_desktop.domain.comparison import ToDate, sum_to_date
from csp_desktop.domain.figures import Kind, Series, value_at
from csp_desktop.domain.indicators import Basis, Indicator
from csp_desktop.domain.periods import Period, periods_of
from csp_desktop.domain.profiles import profiled
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
    """Return the running target as typed, else the sum of the periods' own, else the year's by its profile."""
    running = value_at(row(series, Kind.CUMULATIVE_TARGET), period)
    if running is None and adds_up(indicator):
        running = sum_to_date(row(series, Kind.TARGET), period).value
    if running is None and period.position == period.frequency.per_year:
        running = year_target(indicator, series, period)
    return _by_profile(indicator, series, period) if running is None else running


def year_target(indicator: Indicator, series: SeriesByKind, period: Period) -> float | None:
    """Return the target of `period`'s whole financial year: as set, or where the running target ends."""
    year = target_year(indicator, period)
    end = periods_of(year.year, period.frequency)[-1]
    places = ((Kind.TARGET, year), (Kind.CUMULATIVE_TARGET, year), (Kind.CUMULATIVE_TARGET, end))
    found = (value_at(row(series, kind), place) for kind, place in places)
    return next((value for value in found if value is not None), None)


def target_year(indicator: Indicator, period: Period) -> Period:
    """Return the financial year whose target holds at `period`: its own, or a later one where set ahead."""
    return period.financial_year.moved(indicator.targets_ahead)


def _by_profile(indicator: Indicator, series: SeriesByKind, period: Period) -> float | None:
    """Return what the year's own target asks for to date; of what does not run up, it is the target itself."""
    whole = value_at(row(series, Kind.TARGET), target_year(indicator, period))
    if whole is None or not (adds_up(indicator) or indicator.basis is Basis.CUMULATIVE):
        return whole
    return profiled(whole, indicator.profile, period, row(series, Kind.ACTUAL))
