"""A chart description drawn by pyqtgraph."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from csp_desktop.charts.description import Band, Chart, ChartSeries, Form, Role
from csp_desktop.charts.marks import MARKS, Mark
from csp_desktop.ui.chart_legend import filling_brush, line_pen, mark_colour
from csp_desktop.ui.theme import current_theme
from csp_desktop.ui.theme_colours import Theme

_SYMBOLS = {"circle": "o", "square": "s", "diamond": "d", "triangle": "t1"}
_MARKER = 7
_SIGNAL = 11
_BAR = 0.7

Look = tuple[Theme, Form, tuple[Role, ...], int, float]


class ChartView(pg.PlotWidget):  # type: ignore[misc] # pyqtgraph has no types
    """Draws one chart at a time. It cannot be panned: what there is to see is seen.

    The place under the mouse, or that the arrow keys move to, is told in a tip.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, enableMenu=False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setFrameShape(self.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        plot = self.getPlotItem()
        plot.ctrlMenu.setParent(self, Qt.WindowType.Popup)  # or it would outlive the view
        plot.showGrid(x=False, y=False)
        plot.setContentsMargins(0, 8, 8, 0)
        for name in ("left", "bottom"):
            plot.getAxis(name).setStyle(tickLength=0, autoExpandTextSpace=False, autoReduceTextSpace=False)
        self._chart: Chart | None = None
        self._place: int | None = None
        self._look: Look | None = None
        self._weight = 1.0
        self._lines: list[pg.PlotDataItem] = []
        self._rules: list[pg.InfiniteLine] = []

    @property
    def place(self) -> int | None:
        """Return the place whose figures are told, None where none is."""
        return self._place

    def set_weight(self, weight: float) -> None:
        """Draw lines and markers so many times as heavy from now on, as for a screen that is seen from afar."""
        self._weight = weight

    def draw(self, chart: Chart) -> None:
        """Draw a chart in the theme that is worn; lines that look as before are only given other values."""
        self._chart, self._place = chart, None
        roles = (*(each.role for each in chart.series), *(each.role for each in chart.bands))
        look = current_theme(), chart.form, roles, len(chart.labels), self._weight
        if look != self._look or chart.bands or chart.form is Form.BARS:
            self._look = look
            self._begin(chart)
        self._dress(chart)
        self._rule(chart)
        if chart.form is Form.LINES:
            for line, each in zip(self._lines, chart.series, strict=True):
                line.setData(np.arange(len(each.values)), _numbers(each.values))
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.words)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the figures of the place under the mouse."""
        super().mouseMoveEvent(event)
        self._tell(self._place_at(event.position().toPoint()), event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from place to place with the arrow keys."""
        back, on = (Qt.Key.Key_Left, Qt.Key.Key_Up), (Qt.Key.Key_Right, Qt.Key.Key_Down)
        if self._chart is None or event.key() not in (*back, *on) or not self._chart.labels:
            super().keyPressEvent(event)
            return
        last = len(self._chart.labels) - 1
        step = -1 if event.key() in back else 1
        place = (0 if step > 0 else last) if self._place is None else min(max(self._place + step, 0), last)
        self._tell(place, self.mapToGlobal(self._point_of(place)))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell of no place when the mouse has left."""
        super().leaveEvent(event)
        self._place = None
        QToolTip.hideText()

    def _tell(self, place: int | None, where: QPoint) -> None:
        if self._chart is None or place is None:
            self._place = None
            QToolTip.hideText()
            return
        if place != self._place:
            self._place = place
            words = self._chart.tip(place)
            QToolTip.showText(where, words, self)
            self.setAccessibleDescription(f"{words.replace(chr(10), '. ')}. {self._chart.words}")

    def _place_at(self, point: QPoint) -> int | None:
        """Return the place nearest to a point of the widget, None outside the axes."""
        if self._chart is None or not self._chart.labels:
            return None
        view = self.getPlotItem().getViewBox()
        if not view.sceneBoundingRect().contains(self.mapToScene(point)):
            return None
        found = view.mapSceneToView(self.mapToScene(point))
        along = len(self._chart.labels) - 1 - found.y() if self._chart.form is Form.BARS else found.x()
        place = round(along)
        return place if 0 <= place < len(self._chart.labels) else None

    def _point_of(self, place: int) -> QPoint:
        """Return where a place stands in the widget."""
        view = self.getPlotItem().getViewBox()
        (left, right), (low, high) = view.viewRange()
        bars = self._chart is not None and self._chart.form is Form.BARS
        count = 0 if self._chart is None else len(self._chart.labels)
        x, y = ((left + right) / 2, count - 1 - place) if bars else (place, (low + high) / 2)
        point: QPoint = self.mapFromScene(view.mapViewToScene(pg.Point(x, y)))
        return point

    def _begin(self, chart: Chart) -> None:
        """Take away what was drawn, and make the lines, bands and bars that are to be."""
        self.clear()
        self._rules = []
        self.setBackground(current_theme().card)
        for band in chart.bands:
            self.addItem(_band_item(band, chart.form))
        if chart.form is Form.BARS:
            self._lines = []
            for each in chart.series:
                self.addItem(_level_item(each, self._weight) if _is_level(each) else _bar_item(each))
        else:
            self._lines = [self.plot(**_look_of(MARKS[each.role], self._weight)) for each in chart.series]

    def _rule(self, chart: Chart) -> None:
        """Draw a thin line at each tick, behind the lines."""
        ticks = chart.axis.ticks
        angle = 90 if chart.form is Form.BARS else 0
        while len(self._rules) > len(ticks):
            self.removeItem(self._rules.pop())
        while len(self._rules) < len(ticks):
            self._rules.append(pg.InfiniteLine(angle=angle, pen=QPen(QColor(current_theme().line), 0)))
            self._rules[-1].setZValue(-2)
            self.addItem(self._rules[-1])
        for rule, tick in zip(self._rules, ticks, strict=True):
            rule.setValue(tick)

    def _dress(self, chart: Chart) -> None:
        """Set range, ticks, font and colours of both axes."""
        plot, ticks = self.getPlotItem(), chart.axis.ticks
        count = max(len(chart.labels), 1)
        values = [(tick, chart.axis.text(tick)) for tick in ticks]
        places = [(place, text) for place, text in enumerate(chart.labels) if text]
        if chart.form is Form.BARS:
            places = [(count - 1 - place, text) for place, text in places]
            plot.setXRange(ticks[0], ticks[-1], padding=0.02)
            plot.setYRange(-0.6, count - 0.4, padding=0)
        else:
            plot.setXRange(-0.4, count - 0.6, padding=0)
            plot.setYRange(ticks[0], ticks[-1], padding=0.03)
        along, across = (values, places) if chart.form is Form.BARS else (places, values)
        left, bottom = plot.getAxis("left"), plot.getAxis("bottom")
        left.setTicks([across])
        bottom.setTicks([along])
        self._dress_axes(left, bottom, [text for _, text in across])

    def _dress_axes(self, left: pg.AxisItem, bottom: pg.AxisItem, texts: Sequence[str]) -> None:
        """Give both axes room for their words, our font and the theme's colours."""
        widest = max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
        left.setWidth(widest + 14)
        bottom.setHeight(self.fontMetrics().height() + 8)
        for each in (left, bottom):
            each.setTickFont(QFont(self.font()))
            each.setTextPen(QColor(current_theme().muted))
            each.setPen(QPen(QColor(current_theme().line), 0))


def _numbers(values: Sequence[float | None]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.array([np.nan if value is None else value for value in values])


def _is_level(series: ChartSeries) -> bool:
    """Return whether a series of a chart of bars is a line across all of them."""
    return series.role not in (Role.OWN, Role.OTHER)


def _level_item(series: ChartSeries, weight: float) -> pg.InfiniteLine:
    return pg.InfiniteLine(series.values[0], angle=90, pen=line_pen(MARKS[series.role], weight))


def _bar_item(series: ChartSeries) -> pg.BarGraphItem:
    mark, count = MARKS[series.role], len(series.values)
    given = [(count - 1 - place, value) for place, value in enumerate(series.values) if value is not None]
    fill = QColor(current_theme().card) if mark.hollow else mark_colour(mark)
    return pg.BarGraphItem(
        x0=0, y=[place for place, _ in given], height=_BAR, width=[value for _, value in given],
        brush=fill, pen=QPen(mark_colour(mark), 0),
    )  # fmt: skip


def _band_item(band: Band, form: Form) -> pg.FillBetweenItem | pg.LinearRegionItem:
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


def _look_of(mark: Mark, weight: float) -> dict[str, object]:
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
