"""A chart description as a picture: the ticks, dashes and markers that the window shows too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from csp_desktop.charts.description import Chart, ChartSeries, Form, Role
from csp_desktop.charts.marks import MARKS, Mark
from csp_desktop.pack.tagged.picture import Disc, Ink, Path, Picture, Point, Rect, Shape, Words
from csp_desktop.pack.typeset import palette
from csp_desktop.pack.typeset.bar_drawing import BARS, bar_shapes
from csp_desktop.pack.typeset.chart_inks import WHITE, band_edge, bar_ink, filling
from csp_desktop.pack.typeset.fonts import width
from csp_desktop.pack.typeset.letters import Letters
from csp_desktop.pack.typeset.lines import at_most, broken, cut
from csp_desktop.pack.typeset.styles import CHART_LABEL, CHART_TITLE
from csp_desktop.pack.typeset.text_box import base_line

_FOOT = 16.0
_MARKER = 2.3
_ALONE = 3.2
"""How far a marker reaches that marks single points of another line."""
_SAMPLE = 22.0
_GAP = 6.0


def chart_picture(chart: Chart, measure: float, height: float, letters: Letters) -> Picture:
    """Return a chart `measure` points wide and `height` high: title, legend, axis and lines."""
    shapes: list[Shape] = []
    top = height
    for line in _title(letters.fit(chart.title), measure):
        shapes.append(Words(0, base_line(CHART_TITLE, top), line, CHART_TITLE))
        top -= CHART_TITLE.leading
    rows = _legend_rows(chart.legend, measure, letters)
    for row in rows:
        shapes += _legend(row, top - 1, chart.form)
        top -= CHART_LABEL.leading
    if sum(map(_entry_width, rows[-1])) + _wide(chart.axis.note) > measure:
        top -= CHART_LABEL.leading
    if chart.form is Form.BARS:
        shapes += bar_shapes(chart, measure, top - 8, letters)
    else:
        plot = _plot(chart, measure, top - 12)
        shapes += (*_bands(chart, plot), *_ground(chart, plot), *_lines(chart, plot))
    return Picture(measure, height, tuple(shapes))


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


def _ground(chart: Chart, plot: _Plot) -> Iterator[Shape]:
    """Yield the grid, the values at its side and the places along its foot."""
    for tick in chart.axis.ticks:
        y, is_zero = plot.y(tick), tick == 0
        ink = Ink(stroke=palette.MUTED if is_zero else palette.RULE, width=0.6 if is_zero else 0.4)
        yield Path(((plot.left, y), (plot.right, y)), ink)
        text = chart.axis.text(tick)
        yield _label(text, plot.left - _GAP + 1 - _wide(text), y - CHART_LABEL.size * 0.32)
    if chart.axis.note:
        yield _label(chart.axis.note, plot.right - _wide(chart.axis.note), plot.top + 13.5)
    for place, text in enumerate(chart.labels):
        yield _label(text, plot.x(place) - _wide(text) / 2, plot.foot - 11)


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


def _entry_width(entry: tuple[str, Role]) -> float:
    """Return how wide a sample and its name are, with the space after them."""
    return _SAMPLE + 5 + _wide(entry[0]) + 16


def _legend(row: Iterable[tuple[str, Role]], top: float, form: Form) -> Iterator[Shape]:
    """Yield a sample of each line, bar and band with its name."""
    left = 0.0
    for name, role in row:
        middle = top - CHART_LABEL.leading / 2
        if form is Form.BARS and role in BARS:
            yield Rect(left + 3, middle - 3, _SAMPLE - 6, 6, bar_ink(MARKS[role]))
        else:
            yield from _sample(MARKS[role], left, middle)
        left += _SAMPLE + 5
        yield _label(name, left, base_line(CHART_LABEL, top))
        left += _wide(name) + 16


def _sample(mark: Mark, left: float, middle: float) -> Iterator[Shape]:
    """Yield a line with its marker, a marker alone, or a piece of a band."""
    if mark.filling:
        yield Rect(left + 3, middle - 3, _SAMPLE - 6, 6, replace(band_edge(mark), fill=filling(mark).fill))
        return
    if mark.width:
        yield _stroke([(left, middle), (left + _SAMPLE, middle)], mark)
    yield from _marker(mark, (left + _SAMPLE / 2, middle))


def _bands(chart: Chart, plot: _Plot) -> Iterator[Path]:
    """Yield the bands, which lie behind all else."""
    for band in chart.bands:
        lower, upper = (_points(each, plot) for each in (band.lower, band.upper))
        if lower and upper:
            yield Path((*lower, *reversed(upper)), filling(MARKS[band.role]), closed=True)
            yield from (Path(tuple(edge), band_edge(MARKS[band.role])) for edge in (lower, upper))


def _points(values: Iterable[float | None], plot: _Plot) -> list[Point]:
    return [(plot.x(place), plot.y(value)) for place, value in enumerate(values) if value is not None]


def _lines(chart: Chart, plot: _Plot) -> Iterator[Shape]:
    """Yield the lines, the first series last, so that it lies on top; on all lines, what marks single points."""
    points = [each for each in chart.series if not MARKS[each.role].width]
    for each in (*(each for each in reversed(chart.series) if each not in points), *points):
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


def _stroke(points: list[Point], mark: Mark) -> Path:
    return Path(tuple(points), Ink(stroke=mark.light, width=mark.width * 0.8, dash=mark.dash))


def _marker(mark: Mark, point: Point) -> Iterator[Shape]:
    (x, y), m = point, _MARKER if mark.width else _ALONE
    ink = Ink(WHITE if mark.hollow else mark.light, mark.light, 0.9)
    if mark.marker == "circle":
        yield Disc(point, m, ink)
    elif mark.marker == "square":
        yield Rect(x - m, y - m, 2 * m, 2 * m, ink)
    elif mark.marker == "diamond":
        yield Path(((x, y - m), (x + m, y), (x, y + m), (x - m, y)), ink, closed=True)
    elif mark.marker == "triangle":
        yield Path(((x, y + m), (x + m, y - m), (x - m, y - m)), ink, closed=True)


def _label(text: str, left: float, base: float) -> Words:
    return Words(left, base, text, CHART_LABEL)


def _wide(text: str) -> float:
    return width(text, CHART_LABEL.face, CHART_LABEL.size)
