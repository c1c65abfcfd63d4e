"""How many indicators have which status, as chips; one that is pressed leaves only its indicators in the list."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from csp_desktop.domain.status import Status, StatusScheme
from csp_desktop.ui.flow_layout import FlowLayout
from csp_desktop.ui.status_shape import paint_shape
from csp_desktop.ui.theme import current_theme, status_colours
from csp_desktop.ui.theme_colours import StatusColours

_SIDE = 11
_GAP = 7
_ABOVE = 6


class StatusChip(QAbstractButton):
    """A count and a word on a status's ground with its shape; without a status, that of all indicators.

    What is pressed has a thick edge; what has the keyboard, a dashed one.
    """

    def __init__(self, status: Status | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.status = status
        self.setObjectName(f"chip {status.value}" if status else "chip all")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_count(self, count: int, word: str) -> None:
        """Show how many indicators there are."""
        self.setText(f"{count:,} {word}")
        self.setAccessibleName(f"{word}: {count:,} indicator{'' if count == 1 else 's'}")
        self.setAccessibleDescription(
            "Shows the indicators of every status." if self.status is None else "Shows only these indicators."
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for shape, count and word."""
        metrics = self.fontMetrics()
        shape = metrics.capHeight() + _GAP if self.status else 0
        return QSize(metrics.horizontalAdvance(self.text()) + shape + 2 * _SIDE, metrics.height() + 2 * _ABOVE)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a chip is never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the chip on Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        painter, colours = QPainter(self), self._colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(colours.ink)
        edge = 2.0 if self.isChecked() else 1.0
        whole = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.setPen(QPen(ink if self.isChecked() else QColor(colours.ground), edge))
        painter.setBrush(QColor(colours.ground))
        painter.drawRoundedRect(whole, 7, 7)
        self._paint_words(painter, ink)
        if self.hasFocus():
            painter.setPen(QPen(QColor(current_theme().text), 1.4, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole.adjusted(2.5, 2.5, -2.5, -2.5), 5, 5)
        painter.end()

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        left = float(_SIDE)
        size = float(self.fontMetrics().capHeight())
        if self.status is not None:
            paint_shape(painter, QRectF(left, self.height() / 2 - size / 2, size, size), self.status, ink)
            left += size + _GAP
        painter.setPen(ink)
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())

    def _colours(self) -> StatusColours:
        theme = current_theme()
        return status_colours(self.status) if self.status else StatusColours(theme.chosen, theme.text)


class StatusChips(QWidget):
    """A chip for all, and one for each status that an indicator has."""

    chosen = Signal(object)
    """Sent with the statuses that are pressed; none of them means all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self)
        self._chips: dict[Status | None, StatusChip] = {}
        for status in (None, *Status):
            chip = StatusChip(status, self)
            chip.clicked.connect(self._press_all if status is None else self._press)
            chip.setVisible(False)
            self._layout.addWidget(chip)
            self._chips[status] = chip
        self._chips[None].setChecked(True)

    def statuses(self) -> frozenset[Status]:
        """Return the statuses that are pressed."""
        return frozenset(status for status, chip in self._chips.items() if status is not None and chip.isChecked())

    def show_counts(self, counts: Mapping[Status, int], scheme: StatusScheme) -> None:
        """Show how many indicators have which status; one that none has any more is released."""
        pressed = self.statuses()
        for status, chip in self._chips.items():
            count = sum(counts.values()) if status is None else counts.get(status, 0)
            word = ("indicator" if count == 1 else "indicators") if status is None else scheme.word(status)
            chip.show_count(count, word)
            chip.setVisible(status is None or count > 0)
            chip.setChecked(chip.isChecked() and count > 0)
        self._tell(pressed)

    def _press_all(self) -> None:
        pressed = self.statuses()
        for status, chip in self._chips.items():
            chip.setChecked(status is None)
        self._tell(pressed)

    def _press(self) -> None:
        self._chips[None].setChecked(not self.statuses())
        self.chosen.emit(self.statuses())

    def _tell(self, before: frozenset[Status]) -> None:
        """Tell the statuses that are pressed now, where they are others."""
        self._chips[None].setChecked(not self.statuses())
        if self.statuses() != before:
            self.chosen.emit(self.statuses())
