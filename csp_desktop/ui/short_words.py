"""Words that are all shown, or where there is little room, as many of them as fit one line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class ShortWords(QLabel):
    """Shows words whole or cut; a tip and a screen reader tell them whole in any case."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._whole = ""
        self._is_short = False

    def show_words(self, words: str) -> None:
        """Show other words."""
        self._whole = words
        self.setAccessibleName(words)
        self._show()

    def be_short(self, *, is_short: bool) -> None:
        """Show one line from now on, or all."""
        if is_short != self._is_short:
            self._is_short = is_short
            self.setWordWrap(not is_short)
            policy = self.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored if is_short else QSizePolicy.Policy.Preferred)
            self.setSizePolicy(policy)
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the new width."""
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        shown = cut if self._is_short else self._whole
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
