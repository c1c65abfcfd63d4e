"""The rows of a worksheet part too long to be told of cell by cell.

Rows are cut out of the part by a pattern, and only cells that differ are read, by the reader of every other sheet.
A part that is not built as spreadsheet programs build them is left to that reader as a whole.
"""

from __future__ import annotations

import re
import time
from array import array
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from typing import IO

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.columns import EMPTY, Column, ColumnRows
from csp_desktop.returns.workbook.grid import Cell, column_name, column_number
from csp_desktop.returns.workbook.raw_cells import RAW, NewReader, read_raw_cells
from csp_desktop.returns.workbook.refusal import too_large, too_slow
from csp_desktop.returns.workbook.xlsx_sheet import Room, SheetReader
from csp_desktop.returns.workbook.xml_part import parse

_CHUNK = 1 << 20
_LONGEST_ROW = 32 * _CHUNK
_MOST_COLUMNS = 60
_BEGIN, _END, _ROW_END = b"<sheetData>", b"</sheetData>", b"</row>"
_CELL = rf'(?:<c r="{{column}}\1"({RAW}))?+'
_ROW = r'<row r="(\d++)"([^>/]*+)(?:/>|>{cells}</row>)'
_LETTERS = re.compile(rb'<c r="([A-Z]{1,3})\d')
_ENCODING = re.compile(rb"""encoding=["']([\w-]+)""")


class _OtherwiseBuilt(Exception):  # noqa: N818 - no error: the part is read in another way
    """The part holds what the pattern of rows does not know."""


def read_long_rows(
    stream: IO[bytes], new_reader: NewReader, room: Room, deadline: float
) -> tuple[ColumnRows, SheetReader] | None:
    """Return the rows of a part, and a reader that holds what else it says; None where it is built otherwise.

    `new_reader` makes readers that know the workbook's strings and formats, each with room for so many cells.
    Raises Refusal.
    """
    try:
        return _Rows(stream, new_reader, room, deadline).read()
    except _OtherwiseBuilt:
        return None


class _Rows:
    def __init__(self, stream: IO[bytes], new_reader: NewReader, room: Room, deadline: float) -> None:
        self._stream = stream
        self._new_reader = new_reader
        self._deadline = deadline
        self._numbers: list[int] = []
        self._hidden: set[int] = set()
        self._cells: list[Cell | None] = [None]
        self._codes: dict[bytes, int] = {b"": EMPTY}
        self._columns: dict[int, array[int]] = {}
        self._pattern: re.Pattern[bytes] | None = None
        self._room = replace(room)

    def read(self) -> tuple[ColumnRows, SheetReader]:
        head, rest = self._head()
        tail = b""
        for rows, tail in self._chunks(rest):  # noqa: B007 - the last chunk's is what follows the rows
            self._take(rows)
        reader = self._new_reader(self._room)
        around = head + _BEGIN + _END + tail
        parse(BytesIO(around), "worksheet", reader.start, reader.end, reader.text, self._deadline)
        reader.hidden_rows |= self._hidden
        columns = {number: Column(codes, self._cells) for number, codes in self._columns.items() if any(codes)}
        return ColumnRows(self._numbers, columns), reader

    def _head(self) -> tuple[bytes, bytes]:
        """Return what stands before the rows, and the first of what follows."""
        data = self._stream.read(_CHUNK)
        head, begin, rest = data.partition(_BEGIN)
        encoding = _ENCODING.search(head[:200])
        if not begin or (encoding is not None and encoding[1].lower() not in (b"utf-8", b"us-ascii")):
            raise _OtherwiseBuilt
        return head, rest

    def _chunks(self, held: bytes) -> Iterator[tuple[bytes, bytes]]:
        """Yield whole rows, and with the last of them what follows the rows."""
        while True:
            if time.process_time() > self._deadline:
                raise too_slow()
            rows, end, tail = held.partition(_END)
            if end:
                yield rows, tail + self._stream.read()
                return
            cut = held.rfind(_ROW_END) + len(_ROW_END)
            if cut >= len(_ROW_END):
                yield held[:cut], b""
                held = held[cut:]
            more = self._stream.read(_CHUNK)
            if not more or len(held) > _LONGEST_ROW:
                raise _OtherwiseBuilt
            held += more

    def _take(self, rows: bytes) -> None:
        if self._pattern is None:
            self._begin(rows)
        assert self._pattern is not None  # noqa: S101 - for the type checker
        found = self._pattern.findall(rows)
        if len(found) != rows.count(b"<row") or b"<!" in rows or b"<?" in rows:
            raise _OtherwiseBuilt
        if not found:
            return
        numbers, attributes, *columns = zip(*found, strict=True)
        self._take_numbers([int(number) for number in numbers], attributes)
        for codes, raw in zip(self._columns.values(), columns, strict=True):
            self._read_new([each for each in dict.fromkeys(raw) if each not in self._codes])
            taken = array("i", map(self._codes.__getitem__, raw))
            self._room.cells -= len(taken) - taken.count(EMPTY)
            codes.extend(taken)
        if self._room.cells < 0:
            raise too_large(f"more than {limits.CELLS:,} cells")

    def _begin(self, rows: bytes) -> None:
        """Make the pattern of a row, of all columns up to the last that the first rows have."""
        last = max((column_number(letters.decode()) for letters in set(_LETTERS.findall(rows))), default=0)
        if not 0 < last <= _MOST_COLUMNS:
            raise _OtherwiseBuilt
        self._columns = {number: array("i") for number in range(1, last + 1)}
        cells = "".join(_CELL.replace("{column}", column_name(number)) for number in self._columns)
        self._pattern = re.compile(_ROW.replace("{cells}", cells).encode())

    def _take_numbers(self, numbers: list[int], attributes: tuple[bytes, ...]) -> None:
        rising = all(earlier < later for earlier, later in pairwise([*self._numbers[-1:], *numbers]))
        if not rising or numbers[0] < 1 or numbers[-1] > limits.ROWS:
            raise _OtherwiseBuilt
        self._numbers += numbers
        marked = {text for text in set(attributes) if b'hidden="1"' in text or b'hidden="true"' in text}
        if marked:
            self._hidden.update(number for number, text in zip(numbers, attributes, strict=True) if text in marked)

    def _read_new(self, new: list[bytes]) -> None:
        """Read cells that have not stood in the sheet before."""
        try:
            cells = read_raw_cells([raw.decode() for raw in new], self._new_reader, self._room, self._deadline)
        except UnicodeDecodeError as error:
            raise _OtherwiseBuilt from error
        for raw, cell in zip(new, cells, strict=True):
            self._codes[raw] = EMPTY if cell is None else len(self._cells)
            if cell is not None:
                self._cells.append(cell)
