"""The rows of an indicator's table, each with the label that says what it is, for grid and pack alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from csp_desktop.domain.figures import Kind, value_at
from csp_desktop.domain.indicators import Basis, Indicator, Operator
from csp_desktop.domain.numbers import difference
from csp_desktop.domain.periods import Frequency, Period, periods_of
from csp_desktop.domain.reading import adds_up
from csp_desktop.domain.to_date import SeriesByKind, figure_to_date, row, target_to_date
from csp_desktop.domain.wording import change_text, figure_text


class Layer(StrEnum):
    """What a row of an indicator's table holds."""

    THIS_YEAR = "this year"
    LAST_YEAR = "last year"
    CHANGE = "change"
    TO_DATE = "to date"
    LAST_YEAR_TO_DATE = "last year to date"
    TARGET = "target"
    TARGET_TO_DATE = "target to date"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"


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
        write = change_text if self.layer is Layer.CHANGE else figure_text
        text = write(indicator, self.values[period])
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
        Layer.TARGET: f"Target {aimed}",
        Layer.TARGET_TO_DATE: f"Target to date {aimed}",
        Layer.NUMERATOR: f"Numerator {this}",
        Layer.DENOMINATOR: f"Denominator {this}",
    }[layer]


def table_rows(indicator: Indicator, series: SeriesByKind, year: int) -> tuple[LayerRow, ...]:
    """Return the rows of an indicator's printed table, from the figures to the target, none empty."""
    order = (
        Layer.THIS_YEAR,
        Layer.LAST_YEAR,
        Layer.CHANGE,
        Layer.TO_DATE,
        Layer.LAST_YEAR_TO_DATE,
        Layer.TARGET,
        Layer.TARGET_TO_DATE,
    )
    rows = (layer_row(indicator, series, layer, year) for layer in order)
    return tuple(each for each in rows if each.layer is Layer.THIS_YEAR or not each.is_empty)


_TARGETS = (Layer.TARGET, Layer.TARGET_TO_DATE)

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


def _target(indicator: Indicator, series: SeriesByKind, period: Period) -> float | None:
    ahead = indicator.targets_ahead * period.frequency.per_year
    return value_at(row(series, Kind.TARGET), period.moved(ahead))


def _target_to_date(indicator: Indicator, series: SeriesByKind, period: Period) -> float | None:
    single = not adds_up(indicator) and value_at(row(series, Kind.CUMULATIVE_TARGET), period) is None
    return None if single else target_to_date(indicator, series, period)


def _numerator(_: Indicator, series: SeriesByKind, period: Period) -> float | None:
    figure = row(series, Kind.ACTUAL).get(period)
    return None if figure is None else figure.numerator


def _denominator(_: Indicator, series: SeriesByKind, period: Period) -> float | None:
    figure = row(series, Kind.ACTUAL).get(period)
    return None if figure is None else figure.denominator


_VALUES: Mapping[Layer, Callable[[Indicator, SeriesByKind, Period], float | None]] = {
    Layer.THIS_YEAR: _this_year,
    Layer.LAST_YEAR: _last_year,
    Layer.CHANGE: _change,
    Layer.TO_DATE: _to_date,
    Layer.LAST_YEAR_TO_DATE: _last_to_date,
    Layer.TARGET: _target,
    Layer.TARGET_TO_DATE: _target_to_date,
    Layer.NUMERATOR: _numerator,
    Layer.DENOMINATOR: _denominator,
}
