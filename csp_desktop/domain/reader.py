"""Reading an indicator: from its series to the one `Reading` that grid, chart and pack all show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from csp_desktop.domain.comparison import Comparison, ToDate, compared_sums, compared_values, sum_to_date
from csp_desktop.domain.figures import Kind, Series, value_at
from csp_desktop.domain.indicators import Area, Basis, Direction, Indicator
from csp_desktop.domain.periods import Period, ended_by
from csp_desktop.domain.reading import Reading, adds_up
from csp_desktop.domain.sentences import comparison_sentence, status_sentence
from csp_desktop.domain.status import Status, StatusScheme, against_target
from csp_desktop.domain.trend import trend_of

SeriesByKind = Mapping[Kind, Series]

_NOTHING: Series = {}


def read(
    indicator: Indicator,
    area: Area,
    series: SeriesByKind,
    as_at: Period,
    scheme: StatusScheme,
    comment: str = "",
) -> Reading:
    """Return the reading of one indicator in one area as at `as_at`, from its series by kind."""
    reading = Reading(indicator=indicator, area=area, as_at=as_at, comment=comment)
    period = last_with_figure(indicator, series, as_at)
    if period is not None:
        reading = _with_figures(reading, series, period)
    return _with_judgement(reading, scheme)


def last_with_figure(indicator: Indicator, series: SeriesByKind, as_at: Period) -> Period | None:
    """Return the last period with a figure that has ended by `as_at`, within its financial year."""
    until = ended_by(as_at, indicator.frequency)
    if until.year != as_at.year:
        return None
    rows = [series.get(kind, _NOTHING) for kind in (Kind.ACTUAL, Kind.CUMULATIVE)]
    filled = (
        each
        for each in reversed(until.year_to_date())
        if any(value_at(row, each) is not None for row in rows)
    )
    return next(filled, None)


def _with_figures(reading: Reading, series: SeriesByKind, period: Period) -> Reading:
    actual = series.get(Kind.ACTUAL, _NOTHING)
    to_date, given = _to_date(reading.indicator, series, period)
    return replace(
        reading,
        period=period,
        actual=value_at(actual, period),
        to_date=to_date.value,
        to_date_given=given,
        missing=to_date.missing,
        last_year=value_at(actual, period.last_year),
        comparison=_comparison(reading.indicator, series, period, given),
        target=value_at(series.get(Kind.TARGET, _NOTHING), period),
        target_to_date=_target_to_date(reading.indicator, series, period),
        year_target=_year_target(series, period),
        shorthand=actual[period].shorthand if period in actual else (),
    )


def _to_date(indicator: Indicator, series: SeriesByKind, period: Period) -> tuple[ToDate, bool]:
    """Return the figure to date, and whether it is the partner's own and not our sum."""
    actual = series.get(Kind.ACTUAL, _NOTHING)
    if adds_up(indicator):
        return sum_to_date(actual, period), False
    if indicator.basis is Basis.CUMULATIVE:
        return ToDate(value_at(actual, period), (period,)), False
    value = value_at(series.get(Kind.CUMULATIVE, _NOTHING), period)
    return ToDate(value, (period,)), value is not None


def _comparison(indicator: Indicator, series: SeriesByKind, period: Period, given: bool) -> Comparison | None:
    kind = Kind.CUMULATIVE if given else Kind.ACTUAL
    compare = compared_sums if adds_up(indicator) else compared_values
    return compare(series.get(kind, _NOTHING), period)


def _target_to_date(indicator: Indicator, series: SeriesByKind, period: Period) -> float | None:
    """Return the running target, or the sum of the periods' own, or in the last period the year's."""
    running = value_at(series.get(Kind.CUMULATIVE_TARGET, _NOTHING), period)
    if running is None and adds_up(indicator):
        running = sum_to_date(series.get(Kind.TARGET, _NOTHING), period).value
    if running is None and period.position == period.frequency.per_year:
        running = _year_target(series, period)
    return running


def _year_target(series: SeriesByKind, period: Period) -> float | None:
    """Return the target of the whole financial year: as set, or where the running target ends."""
    year = period.financial_year
    end = Period(period.frequency, (period.year + 1) * period.frequency.per_year - 1)
    places = ((Kind.TARGET, year), (Kind.CUMULATIVE_TARGET, year), (Kind.CUMULATIVE_TARGET, end))
    found = (value_at(series.get(kind, _NOTHING), place) for kind, place in places)
    return next((value for value in found if value is not None), None)


def _with_judgement(reading: Reading, scheme: StatusScheme) -> Reading:
    indicator, pair = reading.indicator, reading.comparison
    tolerance = scheme.tolerance if indicator.tolerance is None else indicator.tolerance
    status = _status(reading, tolerance)
    return replace(
        reading,
        status=status,
        status_reason=status_sentence(reading, status, scheme, tolerance),
        trend=None if pair is None else trend_of(pair, indicator.direction),
        trend_reason=comparison_sentence(reading),
    )


def _status(reading: Reading, tolerance: float) -> Status:
    if reading.period is None:
        return Status.NO_DATA
    if reading.indicator.monitoring_only:
        return Status.MONITORING
    if reading.headline is None:
        return Status.NO_DATA
    if reading.judged is None or reading.indicator.direction is Direction.NONE:
        return Status.MONITORING
    return against_target(*reading.judged, reading.indicator.direction, tolerance)
