"""A chart description drawn by pyqtgraph."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from csp_desktop.charts.description import Chart, Form, Role
from csp_desktop.charts.marks import MARKS
from csp_desktop.ui.chart_items import band_item, bar_item, is_level, level_item, look_of, numbers, own_places, rule_pen
from csp_desktop.ui.chart_ticks import Tick, spaced
from csp_desktop.ui.theme import current_theme
from csp_desktop.ui.theme_colours import Theme

Look = tuple[Theme, Form, tuple[Role, ...], int, float]


class ChartView(pg.PlotWidget):  # type: ignore[misc] # pyqtgraph has no types
    """Draws one chart at a time. It cannot be panned: what there is to see is seen.

    The place under the mouse, or that the arrow keys move to, is told in a tip.
    """

    place_chosen = Signal(int)
    """Sent with the place whose figures are told, when it is another."""

    _chart: Chart | None = None  # pyqtgraph resizes a view while it is being made

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
            plot.getAxis(name).setStyle(
                tickLength=0, autoExpandTextSpace=False, autoReduceTextSpace=False, hideOverlappingLabels=False
            )
        self._place: int | None = None
        self._look: Look | None = None
        self._axes: tuple[object, ...] | None = None
        self._weight = 1.0
        self._lines: list[pg.PlotDataItem] = []
        self._rules: list[pg.InfiniteLine] = []
        self._ticks: tuple[Sequence[Tick], Sequence[Tick]] = ((), ())
        self._kept: frozenset[float] = frozenset()

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
                line.setData(np.arange(len(each.values)), numbers(each.values))
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, with a frame where it has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(current_theme().accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the chart has the keyboard."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the chart has the keyboard no longer."""
        super().focusOutEvent(event)
        self.viewport().update()

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
            self.place_chosen.emit(place)
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
            self.addItem(band_item(band, chart.form))
        if chart.form is Form.BARS:
            self._lines = []
            for each in chart.series:
                self.addItem(level_item(each, self._weight) if is_level(each) else bar_item(each))
        else:
            looks = (look_of(MARKS[each.role], self._weight) for each in chart.series)
            # What is drawn is drawn whole: else pyqtgraph would cut it anew for each range.
            self._lines = [self.plot(**look, dynamicRangeLimit=None) for look in looks]

    def _rule(self, chart: Chart) -> None:
        """Draw a thin line at each tick, behind the lines."""
        ticks = chart.axis.ticks
        angle = 90 if chart.form is Form.BARS else 0
        while len(self._rules) > len(ticks):
            self.removeItem(self._rules.pop())
        while len(self._rules) < len(ticks):
            self._rules.append(pg.InfiniteLine(angle=angle, pen=rule_pen(current_theme())))
            self._rules[-1].setZValue(-2)
            self.addItem(self._rules[-1])
        for rule, tick in zip(self._rules, ticks, strict=True):
            rule.setValue(tick)

    def _dress(self, chart: Chart) -> None:
        """Set range, ticks, font and colours of both axes, where they are others."""
        axes = chart.form, chart.axis, chart.labels, own_places(chart), current_theme(), self.font().key()
        if axes == self._axes:
            return
        self._axes = axes
        plot, ticks = self.getPlotItem(), chart.axis.ticks
        count = max(len(chart.labels), 1)
        values = [(tick, chart.axis.text(tick)) for tick in ticks]
        places = [(place, text) for place, text in enumerate(chart.labels) if text]
        if chart.form is Form.BARS:
            places = [(count - 1 - place, text) for place, text in places]
            plot.setRange(xRange=_wider(ticks, 0.02), yRange=(-0.6, count - 0.4), padding=0)
        else:
            plot.setRange(xRange=(-0.4, count - 0.6), yRange=_wider(ticks, 0.03), padding=0)
        self._ticks = (places, values) if chart.form is Form.BARS else (values, places)
        self._kept = frozenset(count - 1 - place for place in own_places(chart))
        self._dress_axes()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Name as many ticks as the new size has room for."""
        super().resizeEvent(event)
        if self._chart is not None:
            self._name_ticks()

    def _dress_axes(self) -> None:
        """Give both axes room for their words, our font and the theme's colours."""
        metrics, plot = self.fontMetrics(), self.getPlotItem()
        left, bottom = plot.getAxis("left"), plot.getAxis("bottom")
        left.setWidth(max((metrics.horizontalAdvance(text) for _, text in self._ticks[0]), default=0) + 14)
        bottom.setHeight(metrics.height() + 8)
        for each in (left, bottom):
            each.setTickFont(QFont(self.font()))
            each.setTextPen(QColor(current_theme().muted))
            each.setPen(QPen(QColor(current_theme().line), 0))
        self._name_ticks()

    def _name_ticks(self) -> None:
        """Name the ticks of both axes, or so many of them that no name touches the next."""
        metrics, (up, along) = self.fontMetrics(), self._ticks
        left, bottom = (self.getPlotItem().getAxis(name) for name in ("left", "bottom"))
        broadest = max((metrics.horizontalAdvance(text) for _, text in along), default=0)
        left.setTicks([spaced(up, self.height() - bottom.height() - 8, metrics.ascent(), self._kept)])
        bottom.setTicks([spaced(along, self.width() - left.width() - 8, broadest + metrics.averageCharWidth())])


def _wider(ticks: Sequence[float], share: float) -> tuple[float, float]:
    """Return the range of an axis with a share of it on either side."""
    more = (ticks[-1] - ticks[0]) * share
    return ticks[0] - more, ticks[-1] + more
