"""Columns of a listing table that grow to what stands in them, out of the room that one column has to spare."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView

from csp_desktop.ui.plain_table import LINE_HEIGHT

_MARGIN = 8


class FittedColumns(QObject):
    """Fits the columns of a dressed table whenever it shows other rows, or has another size."""

    def __init__(self, table: QTableView, widths: Mapping[int, int], stretch: int) -> None:
        super().__init__(table)
        self._table, self._widths, self._stretch = table, widths, stretch
        table.model().modelReset.connect(self.fit)
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the columns anew to another size."""
        if event.type() is QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Give each column what it needs as long as the one that takes the rest keeps what itself needs."""
        header = self._table.horizontalHeader()
        least = {column: round(width * self._scale()) for column, width in self._widths.items()}
        needed = {column: max(width, self._needed(column)) for column, width in least.items()}
        spare = self._table.viewport().width() - self._needed(self._stretch) - sum(least.values())
        for column, width in least.items():
            more = max(min(needed[column] - width, spare), 0)
            header.resizeSection(column, width + more)
            spare -= more

    def _needed(self, column: int) -> int:
        hint = self._table.horizontalHeader().sectionSizeHint(column)
        return max(self._table.sizeHintForColumn(column) + _MARGIN, hint)

    def _scale(self) -> float:
        return self._table.fontMetrics().height() / LINE_HEIGHT
