"""A chart description drawn by pyqtgraph."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPen
from PySide6.QtWidgets import QWidget

from csp_desktop.charts.description import Chart, ChartSeries
from csp_desktop.charts.marks import MARKS
from csp_desktop.ui.chart_legend import line_pen, mark_colour
from csp_desktop.ui.theme import current_theme

_SYMBOLS = {"circle": "o", "square": "s"}
_MARKER = 7


class ChartView(pg.PlotWidget):  # type: ignore[misc] # pyqtgraph has no types
    """Draws one chart at a time. It cannot be panned: what there is to see is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, enableMenu=False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setFrameShape(self.Shape.NoFrame)
        plot = self.getPlotItem()
        plot.ctrlMenu.setParent(self, Qt.WindowType.Popup)  # or it would outlive the view
        plot.showGrid(x=False, y=False)
        plot.setContentsMargins(0, 8, 8, 0)
        for name in ("left", "bottom"):
            plot.getAxis(name).setStyle(tickLength=0, autoExpandTextSpace=False, autoReduceTextSpace=False)
        self._lines: list[pg.InfiniteLine] = []

    def draw(self, chart: Chart) -> None:
        """Draw a chart in the theme that is worn."""
        self.clear()
        self.setBackground(current_theme().card)
        self._dress(chart)
        for tick in chart.axis.ticks:
            self.addItem(pg.InfiniteLine(tick, angle=0, pen=QPen(QColor(current_theme().line), 0)))
        for each in chart.series:
            self._draw_line(each)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.words)

    def _dress(self, chart: Chart) -> None:
        """Set range, ticks, font and colours of both axes."""
        axis, plot = chart.axis, self.getPlotItem()
        plot.setXRange(-0.4, len(chart.labels) - 0.6, padding=0)
        plot.setYRange(axis.ticks[0], axis.ticks[-1], padding=0.03)
        left, bottom = plot.getAxis("left"), plot.getAxis("bottom")
        left.setTicks([[(tick, axis.text(tick)) for tick in axis.ticks]])
        bottom.setTicks([list(enumerate(chart.labels))])
        font = QFont(self.font())
        widest = max(self.fontMetrics().horizontalAdvance(axis.text(tick)) for tick in axis.ticks)
        left.setWidth(widest + 14)
        bottom.setHeight(self.fontMetrics().height() + 8)
        for each in (left, bottom):
            each.setTickFont(font)
            each.setTextPen(QColor(current_theme().muted))
            each.setPen(QPen(QColor(current_theme().line), 0))

    def _draw_line(self, series: ChartSeries) -> None:
        mark = MARKS[series.role]
        values = np.array([np.nan if value is None else value for value in series.values])
        ground = QColor(current_theme().card) if mark.hollow else mark_colour(mark)
        self.plot(
            np.arange(len(values)),
            values,
            pen=line_pen(mark),
            connect="finite",
            antialias=True,
            symbol=_SYMBOLS.get(mark.marker),
            symbolSize=_MARKER,
            symbolPen=QPen(mark_colour(mark), 0),
            symbolBrush=ground,
        )
