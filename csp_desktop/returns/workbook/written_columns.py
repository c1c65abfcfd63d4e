"""The fields of a long text file as columns: each different text once."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from itertools import islice, zip_longest

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.columns import EMPTY, Column, ColumnRows
from csp_desktop.returns.workbook.grid import Cell
from csp_desktop.returns.workbook.refusal import too_large

_AT_ONCE = 5_000


class TextColumns:
    """The fields of rows, by column: a code for every row, and each different text, without its edges of space."""

    def __init__(self, rows: Iterator[list[str]]) -> None:
        """Gather all rows. Raises Refusal beyond the limits of a sheet."""
        self.length = 0
        self._columns: list[array[int]] = []
        self._codes = _Codes()
        self._room = limits.CELLS
        while some := list(islice(rows, _AT_ONCE)):
            self._take(some)

    def different(self) -> dict[int, list[str]]:
        """Return the different texts of every column that has any, each in the order in which it first comes."""
        texts = self._codes.texts
        found = {number: dict.fromkeys(codes) for number, codes in enumerate(self._columns, start=1)}
        filled = {number: [texts[code] for code in codes if code != EMPTY] for number, codes in found.items()}
        return {number: each for number, each in filled.items() if each}

    def rows(self, cells: Mapping[int, Mapping[str, Cell]]) -> ColumnRows:
        """Return the rows with cells; `cells` are those of each column by their texts."""
        codes = self._codes.known
        columns = {
            number: _column(self._columns[number - 1], {codes[text]: cell for text, cell in each.items()})
            for number, each in cells.items()
        }
        return ColumnRows(range(1, self.length + 1), columns)

    def _take(self, rows: list[list[str]]) -> None:
        width = max(map(len, rows))
        if width > limits.COLUMNS or self.length + len(rows) > limits.ROWS:
            raise too_large("more rows or columns than a spreadsheet has")
        if max(width, len(self._columns)) * (self.length + len(rows)) > limits.FIELDS:
            raise too_large("more rows and columns than figures need")
        self._columns += [array("i", bytes(4 * self.length)) for _ in range(width - len(self._columns))]
        for codes, fields in zip(self._columns, zip_longest(*rows, fillvalue=""), strict=False):
            taken = array("i", map(self._codes.__getitem__, fields))
            self._room -= len(taken) - taken.count(EMPTY)
            codes.extend(taken)
        self.length += len(rows)
        for codes in self._columns[width:]:
            codes.extend(array("i", bytes(4 * len(rows))))
        if self._room < 0:
            raise too_large(f"more than {limits.CELLS:,} cells")


class _Codes(dict[str, int]):
    """The code of each field; those that differ only by space at their edges have the same."""

    def __init__(self) -> None:
        super().__init__({"": EMPTY})
        self.texts = [""]
        self.known = {"": EMPTY}

    def __missing__(self, field: str) -> int:
        text = field.strip()
        code = self.known.get(text)
        if code is None:
            code = self.known[text] = len(self.texts)
            self.texts.append(text)
        self[field] = code
        return code


def _column(codes: array[int], cells: Mapping[int, Cell]) -> Column:
    """Return a column whose codes are the places of its own cells."""
    places = {EMPTY: EMPTY, **{code: place for place, code in enumerate(cells, start=1)}}
    return Column(array("i", map(places.__getitem__, codes)), (None, *cells.values()))
