"""Paints the overview's cells: headings of priorities, small lines, statuses and signals with their shapes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from csp_desktop.charts.description import Role
from csp_desktop.charts.marks import MARKS
from csp_desktop.charts.sparkline import Sparkline
from csp_desktop.ui.cell_text import MARGIN, CellFonts
from csp_desktop.ui.chart_legend import mark_colour
from csp_desktop.ui.overview_cells import NUMERIC, Column
from csp_desktop.ui.overview_model import OverviewModel
from csp_desktop.ui.signal_shape import SignalWord, paint_signal_shape
from csp_desktop.ui.status_delegate import paint_status
from csp_desktop.ui.theme import current_theme

Index = QModelIndex | QPersistentModelIndex

_MARGIN = 5
_GAP = 7
_DOT = 2.6
_NUMBER = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_ONE_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class OverviewDelegate(QStyledItemDelegate):
    """Paints each cell straight from what the model says of it, in one question.

    Qt's own way asks for each role of each cell; at a screen full of them that is too slow to scroll by.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._fonts: CellFonts | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        model = index.model()
        if not isinstance(model, OverviewModel):
            super().paint(painter, option, index)
            return
        row = model.row_at(index.row())
        if row is None:
            _paint_heading(painter, option, model.heading_at(index.row()))
            return
        _paint_ground(painter, option)
        column = Column(index.column())
        if column is Column.STATUS:
            paint_status(painter, option, model.status(row), model.text(row, column))
        elif column is Column.SIGNAL and (word := model.signal(row)) is not None:
            _paint_signal(painter, option, word)
        elif column is Column.LINE:
            paint_sparkline(painter, QRectF(option.rect).adjusted(_MARGIN, 6, -_MARGIN, -7), model.line(row))
        else:
            self._paint_text(painter, option, model.text(row, column), column)
        painter.setPen(option.palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, text: str, column: Column) -> None:
        """Paint a text, cut with an ellipsis where there is no room for it."""
        if not text:
            return
        if self._fonts is None or self._fonts.plain != option.font:
            self._fonts = CellFonts(QFont(option.font))
        place = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
        painter.setFont(self._fonts.plain)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        how = _NUMBER if column in NUMERIC else _ONE_LINE
        painter.drawText(place, how, self._fonts.fitted(text, place.width(), False))


def paint_sparkline(painter: QPainter, place: QRectF, line: Sparkline) -> None:
    """Paint a small line into `place`: each run of figures, a dot for one that stands alone, and one at its end."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = mark_colour(MARKS[Role.THIS_YEAR])
    pen = QPen(colour, 1.4)
    left, width = place.left() + _DOT, place.width() - 2 * _DOT
    foot, height = place.bottom() - _DOT, place.height() - 2 * _DOT
    runs = list(line.runs())
    for run in runs:
        points = [QPointF(left + along * width, foot - up * height) for along, up in run]
        painter.setPen(pen)
        painter.drawPolyline(points)
        if len(run) == 1 or run is runs[-1]:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(points[-1], _DOT, _DOT)
    painter.restore()


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
