"""The rows of an indicator's table, each with the label that says what it is, for grid and pack alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from csp_desktop.domain.comparison import Comparison
from csp_desktop.domain.figures import Kind, value_at
from csp_desktop.domain.indicators import Basis, Indicator, Operator, Unit
from csp_desktop.domain.numbers import difference, printed
from csp_desktop.domain.periods import Frequency, Period, periods_of
from csp_desktop.domain.reading import adds_up
from csp_desktop.domain.to_date import SeriesByKind, figure_to_date, row, target_to_date
from csp_desktop.domain.wording import change_text, figure_text, percent_text


class Layer(StrEnum):
    """What a row of an indicator's table holds."""

    THIS_YEAR = "this year"
    LAST_YEAR = "last year"
    CHANGE = "change"
    TO_DATE = "to date"
    LAST_YEAR_TO_DATE = "last year to date"
    CHANGE_TO_DATE = "change to date"
    PERCENT_TO_DATE = "change to date, %"
    TARGET = "target"
    TARGET_TO_DATE = "target to date"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    SAMPLE = "n"


USUAL_ROWS = (
    Layer.THIS_YEAR,
    Layer.LAST_YEAR,
    Layer.CHANGE,
    Layer.TO_DATE,
    Layer.LAST_YEAR_TO_DATE,
    Layer.TARGET,
    Layer.TARGET_TO_DATE,
    Layer.SAMPLE,
)
"""The rows of a printed table where a pack's plan names no others."""


@dataclass(frozen=True, slots=True)
class LayerRow:
    """One row: its label and a value for each of this year's periods, None where there is none."""

    layer: Layer
    label: str
    values: Mapping[Period, float | None]

    @property
    def is_empty(self) -> bool:
        """Return whether the row has no value at all."""
        return all(value is None for value in self.values.values())

    def text(self, indicator: Indicator, period: Period) -> str:
        """Return one value as it is printed, a change with its sign."""
        text = _WRITTEN.get(self.layer, figure_text)(indicator, self.values[period])
        is_spread = self.layer in _TARGETS and indicator.holds is Operator.PLUS_OR_MINUS
        return f"±{text}" if is_spread and text else text


def layer_row(indicator: Indicator, series: SeriesByKind, layer: Layer, year: int) -> LayerRow:
    """Return one row of an indicator's table for the financial year that begins in `year`."""
    value = _VALUES[layer]
    periods = periods_of(year, indicator.frequency)
    return LayerRow(
        layer,
        layer_label(indicator, layer, year),
        {each: value(indicator, series, each) for each in periods},
    )


def layer_label(indicator: Indicator, layer: Layer, year: int) -> str:
    """Return what a row is called: Monthly 2016/17, To date 2016/17, Change on 2015/16."""
    this, last = str(Period(Frequency.YEAR, year)), str(Period(Frequency.YEAR, year - 1))
    aimed = str(Period(Frequency.YEAR, year + indicator.targets_ahead))
    each = _EACH[indicator.frequency]
    if indicator.basis is Basis.CUMULATIVE:
        each = "To date"
    return {
        Layer.THIS_YEAR: f"{each} {this}",
        Layer.LAST_YEAR: f"{each} {last}",
        Layer.CHANGE: f"Change on {last}",
        Layer.TO_DATE: f"To date {this}",
        Layer.LAST_YEAR_TO_DATE: f"To date {last}",
        Layer.CHANGE_TO_DATE: "Change to date",
        Layer.PERCENT_TO_DATE: "Change to date, %",
        Layer.TARGET: f"Target {aimed}",
        Layer.TARGET_TO_DATE: f"Target to date {aimed}",
        Layer.NUMERATOR: f"Numerator {this}",
        Layer.DENOMINATOR: f"Denominator {this}",
        Layer.SAMPLE: f"Number counted (n) {this}",
    }[layer]


def table_rows(
    indicator: Indicator, series: SeriesByKind, year: int, order: Sequence[Layer] = USUAL_ROWS
) -> tuple[LayerRow, ...]:
    """Return the rows of an indicator's printed table in an order, none empty but the year's own figures.

    Targets that the order does not name come last: a status is never printed without what it is held against.
    """
    unnamed = (each for each in _TARGETS if each not in order)
    rows = (layer_row(indicator, series, layer, year) for layer in (*order, *unnamed))
    return tuple(each for each in rows if each.layer is Layer.THIS_YEAR or not each.is_empty)


_TARGETS = (Layer.TARGET, Layer.TARGET_TO_DATE)


def _counted(_: Indicator, value: float | None) -> str:
    return "" if value is None else printed(value, 0 if float(value).is_integer() else 1)


