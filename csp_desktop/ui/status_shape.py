"""The shape of each status, painted: a status is told by word and shape, and by colour only beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from csp_desktop.domain.status import Status


def paint_shape(painter: QPainter, place: QRectF, status: Status, ink: QColor) -> None:
    """Paint a status's shape so that it fills `place`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, max(1.4, place.width() / 7)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _SHAPES[status](painter, place, ink)
    painter.restore()


def _filled(painter: QPainter, ink: QColor) -> None:
    painter.setBrush(ink)
    painter.setPen(Qt.PenStyle.NoPen)


def _disc(painter: QPainter, place: QRectF, ink: QColor) -> None:
    _filled(painter, ink)
    painter.drawEllipse(place)


def _triangle(painter: QPainter, place: QRectF, ink: QColor) -> None:
    _filled(painter, ink)
    top = QPointF(place.center().x(), place.top())
    painter.drawPolygon(QPolygonF([top, place.bottomRight(), place.bottomLeft()]))


def _diamond(painter: QPainter, place: QRectF, ink: QColor) -> None:
    _filled(painter, ink)
    middle = place.center()
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(middle.x(), place.top()),
                QPointF(place.right(), middle.y()),
                QPointF(middle.x(), place.bottom()),
                QPointF(place.left(), middle.y()),
            ]
        )
    )


def _ring(painter: QPainter, place: QRectF, _: QColor) -> None:
    inset = painter.pen().widthF() / 2
    painter.drawEllipse(place.adjusted(inset, inset, -inset, -inset))


def _ringed_disc(painter: QPainter, place: QRectF, ink: QColor) -> None:
    _ring(painter, place, ink)
    _filled(painter, ink)
    painter.drawEllipse(place.center(), place.width() / 6, place.height() / 6)


def _square(painter: QPainter, place: QRectF, _: QColor) -> None:
    inset = painter.pen().widthF() / 2
    painter.drawRect(place.adjusted(inset, inset, -inset, -inset))


def _dash(painter: QPainter, place: QRectF, _: QColor) -> None:
    middle = place.center().y()
    painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))


_SHAPES: Mapping[Status, Callable[[QPainter, QRectF, QColor], None]] = {
    Status.MET: _disc,
    Status.NEAR: _triangle,
    Status.MISSED: _diamond,
    Status.MONITORING: _ring,
    Status.CONCERN: _ringed_disc,
    Status.SMALL_NUMBERS: _square,
    Status.NO_DATA: _dash,
}
