"""Underlines in a comment's box the words that are not what the figures say, and puts them right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from csp_desktop.domain.status import Status
from csp_desktop.ui.theme import status_colours

if TYPE_CHECKING:
    from csp_desktop.session.wrong_words import WrongWords


@dataclass(frozen=True, slots=True)
class Marked:
    """Wrong words and the cursors that hold them and what is to be put right: they move along with what is typed."""

    wrong: WrongWords
    cursor: QTextCursor
    to_change: QTextCursor
    words: str

    @property
    def holds(self) -> bool:
        """Return whether the words are still as they were judged."""
        return self.cursor.selectedText() == self.words


class WrongMarks:
    """What is underlined in a box; an underline stays until its words are others."""

    def __init__(self, box: QPlainTextEdit) -> None:
        self._box = box
        self._marked: tuple[Marked, ...] = ()

    @property
    def all(self) -> tuple[WrongWords, ...]:
        """Return the wrong words that are underlined, in their order."""
        return tuple(each.wrong for each in self._marked if each.holds)

    def show(self, found: Sequence[WrongWords]) -> None:
        """Underline these words and no others."""
        text = self._box.toPlainText()
        self._marked = tuple(self._mark(each, text) for each in found)
        self.paint()
        told = [each.sentence for each in found]
        self._box.setAccessibleDescription(" ".join(told))

    def paint(self) -> None:
        """Underline what is marked, in the colours of the theme that is worn."""
        ink = QTextCharFormat()
        ink.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        ink.setUnderlineColor(QColor(status_colours(Status.MISSED).ink))
        selections = []
        for each in self._marked:
            if each.holds:
                selection = QTextEdit.ExtraSelection()
                selection.cursor, selection.format = each.cursor, ink
                selections.append(selection)
        self._box.setExtraSelections(selections)

    def at_cursor(self) -> WrongWords | None:
        """Return the wrong words in which the box's cursor stands."""
        return self._at(self._box.textCursor().position())

    def at_point(self, point: QPoint) -> WrongWords | None:
        """Return the wrong words at a point of the box's viewport."""
        cursor = self._box.cursorForPosition(point)
        near = self._box.cursorRect(cursor).adjusted(-20, 0, 20, 0)
        return self._at(cursor.position()) if near.contains(point) else None

    def put_right(self, wrong: WrongWords) -> None:
        """Put what would be right in the place of wrong words, as one step that Ctrl+Z takes back."""
        found = next((each for each in self._marked if each.wrong is wrong and each.holds), None)
        if found is None or wrong.change is None or self._box.isReadOnly():
            return
        found.to_change.insertText(wrong.change.words)
        self._box.setTextCursor(found.to_change)
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, wrong: WrongWords, text: str) -> Marked:
        cursor = self._holding(text, wrong.start, wrong.end)
        start, end = (wrong.change.start, wrong.change.end) if wrong.change else (wrong.start, wrong.end)
        return Marked(wrong, cursor, self._holding(text, start, end), cursor.selectedText())

    def _holding(self, text: str, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._box.document())
        cursor.setPosition(_units(text, start))
        cursor.setPosition(_units(text, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _at(self, place: int) -> WrongWords | None:
        holding = (each for each in self._marked if each.cursor.selectionStart() <= place <= each.cursor.selectionEnd())
        return next((each.wrong for each in holding if each.holds), None)


def offer(wrong: WrongWords) -> str:
    """Return the words on a button or in a menu that puts wrong words right."""
    right = wrong.expected.replace("&", "&&")
    return f"P&ut “{right}”"


def _units(text: str, place: int) -> int:
    """Return a place of a text as Qt counts it: characters beyond the first 65,536 count for two."""
    return place + sum(character > "\uffff" for character in text[:place])
