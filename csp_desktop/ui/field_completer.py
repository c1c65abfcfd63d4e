"""Completes the fields of a comment: a brace brings up those that there are."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit

from csp_desktop.domain.live_fields import FIELDS

_BEGUN = re.compile(r"\{[^{}]*$")
_TAKEN_BY_THE_LIST = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)


class FieldCompleter(QCompleter):
    """Offers the fields that a begun one may become."""

    def __init__(self, box: QPlainTextEdit) -> None:
        super().__init__([f"{{{name}}}" for name in FIELDS], box)
        self._list = QListView()
        self.setPopup(self._list)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setWidget(box)
        self._box = box
        self._list.setObjectName("fieldList")
        self._list.setAccessibleName("Fields that follow the figures")
        self.activated[str].connect(self._put)  # type: ignore[index]

    def takes(self, event: QKeyEvent) -> bool:
        """Return whether a key is for the list of fields, not for the box."""
        return self._list.isVisible() and event.key() in _TAKEN_BY_THE_LIST

    def follow(self) -> None:
        """Show, narrow or hide the list after a key was typed."""
        begun = self._begun()
        self.setCompletionPrefix(begun)
        if not begun or not self.completionCount() or self.currentCompletion() == begun:
            self._list.hide()
            return
        self._list.setCurrentIndex(self.completionModel().index(0, 0))
        place = self._box.cursorRect()
        bar = self._list.verticalScrollBar()
        place.setWidth(self._list.sizeHintForColumn(0) + bar.sizeHint().width() + self._box.fontMetrics().height())
        self.complete(place)

    def _begun(self) -> str:
        """Return the field that is being typed, with its brace; empty where none is."""
        cursor = self._box.textCursor()
        found = _BEGUN.search(cursor.block().text()[: cursor.positionInBlock()])
        return found[0] if found else ""

    def _put(self, field: str) -> None:
        cursor = self._box.textCursor()
        for _ in self._begun():
            cursor.deletePreviousChar()
        cursor.insertText(field)
        self._box.setTextCursor(cursor)
