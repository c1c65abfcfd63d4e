"""The indicator grid's model: it translates readings into cells and typing into edits, and stores nothing."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from csp_desktop.domain.figures import Figure
from csp_desktop.domain.indicators import Indicator
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.readings import Row
from csp_desktop.ui.cell_text import CellText
from csp_desktop.ui.grid_cells import HEADERS, LEFT, RIGHT, Cell, GridCells, RowFace
from csp_desktop.ui.grid_edits import typed_edit
from csp_desktop.ui.grid_outline import Outline, grid_rows
from csp_desktop.ui.grid_rows import COLUMN_COUNT, Column, GridRow, column_of
from csp_desktop.ui.grid_texts import is_quiet, is_strong
from csp_desktop.ui.theme import current_theme, status_colours

Index = QModelIndex | QPersistentModelIndex

STATUS_ROLE = Qt.ItemDataRole.UserRole + 1
GRID_ROW_ROLE = Qt.ItemDataRole.UserRole + 2
CELL_TEXT_ROLE = Qt.ItemDataRole.UserRole + 5
"""A cell's text with its look."""

_CAN_BE_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_CAN_BE_TYPED = _CAN_BE_CHOSEN | Qt.ItemFlag.ItemIsEditable
_NO_INDEX = QModelIndex()


