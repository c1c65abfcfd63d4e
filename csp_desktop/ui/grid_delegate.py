"""Edits the indicator grid's cells as a spreadsheet does; `grid_painter` paints them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from csp_desktop.ui.figure_editor import FigureEditor

Index = QModelIndex | QPersistentModelIndex


class GridDelegate(QStyledItemDelegate):
    """One delegate for every cell of the grid. What cannot be taken keeps its editor open, with a sentence."""

    entered = Signal(object, object, bool)
    """Sent with an editor, its step (rows and columns) and whether all chosen cells are meant, on its last key."""
    left = Signal(object, bool)
    """Sent with an editor that loses the focus, and whether to another part of the grid."""

    by_typing = False
    """Whether the next editor is begun by typing a figure, and not by F2 or a double click."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a line to type a figure into."""
        editor = FigureEditor(parent, index, by_typing=self.by_typing)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the editor on its cell; it grows with what is typed."""
        if isinstance(editor, FigureEditor):
            editor.stand_on(option.rect)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the whole figure, not the rounded one; what was typed and refused stays."""
        if isinstance(editor, FigureEditor) and not editor.is_refused:
            editor.setText(typed_text(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Put what was typed, where it is another than before."""
        if isinstance(editor, QLineEdit) and is_another(editor.text(), index):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that end an edit, and look at what was typed before the editor is left."""
        if not isinstance(watched, FigureEditor):
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent):
            return self._key(watched, event) or super().eventFilter(watched, event)
        if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusOut:
            self.left.emit(watched, event.reason() in _BY_HAND)
            if watched.is_refused:
                return False
        return super().eventFilter(watched, event)

    def _key(self, editor: FigureEditor, event: QKeyEvent) -> bool:
        step = editor.step(event)
        if event.type() is QEvent.Type.ShortcutOverride and step is not None:
            event.accept()
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_F2:
            editor.by_typing = not editor.by_typing
            return True
        if step is not None:
            self.entered.emit(editor, step, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        return step is not None


def is_another(text: str, index: Index) -> bool:
    """Return whether what was typed is another than what the cell holds."""
    return text.strip() != typed_text(index.data(Qt.ItemDataRole.EditRole))


def typed_text(value: object) -> str:
    """Return a figure as a person would type it: every digit, no commas, no needless point."""
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() else repr(value)
    return "" if value is None else str(value)


_BY_HAND = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
)
