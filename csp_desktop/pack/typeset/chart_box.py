"""Charts on pages: one across the page or two side by side, each over its caption."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.charts.description import Chart, Form
from csp_desktop.pack.paper import Paper
from csp_desktop.pack.tagged.canvas import TaggedCanvas
from csp_desktop.pack.tagged.picture import Picture
from csp_desktop.pack.tagged.structure import Element
from csp_desktop.pack.typeset.chart_drawing import chart_picture
from csp_desktop.pack.typeset.letters import Letters
from csp_desktop.pack.typeset.lines import at_most, broken
from csp_desktop.pack.typeset.sheet import measure, room
from csp_desktop.pack.typeset.styles import CAPTION
from csp_desktop.pack.typeset.text_box import write

_BETWEEN = 22.0
_HEIGHTS = {1: 225.0, 2: 190.0}
_MOST_OF_PAGE = 0.32
_ALMOST_ALL = 0.8
_BAR, _AROUND_BARS = 10.0, 66.0
_ABOVE_CAPTION = 4.0
_MOST_LINES = 20
"""A longer caption is cut short, for a chart is not divided; the figure's own words are whole."""


@dataclass(frozen=True, slots=True)
class SetChart:
    """A chart's picture, the lines of its caption, and the elements of both."""

    picture: Picture
    lines: tuple[str, ...]
    figure: Element
    caption: Element


@dataclass(frozen=True, slots=True)
class ChartBox:
    """Charts of one width beside each other."""

    charts: tuple[SetChart, ...]

    @property
    def height(self) -> float:
        """Return the height in points, with the longest caption."""
        most = max(len(chart.lines) for chart in self.charts)
        drawn = max(chart.picture.height for chart in self.charts)
        return drawn + _ABOVE_CAPTION + most * CAPTION.leading

    def split(self, room: float, forced: bool) -> None:
        """Return None: charts are not divided."""

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw each chart and write its caption."""
        for chart in self.charts:
            foot = top - chart.picture.height
            chart.figure.box = (left, foot, left + chart.picture.width, top)
            with canvas.tagged(chart.figure):
                canvas.picture(chart.picture, left, foot)
            with canvas.tagged(chart.caption):
                write(canvas, chart.lines, CAPTION, left, foot - _ABOVE_CAPTION)
            left += chart.picture.width + _BETWEEN


def set_charts(charts: tuple[Chart, ...], paper: Paper, letters: Letters, parent: Element) -> ChartBox:
    """Return charts that share the width of a sheet, their figures below `parent`; flatter on paper on its side."""
    breadth = (measure(paper) - _BETWEEN * (len(charts) - 1)) / len(charts)
    usual = min(_HEIGHTS[len(charts)], room(paper) * _MOST_OF_PAGE)
    height = min(max(usual, *map(height_of_bars, charts)), room(paper) * _ALMOST_ALL)
    return ChartBox(tuple(_set_chart(chart, (breadth, height), letters, parent) for chart in charts))


def height_of_bars(chart: Chart) -> float:
    """Return how high a chart of bars must be for each to have its name beside it; 0 of any other."""
    return len(chart.labels) * _BAR + _AROUND_BARS if chart.form is Form.BARS else 0.0


def _set_chart(chart: Chart, size: tuple[float, float], letters: Letters, parent: Element) -> SetChart:
    figure = parent.add("Figure", alt=f"{chart.title}. {chart.words}")
    lines = broken(letters.fit(chart.words), CAPTION.face, CAPTION.size, size[0] - CAPTION.size)
    caption = at_most(lines, _MOST_LINES)
    return SetChart(chart_picture(chart, *size, letters), caption, figure, figure.add("Caption"))
