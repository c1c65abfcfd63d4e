"""The box for the board's comment: lines, bold and bullets; what is written is kept when the box is left."""

from __future__ import annotations

import re
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from csp_desktop.domain.comment_text import bullet_length

if TYPE_CHECKING:
    from csp_desktop.ui.comment_marks import CommentMarks
    from csp_desktop.ui.field_completer import FieldCompleter
    from csp_desktop.ui.wrong_marks import WrongMarks

_BOLD = "**"
_PASTED_BULLET = re.compile(r"^[ \t]*[•·▪◦‣][ \t]*", re.MULTILINE)


class CommentEdit(QPlainTextEdit):
    """A plain text box that tells when its text is another than the one it was given.

    What colours and underlines its words is loaded with the first comment: the window is painted by then.
    """

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = ""
        self._marks: CommentMarks | None = None
        self._fields: FieldCompleter | None = None

    @cached_property
    def wrong(self) -> WrongMarks:
        """Return what underlines wrong words."""
        from csp_desktop.ui.wrong_marks import WrongMarks

        return WrongMarks(self)

    def show_comment(self, text: str) -> None:
        """Show a comment, unless it is the one being written."""
        if self._marks is None:
            from csp_desktop.ui.comment_marks import CommentMarks

            self._marks = CommentMarks(self.document())
        if text != self._given:
            self._given = text
            self.setPlainText(text)

    def finish(self) -> None:
        """Tell of what was written, if it is another than was given."""
        text = self.toPlainText().strip()
        if text != self._given:
            self._given = text
            self.written.emit(text)

    def put(self, text: str) -> None:
        """Put words in where the cursor is, parted from those before by a blank, and write on after them."""
        if not self.isReadOnly():
            cursor = self.textCursor()
            before = self.toPlainText()[: cursor.selectionStart()]
            cursor.insertText(text if not before or before[-1].isspace() else f" {text}")
            self.setTextCursor(cursor)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_whole(self, text: str) -> None:
        """Put a text in the place of the whole comment, as one step that Ctrl+Z takes back."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_bold(self) -> None:
        """Make the chosen words bold, or no longer so; without any, begin a bold place at the cursor."""
        cursor = self.textCursor()
        if self.isReadOnly():
            return
        chosen = cursor.selectedText()
        inside = chosen.strip()
        begin = cursor.selectionStart() + len(chosen) - len(chosen.lstrip())
        cursor.setPosition(begin)
        cursor.setPosition(begin + len(inside), QTextCursor.MoveMode.KeepAnchor)
        is_bold = len(inside) > 2 * len(_BOLD) and inside.startswith(_BOLD) and inside.endswith(_BOLD)
        cursor.insertText(inside[2:-2] if is_bold else f"{_BOLD}{inside}{_BOLD}")
        end = cursor.position()
        cursor.setPosition(begin if inside else end - len(_BOLD))
        cursor.setPosition(end if inside else end - len(_BOLD), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make bold, go on with a list, and offer fields, beside what any box does."""
        if self._fields is not None and self._fields.takes(event):
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Bold):
            self.toggle_bold()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._goes_on_with_list():
            return
        else:
            super().keyPressEvent(event)
            self._offer_fields(event.text())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text; the bullets of other programs become ours."""
        if source.hasText():
            self.textCursor().insertText(_PASTED_BULLET.sub("- ", source.text()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell over underlined words what would be right."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            found = self.wrong.at_point(event.pos())
            QToolTip.showText(event.globalPos(), found.sentence if found else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what would be right in the menu of underlined words."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        found = self.wrong.at_point(event.pos()) if by_mouse else self.wrong.at_cursor()
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if found is not None and found.change is not None and not self.isReadOnly():
            from csp_desktop.ui.wrong_marks import offer

            action = QAction(offer(found), menu)
            action.triggered.connect(partial(self.wrong.put_right, found))
            menu.insertAction(menu.actions()[0], action)
            menu.insertSeparator(menu.actions()[1])
        menu.popup(event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was written when the box is left."""
        super().focusOutEvent(event)
        self.finish()

    def changeEvent(self, event: QEvent) -> None:
        """Colour what is marked anew when the theme changes."""
        super().changeEvent(event)
        marks = self.__dict__.get("_marks")
        if event.type() is QEvent.Type.PaletteChange and marks is not None:
            marks.wear_theme()
            self.wrong.paint()

    def _offer_fields(self, typed: str) -> None:
        """Show the fields that a begun one may become; their list is made with the first brace."""
        if typed == "{" and self._fields is None:
            from csp_desktop.ui.field_completer import FieldCompleter

            self._fields = FieldCompleter(self)
        if typed and self._fields is not None and not self.isReadOnly():
            self._fields.follow()

    def _goes_on_with_list(self) -> bool:
        """Begin the next bullet after a bullet, or end the list after an empty one; return whether it was in a list."""
        cursor = self.textCursor()
        line = cursor.block().text()
        bullet = bullet_length(line)
        if self.isReadOnly() or not bullet or cursor.positionInBlock() < bullet:
            return False
        if line[bullet:].strip():
            cursor.insertText("\n" + line[:bullet])
        else:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        self.ensureCursorVisible()
        return True
