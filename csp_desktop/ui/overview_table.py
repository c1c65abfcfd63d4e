"""The overview's table: its columns fit the window, so that the status is in sight in a small one too."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from csp_desktop.session.readings import Row
from csp_desktop.ui.overview_cells import Column
from csp_desktop.ui.overview_delegate import OverviewDelegate
from csp_desktop.ui.overview_model import OverviewModel
from csp_desktop.ui.plain_table import LINE_HEIGHT
from csp_desktop.ui.theme import current_theme

Index = QModelIndex | QPersistentModelIndex

_NARROW: Mapping[Column, int] = {
    Column.NAME: 146,
    Column.LINE: 56,
    Column.FIGURE: 54,
    Column.CHANGE: 106,
    Column.TARGET: 60,
    Column.STATUS: 146,
    Column.SIGNAL: 122,
    Column.DATA_TO: 78,
    Column.MISSING: 58,
}
_WIDE: Mapping[Column, int] = {
    Column.NAME: 300,
    Column.LINE: 130,
    Column.FIGURE: 84,
    Column.CHANGE: 136,
    Column.TARGET: 92,
    Column.STATUS: 270,
    Column.SIGNAL: 132,
    Column.DATA_TO: 104,
    Column.MISSING: 190,
}


class OverviewTable(QTableView):
    """Tells which rows are in sight, and which one is opened: by a click, or by Enter."""

    rows_seen = Signal(object)
    """Sent with the rows that were painted."""
    row_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(OverviewDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(30 * self._scale()))
        self.horizontalHeader().setHighlightSections(False)
        # Scrolling then moves what is painted, and paints only the lines that come into sight.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)

    def show_model(self, model: OverviewModel) -> None:
        """Show a project's overview."""
        self.setModel(model)
        model.modelReset.connect(self._span_headings)
        self._span_headings()
        self._share_width()

    def overview_model(self) -> OverviewModel:
        """Return the model shown."""
        model = self.model()
        if not isinstance(model, OverviewModel):
            raise TypeError("the table shows no overview yet")
        return model

    def seen(self) -> list[Row]:
        """Return the rows in sight, from the top."""
        model = self.overview_model()
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        places = range(max(first, 0), (model.rowCount() - 1 if last < 0 else last) + 1)
        return [row for place in places if (row := model.row_at(place)) is not None]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell what is in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(current_theme().card))
        painter.end()
        super().paintEvent(event)
        if isinstance(self.model(), OverviewModel):
            self.rows_seen.emit(self.seen())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the columns."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the chosen line on Enter; all else is Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers().value & _HELD:
            self._open(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        row = self.overview_model().row_at(index.row()) if index.isValid() else None
        if row is not None:
            self.row_opened.emit(row)

    def _span_headings(self) -> None:
        """Let a heading run over its whole line."""
        self.clearSpans()
        for place in self.overview_model().headings():
            self.setSpan(place, 0, 1, len(Column))

    def _share_width(self) -> None:
        """Make columns as broad as there is room for, between the narrowest and the widest; the last takes the rest."""
        if not isinstance(self.model(), OverviewModel):
            return
        scale, room = self._scale(), self.viewport().width()
        least, most = (sum(widths.values()) * scale for widths in (_NARROW, _WIDE))
        part = min(max((room - least) / (most - least), 0.0), 1.0)
        for column in Column:
            width = _NARROW[column] + (_WIDE[column] - _NARROW[column]) * _grown(column, part)
            self.setColumnWidth(column, int(width * scale))
        self.horizontalHeader().setStretchLastSection(part > 0)

    def _scale(self) -> float:
        return self.fontMetrics().height() / LINE_HEIGHT


def _grown(column: Column, part: float) -> float:
    """Return how far a column has grown: the words of the status come first, the names and the lines follow."""
    if column is Column.STATUS:
        return min(2 * part, 1.0)
    return part * part if column in (Column.NAME, Column.LINE) else part


_HELD = (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier).value
