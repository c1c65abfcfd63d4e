"""The small handle at the corner of the chosen cells: dragged, it fills the cells beside or below with them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from csp_desktop.ui.frozen_table import FrozenTable
from csp_desktop.ui.grid_rows import Column
from csp_desktop.ui.theme import current_theme

_SIZE = 6
_REACH = 4
"""How far beside the handle it can still be taken hold of."""


class FillHandle:
    """Knows where the handle is, and while it is dragged, which cells would be filled."""

    def __init__(self, grid: FrozenTable) -> None:
        self._grid = grid
        self._target: tuple[range, range] | None = None
        self.is_held = False

    def take(self, point: QPoint) -> bool:
        """Take hold of the handle where it is at a point; return whether it is."""
        place = self.place()
        self.is_held = place is not None and place.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point)
        self._target = None
        return self.is_held

    def drag(self, point: QPoint) -> None:
        """Let the cells up to a point be those to fill, in the direction in which it is farther away."""
        rows, columns = self._chosen()
        index = self._grid.indexAt(point)
        self._target = None
        if index.isValid() and rows and columns:
            down, right = _beyond(rows, index.row()), _beyond(columns, min(index.column(), Column.LAST_MONTH))
            vertical = len(down) * self._grid.rowHeight(rows.start) >= len(right) * self._grid.columnWidth(
                columns.start
            )
            self._target = (down, columns) if vertical else (rows, right)
        self._grid.viewport().update()

    def drop(self) -> tuple[range, range] | None:
        """Let go of the handle; return the rows and columns to fill, None where there are none."""
        target, self._target, self.is_held = self._target, None, False
        self._grid.viewport().update()
        return target if target and target[0] and target[1] else None

    def place(self) -> QRect | None:
        """Return where the handle is; None where no figures are chosen, or their corner is not in sight."""
        rows, columns = self._chosen()
        if not rows or columns.start < Column.FIRST_MONTH or columns.stop - 1 > Column.LAST_MONTH:
            return None
        corner = self._rect(rows, columns).bottomRight()
        seen = self._grid.viewport().rect().contains(corner) and corner.x() > self._grid.frozen_width
        return QRect(corner.x() - _SIZE, corner.y() - _SIZE, _SIZE + 1, _SIZE + 1) if seen else None

    def paint(self, painter: QPainter) -> None:
        """Paint the current cell's frame, the handle, and the frame of the cells that would be filled."""
        accent, here = QColor(current_theme().accent), self._grid.currentIndex()
        frozen = self._grid.frozen_width
        if here.isValid() and here.column() >= self._grid.frozen:
            painter.setClipRect(frozen, 0, self._grid.viewport().width(), self._grid.viewport().height())
        painter.setPen(QPen(accent, 2))
        if here.isValid() and self._grid.hasFocus():
            painter.drawRect(self._grid.visualRect(here).adjusted(1, 1, -1, -1))
        place = self.place()
        if place is not None:
            painter.fillRect(place, QColor(current_theme().card))
            painter.fillRect(place.adjusted(1, 1, 0, 0), accent)
        if self._target and self._target[0] and self._target[1]:
            painter.setPen(QPen(accent, 1, Qt.PenStyle.DashLine))
            painter.drawRect(self._rect(*self._target).adjusted(0, 0, -1, -1))
        painter.setClipping(False)

    def _rect(self, rows: range, columns: range) -> QRect:
        model = self._grid.model()
        first = self._grid.visualRect(model.index(rows.start, columns.start))
        return first.united(self._grid.visualRect(model.index(rows[-1], columns[-1])))

    def _chosen(self) -> tuple[range, range]:
        selection = self._grid.selectionModel().selection() if self._grid.selectionModel() else None
        if selection is None or selection.size() != 1:
            return range(0), range(0)
        only = selection.first()
        return range(only.top(), only.bottom() + 1), range(only.left(), only.right() + 1)


def _beyond(chosen: range, reached: int) -> range:
    """Return the places after the chosen ones up to the one reached; none where it is not after them."""
    return range(chosen.stop, reached + 1)
