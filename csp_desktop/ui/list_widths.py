"""How wide the columns of a board list are: the short ones narrow, and words in the room that they leave."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView, QTableView

from csp_desktop.domain.board_lists import Holds, ListColumn
from csp_desktop.ui.plain_table import LINE_HEIGHT

_WIDTHS = {Holds.TEXT: 112, Holds.DATE: 122, Holds.MONEY: 110, Holds.YES_NO: 84, Holds.FILE: 150}
_NARROW = {Holds.TEXT: 94, Holds.DATE: 94, Holds.YES_NO: 82}
"""In a table without room: a date stands in two lines, as the words beside it do."""

_SHORT = {"number": 48, "time": 84}
"""Columns of a few letters, by their names."""

_ROOM = 150
"""How wide a column of words should be at least at 100 %, in pixels; below it the short columns give way."""


class ListWidths(QObject):
    """Sets the widths of a table's columns, and sets them anew where the table grows wide or narrow."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._columns: Sequence[ListColumn] = ()
        self._is_narrow = False
        table.installEventFilter(self)

    def show(self, columns: Sequence[ListColumn]) -> None:
        """Give these columns their widths; words share what the short columns leave."""
        self._columns, self._is_narrow = columns, self._lacks_room(columns)
        header = self._table.horizontalHeader()
        for place, column in enumerate(columns):
            mode = QHeaderView.ResizeMode.Stretch if _is_words(column) else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(place, mode)
            if not _is_words(column):
                header.resizeSection(place, round(_width(column, is_narrow=self._is_narrow) * self._scale))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self._lacks_room(self._columns) != self._is_narrow:
            self.show(self._columns)
        return super().eventFilter(watched, event)

    @property
    def _scale(self) -> float:
        return self._table.fontMetrics().height() / LINE_HEIGHT

    def _lacks_room(self, columns: Sequence[ListColumn]) -> bool:
        words = sum(map(_is_words, columns))
        short = sum(_width(each, is_narrow=False) for each in columns if not _is_words(each))
        return self._table.width() < (short + words * _ROOM) * self._scale


def _is_words(column: ListColumn) -> bool:
    return column.holds in (Holds.WORDS, Holds.PAPER)


def _width(column: ListColumn, *, is_narrow: bool) -> int:
    usual = _SHORT.get(column.name, _WIDTHS[column.holds])
    return min(usual, _NARROW.get(column.holds, usual)) if is_narrow else usual
