"""Paints the overview's cells: headings of priorities, small lines, statuses and signals with their shapes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from csp_desktop.charts.description import Role
from csp_desktop.charts.marks import MARKS
from csp_desktop.charts.sparkline import Point, Sparkline
from csp_desktop.domain.status import Status
from csp_desktop.ui.chart_legend import mark_colour
from csp_desktop.ui.overview_model import HEADING_ROLE, LINE_ROLE, SIGNAL_ROLE, STATUS_ROLE
from csp_desktop.ui.signal_shape import SignalWord, paint_signal_shape
from csp_desktop.ui.status_delegate import paint_line, paint_status
from csp_desktop.ui.theme import current_theme

Index = QModelIndex | QPersistentModelIndex

_MARGIN = 5
_GAP = 7
_DOT = 2.6
_ONE_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class OverviewDelegate(QStyledItemDelegate):
    """Paints each cell by what the model says it holds."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        heading = index.data(HEADING_ROLE)
        if heading is not None:
            _paint_heading(painter, option, str(heading))
            return
        status, word, line = (index.data(role) for role in (STATUS_ROLE, SIGNAL_ROLE, LINE_ROLE))
        if status is not None:
            paint_status(painter, option, Status(status), str(index.data()))
        elif word is not None:
            _paint_signal(painter, option, SignalWord(word))
        elif isinstance(line, Sparkline):
            _paint_ground(painter, option)
            paint_sparkline(painter, QRectF(option.rect).adjusted(_MARGIN, 6, -_MARGIN, -7), line)
        else:
            super().paint(painter, option, index)
        paint_line(painter, option)


def paint_sparkline(painter: QPainter, place: QRectF, line: Sparkline) -> None:
    """Paint a small line into `place`: each run of figures, a dot for one that stands alone, and one at its end."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = mark_colour(MARKS[Role.THIS_YEAR])
    inner = place.adjusted(_DOT, _DOT, -_DOT, -_DOT)
    runs = [[_within(inner, point) for point in run] for run in line.runs()]
    for run in runs:
        painter.setPen(QPen(colour, 1.4))
        painter.drawPolyline(QPolygonF(run))
        if len(run) == 1 or run is runs[-1]:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(run[-1], _DOT, _DOT)
    painter.restore()


def _within(place: QRectF, point: Point) -> QPointF:
    along, up = point
    return QPointF(place.left() + along * place.width(), place.bottom() - up * place.height())


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, title: str) -> None:
    painter.save()
    painter.fillRect(option.rect, QColor(current_theme().ground))
    font = QFont(option.font)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(current_theme().text))
    words = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
    painter.drawText(words, _ONE_LINE, title)
    painter.restore()


def _paint_signal(painter: QPainter, option: QStyleOptionViewItem, word: SignalWord) -> None:
    _paint_ground(painter, option)
    painter.save()
    painter.setFont(option.font)
    size = painter.fontMetrics().capHeight() + 1.0
    place = QRectF(option.rect.left() + _MARGIN, QRectF(option.rect).center().y() - size / 2, size, size)
    paint_signal_shape(painter, place, word)
    words = option.rect.adjusted(round(_MARGIN + size + _GAP), 0, -2, 0)
    painter.setPen(QColor(current_theme().text))
    cut = painter.fontMetrics().elidedText(word.value, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, _ONE_LINE, cut)
    painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(current_theme().chosen))
