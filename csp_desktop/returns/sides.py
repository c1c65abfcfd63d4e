"""Targets whose cells name another side than the indicator's own rule: "> 75%" of what is to stay below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import Direction, Indicator, Operator
from csp_desktop.returns.model import ReturnSeries

_WORDS = {
    Operator.LESS_THAN: "less than",
    Operator.AT_MOST: "at most",
    Operator.EQUAL: "exactly",
    Operator.AT_LEAST: "at least",
    Operator.MORE_THAN: "more than",
    Operator.BETWEEN: "inside a range that begins at",
    Operator.PLUS_OR_MINUS: "within plus or minus",
}


def other_sides(series: ReturnSeries, indicator: Indicator, sheet: Place) -> Iterator[Finding]:
    """Yield a finding for every target whose cell names another operator than the indicator's own.

    The number is taken; the indicator's rule says how figures are held against it until somebody changes it. Where
    nobody has said a rule, there is none that could differ: then it is a note on what to set.
    """
    is_open = indicator.operator is None and indicator.direction is Direction.NONE
    for period, operator in series.operators.items():
        if operator is not indicator.holds:
            cell = series.cells[period]
            said, held = _WORDS[operator], _WORDS[indicator.holds]
            differs = (
                "; no rule is set for it yet, so set this one."
                if is_open
                else f", whose rule is {held}; see which holds."
            )
            message = f"Cell {cell} asks {indicator.title} to be {said} its target{differs}"
            place = replace(sheet, cell=cell, indicator=indicator.title, period=str(period), text=series.label)
            yield Finding(
                "R16",
                Severity.NOTE if is_open else Severity.WARNING,
                place,
                message,
                printed=operator.value,
                expected="" if is_open else indicator.holds.value,
            )
