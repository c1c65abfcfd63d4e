"""Figures of periods that an indicator does not take: half-years, calendar years, rolling years."""

from __future__ import annotations

from dataclasses import replace

from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Period, listed, long_name
from csp_desktop.returns.model import ReturnSeries
from csp_desktop.returns.offers import is_of_basis, unmeasured


def other_lengths(series: ReturnSeries, indicator: Indicator, place: Place) -> list[Finding]:
    """Return a finding that names the figures of a row that no indicator's periods are as long as."""
    if not is_of_basis(series, indicator):
        why = "holds figures of twelve months each, which this indicator does not take"
        return [_finding(series, indicator, place, sorted(series.values), why)]
    left = list(unmeasured(series))
    if not left:
        return []
    names = listed([long_name(period) for period in left])
    return [_finding(series, indicator, place, left, f"has figures of {names}, which no indicator takes")]


def _finding(series: ReturnSeries, indicator: Indicator, place: Place, periods: list[Period], why: str) -> Finding:
    cells = [series.cells[period] for period in periods]
    where = replace(
        place,
        cell=f"{cells[0]}:{cells[-1]}" if len(cells) > 1 else cells[0],
        indicator=indicator.title,
        text=series.label,
    )
    return Finding("R17", Severity.WARNING, where, f"“{series.label}” {why}; they were not taken in.")
