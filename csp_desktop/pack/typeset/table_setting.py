"""Setting a table: its cells in lines, each with its element in the structure tree."""

from __future__ import annotations

from dataclasses import replace

from csp_desktop.pack.outline import Cell, Row, Table
from csp_desktop.pack.tagged.structure import Element
from csp_desktop.pack.typeset.fonts import Face
from csp_desktop.pack.typeset.letters import Letters
from csp_desktop.pack.typeset.lines import at_most, broken
from csp_desktop.pack.typeset.number_columns import common_size
from csp_desktop.pack.typeset.styles import CELL, CELL_NOTE, GROUP, HEADER, TextStyle
from csp_desktop.pack.typeset.table_box import SHAPE_ROOM, SetCell, SetLine, SetRow, TableBox
from csp_desktop.pack.typeset.table_columns import edges
from csp_desktop.pack.typeset.table_parts import numbers, parted

_MOST_TITLE = 12


def set_tables(table: Table, measure: float, letters: Letters, parent: Element) -> list[TableBox]:
    """Return a table set to `measure` points times its breadth; in several parts where it is too wide."""
    breadth = measure * table.breadth
    return [
        _Setting(part, breadth, letters).table(parent.add("Table", summary=part.words))
        for part in parted(table, breadth)
    ]


class _Setting:
    """The measures of one table, and its cells set to them."""

    def __init__(self, table: Table, measure: float, letters: Letters) -> None:
        self._table = table
        self._measure = measure
        self._letters = letters
        self._edges = edges(table.columns, measure)
        places = [place for place, column in enumerate(table.columns) if column.numeric]
        self._numbers = dict(zip(places, numbers(table, places, measure), strict=True))
        self._common_size = common_size(list(self._numbers.values()))

    def table(self, element: Element) -> TableBox:
        """Return the whole table."""
        titles = Row(tuple(Cell(column.title) for column in self._table.columns))
        header = self._row(titles, element.add("TR"), HEADER, is_header=True)
        rows = tuple(
            self._group(row, element.add("TR")) if row.opens_group else self._body(row, element.add("TR"))
            for row in self._table.rows
        )
        return TableBox(header, rows, self._measure)

    def _size(self, place: int, text: str) -> float:
        """Return a number's type size: that of all where there is nothing but numbers, else as large as it fits."""
        if len(self._numbers) == len(self._table.columns) - 1:
            return self._common_size
        return replace(self._numbers[place], texts=(text,)).largest_size()

    def _body(self, row: Row, element: Element) -> SetRow:
        return self._row(row, element, replace(CELL, face=Face.BOLD) if row.emphasis else CELL)

    def _group(self, row: Row, element: Element) -> SetRow:
        header = element.add("TH", scope="Row", span=len(self._table.columns))
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
        if place not in self._numbers:
            left += SHAPE_ROOM if cell.status is not None else 0.0
            return SetCell(self._lines(cell, style, right - left), element, left, right, status=cell.status)
        look = style if style is HEADER else replace(style, size=self._size(place, cell.text))
        hang = 0.0 if style is HEADER else self._numbers[place].hang(cell.text, look.face, look.size)
        return SetCell(self._lines(cell, look, right - left), element, left, right, True, hang)

    def _lines(self, cell: Cell, style: TextStyle, room: float) -> tuple[SetLine, ...]:
        parts = [(cell.text, style), (cell.note, CELL_NOTE)] if cell.note else [(cell.text, style)]
        if style is HEADER:
            return tuple(SetLine(line, style) for line in self._title(cell.text, room))
        return tuple(
            SetLine(line, look)
            for text, look in parts
            for line in broken(self._letters.fit(text), look.face, look.size, room)
        )

    def _title(self, text: str, room: float) -> tuple[str, ...]:
        """Return a column's title, cut short where it would fill the page: it stands on each."""
        return at_most(broken(self._letters.fit(text), HEADER.face, HEADER.size, room), _MOST_TITLE)


def _cell_element(row: Element, place: int, is_header: bool) -> Element:
    if is_header:
        return row.add("TH", scope="Column")
    return row.add("TD") if place else row.add("TH", scope="Row")
