"""A long sheet held as columns: each different cell once, and a number for every row that says which it is."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from csp_desktop.returns.workbook.grid import Cell, Sheet

EMPTY = 0
"""The code of an empty cell."""


class Column(NamedTuple):
    """One column: `cells[code]` is the cell of a row, None at code 0; several columns may share their cells."""

    codes: array[int]
    cells: Sequence[Cell | None]


class ColumnRows(Mapping[int, Mapping[int, Cell]]):
    """The rows of a sheet that is held as columns; a row's cells are gathered when they are asked for."""

    def __init__(self, numbers: Sequence[int], columns: Mapping[int, Column]) -> None:
        """Hold columns by their number; `numbers` are the rows' own numbers, which rise from place to place."""
        across = zip(*(each.codes for each in columns.values()), strict=True)
        kept = [place for place, codes in enumerate(across) if any(codes)]
        if len(kept) < len(numbers):
            numbers = [numbers[place] for place in kept]
            columns = {
                number: Column(array("i", map(each.codes.__getitem__, kept)), each.cells)
                for number, each in columns.items()
            }
        self.numbers = _as_range(numbers)
        self.columns = columns

    def place(self, row: int) -> int:
        """Return the place of a row among the rows. Raises KeyError for a row that is empty."""
        place = bisect_left(self.numbers, row)
        if place == len(self.numbers) or self.numbers[place] != row:
            raise KeyError(row)
        return place

    def __getitem__(self, row: int) -> dict[int, Cell]:
        place = self.place(row)
        found = ((number, column.cells[column.codes[place]]) for number, column in self.columns.items())
        return {number: cell for number, cell in found if cell is not None}

    def __iter__(self) -> Iterator[int]:
        return iter(self.numbers)

    def __len__(self) -> int:
        return len(self.numbers)


def as_columns(sheet: Sheet) -> ColumnRows:
    """Return the rows of a sheet as columns, as they are held where the sheet is long."""
    if isinstance(sheet.rows, ColumnRows):
        return sheet.rows
    numbers = sorted(sheet.rows)
    used = sorted({column for row in sheet.rows.values() for column in row})
    columns = {}
    for column in used:
        known: dict[Cell | None, int] = {None: EMPTY}
        found = (sheet.rows[row].get(column) for row in numbers)
        codes = array("i", [known.setdefault(cell, len(known)) for cell in found])
        columns[column] = Column(codes, tuple(known))
    return ColumnRows(numbers, columns)


def _as_range(numbers: Sequence[int]) -> Sequence[int]:
    """Return rising numbers as a range where none is left out: it takes no memory."""
    if numbers and numbers[-1] - numbers[0] + 1 == len(numbers):
        return range(numbers[0], numbers[-1] + 1)
    return list(numbers)
