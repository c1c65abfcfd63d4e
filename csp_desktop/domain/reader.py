"""Reading an indicator: from its series to the one `Reading` that grid, chart and pack all show."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from csp_desktop.domain.comparison import Comparison, compared_sums, compared_values
from csp_desktop.domain.figures import Figure, Kind, value_at
from csp_desktop.domain.history import run_up, signal_at
from csp_desktop.domain.indicators import Area, Direction, Indicator, Judgement
from csp_desktop.domain.kept_back import kept_back_in
from csp_desktop.domain.periods import Frequency, Period, ended_by, parse_period
from csp_desktop.domain.process_control import Options
from csp_desktop.domain.reading import Reading, adds_up
from csp_desktop.domain.sentences import comparison_sentence, status_sentence
from csp_desktop.domain.status import Status, StatusScheme
from csp_desktop.domain.target import status_against
from csp_desktop.domain.to_date import (
    SeriesByKind,
    figure_to_date,
    read_kinds,
    row,
    target_to_date,
    target_year,
    year_target,
)
from csp_desktop.domain.trend import trend_of
from csp_desktop.domain.trend_rules import Run, TrendRule, trend_by
from csp_desktop.domain.variation import Variation


def read(
    indicator: Indicator,
    area: Area,
    series: SeriesByKind,
    as_at: Period,
    scheme: StatusScheme,
    small: Collection[Period] = (),
) -> Reading:
    """Return the reading of one indicator in one area as at `as_at`, from its series by kind.

    `small` are the periods whose figures are kept back from the public because the numbers are small.
    """
    kept_back = kept_back_in(row(series, Kind.ACTUAL), as_at, small)
    reading = Reading(indicator=indicator, area=area, as_at=as_at, kept_back=kept_back)
    period = last_with_figure(indicator, series, as_at)
    if period is not None:
        reading = _with_figures(reading, series, period, scheme.signal_options)
    return _with_ruled_trend(_with_judgement(reading, scheme), series)


def last_with_figure(indicator: Indicator, series: SeriesByKind, as_at: Period) -> Period | None:
    """Return the last period with a figure that has ended by `as_at`, within its financial year.

    Of an indicator that is measured once a year it is the last year that has ended. One whose lag reaches back
    into the year before is read there while this year has no figure.
    """
    lagged = as_at.last_month.moved(-indicator.lag)
    return _last_in_year(indicator, series, as_at) or (
        _last_in_year(indicator, series, lagged) if lagged.year != as_at.year else None
    )


def _last_in_year(indicator: Indicator, series: SeriesByKind, as_at: Period) -> Period | None:
    until = ended_by(as_at, indicator.frequency)
    if until.year != as_at.year and indicator.frequency is not Frequency.YEAR:
        return None
    rows = [row(series, kind) for kind in read_kinds(indicator)]
    for period in reversed(until.year_to_date()):
        if any(value_at(each, period) is not None for each in rows):
            return period
    return None


def _with_figures(reading: Reading, series: SeriesByKind, period: Period, options: Options) -> Reading:
    actual = row(series, Kind.ACTUAL)
    to_date, given = figure_to_date(reading.indicator, series, period)
    return replace(
        reading,
        period=period,
        actual=value_at(actual, period),
        to_date=to_date.value,
        to_date_given=given,
        missing=to_date.missing,
        last_year=value_at(actual, period.last_year),
        comparison=_comparison(reading.indicator, series, period, given),
        since_baseline=_since_baseline(reading.indicator, series, period, given),
        target=value_at(row(series, Kind.TARGET), period),
        target_to_date=target_to_date(reading.indicator, series, period),
        year_target=year_target(reading.indicator, series, period),
        target_agreed_by=reading.indicator.target_agreed_by,
        upper_target=_upper_target(reading.indicator, series, period),
        comparator=value_at(row(series, Kind.COMPARATOR), period),
        expected=_expected(reading.indicator, series, period, options),
        sample=_sample(actual.get(period)),
        shorthand=actual[period].shorthand if period in actual else (),
    )


def _comparison(
    indicator: Indicator, series: SeriesByKind, period: Period, given: bool, years: int = 1
) -> Comparison | None:
    kind = Kind.CUMULATIVE if given else Kind.ACTUAL
    compare = compared_sums if adds_up(indicator) else compared_values
    return compare(row(series, kind), period, years)


def _since_baseline(indicator: Indicator, series: SeriesByKind, period: Period, given: bool) -> Comparison | None:
    """Return the comparison with the indicator's baseline year, where it has one that lies before."""
    years = period.year - parse_period(indicator.baseline_year).year if indicator.baseline_year else 0
    return _comparison(indicator, series, period, given, years) if years > 0 else None


