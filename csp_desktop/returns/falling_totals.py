"""Running totals of counts that fall, so that their differences would be counts below nought."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import Basis, Indicator, Unit
from csp_desktop.domain.periods import Frequency, Period, long_name
from csp_desktop.returns.model import ReturnSeries


def falls_of(series: ReturnSeries) -> list[tuple[Period, Period]]:
    """Return the neighbouring periods of one year between which a running total of counts falls."""
    if series.kind is not Kind.CUMULATIVE or series.unit is not Unit.COUNT:
        return []
    values = series.values
    inner = sorted(period for period in values if period.frequency is not Frequency.YEAR and period.position > 1)
    pairs = [(period.moved(-1), period) for period in inner]
    return [(before, period) for before, period in pairs if before in values and values[period] < values[before]]


def falling_totals(series: ReturnSeries, indicator: Indicator, sheet: Place) -> Iterator[Finding]:
    """Yield an error for every fall of a running total from which an indicator's single periods would be taken."""
    if series.computed or indicator.basis is not Basis.PERIOD:
        return
    for before, period in falls_of(series):
        cells = f"{series.cells[before]}:{series.cells[period]}"
        message = (
            f"“{series.label}” is taken for a running total and falls from {long_name(before)} to {long_name(period)},"
            " which would be a count below nought; no figure of the row was taken."
        )
        place = replace(sheet, cell=cells, indicator=indicator.title, period=str(period), text=series.label)
        yield Finding("R04", Severity.ERROR, place, message)
