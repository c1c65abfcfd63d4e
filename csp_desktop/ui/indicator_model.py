"""The indicator grid's model: it translates readings into cells and typing into edits, and stores nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.layers import Layer, layer_label
from csp_desktop.domain.periods import MONTH_NAMES, Period, long_name
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.typed import figure_from_text
from csp_desktop.domain.wording import change_text, figure_text, percent_text
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.readings import Row
from csp_desktop.ui.cell_text import CellText
from csp_desktop.ui.grid_rows import COLUMN_COUNT, Column, GridRow, column_of, grid_rows, period_at, series_key
from csp_desktop.ui.theme import current_theme, status_colours

Index = QModelIndex | QPersistentModelIndex

STATUS_ROLE = Qt.ItemDataRole.UserRole + 1
GRID_ROW_ROLE = Qt.ItemDataRole.UserRole + 2
CELL_TEXT_ROLE = Qt.ItemDataRole.UserRole + 5
"""A cell's text with its look, asked for at once: to paint a cell asks the model many times otherwise."""

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
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
        self._rows: tuple[GridRow, ...] = ()
        self._places: dict[Row, range] = {}
        self._read_rows()
        project.rows_changed.connect(self._update)
        project.period_changed.connect(self._read_all_again)

    def grid_row(self, place: int) -> GridRow:
        """Return what one row of the grid holds."""
        return self._rows[place]

    def places(self, row: Row) -> range:
        """Return where the layers of an indicator and area stand; an empty range where it has none."""
        return self._places.get(row, range(0))

    def latest_figure(self, row: Row) -> QModelIndex:
        """Return the cell of an indicator's last figure of the year, its first month where it has none."""
        places = self.places(row)
        if not places:
            return QModelIndex()
        period = self._project.readings.reading(row).period
        return self.index(places.start, column_of(period) if period else Column.FIRST_MONTH)

    def indicator(self, place: int) -> Indicator | None:
        """Return the indicator of a row of the grid; None for the heading of a priority."""
        row = self._rows[place].row
        return None if row is None else self._project.readings.indicator(row)

    def cell(self, index: Index) -> tuple[SeriesKey, Period] | None:
        """Return the series and period that a cell is; None where it is not a figure's cell."""
        grid_row, indicator = self._rows[index.row()], self.indicator(index.row())
        key = series_key(grid_row)
        if key is None or indicator is None:
            return None
        period = period_at(indicator, grid_row.layer, index.column(), self._project.readings.as_at.year)
        return None if period is None else (key, period)

    def editable_cell(self, index: Index) -> tuple[SeriesKey, Period] | None:
        """Return the series and period of a cell that can be typed into: a figure's that is not worked out."""
        cell = self.cell(index)
        if cell is None:
            return None
        key = cell[0]
        worked_out = key.kind is Kind.ACTUAL and self._project.readings.is_derived((key.indicator, key.area))
        return None if worked_out else cell

    def figure(self, index: Index) -> Figure | None:
        """Return the stored figure of a cell, None where there is none."""
        cell = self.cell(index)
        if cell is None:
            return None
        key, period = cell
        return self._project.readings.series((key.indicator, key.area)).get(key.kind, {}).get(period)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else COLUMN_COUNT

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if section <= Column.LABEL or section == Column.STATUS else _RIGHT
        if role == Qt.ItemDataRole.DisplayRole:
            return _HEADERS[section]
        return None

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
        return None if answer is None else answer(self, index)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        cell, indicator = self.editable_cell(index), self.indicator(index.row())
        if role != Qt.ItemDataRole.EditRole or cell is None or indicator is None:
            return False
        try:
            figure = figure_from_text("" if value is None else str(value), indicator)
        except ValueError as problem:
            self.refused.emit(str(problem))
            return False
        self._project.edit_figures([(*cell, figure)])
        return True

    def clear(self, indexes: Iterable[Index]) -> None:
        """Empty the cells that hold a figure, as one step."""
        filled = [cell for each in indexes if self.figure(each) is not None and (cell := self.editable_cell(each))]
        if filled:
            self._project.edit_figures([(key, period, None) for key, period in filled])

    def _text(self, index: Index) -> str | None:
        grid_row = self._rows[index.row()]
        if grid_row.row is None:
            return grid_row.group if index.column() == Column.NAME else None
        column, reading = index.column(), self._project.readings.reading(grid_row.row)
        if Column.FIRST_MONTH <= column <= Column.LAST_MONTH:
            return self._figure_text(index, reading.indicator)
        write = _COLUMN_TEXTS.get(column)
        if column == Column.STATUS and grid_row.is_first:
            return self._project.readings.scheme.word(reading.status)
        return None if write is None else write(reading, grid_row)

    def _figure_text(self, index: Index, indicator: Indicator) -> str:
        figure = self.figure(index)
        if figure is None:
            return ""
        marks = "".join(f"[{mark.value}]" for mark in figure.shorthand)
        return " ".join(part for part in (figure_text(indicator, figure.value), marks) if part)

    def _number(self, index: Index) -> float | str | None:
        figure = self.figure(index)
        if figure is not None and figure.value is None:
            return " ".join(mark.value for mark in figure.shorthand)
        if figure is not None:
            return figure.value
        grid_row = self._rows[index.row()]
        if grid_row.row is None or index.column() != Column.TO_DATE:
            return None
        return _to_date(self._project.readings.reading(grid_row.row), grid_row.layer)

    def _alignment(self, index: Index) -> int:
        if index.column() <= Column.LABEL or index.column() == Column.STATUS:
            return _LEFT
        indicator = self.indicator(index.row())
        months = Column.FIRST_MONTH <= index.column() <= Column.LAST_MONTH
        return _CENTRE if months and indicator and indicator.frequency.months > 1 else _RIGHT

    def _ground(self, index: Index) -> QColor | None:
        status = self._status(index)
        return None if status is None else QColor(status_colours(status).ground)

    def _ink(self, index: Index) -> QColor | None:
        status = self._status(index)
        if status is not None:
            return QColor(status_colours(status).ink)
        return QColor(current_theme().muted) if self._is_quiet(index) else None

    def _status(self, index: Index) -> Any:
        grid_row = self._rows[index.row()]
        if grid_row.row is None or index.column() != Column.STATUS or not grid_row.is_first:
            return None
        return self._project.readings.reading(grid_row.row).status

    def _font(self, index: Index) -> QFont | None:
        return _bold() if self._is_strong(index) else None

    def _is_strong(self, index: Index) -> bool:
        return self._rows[index.row()].is_first and index.column() in (Column.NAME, Column.TO_DATE)

    def _is_quiet(self, index: Index) -> bool:
        return not self._rows[index.row()].is_first or index.column() == Column.LABEL

    def _cell_text(self, index: Index) -> CellText:
        text = self._text(index) or ""
        return CellText(text, self._alignment(index), self._is_strong(index), self._is_quiet(index))

    def _spoken(self, index: Index) -> str:
        """Return what a screen reader says of a cell; of a status cell, the status in words."""
        text = self._text(index) or ""
        grid_row, cell = self._rows[index.row()], self.cell(index)
        if grid_row.row is None or index.column() in (Column.NAME, Column.STATUS):
            return text
        name = self._project.readings.indicator(grid_row.row).title
        where = long_name(cell[1]) if cell else _HEADERS[index.column()]
        return f"{name}, {self._label(grid_row)}, {where}: {text or 'no figure'}"

    def _tip(self, index: Index) -> str | None:
        figure = self.figure(index)
        if figure is None:
            return None
        lines = [f"[{mark.value}] {mark.words}" for mark in figure.shorthand]
        return "\n".join([*lines, origin_words(self._project, figure)])

    def _label(self, grid_row: GridRow) -> str:
        if grid_row.row is None:
            return ""
        indicator = self._project.readings.indicator(grid_row.row)
        return layer_label(indicator, grid_row.layer, self._project.readings.as_at.year)

    def _row(self, index: Index) -> GridRow:
        return self._rows[index.row()]

    def _read_rows(self) -> None:
        self._rows = tuple(grid_rows(self._project.readings))
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
                last = self.index(places.stop - 1, COLUMN_COUNT - 1)
                self.dataChanged.emit(self.index(places.start, 0), last)


