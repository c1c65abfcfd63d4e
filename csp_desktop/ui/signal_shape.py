"""What process control says, as a word and a shape: common cause, improvement, concern, or a change to one side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from csp_desktop.charts.description import Role
from csp_desktop.charts.marks import MARKS
from csp_desktop.domain.variation import Variation
from csp_desktop.ui.theme import current_theme


class SignalWord(StrEnum):
    """A signal in a word or two."""

    COMMON_CAUSE = "Common cause"
    IMPROVEMENT = "Improvement"
    CONCERN = "Concern"
    HIGHER = "Higher"
    LOWER = "Lower"


WORDS: Mapping[Variation, SignalWord] = {
    Variation.COMMON_CAUSE: SignalWord.COMMON_CAUSE,
    Variation.IMPROVEMENT_HIGH: SignalWord.IMPROVEMENT,
    Variation.IMPROVEMENT_LOW: SignalWord.IMPROVEMENT,
    Variation.CONCERN_HIGH: SignalWord.CONCERN,
    Variation.CONCERN_LOW: SignalWord.CONCERN,
    Variation.NEUTRAL_HIGH: SignalWord.HIGHER,
    Variation.NEUTRAL_LOW: SignalWord.LOWER,
}

_ROLES = {
    SignalWord.IMPROVEMENT: Role.IMPROVEMENT,
    SignalWord.CONCERN: Role.CONCERN,
    SignalWord.HIGHER: Role.NEUTRAL,
    SignalWord.LOWER: Role.NEUTRAL,
}


def signal_colour(word: SignalWord) -> QColor:
    """Return a signal's colour in the theme that is worn, the same as in the charts; of common cause, grey."""
    if word is SignalWord.COMMON_CAUSE:
        return QColor(current_theme().muted)
    mark = MARKS[_ROLES[word]]
    return QColor(mark.dark if current_theme().dark else mark.light)


def paint_signal_shape(painter: QPainter, place: QRectF, word: SignalWord) -> None:
    """Paint a signal's shape so that it fills `place`: a wave of chance, else the marker that the charts have."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = signal_colour(word)
    painter.setPen(QPen(colour, max(1.4, place.width() / 7)))
    if word is SignalWord.COMMON_CAUSE:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_wave(place))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF(_CORNERS[word](place)))
    painter.restore()


def _wave(place: QRectF) -> QPainterPath:
    left, middle, right = place.left(), place.center(), place.right()
    path = QPainterPath(QPointF(left, middle.y()))
    path.quadTo(QPointF((left + middle.x()) / 2, place.top() - place.height() / 4), middle)
    path.quadTo(QPointF((right + middle.x()) / 2, place.bottom() + place.height() / 4), QPointF(right, middle.y()))
    return path


def _square(place: QRectF) -> list[QPointF]:
    return [place.topLeft(), place.topRight(), place.bottomRight(), place.bottomLeft()]


def _diamond(place: QRectF) -> list[QPointF]:
    middle = place.center()
    top, bottom = QPointF(middle.x(), place.top()), QPointF(middle.x(), place.bottom())
    return [top, QPointF(place.right(), middle.y()), bottom, QPointF(place.left(), middle.y())]


def _upwards(place: QRectF) -> list[QPointF]:
    return [QPointF(place.center().x(), place.top()), place.bottomRight(), place.bottomLeft()]


def _downwards(place: QRectF) -> list[QPointF]:
    return [QPointF(place.center().x(), place.bottom()), place.topRight(), place.topLeft()]


_CORNERS: Mapping[SignalWord, Callable[[QRectF], list[QPointF]]] = {
    SignalWord.IMPROVEMENT: _square,
    SignalWord.CONCERN: _diamond,
    SignalWord.HIGHER: _upwards,
    SignalWord.LOWER: _downwards,
}
