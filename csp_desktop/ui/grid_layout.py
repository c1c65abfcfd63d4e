"""How broad the indicator grid's columns are, how high its rows, and how large its letters; remembered."""

from __future__ import annotations

from bisect import bisect_left
from typing import Protocol

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QHeaderView, QTableView

from csp_desktop.ui.grid_rows import Column, spans
from csp_desktop.ui.indicator_model import IndicatorModel

_MINIMUM_WIDTHS: dict[int, int] = {
    Column.NAME: 164,
    Column.LABEL: 106,
    Column.TO_DATE: 60,
    Column.CHANGE: 60,
    Column.STATUS: 118,
}
"""How wide columns are at least, at 100 %."""

_FITTED = (Column.LABEL, *range(Column.FIRST_MONTH, Column.STATUS))
_MONTH_WIDTH = 45
_ROW_HEIGHT = 26
_TEXT_SIZE = 10
_TEXT_HEIGHT = 17
"""How high a line of the usual size is, from which widths and heights are scaled."""
_LOOKED_AT = 60
"""How many rows are looked at for the breadth of a column."""
_CELL_MARGIN = 9

ZOOMS = (75, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""The sizes that can be chosen, in per cent."""

_WIDTHS, _ZOOM = "grid/widths", "grid/zoom"


class Memory(Protocol):
    """Keeps words by name from one start to the next."""

    def told(self, name: str) -> str:
        """Return what is kept under a name, empty where nothing is."""

    def keep_told(self, name: str, text: str) -> None:
        """Keep a text under a name."""


class GridLayout(QObject):
    """Lays the grid out. A column keeps the breadth that the officer gave it; others fit what they hold."""

    def __init__(self, grid: QTableView) -> None:
        super().__init__(grid)
        self._grid = grid
        self._memory: Memory | None = None
        self._given: dict[int, float] = {}
        self._zoom = 100
        self._is_ours = False
        self._set_font()
        header = grid.horizontalHeader()
        header.sectionResized.connect(self._keep_width)
        header.sectionHandleDoubleClicked.connect(self._forget_width)

    @property
    def zoom(self) -> int:
        """Return how large the grid is, in per cent."""
        return self._zoom

    def remember(self, memory: Memory) -> None:
        """Take over what was remembered, and remember in the same place from now on."""
        self._memory = memory
        self._given = _widths(memory.told(_WIDTHS))
        self._set_zoom(int(told) if (told := memory.told(_ZOOM)).isdecimal() else 100)

    def step_zoom(self, steps: int) -> None:
        """Make the grid larger or smaller by some steps; 0 brings it back to 100 %."""
        place = bisect_left(ZOOMS, self._zoom)
        zoom = ZOOMS[min(max(place + steps, 0), len(ZOOMS) - 1)] if steps else 100
        self._set_zoom(zoom)
        if self._memory is not None:
            self._memory.keep_told(_ZOOM, str(zoom))

    def lay_out(self) -> None:
        """Set spans, widths and heights for the model's rows."""
        model = self._grid.model()
        if not isinstance(model, IndicatorModel):
            return
        self._set_spans(model)
        self._grid.verticalHeader().setDefaultSectionSize(round(_ROW_HEIGHT * self._scale))
        self._grid.horizontalHeader().setMinimumSectionSize(round(24 * self._scale))
        self._is_ours = True
        for column in range(model.columnCount()):
            self._grid.setColumnWidth(column, self._width(model, column))
        self._is_ours = False
        self.stretch()

    def widen(self, first: QModelIndex, last: QModelIndex) -> None:
        """Make columns as broad as figures ask for that are new in them."""
        model = self._grid.model()
        if not isinstance(model, IndicatorModel):
            return
        faces = [face for row in range(first.row(), last.row() + 1) if (face := model.face(row)).months == 1]
        breadth, was_ours, self._is_ours = self._grid.fontMetrics().horizontalAdvance, self._is_ours, True
        for column in _FITTED if faces else ():
            needed = max(breadth(face.cells[column].text) for face in faces) + _CELL_MARGIN
            if column not in self._given and needed > self._grid.columnWidth(column):
                self._grid.setColumnWidth(column, needed)
        self._is_ours = was_ours
        self.stretch()

    def stretch(self) -> None:
        """Give the last column what room is left, never less than it needs."""
        header = self._grid.horizontalHeader()
        if header.count() <= Column.STATUS:
            return
        others = sum(header.sectionSize(column) for column in range(Column.STATUS))
        needed = self._given.get(Column.STATUS, _MINIMUM_WIDTHS[Column.STATUS]) * self._scale
        was_ours, self._is_ours = self._is_ours, True
        header.resizeSection(Column.STATUS, max(round(needed), self._grid.viewport().width() - others))
        self._is_ours = was_ours

    @property
    def _scale(self) -> float:
        return self._grid.fontMetrics().height() / _TEXT_HEIGHT

    def _set_zoom(self, zoom: int) -> None:
        self._zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        self._set_font()
        self.lay_out()

    def _set_font(self) -> None:
        font = self._grid.font()
        font.setPointSizeF(_TEXT_SIZE * self._zoom / 100)
        self._grid.setFont(font)
        self._grid.horizontalHeader().setFont(font)

    def _set_spans(self, model: IndicatorModel) -> None:
        self._grid.clearSpans()
        for place in range(model.rowCount()):
            indicator = model.indicator(place)
            for column, breadth in spans(indicator.frequency) if indicator else ():
                self._grid.setSpan(place, column, 1, breadth)

    def _width(self, model: IndicatorModel, column: int) -> int:
        if column in self._given:
            return round(self._given[column] * self._scale)
        least = round(_MINIMUM_WIDTHS.get(column, _MONTH_WIDTH) * self._scale)
        return max(least, self._broadest(model, column) + _CELL_MARGIN) if column in _FITTED else least

    def _broadest(self, model: IndicatorModel, column: int) -> int:
        """Return how broad the broadest text of the first rows is."""
        rows = (model.face(place).cells for place in range(min(_LOOKED_AT, model.rowCount())))
        texts = {cells[column].text for cells in rows if cells}
        return max(map(self._grid.fontMetrics().horizontalAdvance, texts), default=0)

    def _keep_width(self, column: int, _: int, width: int) -> None:
        if self._is_ours:
            return
        self._given[column] = width / self._scale
        self._keep_widths()
        if column != Column.STATUS:
            self.stretch()

    def _forget_width(self, column: int) -> None:
        """Let a column fit what it holds again."""
        self._given.pop(column, None)
        self._keep_widths()
        self.lay_out()

    def _keep_widths(self) -> None:
        if self._memory is not None:
            kept = (f"{column}:{width:.1f}" for column, width in sorted(self._given.items()))
            self._memory.keep_told(_WIDTHS, " ".join(kept))


def _widths(told: str) -> dict[int, float]:
    """Return widths by column; what makes no sense is left out."""
    found: dict[int, float] = {}
    for each in told.split():
        column, _, width = each.partition(":")
        try:
            found[int(column)] = float(width)
        except ValueError:
            continue
    return {column: width for column, width in found.items() if column <= Column.STATUS and 10 <= width <= 2000}


def hide_row_headers(grid: QTableView) -> None:
    """Show no row headers; their names are the model's all the same."""
    grid.verticalHeader().hide()
    grid.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
