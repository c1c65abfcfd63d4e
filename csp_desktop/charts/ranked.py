"""Areas as ranked bars: the family group with its average and bounds, or the districts of the partnership."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from csp_desktop.charts.axis import axis_for
from csp_desktop.charts.description import Band, Chart, ChartSeries, Form, Role
from csp_desktop.domain.group_reading import GroupReading
from csp_desktop.domain.indicators import Basis, Direction, Indicator, Unit
from csp_desktop.domain.numbers import exact
from csp_desktop.domain.periods import Frequency, long_name
from csp_desktop.domain.reading import Reading, adds_up
from csp_desktop.domain.wording import figure_text

_NOUGHT = ChartSeries("", Role.OTHER, (0.0,))
"""Bars always begin at nought."""


def ranked_chart(reading: Reading, figures: Mapping[str, float], group: GroupReading | None) -> Chart:
    """Return a bar for each area's figure at the reading's period, the best on top.

    `figures` hold the own area's too; `group`, where it can be said, gives the average and the bounds.
    """
    indicator, own = reading.indicator, reading.area.name
    names = sorted(figures, key=lambda name: _worst_last(figures[name], indicator))
    bars = [
        _bars(label, role, names, {name: figures[name] for name in names if (name == own) is mine}, indicator)
        for label, role, mine in ((own, Role.OWN, True), ("Other areas", Role.OTHER, False))
    ]
    lines = _lines(reading, group, len(names))
    bands = _bands(group, len(names))
    ends = [ChartSeries("", Role.BOUNDS, each.lower + each.upper) for each in bands]
    return Chart(
        f"{indicator.title}: areas compared{_when(reading)}",
        tuple(names),
        tuple(each for each in (*bars, *lines) if any(value is not None for value in each.values)),
        axis_for((*bars, *lines, *ends, _NOUGHT), "%" if indicator.unit is Unit.PERCENT else ""),
        _words(reading, names, figures, group),
        bands=bands,
        form=Form.BARS,
    )


def _when(reading: Reading) -> str:
    """Return of which period the figures are, or up to which they are added: , to November 2016."""
    if reading.period is None:
        return ""
    added = _is_added(reading.indicator) and reading.period.frequency is not Frequency.YEAR
    return f", {'to ' if added else ''}{long_name(reading.period)}"


def _is_added(indicator: Indicator) -> bool:
    """Return whether the bars are figures to date; a percentage is that of its period, whatever a partner runs up."""
    return adds_up(indicator) or indicator.basis is Basis.CUMULATIVE


def _worst_last(value: float, indicator: Indicator) -> float:
    return -value if indicator.direction is Direction.UP else value


def _bars(name: str, role: Role, names: list[str], figures: Mapping[str, float], indicator: Indicator) -> ChartSeries:
    values = tuple(figures.get(each) for each in names)
    return ChartSeries(name, role, values, tuple(figure_text(indicator, each) for each in values))


def _lines(reading: Reading, group: GroupReading | None, count: int) -> list[ChartSeries]:
    """Return what the bars are held against: the average of the group, and the target where it is of their period."""
    indicator, lines = reading.indicator, []
    against = [("Average", Role.MEAN, None if group is None else group.standing.average)]
    against += [("Target", Role.TARGET, None if _is_added(indicator) else reading.target)]
    for name, role, value in against:
        if value is not None:
            lines.append(ChartSeries(name, role, (value,) * count, (figure_text(indicator, value),) * count))
    return lines


def _bands(group: GroupReading | None, count: int) -> tuple[Band, ...]:
    if group is None or group.bounds is None:
        return ()
    bounds = group.bounds
    return (Band(f"Bounds, {bounds.source}", Role.BOUNDS, (bounds.lower,) * count, (bounds.upper,) * count),)


def _words(reading: Reading, names: list[str], figures: Mapping[str, float], group: GroupReading | None) -> str:
    indicator = reading.indicator
    if group is not None:
        return group.words(indicator.decimals)
    if not names:
        return reading.status_reason
    high = max(names, key=lambda name: exact(figures[name]))
    low = min(names, key=lambda name: exact(figures[name]))
    if high == low:
        return f"{high}: {figure_text(indicator, figures[high])}."
    told = [f"{name} ({figure_text(indicator, figures[name])})" for name in (high, low)]
    return f"The highest is {told[0]}, the lowest {told[1]}."


def on_one_axis(charts: tuple[Chart, ...]) -> tuple[Chart, ...]:
    """Return charts of bars on the axis of the one that reaches furthest, so that their bars can be compared."""
    ends = (min(each.axis.ticks[0] for each in charts), max(each.axis.ticks[-1] for each in charts))
    suffix = charts[0].axis.suffix
    axis = axis_for((ChartSeries("", Role.OTHER, ends), _NOUGHT), suffix)
    return tuple(replace(each, axis=axis) for each in charts)