class IndicatorModel(QAbstractTableModel):
    """Rows are layers of indicators; columns are months, totals and the status."""

    refused = Signal(str)
    """Sent with one sentence when what was typed cannot be taken."""

    def __init__(self, project: OpenProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.cells = GridCells(project)
        self._outline = Outline()
        self._rows: tuple[GridRow, ...] = ()
        self._places: dict[Row, range] = {}
        self._faces: dict[int, RowFace] = {}
        self._read_rows()
        project.rows_changed.connect(self._update)
        project.period_changed.connect(self._read_all_again)

    @property
    def outline(self) -> Outline:
        """Return which rows are shown, and how."""
        return self._outline

    @property
    def project(self) -> OpenProject:
        """Return the project whose figures are shown."""
        return self._project

    def show_outline(self, outline: Outline) -> None:
        """Show other rows, or the same in another order."""
        if outline != self._outline:
            self._outline = outline
            self._read_all_again()

    def reveal(self, row: Row) -> None:
        """Let an indicator and area be among the rows: its areas are opened, and a filter that hides it is lifted."""
        if self.places(row) or not self._project.readings.has(row):
            return
        self.show_outline(replace(self._outline, opened=self._outline.opened | {row[0]}))
        if not self.places(row):
            outline = self._outline
            self.show_outline(Outline(outline.layers, outline.opened, order=outline.order))

    def toggle_areas(self, place: int, *, is_open: bool | None = None) -> None:
        """Show the areas of a row's indicator, or show them no longer."""
        row = self._rows[place].row
        if row is None:
            return
        opened = self._outline.opened
        wanted = row[0] not in opened if is_open is None else is_open
        self.show_outline(replace(self._outline, opened=opened | {row[0]} if wanted else opened - {row[0]}))

    def grid_row(self, place: int) -> GridRow:
        """Return what one row of the grid holds."""
        return self._rows[place]

    def face(self, place: int) -> RowFace:
        """Return all that is painted of a row; it is kept until its reading changes."""
        if place not in self._faces:
            self._faces[place] = self.cells.face(self._rows[place])
        return self._faces[place]

    def rows(self) -> tuple[Row, ...]:
        """Return the indicators and areas that are shown, in their order."""
        return tuple(self._places)

    def places(self, row: Row) -> range:
        """Return where the layers of an indicator and area stand; an empty range where it has none."""
        return self._places.get(row, range(0))

    def place_of(self, grid_row: GridRow) -> int | None:
        """Return where a layer of an indicator and area stands, None where it is not shown."""
        places = self.places(grid_row.row) if grid_row.row else range(0)
        return next((place for place in places if self._rows[place].layer is grid_row.layer), None)

    def latest_figure(self, row: Row) -> QModelIndex:
        """Return the cell of an indicator's last figure of the year, its first month where it has none."""
        self.reveal(row)
        places = self.places(row)
        if not places:
            return QModelIndex()
        period = self._project.readings.reading(row).period
        return self.index(places.start, column_of(period) if period else Column.FIRST_MONTH)

    def indicator(self, place: int) -> Indicator | None:
        """Return the indicator of a row of the grid; None for the heading of a priority."""
        return self.cells.indicator(self._rows[place])

    def cell(self, index: Index) -> Cell | None:
        """Return the series and period that a cell is; None where it is not a figure's cell."""
        return self.cells.cell(self._rows[index.row()], index.column())

    def editable_cell(self, index: Index) -> Cell | None:
        """Return the series and period of a cell that can be typed into: a figure's that is not worked out."""
        return self.cells.editable_cell(self._rows[index.row()], index.column())

    def figure(self, index: Index) -> Figure | None:
        """Return the stored figure of a cell, None where there is none."""
        return self.cells.figure(self._rows[index.row()], index.column())

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else COLUMN_COUNT

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return self.cells.row_name(self._rows[section]) if role in _NAMES else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if section <= Column.LABEL or section == Column.STATUS else RIGHT
        return HEADERS[section] if role in _NAMES else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._rows[index.row()].row is None:
            return Qt.ItemFlag.ItemIsEnabled
        return _CAN_BE_TYPED if self.editable_cell(index) else _CAN_BE_CHOSEN

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        answer = _ANSWERS.get(role)
        return None if answer is None else answer(self, self._rows[index.row()], index.column())

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or self.editable_cell(index) is None:
            return False
        place = (self._rows[index.row()], index.column())
        try:
            edit = typed_edit(self.cells, place, "" if value is None else str(value))
        except ValueError as problem:
            self.refused.emit(str(problem))
            return False
        self._project.edit_figures([edit])
        return True

    def _text(self, grid_row: GridRow, column: int) -> str | None:
        return self.cells.text(grid_row, column)

    def _number(self, grid_row: GridRow, column: int) -> float | str | None:
        return self.cells.number(grid_row, column)

    def _alignment(self, grid_row: GridRow, column: int) -> int:
        return self.cells.alignment(grid_row, column)

    def _ground(self, grid_row: GridRow, column: int) -> QColor | None:
        status = self._status(grid_row, column)
        return None if status is None else QColor(status_colours(status).ground)

    def _ink(self, grid_row: GridRow, column: int) -> QColor | None:
        status = self._status(grid_row, column)
        if status is not None:
            return QColor(status_colours(status).ink)
        return QColor(current_theme().muted) if is_quiet(grid_row, column) else None

    def _status(self, grid_row: GridRow, column: int) -> Any:
        return self.cells.status(grid_row) if column == Column.STATUS else None

    def _font(self, grid_row: GridRow, column: int) -> QFont | None:
        return _bold() if is_strong(grid_row, column) else None

    def _cell_text(self, grid_row: GridRow, column: int) -> CellText:
        return self.cells.look(grid_row, column)

    def _spoken(self, grid_row: GridRow, column: int) -> str:
        return self.cells.spoken(grid_row, column)

    def _tip(self, grid_row: GridRow, column: int) -> str | None:
        return self.cells.tip(grid_row, column)

    def _row(self, grid_row: GridRow, _: int) -> GridRow:
        return grid_row

    def _read_rows(self) -> None:
        self._rows = tuple(grid_rows(self._project.readings, self._outline))
        self._faces = {}
        self._places = {}
        for place, grid_row in enumerate(self._rows):
            if grid_row.row is not None:
                begun = self._places.get(grid_row.row, range(place, place))
                self._places[grid_row.row] = range(begun.start, place + 1)

    def _read_all_again(self) -> None:
        self.beginResetModel()
        self._read_rows()
        self.endResetModel()

    def _update(self, rows: frozenset[Row] | None) -> None:
        """Say which cells are another; read every row again where their list may be another."""
        if rows is None:
            self._read_all_again()
            return
        for row in rows:
            places = self.places(row)
            if places:
                self._forget(places)
                last = self.index(places.stop - 1, COLUMN_COUNT - 1)
                self.dataChanged.emit(self.index(places.start, 0), last)

    def _forget(self, places: range) -> None:
        for place in places:
            self._faces.pop(place, None)


@cache
def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font


_NAMES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)

_ANSWERS = {
    Qt.ItemDataRole.DisplayRole: IndicatorModel._text,
    Qt.ItemDataRole.EditRole: IndicatorModel._number,
    Qt.ItemDataRole.TextAlignmentRole: IndicatorModel._alignment,
    Qt.ItemDataRole.BackgroundRole: IndicatorModel._ground,
    Qt.ItemDataRole.ForegroundRole: IndicatorModel._ink,
    Qt.ItemDataRole.FontRole: IndicatorModel._font,
    Qt.ItemDataRole.AccessibleTextRole: IndicatorModel._spoken,
    Qt.ItemDataRole.ToolTipRole: IndicatorModel._tip,
    STATUS_ROLE: IndicatorModel._status,
    GRID_ROW_ROLE: IndicatorModel._row,
    CELL_TEXT_ROLE: IndicatorModel._cell_text,
}
