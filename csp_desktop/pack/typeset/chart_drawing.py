"""A chart description as a drawing: the ticks, dashes and markers that the window shows too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportlab.graphics.shapes import Circle, Drawing, Group, Line, Polygon, PolyLine, Rect, String
from reportlab.lib.colors import Color, HexColor, white

from csp_desktop.charts.description import Chart, ChartSeries, Form, Role
from csp_desktop.charts.marks import MARKS, Mark
from csp_desktop.pack.typeset import palette
from csp_desktop.pack.typeset.bar_drawing import bar_shapes
from csp_desktop.pack.typeset.fonts import width
from csp_desktop.pack.typeset.letters import Letters
from csp_desktop.pack.typeset.lines import at_most, broken, cut
from csp_desktop.pack.typeset.styles import CHART_LABEL, CHART_TITLE, TextStyle
from csp_desktop.pack.typeset.text_box import base_line

_FOOT = 16.0
_MARKER = 2.3
_SAMPLE = 22.0
_GAP = 6.0

Point = tuple[float, float]


def chart_drawing(chart: Chart, measure: float, height: float, letters: Letters) -> Drawing:
    """Return a chart `measure` points wide and `height` high: title, legend, axis and lines."""
    drawing = Drawing(measure, height)
    top = height
    for line in _title(letters.fit(chart.title), measure):
        drawing.add(_label(line, 0, base_line(CHART_TITLE, top), CHART_TITLE))
        top -= CHART_TITLE.leading
    rows = _legend_rows(chart.legend, measure, letters)
    for row in rows:
        for shape in _legend(row, top - 1):
            drawing.add(shape)
        top -= CHART_LABEL.leading
    if chart.form is Form.BARS:
        for bar in bar_shapes(chart, measure, top - 8, letters):
            drawing.add(bar)
        return drawing
    plot = _plot(chart, measure, top - 12)
    for shape in (*_bands(chart, plot), *_ground(chart, plot), *_lines(chart, plot)):
        drawing.add(shape)
    return drawing


def _title(text: str, measure: float) -> list[str]:
    """Return a title in at most two lines; a longer one stands whole in the heading above the chart."""
    return list(at_most(broken(text, CHART_TITLE.face, CHART_TITLE.size, measure - CHART_TITLE.size), 2))


@dataclass(frozen=True, slots=True)
class _Plot:
    """The area of the lines: its edges in points, the values at foot and top, the places along it."""

    left: float
    right: float
    foot: float
    top: float
    low: float
    high: float
    places: int

    @property
    def slot(self) -> float:
        """Return how wide each place is."""
        return (self.right - self.left) / self.places

    def x(self, place: int) -> float:
        """Return the middle of a place."""
        return self.left + (place + 0.5) * self.slot

    def y(self, value: float) -> float:
        """Return the height of a value."""
        return self.foot + (value - self.low) / (self.high - self.low) * (self.top - self.foot)


def _plot(chart: Chart, measure: float, top: float) -> _Plot:
    ticks = chart.axis.ticks
    widest = max(width(chart.axis.text(tick), CHART_LABEL.face, CHART_LABEL.size) for tick in ticks)
    return _Plot(widest + _GAP, measure, _FOOT, top, ticks[0], ticks[-1], len(chart.labels))


def _ground(chart: Chart, plot: _Plot) -> Iterator[Line | String]:
    """Yield the grid, the values at its side and the places along its foot."""
    for tick in chart.axis.ticks:
        y, is_zero = plot.y(tick), tick == 0
        colour = HexColor(palette.MUTED if is_zero else palette.RULE)
        yield Line(plot.left, y, plot.right, y, strokeColor=colour, strokeWidth=0.6 if is_zero else 0.4)
        text = chart.axis.text(tick)
        start = plot.left - _GAP + 1 - width(text, CHART_LABEL.face, CHART_LABEL.size)
        yield _label(text, start, y - CHART_LABEL.size * 0.32, CHART_LABEL)
    if chart.axis.note:
        start = plot.right - width(chart.axis.note, CHART_LABEL.face, CHART_LABEL.size)
        yield _label(chart.axis.note, start, plot.top + 13.5, CHART_LABEL)
    for place, text in enumerate(chart.labels):
        start = plot.x(place) - width(text, CHART_LABEL.face, CHART_LABEL.size) / 2
        yield _label(text, start, plot.foot - 11, CHART_LABEL)


def _legend_rows(legend: Iterable[tuple[str, Role]], measure: float, letters: Letters) -> list[list[tuple[str, Role]]]:
    """Return the legend's names and roles in as many rows as the measure asks for."""
    rows: list[list[tuple[str, Role]]] = [[]]
    left = 0.0
    for name, role in legend:
        told = cut(letters.fit(name), CHART_LABEL.face, CHART_LABEL.size, measure - _SAMPLE - 5)
        wide = _SAMPLE + 5 + width(told, CHART_LABEL.face, CHART_LABEL.size)
        if left and left + wide > measure:
            rows.append([])
            left = 0.0
        rows[-1].append((told, role))
        left += wide + 16
    return rows


