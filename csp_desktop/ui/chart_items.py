"""What a chart is drawn with: pyqtgraph's items for lines, bars, levels and bands."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from csp_desktop.charts.description import Band, Chart, ChartSeries, Form, Role
from csp_desktop.charts.marks import MARKS, Mark
from csp_desktop.ui.chart_legend import filling_brush, line_pen, mark_colour
from csp_desktop.ui.theme import current_theme
from csp_desktop.ui.theme_colours import HIGH_CONTRAST, Theme

_SYMBOLS = {"circle": "o", "square": "s", "diamond": "d", "triangle": "t1"}
_MARKER = 7
_SIGNAL = 11
_BAR = 0.7


def numbers(values: Sequence[float | None]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return values as pyqtgraph draws them: NaN where there is none."""
    return np.array([np.nan if value is None else value for value in values])


def own_places(chart: Chart) -> list[int]:
    """Return which bars are the partnership's own."""
    own = [each.values for each in chart.series if each.role is Role.OWN]
    return [place for values in own for place, value in enumerate(values) if value is not None]


def is_level(series: ChartSeries) -> bool:
    """Return whether a series of a chart of bars is a line across all of them."""
    return series.role not in (Role.OWN, Role.OTHER)


def level_item(series: ChartSeries, weight: float) -> pg.InfiniteLine:
    """Return the line across all bars that a series is."""
    return pg.InfiniteLine(series.values[0], angle=90, pen=line_pen(MARKS[series.role], weight))


def bar_item(series: ChartSeries) -> pg.BarGraphItem:
    """Return the bars of a series."""
    mark, count = MARKS[series.role], len(series.values)
    given = [(count - 1 - place, value) for place, value in enumerate(series.values) if value is not None]
    fill = QColor(current_theme().card) if mark.hollow else mark_colour(mark)
    return pg.BarGraphItem(
        x0=0, y=[place for place, _ in given], height=_BAR, width=[value for _, value in given],
        brush=fill, pen=QPen(mark_colour(mark), 0),
    )  # fmt: skip


def rule_pen(theme: Theme) -> QPen:
    """Return the pen of the lines behind the figures; dots where whole lines would be as strong as those of figures."""
    pen = QPen(QColor(theme.line), 0)
    if theme in HIGH_CONTRAST:
        pen.setDashPattern([1, 4])
    return pen


def band_item(band: Band, form: Form) -> pg.FillBetweenItem | pg.LinearRegionItem:
    """Return a band, behind the lines."""
    brush = filling_brush(MARKS[band.role])
    if form is Form.BARS:
        item = pg.LinearRegionItem(
            (band.lower[0], band.upper[0]), brush=brush, pen=QPen(Qt.PenStyle.NoPen), movable=False
        )
    else:
        places = [place for place, low in enumerate(band.lower) if low is not None and band.upper[place] is not None]
        edges = (pg.PlotDataItem(places, [each[place] for place in places]) for each in (band.lower, band.upper))
        item = pg.FillBetweenItem(*edges, brush=brush)
    item.setZValue(-1)
    return item


def look_of(mark: Mark, weight: float) -> dict[str, object]:
    """Return how pyqtgraph is to draw a line."""
    return {
        "pen": line_pen(mark, weight) if mark.width else None,
        "connect": "finite",
        "antialias": True,
        "symbol": _SYMBOLS.get(mark.marker),
        "symbolSize": (_MARKER if mark.width else _SIGNAL) * weight,
        "symbolPen": QPen(mark_colour(mark), 0),
        "symbolBrush": QColor(current_theme().card) if mark.hollow else mark_colour(mark),
    }
