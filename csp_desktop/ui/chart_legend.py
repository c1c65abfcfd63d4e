"""The legend of a chart: a sample of each line, band and bar beside its name, in as many rows as it needs."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from csp_desktop.charts.description import Chart, Role
from csp_desktop.charts.marks import MARKS, Mark
from csp_desktop.ui.theme import current_theme

_SAMPLE = 30
_GAP = 6
_BETWEEN = 20
_MARKER = 3.5
_BARS = (Role.OWN, Role.OTHER)


class ChartLegend(QWidget):
    """Paints samples of what a chart shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._named: tuple[tuple[str, Role], ...] = ()
        self._weight = 1.0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chart(self, chart: Chart) -> None:
        """Show samples of what a chart shows."""
        self._named = chart.legend
        self.updateGeometry()
        self.update()

    def set_weight(self, weight: float) -> None:
        """Make samples and gaps so many times as large, as for a screen that is seen from afar."""
        self._weight = weight
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for all samples and names in one row."""
        width = sum(self._width(name) for name, _ in self._named)
        return QSize(width, self._row_height())

    def hasHeightForWidth(self) -> bool:
        """Return that the legend is higher where it is narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return room for as many rows as fit the width."""
        rows = [row for row, *_ in self._places(width)]
        return (max(rows, default=0) + 1) * self._row_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the rows that the new width needs."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setMinimumHeight(self.heightForWidth(event.size().width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._row_height()
        for row, left, name, role in self._places(self.width()):
            painter.save()
            painter.translate(left, row * height)
            painter.scale(self._weight, self._weight)
            paint_sample(painter, QRectF(0, 0, _SAMPLE, height / self._weight), role, self._weight)
            painter.restore()
            painter.setPen(QColor(current_theme().text))
            words = QRectF(left + self._sample(), row * height, self._width(name), height)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), name)
        painter.end()

    def _places(self, width: int) -> Iterator[tuple[int, int, str, Role]]:
        """Yield row, left edge, name and role of each sample."""
        row = left = 0
        for name, role in self._named:
            if left and left + self._width(name) - round(_BETWEEN * self._weight) > width:
                row, left = row + 1, 0
            yield row, left, name, role
            left += self._width(name)

    def _row_height(self) -> int:
        return self.fontMetrics().height() + 4

    def _sample(self) -> int:
        return round((_SAMPLE + _GAP) * self._weight)

    def _width(self, name: str) -> int:
        return self._sample() + self.fontMetrics().horizontalAdvance(name) + round(_BETWEEN * self._weight)


def line_pen(mark: Mark, weight: float = 1.0) -> QPen:
    """Return the pen of a mark in the theme that is worn, so many times as heavy; none where it has no line."""
    if not mark.width:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(mark_colour(mark), mark.width * weight)
    pen.setCosmetic(True)
    if mark.dash:
        pen.setDashPattern([length / mark.width for length in mark.dash])
    return pen


def mark_colour(mark: Mark) -> QColor:
    """Return the colour of a mark in the theme that is worn."""
    return QColor(mark.dark if current_theme().dark else mark.light)


def filling_brush(mark: Mark) -> QBrush:
    """Return the brush of a band."""
    colour = mark_colour(mark)
    colour.setAlphaF(mark.filling)
    return QBrush(colour)


def paint_sample(painter: QPainter, place: QRectF, role: Role, weight: float = 1.0) -> None:
    """Paint a sample of a role: a band or a bar as a block, a line with its marker, a signal as the marker alone."""
    mark, middle = MARKS[role], place.center()
    block = QRectF(place.left() + 4, middle.y() - 5, place.width() - 8, 10)
    if mark.filling:
        painter.fillRect(block, filling_brush(mark))
        return
    painter.setPen(line_pen(mark, weight))
    if role in _BARS:
        painter.setBrush(QColor(current_theme().card) if mark.hollow else mark_colour(mark))
        painter.drawRect(block)
        return
    if mark.width:
        painter.drawLine(QPointF(place.left(), middle.y()), QPointF(place.right(), middle.y()))
    if mark.marker:
        painter.setPen(QPen(mark_colour(mark), 1.4))
        painter.setBrush(QColor(current_theme().card) if mark.hollow else mark_colour(mark))
        _paint_marker(painter, middle, mark.marker, _MARKER if mark.width else _MARKER + 1)


def _paint_marker(painter: QPainter, middle: QPointF, shape: str, reach: float) -> None:
    x, y = middle.x(), middle.y()
    box = QRectF(x - reach, y - reach, 2 * reach, 2 * reach)
    if shape == "circle":
        painter.drawEllipse(box)
    elif shape == "square":
        painter.drawRect(box)
    elif shape == "triangle":
        painter.drawPolygon(QPolygonF([QPointF(x, y - reach), box.bottomRight(), box.bottomLeft()]))
    else:
        ends = [QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)]
        painter.drawPolygon(QPolygonF(ends))
