"""A table whose first columns stay in sight when the others are scrolled sideways."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from csp_desktop.ui.grid_header import GridHeader

Index = QModelIndex | QPersistentModelIndex

_AT_MOST = 0.55
"""The share of the table's breadth that columns which stay may take."""


class FrozenTable(QTableView):
    """One view with one selection; who paints it asks where each column stands.

    Columns stay only as far as they leave room for the others.
    """

    def __init__(self, parent: QWidget | None = None, *, staying: int = 0) -> None:
        super().__init__(parent)
        self._staying = staying
        self._frozen = 0
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = GridHeader(self)
        self.setHorizontalHeader(header)
        self._frozen_header = header
        header.sectionResized.connect(self._freeze)

    @property
    def frozen(self) -> int:
        """Return how many columns stay."""
        return self._frozen

    @property
    def frozen_width(self) -> int:
        """Return how much of the view the columns that stay cover; 0 where nothing is scrolled."""
        return self._frozen_header.frozen_width if self._frozen_header.offset() else 0

    def column_left(self, column: int) -> int:
        """Return where a column's left edge is in the view."""
        if column >= self._frozen:
            return self.columnViewportPosition(column)
        return sum(self.columnWidth(each) for each in range(column))

    def visualRect(self, index: Index) -> QRect:
        """Return where a cell is; that of a column that stays never moves sideways."""
        rect = super().visualRect(index)
        if index.isValid() and index.column() < self._frozen:
            rect.moveLeft(self.column_left(index.column()))
        return rect

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the cell at a point, first of the columns that stay."""
        if point.x() < self.frozen_width:
            row = self.rowAt(point.y())
            column = next(each for each in reversed(range(self._frozen)) if self.column_left(each) <= max(0, point.x()))
            return self.model().index(row, column) if row >= 0 else QModelIndex()
        return super().indexAt(point)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into sight, out from beneath the columns that stay."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if not index.isValid():
            return
        if index.column() < self._frozen:
            bar.setValue(before)
            return
        hidden = self.frozen_width - self.columnViewportPosition(index.column())
        if hidden > 0:
            bar.setValue(bar.value() - hidden)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return where chosen cells are, those in the columns that stay too."""
        region = super().visualRegionForSelection(selection)
        width = self.frozen_width
        if width:
            for each in selection:  # type: ignore[attr-defined] # a list, of which the stubs know nothing
                top, last = self.rowViewportPosition(each.top()), self.rowViewportPosition(each.bottom())
                region += QRegion(0, top, width, last + self.rowHeight(each.bottom()) - top)
        return region

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll; a step sideways paints all anew, for what stays must not move with the rest."""
        super().scrollContentsBy(dx, dy)
        if dx:
            self.viewport().update()
            self._frozen_header.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._freeze()

    def _freeze(self) -> None:
        """Let as many columns stay as leave room for others."""
        room, frozen = self.viewport().width() * _AT_MOST, 0
        columns = self.model().columnCount() if self.model() else 0
        while frozen < min(self._staying, columns) and self.column_end(frozen) <= room:
            frozen += 1
        if frozen != self._frozen:
            self._frozen = frozen
            self._frozen_header.freeze(frozen)
            self.viewport().update()

    def column_end(self, column: int) -> int:
        """Return where a column ends in an unscrolled table."""
        return sum(self.columnWidth(each) for each in range(column + 1))
