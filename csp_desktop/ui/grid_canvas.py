"""Where the indicator grid's rows and cells stand in the view, and the painting of those that are in sight."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from csp_desktop.ui.cell_text import CellFonts
from csp_desktop.ui.frozen_table import FrozenTable
from csp_desktop.ui.grid_painter import GridPainter, Shown, Slot
from csp_desktop.ui.grid_rows import COLUMN_COUNT, Column
from csp_desktop.ui.indicator_model import IndicatorModel
from csp_desktop.ui.theme import current_theme


class GridCanvas:
    """Paints parts of the view: the columns that scroll, and over them those that stay."""

    def __init__(self, grid: FrozenTable) -> None:
        self._grid = grid
        self._fonts: CellFonts | None = None

    def measure_again(self) -> None:
        """Take notice of other letters."""
        self._fonts = None

    def _model(self) -> IndicatorModel | None:
        model = self._grid.model()
        return model if isinstance(model, IndicatorModel) else None

    def paint(self, painter: QPainter, rect: QRect) -> None:
        """Paint what lies within a rectangle."""
        self._fonts = self._fonts or CellFonts(self._grid.font())
        paint = GridPainter(painter, self._fonts)
        rows, frozen = list(self._rows_within(rect)), self._grid.frozen_width
        moving = rect.intersected(QRect(frozen, 0, self._grid.viewport().width(), self._grid.viewport().height()))
        self._paint_part(painter, paint, rows, moving, range(self._grid.frozen if frozen else 0, COLUMN_COUNT))
        if frozen and rect.left() < frozen:
            staying = rect.intersected(QRect(0, 0, frozen, self._grid.viewport().height()))
            self._paint_part(painter, paint, rows, staying, range(self._grid.frozen))
            painter.setPen(QColor(current_theme().line))
            painter.drawLine(frozen - 1, rect.top(), frozen - 1, rect.bottom())

    def _paint_part(
        self, painter: QPainter, paint: GridPainter, rows: list[Shown], part: QRect, columns: range
    ) -> None:
        """Paint some columns of rows within a part of the view."""
        painter.setClipRect(part)
        slots: dict[int, list[Slot]] = {}
        for row in rows:
            months = row.face.months
            if months not in slots:
                slots[months] = [each for each in self.slots(months, columns) if _touches(each, part)]
            paint.paint_row(row, slots[months], part)
        painter.setClipping(False)

    def _rows_within(self, rect: QRect) -> Iterator[Shown]:
        model = self._model()
        if model is None:
            return
        first, last = self._grid.rowAt(rect.top()), self._grid.rowAt(rect.bottom())
        last = model.rowCount() - 1 if last < 0 else last
        chosen = self._grid.selectionModel().selection()
        for place in range(max(first, 0), last + 1) if first >= 0 else ():
            columns = frozenset(
                column
                for each in chosen  # type: ignore[attr-defined] # a list, of which the stubs know nothing
                if each.top() <= place <= each.bottom()
                for column in range(each.left(), each.right() + 1)
            )
            yield Shown(model.face(place), self._grid.rowViewportPosition(place), self._grid.rowHeight(place), columns)

    def slots(self, months: int, columns: range) -> Iterator[Slot]:
        """Yield where the cells of a row stand whose periods are so many months long.

        Of a cell that is covered or cut off in part only the rest is given: half a number would be another number.
        """
        edge = self._grid.frozen_width if columns.start >= self._grid.frozen else 0
        for column in columns:
            is_month = Column.FIRST_MONTH <= column <= Column.LAST_MONTH
            if is_month and (column - Column.FIRST_MONTH) % months:
                continue
            broad = range(column, column + (months if is_month else 1))
            left, width = self._grid.column_left(column), sum(map(self._grid.columnWidth, broad))
            seen = max(left, edge), min(left + width, self._grid.viewport().width())
            yield Slot(column, seen[0], seen[1] - seen[0])


def _touches(slot: Slot, part: QRect) -> bool:
    return slot.width > 0 and slot.left <= part.right() and slot.left + slot.width > part.left()