def _upper_target(indicator: Indicator, series: SeriesByKind, period: Period) -> float | None:
    own = value_at(row(series, Kind.UPPER_TARGET), period)
    return value_at(row(series, Kind.UPPER_TARGET), target_year(indicator, period)) if own is None else own


def _expected(indicator: Indicator, series: SeriesByKind, period: Period, options: Options) -> Variation | None:
    """Return what process control says, where the indicator's status is taken from it."""
    if indicator.judgement is not Judgement.EXPECTED:
        return None
    return signal_at(indicator, series, period, options).variation


def _sample(figure: Figure | None) -> float | None:
    """Return how many a figure was counted among: the number asked, or the denominator."""
    if figure is None:
        return None
    return figure.denominator if figure.sample_size is None else figure.sample_size


def _with_judgement(reading: Reading, scheme: StatusScheme) -> Reading:
    indicator, pair = reading.indicator, reading.comparison
    tolerance, two_sided = rule_of(indicator, scheme)
    status = _status(reading, tolerance, two_sided=two_sided)
    return replace(
        reading,
        status=status,
        status_reason=status_sentence(reading, status, scheme, tolerance),
        trend=None if pair is None else trend_of(pair, indicator.direction),
        trend_reason=comparison_sentence(reading),
    )


def rule_of(indicator: Indicator, scheme: StatusScheme) -> tuple[float, bool]:
    """Return the tolerance in per cent that holds for an indicator, and whether it holds on either side."""
    tolerance = scheme.tolerance if indicator.tolerance is None else indicator.tolerance
    return tolerance, scheme.two_sided if indicator.two_sided is None else indicator.two_sided


def _with_ruled_trend(reading: Reading, series: SeriesByKind) -> Reading:
    """Return the reading with the trend of its indicator's own rule, where it has one beside the usual."""
    indicator = reading.indicator
    if not indicator.trend_rule or indicator.trend_rule == TrendRule.SAME_PERIOD or reading.period is None:
        return reading
    values = run_up(indicator, series, reading.period)
    is_cut = reading.period.moved(-len(values)) in reading.kept_back.periods
    run = Run(
        values,
        indicator.direction,
        indicator.frequency,
        indicator.basis,
        indicator.decimals,
        is_cut_by_kept_back=is_cut,
    )
    found = trend_by(TrendRule(indicator.trend_rule), run)
    return replace(reading, trend=found.trend, trend_reason=found.reason)


def _status(reading: Reading, tolerance: float, *, two_sided: bool) -> Status:
    unjudged = _unjudged(reading)
    if unjudged is not None:
        return unjudged
    if reading.expected is not None:
        return _EXPECTED.get(reading.expected, Status.MET)
    if reading.judged is None:
        return Status.MONITORING
    if reading.is_small:
        return Status.SMALL_NUMBERS
    return status_against(reading.judged.value, reading.judged.bounds, tolerance, two_sided=two_sided)


def _unjudged(reading: Reading) -> Status | None:
    """Return the status of a reading that nothing can be held against; None where it can."""
    indicator = reading.indicator
    if reading.period is None:
        return Status.NO_DATA
    if indicator.monitoring_only or indicator.in_development:
        return Status.CONCERN if _EXPECTED.get(reading.expected) is Status.MISSED else Status.MONITORING
    if reading.headline is None:
        return Status.NO_DATA
    return Status.MONITORING if indicator.direction is Direction.NONE else None


_EXPECTED: Mapping[Variation | None, Status] = {
    Variation.CONCERN_HIGH: Status.MISSED,
    Variation.CONCERN_LOW: Status.MISSED,
    Variation.NEUTRAL_HIGH: Status.MONITORING,
    Variation.NEUTRAL_LOW: Status.MONITORING,
}
"""The status of a figure outside its expected levels; one within them, or better, has met them."""