def _legend(row: Iterable[tuple[str, Role]], top: float) -> Iterator[Group | String]:
    """Yield a sample of each line and band with its name."""
    left = 0.0
    for name, role in row:
        yield _sample(MARKS[role], left, top - CHART_LABEL.leading / 2)
        left += _SAMPLE + 5
        yield _label(name, left, base_line(CHART_LABEL, top), CHART_LABEL)
        left += width(name, CHART_LABEL.face, CHART_LABEL.size) + 16


def _sample(mark: Mark, left: float, middle: float) -> Group:
    """Return a line with its marker, a marker alone, or a piece of a band."""
    if mark.filling:
        return Group(Rect(left + 3, middle - 3, _SAMPLE - 6, 6, **_filling(mark)))
    sample = Group(*([_stroke([(left, middle), (left + _SAMPLE, middle)], mark)] if mark.width else []))
    for shape in _marker(mark, (left + _SAMPLE / 2, middle)):
        sample.add(shape)
    return sample


def _bands(chart: Chart, plot: _Plot) -> Iterator[Polygon]:
    """Yield the bands, which lie behind all else."""
    for band in chart.bands:
        lower, upper = (_points(each, plot) for each in (band.lower, band.upper))
        around = [*lower, *reversed(upper)]
        yield Polygon([number for point in around for number in point], **_filling(MARKS[band.role]))


def _points(values: Iterable[float | None], plot: _Plot) -> list[Point]:
    return [(plot.x(place), plot.y(value)) for place, value in enumerate(values) if value is not None]


def _filling(mark: Mark) -> dict[str, object]:
    """Return the look of a band: mixed with white beforehand, as a transparent one would not print alike everywhere."""
    colour = HexColor(mark.light)
    mixed = (1 - (1 - part) * mark.filling for part in (colour.red, colour.green, colour.blue))
    return {"fillColor": Color(*mixed), "strokeColor": None}


def _lines(chart: Chart, plot: _Plot) -> Iterator[PolyLine | Circle | Rect | Polygon]:
    """Yield the lines, the first series last, so that it lies on top."""
    for each in reversed(chart.series):
        mark = MARKS[each.role]
        for run in _runs(each, plot):
            if mark.width and (len(run) > 1 or not mark.marker):
                yield _stroke(run if len(run) > 1 else _dash(run[0], plot), mark)
            for point in run:
                yield from _marker(mark, point)


def _runs(series: ChartSeries, plot: _Plot) -> Iterator[list[Point]]:
    """Yield the points between gaps: a line breaks where a value is missing."""
    run: list[Point] = []
    for place, value in enumerate(series.values):
        if value is not None:
            run.append((plot.x(place), plot.y(value)))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _dash(point: Point, plot: _Plot) -> list[Point]:
    """Return a short level line, so that a value between gaps is seen without a marker."""
    x, y = point
    return [(x - plot.slot / 3, y), (x + plot.slot / 3, y)]


def _stroke(points: list[Point], mark: Mark) -> PolyLine:
    return PolyLine(
        [number for point in points for number in point],
        strokeColor=HexColor(mark.light),
        strokeWidth=mark.width * 0.8,
        strokeDashArray=list(mark.dash) or None,
        strokeLineJoin=1,
    )


def _marker(mark: Mark, point: Point) -> Iterator[Circle | Rect | Polygon]:
    x, y = point
    colour = HexColor(mark.light)
    look = {"fillColor": white if mark.hollow else colour, "strokeColor": colour, "strokeWidth": 0.9}
    if mark.marker == "circle":
        yield Circle(x, y, _MARKER, **look)
    elif mark.marker == "square":
        yield Rect(x - _MARKER, y - _MARKER, 2 * _MARKER, 2 * _MARKER, **look)
    elif mark.marker == "diamond":
        yield Polygon([x, y - _MARKER, x + _MARKER, y, x, y + _MARKER, x - _MARKER, y], **look)
    elif mark.marker == "triangle":
        yield Polygon([x, y + _MARKER, x + _MARKER, y - _MARKER, x - _MARKER, y - _MARKER], **look)


def _label(text: str, left: float, base: float, style: TextStyle) -> String:
    colour = HexColor(style.colour)
    return String(left, base, text, fontName=style.face, fontSize=style.size, fillColor=colour)
