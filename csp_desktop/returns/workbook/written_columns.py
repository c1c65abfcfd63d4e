"""The fields of a long text file as columns: each different text once."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Mapping
from itertools import chain, islice, zip_longest

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.columns import EMPTY, Column, ColumnRows
from csp_desktop.returns.workbook.grid import Cell
from csp_desktop.returns.workbook.refusal import too_large

_AT_ONCE = 5_000
_MOST_FIELDS = 60_000_000
"""Fields of a file, the empty ones that its longest row makes of the others included."""


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

    def texts(self) -> Iterator[tuple[int, str]]:
        """Yield every different text of every column, with the column."""
        texts = self._codes.texts
        for number, codes in enumerate(self._columns, start=1):
            yield from ((number, texts[code]) for code in dict.fromkeys(codes) if code != EMPTY)

    def cells(self, cell_of: Callable[[int, str], Cell]) -> ColumnRows:
        """Return the rows with cells, which `cell_of` makes of a column and a text."""
        texts = self._codes.texts
        columns: Mapping[int, Column] = {
            number: _column(codes, {code: cell_of(number, texts[code]) for code in dict.fromkeys(codes) if code})
            for number, codes in enumerate(self._columns, start=1)
            if any(codes)
        }
        return ColumnRows(range(1, self.length + 1), columns)

    def _take(self, rows: list[list[str]]) -> None:
        width = max(map(len, rows))
        if width > limits.COLUMNS or self.length + len(rows) > limits.ROWS:
            raise too_large("more rows or columns than a spreadsheet has")
        if max(width, len(self._columns)) * (self.length + len(rows)) > _MOST_FIELDS:
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
        self._known = {"": EMPTY}

    def __missing__(self, field: str) -> int:
        text = field.strip()
        code = self._known.get(text)
        if code is None:
            code = self._known[text] = len(self.texts)
            self.texts.append(text)
        self[field] = code
        return code


def _column(codes: array[int], cells: Mapping[int, Cell]) -> Column:
    """Return a column whose codes are the places of its own cells."""
    places = {EMPTY: EMPTY, **{code: place for place, code in enumerate(cells, start=1)}}
    return Column(array("i", map(places.__getitem__, codes)), (None, *cells.values()))


def is_long(rows: Iterator[list[str]], more_than: int) -> tuple[bool, Iterator[list[str]]]:
    """Return whether there are more rows than so many, and all of them again."""
    first = list(islice(rows, more_than + 1))
    return len(first) > more_than, chain(first, rows)
