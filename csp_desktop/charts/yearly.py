"""The two charts of an indicator: this year against last year, and to date against the target."""

from __future__ import annotations

from collections.abc import Iterable

from csp_desktop.charts.axis import axis_for
from csp_desktop.charts.description import Band, Chart, ChartSeries, Role
from csp_desktop.domain.figures import Kind, value_at
from csp_desktop.domain.indicators import Indicator, Unit
from csp_desktop.domain.numbers import exact
from csp_desktop.domain.outlook import Outlook, outlook
from csp_desktop.domain.periods import Frequency, Period, month_name, periods_of, range_name, short_name
from csp_desktop.domain.reading import Reading, adds_up
from csp_desktop.domain.sentences import reached, summary_sentence
from csp_desktop.domain.to_date import SeriesByKind, figure_to_date, row, target_to_date
from csp_desktop.domain.wording import figure_text


def this_year_against_last(reading: Reading, series: SeriesByKind) -> Chart:
    """Return the chart of each period of this financial year beside the same of last year."""
    indicator, periods = reading.indicator, _periods(reading)
    actual = row(series, Kind.ACTUAL)
    shown = periods if reading.period is None else [each for each in periods if each <= reading.period]
    lines = [
        _line(
            str(periods[0].financial_year),
            Role.THIS_YEAR,
            [value_at(actual, each) for each in shown],
            periods,
        ),
        _line(
            str(periods[0].last_year.financial_year),
            Role.LAST_YEAR,
            [value_at(actual, each.last_year) for each in periods],
            periods,
        ),
    ]
    if not adds_up(indicator):
        lines.append(_line("Target", Role.TARGET, [_own_target(indicator, series, each) for each in periods], periods))
    title = f"{indicator.title}: {indicator.frequency} by {indicator.frequency}"
    return _chart(title, indicator, periods, lines, _yearly_words(reading, lines[0], periods))


def to_date_against_target(reading: Reading, series: SeriesByKind) -> Chart:
    """Return the chart of the figure to date, period by period, beside its target and last year's."""
    indicator, periods = reading.indicator, _periods(reading)
    last_periods = tuple(each.last_year for each in periods)
    until = [each for each in periods if reading.period is not None and each <= reading.period]
    year, last_year = (str(each.financial_year) for each in (periods[0], last_periods[0]))
    targets = [_running_target(indicator, series, each) for each in periods]
    lines = [
        _line(year, Role.THIS_YEAR, _to_date(indicator, series, until), periods),
        _line(last_year, Role.LAST_YEAR, _to_date(indicator, series, last_periods), periods),
        _line("Target", Role.TARGET, targets, periods),
    ]
    found = outlook(reading, series)
    bands = []
    if found.forecast is not None and found.forecast.value is not None and reading.headline is not None:
        ends = (found.forecast.lower, found.forecast.value, found.forecast.upper)
        lower, middle, upper = (_onward(reading.headline, end, len(until), len(periods)) for end in ends)
        lines.append(_told("Forecast", Role.FORECAST, middle, indicator))
        bands.append(Band(f"{found.forecast.confidence:g}% interval", Role.FAN, lower, upper))
    words = " ".join(
        filter(None, (summary_sentence(reading), _target_words(reading), _forecast_words(indicator, found)))
    )
    return _chart(f"{indicator.title}: to date", indicator, periods, lines, words, tuple(bands))


def _forecast_words(indicator: Indicator, found: Outlook) -> str:
    if found.forecast is None or found.forecast.value is None:
        return ""
    ends = [figure_text(indicator, each) for each in (found.forecast.lower, found.forecast.upper)]
    said = f"The forecast for the year is {figure_text(indicator, found.forecast.value)}"
    return f"{said} ({' to '.join(ends)})." if all(ends) else f"{said}."


def _onward(now: float, end: float | None, given: int, count: int) -> tuple[float | None, ...]:
    """Return a straight way from the last given place to the year's end; no values before it."""
    steps = count - given
    way = (None if end is None else now + (end - now) * step / steps for step in range(1, steps + 1))
    return (*[None] * (given - 1), now, *way)


def _periods(reading: Reading) -> tuple[Period, ...]:
    return periods_of(reading.financial_year.year, reading.indicator.frequency)


def _line(name: str, role: Role, values: list[float | None], periods: tuple[Period, ...]) -> ChartSeries:
    """Return a line with a place for every period; those to come have no value."""
    return ChartSeries(name, role, (*values, *[None] * (len(periods) - len(values))))


def _told(name: str, role: Role, values: tuple[float | None, ...], indicator: Indicator) -> ChartSeries:
    """Return a line with its values as they are printed."""
    return ChartSeries(name, role, values, tuple(figure_text(indicator, each) for each in values))


def _chart(
    title: str,
    indicator: Indicator,
    periods: tuple[Period, ...],
    lines: list[ChartSeries],
    words: str,
    bands: tuple[Band, ...] = (),
) -> Chart:
    filled = tuple(_told(each.name, each.role, each.values, indicator) for each in lines if _has_value(each))
    suffix = "%" if indicator.unit is Unit.PERCENT else ""
    ends = [ChartSeries("", each.role, each.lower + each.upper) for each in bands]
    return Chart(
        title,
        tuple(short_name(each) for each in periods),
        filled,
        axis_for((*filled, *ends), suffix),
        words,
        bands,
        places=tuple(map(_in_full, periods)),
    )


def _in_full(period: Period) -> str:
    """Return a period as a tip names it: both years stand in the names of the lines."""
    return month_name(period) if period.frequency is Frequency.MONTH else short_name(period)


def _has_value(line: ChartSeries) -> bool:
    return any(value is not None for value in line.values)


def _to_date(indicator: Indicator, series: SeriesByKind, periods: Iterable[Period]) -> list[float | None]:
    """Return the figure to date at each period, as the reading has it."""
    return [figure_to_date(indicator, series, each)[0].value for each in periods]


def _own_target(indicator: Indicator, series: SeriesByKind, period: Period) -> float | None:
    """Return the target of a period, else that to date; of what does not add up, the year's own stands for both."""
    own = value_at(row(series, Kind.TARGET), period)
    return target_to_date(indicator, series, period) if own is None else own


def _running_target(indicator: Indicator, series: SeriesByKind, period: Period) -> float | None:
    """Return the target to date; of what does not add up, the period's own target stands for it."""
    to_date = target_to_date(indicator, series, period)
    return to_date if to_date is not None or adds_up(indicator) else value_at(row(series, Kind.TARGET), period)


def _yearly_words(reading: Reading, line: ChartSeries, periods: tuple[Period, ...]) -> str:
    """Return what the chart of periods shows: the highest and the lowest of the year, and the comparison."""
    values = {each: value for each, value in zip(periods, line.values, strict=True) if value is not None}
    if not values:
        return reading.status_reason
    high, low = (
        max(values, key=lambda each: exact(values[each])),
        min(values, key=lambda each: exact(values[each])),
    )
    said = (
        f"Highest in {range_name((high,))} ({figure_text(reading.indicator, values[high])}), "
        f"lowest in {range_name((low,))} ({figure_text(reading.indicator, values[low])}). "
        if high != low
        else ""
    )
    return f"{said}{summary_sentence(reading)}"


def _target_words(reading: Reading) -> str:
    if reading.target_to_date is None:
        return ""
    return f"The target {reached(reading)} is {figure_text(reading.indicator, reading.target_to_date)}."
