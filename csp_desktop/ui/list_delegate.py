"""How an item of a list is typed: long words in a box of several lines, all else in one line; closed ones muted."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from csp_desktop.domain.board_lists import Holds
from csp_desktop.ui.list_model import ListModel

Index = QModelIndex | QPersistentModelIndex

_LEAST_HEIGHT = 84
_PAPER_HEIGHT = 320
_AIR = 12


class PaperEdit(QPlainTextEdit):
    """A box for a text of many lines."""


_EDITORS: Mapping[Holds, type[QPlainTextEdit]] = {Holds.WORDS: QPlainTextEdit, Holds.PAPER: PaperEdit}


class ListDelegate(QStyledItemDelegate):
    """Makes the editors.

    In a box of several lines Enter ends the typing, and Shift+Enter begins a new line. A paper has a larger box, in
    which Enter begins a new line, and Ctrl+Enter ends the typing.
    """

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText
        model = index.model()
        if isinstance(model, ListModel) and model.items[index.row()].closed is not None:
            ink = option.palette.color(QPalette.ColorRole.PlaceholderText)
            option.palette.setColor(QPalette.ColorRole.Text, ink)
            option.font.setStrikeOut(True)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) + QSize(0, _AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        style = whole.widget.style() if isinstance(whole.widget, QWidget) else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, whole, painter, whole.widget)
        super().paint(painter, self._at_top(option, index), index)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        return super().editorEvent(event, model, self._at_top(option, index), index)

    def _at_top(self, option: QStyleOptionViewItem, index: Index) -> QStyleOptionViewItem:
        """Return where a cell's words or tick stand: a little below the upper edge, in a row of whatever height."""
        top = QStyleOptionViewItem(option)
        height = super().sizeHint(option, index).height() if _is_tick(index) else option.rect.height() - _AIR
        top.rect = QRect(option.rect.left(), option.rect.top() + _AIR // 2, option.rect.width(), height)
        return top

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        holds = model.column(index.column()).holds if isinstance(model, ListModel) else Holds.TEXT
        if holds not in _EDITORS:
            return super().createEditor(parent, option, index)
        editor = _EDITORS[holds](parent)
        editor.setTabChangesFocus(True)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText())
        else:
            super().setModelData(editor, model, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        place = QRect(option.rect)
        if isinstance(editor, QPlainTextEdit):
            least = _PAPER_HEIGHT if isinstance(editor, PaperEdit) else _LEAST_HEIGHT
            place.setHeight(max(place.height(), least))
            place = _kept_within(place, editor.parentWidget())
        editor.setGeometry(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QPlainTextEdit) and isinstance(event, QKeyEvent) and _ends_typing(watched, event):
            self.commitData.emit(watched)
            self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(watched, event)


def _is_tick(index: Index) -> bool:
    return index.data(Qt.ItemDataRole.CheckStateRole) is not None


def _kept_within(place: QRect, parent: QWidget | None) -> QRect:
    """Return a place moved up, and cut short where it must be, so that all of it is seen."""
    if parent is None:
        return place
    place.moveTop(max(0, min(place.top(), parent.height() - place.height())))
    place.setHeight(min(place.height(), parent.height()))
    return place


def _ends_typing(editor: QPlainTextEdit, event: QKeyEvent) -> bool:
    if event.type() is not QEvent.Type.KeyPress or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    modifiers = event.modifiers()
    if isinstance(editor, PaperEdit):
        return bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    return not modifiers & Qt.KeyboardModifier.ShiftModifier
