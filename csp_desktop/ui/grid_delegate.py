"""Edits the indicator grid's cells; `grid_painter` paints them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

Index = QModelIndex | QPersistentModelIndex


class GridDelegate(QStyledItemDelegate):
    """One delegate for every cell of the grid."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a line to type a figure into."""
        editor = QLineEdit(parent)
        editor.setObjectName("figureEditor")
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        editor.setFrame(False)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the whole figure, not the rounded one."""
        if isinstance(editor, QLineEdit):
            editor.setText(typed_text(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Put what was typed, where it is another than before."""
        before = typed_text(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QLineEdit) and editor.text() != before:
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)


def typed_text(value: object) -> str:
    """Return a figure as a person would type it: every digit, no commas, no needless point."""
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() else repr(value)
    return "" if value is None else str(value)
