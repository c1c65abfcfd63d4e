"""The legend of a chart: a sample of each line beside its name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from csp_desktop.charts.description import ChartSeries
from csp_desktop.charts.marks import MARKS, Mark
from csp_desktop.ui.theme import current_theme

_SAMPLE = 30
_GAP = 6
_BETWEEN = 20
_MARKER = 3.5


class ChartLegend(QWidget):
    """Paints samples of the lines of a chart in a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series: tuple[ChartSeries, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_series(self, series: tuple[ChartSeries, ...]) -> None:
        """Show samples of these lines."""
        self._series = series
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all samples and names."""
        width = sum(self._width(each) for each in self._series)
        return QSize(width, self.fontMetrics().height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        for each in self._series:
            mark = MARKS[each.role]
            _paint_sample(painter, QRectF(left, 0, _SAMPLE, self.height()), mark)
            painter.setPen(QColor(current_theme().text))
            words = QRectF(left + _SAMPLE + _GAP, 0, self._width(each), self.height())
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), each.name)
            left += self._width(each)
        painter.end()

    def _width(self, series: ChartSeries) -> int:
        return _SAMPLE + _GAP + self.fontMetrics().horizontalAdvance(series.name) + _BETWEEN


def line_pen(mark: Mark) -> QPen:
    """Return the pen of a mark in the theme that is worn."""
    pen = QPen(mark_colour(mark), mark.width)
    pen.setCosmetic(True)
    if mark.dash:
        pen.setDashPattern([length / mark.width for length in mark.dash])
    return pen


def mark_colour(mark: Mark) -> QColor:
    """Return the colour of a mark in the theme that is worn."""
    return QColor(mark.dark if current_theme().dark else mark.light)


def _paint_sample(painter: QPainter, place: QRectF, mark: Mark) -> None:
    middle = place.center()
    painter.setPen(line_pen(mark))
    painter.drawLine(QPointF(place.left(), middle.y()), QPointF(place.right(), middle.y()))
    if not mark.marker:
        return
    painter.setPen(QPen(mark_colour(mark), 1.4))
    painter.setBrush(QColor(current_theme().card) if mark.hollow else mark_colour(mark))
    marker = QRectF(middle.x() - _MARKER, middle.y() - _MARKER, 2 * _MARKER, 2 * _MARKER)
    (painter.drawEllipse if mark.marker == "circle" else painter.drawRect)(marker)
