"""The overview as a Qt model: each priority's heading, and under it a line for each indicator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from csp_desktop.charts.sparkline import Sparkline
from csp_desktop.domain.status import Status
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.overview import overview_rows, sparkline_of
from csp_desktop.session.readings import Row
from csp_desktop.ui.grid_outline import NO_PRIORITY, Order, ordered
from csp_desktop.ui.overview_cells import HEADING_TIPS, HEADINGS, NUMERIC, Column, OverviewCells
from csp_desktop.ui.overview_signals import RowSignals
from csp_desktop.ui.signal_shape import SignalWord

Index = QModelIndex | QPersistentModelIndex
Entry = Row | str
"""A line of one row, or the heading of a priority."""

STATUS_ROLE = Qt.ItemDataRole.UserRole + 1

_NO_INDEX = QModelIndex()
_ROLE = Qt.ItemDataRole


class OverviewModel(QAbstractTableModel):
    """Holds only which lines there are in which order; what they say is asked of the project."""

    def __init__(self, project: OpenProject, signals: RowSignals, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._signals = signals
        self._cells = OverviewCells(project, signals)
        self._entries: tuple[Entry, ...] = ()
        self._rows: tuple[tuple[Row, ...], tuple[Row, ...]] = ((), ())
        self._places: dict[Row, int] = {}
        self._texts: dict[tuple[Row, Column], str] = {}
        signals.found.connect(self._tell_signal)

    def show(self, statuses: frozenset[Status] = frozenset()) -> None:
        """Show the indicators of some statuses, or all, as they are now."""
        self.forget()
        entries = tuple(self._lines(statuses))
        if entries == self._entries:
            self.tell_changed(self._places)
            return
        self.beginResetModel()
        self._entries = entries
        self._places = {entry: place for place, entry in enumerate(entries) if not isinstance(entry, str)}
        self.endResetModel()

    def rows(self) -> tuple[Row, ...]:
        """Return the rows of all indicators by priority; worked out anew only when the project's rows are others."""
        readings = self._project.readings
        if self._rows[0] is not readings.rows():
            self._rows = readings.rows(), tuple(ordered(readings, overview_rows(readings), Order.PRIORITY))
        return self._rows[1]

    def row_at(self, place: int) -> Row | None:
        """Return the row of a line; None of a heading, and beyond the last."""
        entry = self._entries[place] if 0 <= place < len(self._entries) else ""
        return None if isinstance(entry, str) else entry

    def heading_at(self, place: int) -> str:
        """Return the heading that stands at a place; empty where an indicator does."""
        entry = self._entries[place]
        return entry if isinstance(entry, str) else ""

    def text(self, row: Row, column: Column) -> str:
        """Return what a cell shows; worked out once, until the line changes."""
        if column is Column.SIGNAL:
            return self._cells.text(row, column)
        if (row, column) not in self._texts:
            self._texts[row, column] = self._cells.text(row, column)
        return self._texts[row, column]

    def read_ahead(self, row: Row) -> None:
        """Work out what a row's cells show, so that it is there when the row comes into sight."""
        for column in Column:
            self.text(row, column)

    def status(self, row: Row) -> Status:
        """Return a row's status."""
        return self._project.readings.reading(row).status

    def signal(self, row: Row) -> SignalWord | None:
        """Return a row's signal; None where there is none, or it is not known yet."""
        return self._signals.word(row)

    def line(self, row: Row) -> Sparkline:
        """Return the line of a row's last periods."""
        return sparkline_of(self._project.readings, row)

    def forget(self) -> None:
        """Forget what cells showed: the next who asks is told what they show now."""
        self._texts.clear()

    def headings(self) -> Iterator[int]:
        """Yield where the headings stand."""
        return (place for place, entry in enumerate(self._entries) if isinstance(entry, str))

    def tell_changed(self, rows: Iterable[Row]) -> None:
        """Tell that lines say something else now."""
        places = [place for row in rows if (place := self._places.get(row)) is not None]
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), len(Column) - 1))

    def _tell_signal(self, row: Row) -> None:
        place = self._places.get(row)
        if place is not None:
            cell = self.index(place, Column.SIGNAL)
            self.dataChanged.emit(cell, cell)

    def _lines(self, statuses: frozenset[Status]) -> Iterator[Entry]:
        readings = self._project.readings
        rows = self.rows()
        has_headings = any(readings.indicator(row).priority for row in rows)
        heading = ""
        for row in rows:
            if statuses and readings.reading(row).status not in statuses:
                continue
            priority = readings.indicator(row).priority or NO_PRIORITY
            if has_headings and priority != heading:
                yield priority
            heading = priority
            yield row

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.row_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(Column):
            return None
        column = Column(section)
        if role == _ROLE.TextAlignmentRole:
            return _alignment(column)
        if role == _ROLE.ToolTipRole:
            return HEADING_TIPS.get(column)
        return HEADINGS[column] if role == _ROLE.DisplayRole else None

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        entry, column = self._entries[index.row()], Column(index.column())
        if isinstance(entry, str):
            return entry if column is Column.NAME and role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole) else None
        return self._cell(entry, column, role)

    def _cell(self, row: Row, column: Column, role: int) -> Any:
        if role == _ROLE.DisplayRole:
            return self.text(row, column)
        if role == _ROLE.ToolTipRole:
            return self._cells.tip(row, column)
        if role == _ROLE.AccessibleTextRole:
            return self._cells.spoken(row, column)
        if role == _ROLE.TextAlignmentRole:
            return _alignment(column)
        return self.status(row) if role == STATUS_ROLE and column is Column.STATUS else None


def _alignment(column: Column) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in NUMERIC else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
