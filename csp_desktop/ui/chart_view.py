"""A chart description drawn by pyqtgraph."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPen
from PySide6.QtWidgets import QWidget

from csp_desktop.charts.description import Chart, Role
from csp_desktop.charts.marks import MARKS, Mark
from csp_desktop.ui.chart_legend import line_pen, mark_colour
from csp_desktop.ui.theme import Theme, current_theme

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
        self._look: tuple[Theme, tuple[Role, ...]] | None = None
        self._lines: list[pg.PlotDataItem] = []
        self._rules: list[pg.InfiniteLine] = []

    def draw(self, chart: Chart) -> None:
        """Draw a chart in the theme that is worn; lines that look as before are only given other values."""
        look = current_theme(), tuple(each.role for each in chart.series)
        if look != self._look:
            self._look = look
            self._begin(chart)
        self._dress(chart)
        self._rule(chart.axis.ticks)
        for line, each in zip(self._lines, chart.series, strict=True):
            values = np.array([np.nan if value is None else value for value in each.values])
            line.setData(np.arange(len(values)), values)
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.words)

    def _begin(self, chart: Chart) -> None:
        """Take away what was drawn, and make the lines that are to be."""
        self.clear()
        self._rules = []
        self.setBackground(current_theme().card)
        self._lines = [self.plot(**_look_of(MARKS[each.role])) for each in chart.series]

    def _rule(self, ticks: Sequence[float]) -> None:
        """Draw a thin line across at each tick, behind the lines."""
        while len(self._rules) > len(ticks):
            self.removeItem(self._rules.pop())
        while len(self._rules) < len(ticks):
            self._rules.append(pg.InfiniteLine(angle=0, pen=QPen(QColor(current_theme().line), 0)))
            self._rules[-1].setZValue(-1)
            self.addItem(self._rules[-1])
        for rule, tick in zip(self._rules, ticks, strict=True):
            rule.setValue(tick)

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


def _look_of(mark: Mark) -> dict[str, object]:
    """Return how pyqtgraph is to draw a line."""
    return {
        "pen": line_pen(mark),
        "connect": "finite",
        "antialias": True,
        "symbol": _SYMBOLS.get(mark.marker),
        "symbolSize": _MARKER,
        "symbolPen": QPen(mark_colour(mark), 0),
        "symbolBrush": QColor(current_theme().card) if mark.hollow else mark_colour(mark),
    }
