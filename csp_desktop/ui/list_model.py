"""The model of one of the board's lists: its items as rows that can be typed into."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from csp_desktop.domain.board_lists import Holds, ListColumn, ListItem

Index = QModelIndex | QPersistentModelIndex
Put = Callable[[ListItem, ListColumn, str], None]
"""Puts a text into a column of an item. Raises ValueError with a sentence where it cannot be there."""

_NO_INDEX = QModelIndex()
_YES, _NO = "yes", ""
_SHOWN = 240
"""How many letters of a long text a table shows."""


class ListModel(QAbstractTableModel):
    """Shows items through the columns of their list; what is typed is put at once."""

    refused = Signal(str)
    """Sent with a sentence when what was typed cannot be there, and with nothing when something could."""

    def __init__(self, put: Put, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._put = put
        self._columns: tuple[ListColumn, ...] = ()
        self._items: tuple[ListItem, ...] = ()

    @property
    def items(self) -> tuple[ListItem, ...]:
        """Return the items in the order of the rows."""
        return self._items

    def column(self, place: int) -> ListColumn:
        """Return the column at a place."""
        return self._columns[place]

    def show(self, columns: tuple[ListColumn, ...], items: tuple[ListItem, ...]) -> None:
        """Show items; where they are the same ones as before, only what they say is told to have changed."""
        same = columns == self._columns and [each.id for each in items] == [each.id for each in self._items]
        if same:
            self._items = items
            if items:
                self.dataChanged.emit(self.index(0, 0), self.index(len(items) - 1, len(columns) - 1))
            return
        self.beginResetModel()
        self._columns, self._items = columns, items
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self._columns[section], Qt.AlignmentFlag.AlignVCenter)
        return self._columns[section].heading if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        if not index.isValid():
            return found
        holds = self._columns[index.column()].holds
        if holds is Holds.FILE:
            return found
        if holds is Holds.YES_NO:
            return found | Qt.ItemFlag.ItemIsUserCheckable
        return found | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        column, item = self._columns[index.column()], self._items[index.row()]
        text = item.text(column)
        if column.holds is Holds.YES_NO:
            return _tick(text, column, role)
        if column.holds is Holds.PAPER and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = _beginning(text)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return text or (None if role == Qt.ItemDataRole.ToolTipRole else "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            closed = "closed, " if item.closed is not None else ""
            return f"{column.heading}: {closed}{text or 'empty'}"
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role not in (Qt.ItemDataRole.EditRole, Qt.ItemDataRole.CheckStateRole):
            return False
        column, item = self._columns[index.column()], self._items[index.row()]
        checked = role == Qt.ItemDataRole.CheckStateRole
        text = (_YES if Qt.CheckState(value) is Qt.CheckState.Checked else _NO) if checked else str(value)
        try:
            self._put(item, column, text)
        except ValueError as problem:
            self.refused.emit(str(problem))
            return False
        self.refused.emit("")
        return True


def _beginning(text: str) -> str:
    """Return the first lines of a long text, which would fill the table."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()} …"


def _tick(text: str, column: ListColumn, role: int) -> Any:
    if role == Qt.ItemDataRole.CheckStateRole:
        return Qt.CheckState.Checked if text == _YES else Qt.CheckState.Unchecked
    return f"{column.heading}: {text or 'no'}" if role == Qt.ItemDataRole.AccessibleTextRole else None


def _alignment(column: ListColumn, across: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop) -> int:
    """Return where a column's texts stand: at the top of their row, as some have more lines than others."""
    side = Qt.AlignmentFlag.AlignRight if column.holds is Holds.MONEY else Qt.AlignmentFlag.AlignLeft
    return int(side | across)
