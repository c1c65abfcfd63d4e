"""The figures that a form's rows give one indicator, with what in them cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from csp_desktop.domain.figures import Figure, Kind, Series
from csp_desktop.domain.indicators import Indicator, Unit
from csp_desktop.domain.numbers import exact, percent_of
from csp_desktop.domain.periods import Period
from csp_desktop.returns.model import ReturnSeries
from csp_desktop.returns.offers import figure_given
from csp_desktop.returns.tables.possible_counts import is_part_of_a_count, why_impossible

_FRACTION_AT_MOST = 1.0
_NO_FRACTION_ABOVE = 5.0


@dataclass(frozen=True, slots=True)
class FormFigure:
    """One figure of a form; `doubt` says, in words that follow its cell, why it is not taken, `remark` what to see."""

    period: Period
    figure: Figure
    doubt: str = ""
    remark: str = ""


def form_figures(series: ReturnSeries, indicator: Indicator, sheet: str, held: Series) -> Iterator[FormFigure]:
    """Yield the figures of one indicator and area, `held` being those that the project has.

    A percentage or rate of which only the parts are given is worked out from them. Parts that are not given anew
    stay as they are, unless the figure is another.
    """
    for period in sorted({*series.cells}):
        figure = figure_given(series, period, sheet)
        worked_out = ratio(indicator, figure.numerator, figure.denominator)
        if figure.value is None and not figure.shorthand and worked_out is not None:
            figure = replace(figure, value=worked_out)
        doubt = _doubt(series, indicator, figure, held)
        remark = "" if doubt else _remark(indicator, figure, worked_out)
        yield FormFigure(period, with_standing(figure, held.get(period)), doubt, remark)


def ratio(indicator: Indicator, numerator: float | None, denominator: float | None) -> float | None:
    """Return what the parts make in the indicator's unit; None where one is missing, or it is no ratio."""
    if numerator is None or denominator is None or denominator <= 0:
        return None
    if indicator.unit is Unit.PERCENT:
        return percent_of(numerator, denominator)
    if indicator.unit in (Unit.RATE, Unit.RATIO):
        return float(exact(numerator) * max(1, indicator.per) / exact(denominator))
    return None


def with_standing(figure: Figure, before: Figure | None) -> Figure:
    """Return a figure with what stands beside it already, where it gives no other value and no mark instead."""
    if before is None or figure.shorthand or (figure.value is not None and figure.value != before.value):
        return figure
    return replace(
        figure,
        value=before.value if figure.value is None else figure.value,
        numerator=before.numerator if figure.numerator is None else figure.numerator,
        denominator=before.denominator if figure.denominator is None else figure.denominator,
        sample_size=before.sample_size if figure.sample_size is None else figure.sample_size,
    )


def _doubt(series: ReturnSeries, indicator: Indicator, figure: Figure, held: Series) -> str:
    """Return why a figure is not taken as it stands; empty where it is."""
    numbers = (figure.value, figure.numerator, figure.denominator, figure.sample_size)
    for number, unit in zip(numbers, (indicator.unit, *[Unit.COUNT] * 3), strict=True):
        if number is not None and (why := why_impossible(number, unit, series.kind)):
            return why
    if figure.value is None:
        return ""
    if series.unit is Unit.PERCENT and indicator.unit is not Unit.PERCENT:
        return "is a percentage, which this indicator is not"
    if indicator.unit is Unit.PERCENT and 0 < figure.value <= _FRACTION_AT_MOST and series.unit is not Unit.PERCENT:
        others = [each.value for each in held.values() if each.value is not None]
        parted = ratio(indicator, figure.numerator, figure.denominator)
        if others and min(others) > _NO_FRACTION_ABOVE and parted is None:
            return f"says {figure.value:g} of 100, where {figure.value * 100:g}% may be meant"
    return ""


def _remark(indicator: Indicator, figure: Figure, worked_out: float | None) -> str:
    if figure.value is None:
        return ""
    if is_part_of_a_count(figure.value, indicator.unit, Kind.ACTUAL):
        return "holds a count in parts"
    if worked_out is not None and abs(figure.value - worked_out) > _half_a_place(figure.value):
        return f"says {figure.value:g}, and its parts make {worked_out:.10g}"
    return ""


def _half_a_place(value: float) -> float:
    """Return half of the last place that a number was written with, and a hair more."""
    places = -int(exact(value).normalize().as_tuple().exponent)
    return float(0.5 * 10.0 ** -max(0, places)) * (1 + 1e-9)
