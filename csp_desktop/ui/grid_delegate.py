"""Paints and edits the indicator grid's cells: headings of priorities, figures, and the status."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from csp_desktop.ui.cell_text import paint_text
from csp_desktop.ui.grid_rows import Column, GridRow
from csp_desktop.ui.indicator_model import CELL_TEXT_ROLE, GRID_ROW_ROLE, STATUS_ROLE
from csp_desktop.ui.status_delegate import paint_line, paint_status
from csp_desktop.ui.theme import current_theme

Index = QModelIndex | QPersistentModelIndex


class GridDelegate(QStyledItemDelegate):
    """One delegate for every cell of the grid."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell, with a line under the last row of each indicator."""
        grid_row: GridRow = index.data(GRID_ROW_ROLE)
        if grid_row.row is None:
            self._paint_heading(painter, option, grid_row.group)
        elif grid_row.is_first and index.column() == Column.STATUS:
            paint_status(painter, option, index.data(STATUS_ROLE), index.data())
        else:
            paint_text(painter, option, index.data(CELL_TEXT_ROLE))
        if grid_row.is_last:
            paint_line(painter, option)

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, group: str) -> None:
        """Paint one cell's part of a heading that runs over the whole row; the row's cells stay cells."""
        view = self.parent()
        left = max(0, view.columnViewportPosition(0)) if isinstance(view, QTableView) else option.rect.left()
        painter.save()
        painter.fillRect(option.rect, QColor(current_theme().ground))
        painter.setClipRect(option.rect)
        font = option.font
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(current_theme().text))
        place = QRect(
            left + 8, option.rect.top(), option.fontMetrics.horizontalAdvance(group) * 2, option.rect.height()
        )
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), group)
        painter.restore()

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


MINIMUM_WIDTHS: dict[int, int] = {
    Column.NAME: 160,
    Column.LABEL: 106,
    Column.TO_DATE: 66,
    Column.CHANGE: 74,
    Column.STATUS: 166,
}
"""How wide columns are at least, at 100 %."""
