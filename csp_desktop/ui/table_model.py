"""A read-only table of plain rows, for the pages that list things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
Item = TypeVar("Item")

ITEM_ROLE = Qt.ItemDataRole.UserRole + 3
CELL_STATUS_ROLE = Qt.ItemDataRole.UserRole + 4

_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class TableColumn(Generic[Item]):
    """A column: its title, the text it shows of an item, whether it holds numbers, and its status if any."""

    title: str
    text: Callable[[Item], str]
    numeric: bool = False
    status: Callable[[Item], Any] | None = None
    tip: Callable[[Item], str] | None = None


class TableModel(QAbstractTableModel, Generic[Item]):
    """Shows items through columns; it holds what it was last given."""

    def __init__(self, columns: Sequence[TableColumn[Item]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._items: tuple[Item, ...] = ()

    def show(self, items: Sequence[Item]) -> None:
        """Show other items."""
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()

    def item(self, place: int) -> Item:
        """Return the item of a row."""
        return self._items[place]

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return column.title if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        column, item = self._columns[index.column()], self._items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.text(item)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return (column.tip or column.text)(item) or None
        if role == CELL_STATUS_ROLE:
            return column.status(item) if column.status else None
        return item if role == ITEM_ROLE else None


def _alignment(column: TableColumn[Any]) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