def _percent(_: Indicator, value: float | None) -> str:
    """Return a change in per cent without its sign of per cent, which stands in the row's label."""
    return percent_text(value).removesuffix("%")


_WRITTEN: Mapping[Layer, Callable[[Indicator, float | None], str]] = {
    Layer.CHANGE: change_text,
    Layer.CHANGE_TO_DATE: change_text,
    Layer.PERCENT_TO_DATE: _percent,
    Layer.SAMPLE: _counted,
    Layer.NUMERATOR: _counted,
    Layer.DENOMINATOR: _counted,
}

_EACH = {Frequency.MONTH: "Monthly", Frequency.QUARTER: "Quarterly", Frequency.YEAR: "Yearly"}


def _this_year(_: Indicator, series: SeriesByKind, period: Period) -> float | None:
    return value_at(row(series, Kind.ACTUAL), period)


def _last_year(_: Indicator, series: SeriesByKind, period: Period) -> float | None:
    return value_at(row(series, Kind.ACTUAL), period.last_year)


def _change(_: Indicator, series: SeriesByKind, period: Period) -> float | None:
    this, last = (value_at(row(series, Kind.ACTUAL), each) for each in (period, period.last_year))
    return None if this is None or last is None else difference(this, last)


def _to_date(indicator: Indicator, series: SeriesByKind, period: Period) -> float | None:
    """Return the figure to date; nothing where the row of the periods is to date already."""
    cumulative = indicator.basis is Basis.CUMULATIVE
    return None if cumulative else figure_to_date(indicator, series, period)[0].value


def _last_to_date(indicator: Indicator, series: SeriesByKind, period: Period) -> float | None:
    return _to_date(indicator, series, period.last_year)


def _change_to_date(indicator: Indicator, series: SeriesByKind, period: Period) -> float | None:
    pair = _pair_to_date(indicator, series, period)
    return None if pair is None or indicator.basis is Basis.CUMULATIVE else pair.change


def _percent_to_date(indicator: Indicator, series: SeriesByKind, period: Period) -> float | None:
    """Return the change to date in per cent of last year; nothing of percentages, which change in points."""
    pair = _pair_to_date(indicator, series, period)
    return None if pair is None or indicator.unit is Unit.PERCENT else pair.percent


def _pair_to_date(indicator: Indicator, series: SeriesByKind, period: Period) -> Comparison | None:
    """Return both years' figures to date, where neither lacks a period."""
    this, last = (figure_to_date(indicator, series, each)[0].value for each in (period, period.last_year))
    return None if this is None or last is None else Comparison(this, last, (period,))


def _target(indicator: Indicator, series: SeriesByKind, period: Period) -> float | None:
    ahead = indicator.targets_ahead * period.frequency.per_year
    return value_at(row(series, Kind.TARGET), period.moved(ahead))


def _target_to_date(indicator: Indicator, series: SeriesByKind, period: Period) -> float | None:
    single = not adds_up(indicator) and value_at(row(series, Kind.CUMULATIVE_TARGET), period) is None
    return None if single else target_to_date(indicator, series, period)


def _numerator(_: Indicator, series: SeriesByKind, period: Period) -> float | None:
    figure = row(series, Kind.ACTUAL).get(period)
    return None if figure is None else figure.numerator


def _sample(indicator: Indicator, series: SeriesByKind, period: Period) -> float | None:
    """Return among how many a percentage was counted, where the return says so."""
    figure = row(series, Kind.ACTUAL).get(period)
    if figure is None or indicator.unit is not Unit.PERCENT:
        return None
    return figure.denominator if figure.sample_size is None else figure.sample_size


def _denominator(_: Indicator, series: SeriesByKind, period: Period) -> float | None:
    figure = row(series, Kind.ACTUAL).get(period)
    return None if figure is None else figure.denominator


_VALUES: Mapping[Layer, Callable[[Indicator, SeriesByKind, Period], float | None]] = {
    Layer.THIS_YEAR: _this_year,
    Layer.LAST_YEAR: _last_year,
    Layer.CHANGE: _change,
    Layer.TO_DATE: _to_date,
    Layer.LAST_YEAR_TO_DATE: _last_to_date,
    Layer.CHANGE_TO_DATE: _change_to_date,
    Layer.PERCENT_TO_DATE: _percent_to_date,
    Layer.TARGET: _target,
    Layer.TARGET_TO_DATE: _target_to_date,
    Layer.NUMERATOR: _numerator,
    Layer.DENOMINATOR: _denominator,
    Layer.SAMPLE: _sample,
}
