"""The box for the board's comment: what is written is kept when the box is left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class CommentEdit(QPlainTextEdit):
    """A plain text box that tells when its text is another than the one it was given."""

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = ""

    def show_comment(self, text: str) -> None:
        """Show a comment, unless it is the one being written."""
        if text != self._given or text != self.toPlainText():
            self._given = text
            self.setPlainText(text)

    def finish(self) -> None:
        """Tell of what was written, if it is another than was given."""
        text = self.toPlainText().strip()
        if text != self._given:
            self._given = text
            self.written.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written when the box is left."""
        super().focusOutEvent(event)
        self.finish()
