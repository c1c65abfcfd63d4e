"""Setting a table: widths, lines in cells, numbers aligned on the decimal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from csp_desktop.pack.outline import Cell, Column, Row, Table
from csp_desktop.pack.tagged.structure import Element
from csp_desktop.pack.typeset.fonts import Face, width
from csp_desktop.pack.typeset.letters import Letters
from csp_desktop.pack.typeset.lines import broken
from csp_desktop.pack.typeset.styles import CELL, CELL_NOTE, GROUP, HEADER, TextStyle
from csp_desktop.pack.typeset.table_box import (
    AFTER_NUMBERS,
    GUTTER,
    SHAPE_ROOM,
    SetCell,
    SetLine,
    SetRow,
    TableBox,
)

_SIZES = (8.5, 8.0, 7.5, 7.0, 6.5)
_TAIL = re.compile(r"\d((?:\.\d+)?[^\d\s]*)$")


def set_table(table: Table, measure: float, letters: Letters, parent: Element) -> TableBox:
    """Return a table set to `measure` points times its breadth, its elements below `parent`."""
    return _Setting(table, measure * table.breadth, letters).table(parent.add("Table", alt=table.words))


class _Setting:
    """The measures of one table, and its cells set to them."""

    def __init__(self, table: Table, measure: float, letters: Letters) -> None:
        self._table = table
        self._measure = measure
        self._letters = letters
        self._edges = tuple(_edges(table.columns, measure))
        self._size = self._largest_size()
        self._tails = [self._longest_tail(place) for place in range(len(table.columns))]

    def table(self, element: Element) -> TableBox:
        """Return the whole table."""
        titles = Row(tuple(Cell(column.title) for column in self._table.columns))
        header = self._row(titles, element.add("TR"), HEADER, is_header=True)
        rows = tuple(
            self._group(row, element.add("TR")) if row.opens_group else self._body(row, element.add("TR"))
            for row in self._table.rows
        )
        return TableBox(header, rows, self._measure)

    def _body(self, row: Row, element: Element) -> SetRow:
        face = Face.BOLD if row.emphasis else Face.REGULAR
        style = replace(CELL, size=self._size, leading=self._size * 1.27, face=face)
        return self._row(row, element, style)

    def _group(self, row: Row, element: Element) -> SetRow:
        span = len(self._table.columns)
        header = element.add("TH", scope="Row", span=span)
        lines = self._lines(row.cells[0], GROUP, self._measure)
        return SetRow((SetCell(lines, header, 0.0, self._measure),), opens_group=True)

    def _row(self, row: Row, element: Element, style: TextStyle, *, is_header: bool = False) -> SetRow:
        return SetRow(
            tuple(
                self._cell(cell, place, _cell_element(element, place, is_header), style)
                for place, cell in enumerate(row.cells)
            )
        )

    def _cell(self, cell: Cell, place: int, element: Element, style: TextStyle) -> SetCell:
        left, right = self._edges[place]
        left += SHAPE_ROOM if cell.status is not None else 0.0
        numeric = self._table.columns[place].numeric
        lines = self._lines(cell, style, right - left)
        hang = (
            max(0.0, self._tails[place] - _tail_width(cell.text, style)) if numeric and _TAIL.search(cell.text) else 0.0
        )
        return SetCell(lines, element, left, right, numeric, hang, cell.status)

    def _lines(self, cell: Cell, style: TextStyle, room: float) -> tuple[SetLine, ...]:
        parts = [(cell.text, style), (cell.note, CELL_NOTE)] if cell.note else [(cell.text, style)]
        return tuple(
            SetLine(line, look)
            for text, look in parts
            for line in broken(self._letters.fit(text), look.face, look.size, room)
        )

    def _largest_size(self) -> float:
        """Return the largest size at which every number fits its column in bold, or the smallest of all."""
        return next((size for size in _SIZES if self._numbers_fit(size)), _SIZES[-1])

    def _numbers_fit(self, size: float) -> bool:
        return all(
            width(self._letters.fit(cell.text), Face.BOLD, size) <= right - left
            for place, (left, right) in enumerate(self._edges)
            for cell in self._column(place)
        )

    def _longest_tail(self, place: int) -> float:
        style = replace(CELL, size=self._size, face=Face.REGULAR)
        return max((_tail_width(cell.text, style) for cell in self._column(place)), default=0.0)

    def _column(self, place: int) -> Sequence[Cell]:
        """Return the cells of a column of numbers; none of another column."""
        if not self._table.columns[place].numeric:
            return ()
        return [row.cells[place] for row in self._table.rows if not row.opens_group]


def _cell_element(row: Element, place: int, is_header: bool) -> Element:
    if is_header:
        return row.add("TH", scope="Column")
    return row.add("TD") if place else row.add("TH", scope="Row")


def _edges(columns: Sequence[Column], measure: float) -> Iterator[tuple[float, float]]:
    """Yield where the text of each column begins and ends; the outer columns reach the table's edges.

    Words stand further off where numbers at the right edge of the column before them end.
    """
    unit = measure / sum(column.share for column in columns)
    start = 0.0
    for place, column in enumerate(columns):
        end = start + column.share * unit
        after_numbers = bool(place) and columns[place - 1].numeric and not column.numeric
        before = (GUTTER if place else 0.0) + (AFTER_NUMBERS if after_numbers else 0.0)
        yield start + before, end - (GUTTER if place < len(columns) - 1 else 0.0)
        start = end


def _tail_width(text: str, style: TextStyle) -> float:
    """Return how wide the part of a number after its units is: decimals and a per cent sign."""
    match = _TAIL.search(text)
    return width(match[1], style.face, style.size) if match else 0.0
