"""Paints a status cell: a rounded ground, the status's shape, and its word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from csp_desktop.domain.status import Status
from csp_desktop.ui.status_shape import paint_shape
from csp_desktop.ui.theme import status_colours
from csp_desktop.ui.theme_colours import StatusColours

Index = QModelIndex | QPersistentModelIndex

_MARGIN = 4.0
_GAP = 7.0
_ROW_PADDING = 10


class StatusDelegate(QStyledItemDelegate):
    """Paints cells that have a status under `role`, and all others as they are."""

    def __init__(self, role: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._role = role

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        told = index.data(self._role)
        if told is None:
            super().paint(painter, option, index)
        else:
            paint_status(painter, option, Status(told), str(index.data() or ""))
        if self.has_line_under(index):
            paint_line(painter, option)

    def has_line_under(self, index: Index) -> bool:
        """Return whether a thin line ends the cell's row."""
        return index.isValid()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for shape and word."""
        hint = super().sizeHint(option, index)
        if index.data(self._role) is not None:
            hint.setWidth(hint.width() + option.fontMetrics.height() + 2 * int(_GAP))
        hint.setHeight(hint.height() + _ROW_PADDING)
        return hint


def paint_status(painter: QPainter, option: QStyleOptionViewItem, status: Status, word: str) -> None:
    """Paint a status into the option's rectangle; a long word is cut with an ellipsis."""
    # QStyle's names alone take as long to load as ten modules, and the first paint needs none of them.
    from PySide6.QtWidgets import QStyle

    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, option.palette.highlight())
    painter.save()
    painter.setFont(option.font)
    paint_pill(painter, option.rect, status, word)
    painter.restore()


_BROADEST = 15
"""How many times as broad as a line is high a status is at most, however broad its column is."""


def paint_pill(painter: QPainter, place: QRect, status: Status, word: str) -> None:
    """Paint a status into a cell in the painter's font; a long word is cut with an ellipsis."""
    metrics = painter.fontMetrics()
    pill = QRectF(place).adjusted(_MARGIN, 3, -_MARGIN, -3)
    pill.setWidth(min(pill.width(), _BROADEST * metrics.height()))
    size = metrics.capHeight() + 1.0
    shape = QRectF(pill.left() + _GAP, pill.center().y() - size / 2, size, size)
    words = QRectF(pill).adjusted(size + 2 * _GAP, 0, -_GAP, 0)
    _paint_pill(painter, pill, status_colours(status))
    paint_shape(painter, shape, status, painter.pen().color())
    cut = metrics.elidedText(word, Qt.TextElideMode.ElideRight, int(words.width()))
    painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), cut)
    painter.restore()


def _paint_pill(painter: QPainter, pill: QRectF, colours: StatusColours) -> None:
    """Paint the ground of a status, and leave the pen in its ink; the painter's state is saved."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.ground))
    painter.drawRoundedRect(pill, 6, 6)
    painter.setPen(QColor(colours.ink))


def paint_line(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint a thin line at the foot of a cell."""
    painter.save()
    painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Mid), 1))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
    painter.restore()
