"""A status and a signal as marks of their own, as large as their letters."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from csp_desktop.domain.status import Status
from csp_desktop.ui.signal_shape import SignalWord, paint_signal_shape
from csp_desktop.ui.status_shape import paint_shape
from csp_desktop.ui.theme import current_theme, status_colours

_ONE_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class Mark(QWidget):
    """A shape and a word; the word is cut only where there is no room for it at all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def word(self) -> str:
        """Return the word shown."""
        return self._word

    def _put(self, word: str, spoken: str) -> None:
        self._word = word
        self.setAccessibleName(spoken)
        self.setVisible(bool(word))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for shape and word."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._word) + metrics.capHeight() + 3 * self._space()
        return QSize(width, round(metrics.height() * 1.35))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and room for the shape."""
        return QSize(self.sizeHint().height(), self.sizeHint().height())

    def _space(self) -> int:
        return round(self.fontMetrics().height() * 0.45)

    def _shape_place(self) -> QRectF:
        size = self.fontMetrics().capHeight() * 1.1
        return QRectF(self._space(), (self.height() - size) / 2, size, size)

    def _paint_word(self, painter: QPainter, ink: QColor) -> None:
        left = round(self._shape_place().right()) + self._space()
        words = QRect(left, 0, self.width() - left, self.height())
        painter.setPen(ink)
        cut = self.fontMetrics().elidedText(self._word, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _ONE_LINE, cut)


class StatusMark(Mark):
    """A status on its own ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = Status.NO_DATA

    def show_status(self, status: Status, word: str) -> None:
        """Show a status in the partnership's word."""
        self._status = status
        self._put(word, f"Status: {word}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, shape and word."""
        painter, colours = QPainter(self), status_colours(self._status)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ground))
        painter.drawRoundedRect(QRectF(self.rect()), self._space() / 1.5, self._space() / 1.5)
        paint_shape(painter, self._shape_place(), self._status, QColor(colours.ink))
        self._paint_word(painter, QColor(colours.ink))
        painter.end()


class SignalMark(Mark):
    """A signal beside its status; not seen where process control says nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signal: SignalWord | None = None

    def show_signal(self, word: SignalWord | None) -> None:
        """Show a signal, or none."""
        self._signal = word
        self._put(word.value if word else "", f"Signal: {word.value}" if word else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint shape and word."""
        if self._signal is None:
            return
        painter = QPainter(self)
        paint_signal_shape(painter, self._shape_place(), self._signal)
        self._paint_word(painter, QColor(current_theme().text))
        painter.end()
