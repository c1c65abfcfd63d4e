"""Bars on a page: a bar for each place, the first on top, with bands behind and lines across all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from csp_desktop.charts.description import Chart, ChartSeries, Role
from csp_desktop.charts.marks import MARKS
from csp_desktop.pack.tagged.picture import Ink, Path, Rect, Shape, Words
from csp_desktop.pack.typeset import palette
from csp_desktop.pack.typeset.chart_inks import band_edge, bar_ink, filling
from csp_desktop.pack.typeset.fonts import width
from csp_desktop.pack.typeset.letters import Letters
from csp_desktop.pack.typeset.lines import cut
from csp_desktop.pack.typeset.styles import CHART_LABEL

_FOOT = 16.0
_GAP = 6.0
_THICK = 0.68
_VALUE_ROOM = 34.0
_NAMES = 0.4
"""How much of the width the names may have."""
BARS = (Role.OWN, Role.OTHER)


@dataclass(frozen=True, slots=True)
class _Field:
    """The area of the bars: its edges in points, the values at its left and right, and how many bars it holds."""

    left: float
    right: float
    foot: float
    top: float
    low: float
    high: float
    count: int

    @property
    def slot(self) -> float:
        """Return how high each bar's place is."""
        return (self.top - self.foot) / max(self.count, 1)

    def x(self, value: float) -> float:
        """Return where a value stands."""
        return self.left + (value - self.low) / (self.high - self.low) * (self.right - self.left)

    def y(self, place: int) -> float:
        """Return the middle of a place, the first on top."""
        return self.top - (place + 0.5) * self.slot


def bar_shapes(chart: Chart, measure: float, top: float, letters: Letters) -> Iterator[Shape]:
    """Yield the shapes of a chart of bars, `measure` points wide and below `top`."""
    names = [cut(letters.fit(each), CHART_LABEL.face, CHART_LABEL.size, measure * _NAMES) for each in chart.labels]
    values = [text for series in chart.series if series.role in BARS for text in series.texts]
    ticks, left = chart.axis.ticks, _widest(names) + _GAP
    right = measure - max(_VALUE_ROOM, min(_widest(values) + _GAP, (measure - left) / 2))
    field = _Field(left, right, _FOOT, top, ticks[0], ticks[-1], len(names))
    yield from _bands(chart, field)
    yield from _ground(chart, field, names)
    for each in chart.series:
        yield from _bars(each, field) if each.role in BARS else _level(each, field)


def _widest(texts: list[str]) -> float:
    return max((width(each, CHART_LABEL.face, CHART_LABEL.size) for each in texts), default=0.0)


def _bands(chart: Chart, field: _Field) -> Iterator[Shape]:
    for band in chart.bands:
        low, high = band.lower[0], band.upper[0]
        if low is None or high is None:
            continue
        left, right = field.x(low), field.x(high)
        yield Rect(left, field.foot, right - left, field.top - field.foot, filling(MARKS[band.role]))
        for x in (left, right):
            yield Path(((x, field.foot), (x, field.top)), band_edge(MARKS[band.role]))


def _ground(chart: Chart, field: _Field, names: list[str]) -> Iterator[Shape]:
    """Yield the grid, the values along its foot and the names at its side."""
    for tick in chart.axis.ticks:
        x, text = field.x(tick), chart.axis.text(tick)
        yield Path(((x, field.foot), (x, field.top)), Ink(stroke=palette.RULE, width=0.4))
        yield _label(text, x - width(text, CHART_LABEL.face, CHART_LABEL.size) / 2, field.foot - 11)
    for place, name in enumerate(names):
        start = field.left - _GAP + 1 - width(name, CHART_LABEL.face, CHART_LABEL.size)
        yield _label(name, start, field.y(place) - CHART_LABEL.size * 0.32)


def _bars(series: ChartSeries, field: _Field) -> Iterator[Shape]:
    """Yield the bars of a series, each with its value at its end."""
    mark = MARKS[series.role]
    ink = bar_ink(mark)
    for place, value in enumerate(series.values):
        if value is None:
            continue
        ends = sorted((field.x(0), field.x(value)))
        thick = field.slot * _THICK
        yield Rect(ends[0], field.y(place) - thick / 2, ends[1] - ends[0], thick, ink)
        text = series.texts[place] if series.texts else ""
        yield _label(text, ends[1] + 3, field.y(place) - CHART_LABEL.size * 0.32)


def _level(series: ChartSeries, field: _Field) -> Iterator[Path]:
    """Yield a line across all bars."""
    value, mark = series.values[0], MARKS[series.role]
    if value is not None:
        x = field.x(value)
        yield Path(((x, field.foot), (x, field.top)), Ink(stroke=mark.light, width=mark.width, dash=mark.dash))


def _label(text: str, left: float, base: float) -> Words:
    return Words(left, base, text, CHART_LABEL)