def origin_words(project: OpenProject, figure: Figure) -> str:
    """Return where a figure came from: the return's file and cell, or that it was typed."""
    origin = figure.origin
    if origin.return_id is None:
        return "Typed in."
    received = {each.id: each for each in project.project.returns()}.get(origin.return_id)
    name = received.name if received else "a return"
    day = f", received {received.received_at[:10]}" if received else ""
    return f"From {name}, {origin.cell}{day}."


def _name_text(reading: Reading, grid_row: GridRow) -> str:
    if not grid_row.is_first:
        return ""
    own = reading.area.parent is None
    return reading.indicator.title if own else f"{reading.indicator.title}: {reading.area.name}"


def _label_text(reading: Reading, grid_row: GridRow) -> str:
    return layer_label(reading.indicator, grid_row.layer, reading.as_at.year)


def _to_date(reading: Reading, layer: Layer) -> float | None:
    """Return what stands under To date in one row."""
    if layer is Layer.THIS_YEAR:
        return reading.to_date
    return reading.last_year_to_date if layer is Layer.LAST_YEAR else reading.target_to_date


def _to_date_text(reading: Reading, grid_row: GridRow) -> str:
    return figure_text(reading.indicator, _to_date(reading, grid_row.layer))


def _change_text(reading: Reading, grid_row: GridRow) -> str:
    if grid_row.layer is Layer.THIS_YEAR:
        return change_text(reading.indicator, reading.change)
    return percent_text(reading.change_percent) if grid_row.layer is Layer.LAST_YEAR else ""


@cache
def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font


_COLUMN_TEXTS: dict[int, Callable[[Reading, GridRow], str]] = {
    Column.NAME: _name_text,
    Column.LABEL: _label_text,
    Column.TO_DATE: _to_date_text,
    Column.CHANGE: _change_text,
}

_HEADERS = ("Indicator", "Row", *(name[:3] for name in MONTH_NAMES), "To date", "Change", "Status")

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
