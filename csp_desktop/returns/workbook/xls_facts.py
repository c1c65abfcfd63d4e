"""The facts of an old Excel file (.xls, BIFF8 or BIFF5) from its records: MS-XLS, 2.4."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator

from csp_desktop.returns.workbook.compound import workbook_stream
from csp_desktop.returns.workbook.old_strings import old_text, raised_strings
from csp_desktop.returns.workbook.sheet_facts import (
    BookFacts,
    Clock,
    FactsError,
    SheetFacts,
    error_name,
    number_format,
)

_BOF, _EOF, _CONTINUE = 0x809, 0x0A, 0x3C
_FONT, _FORMAT, _XF, _BOUNDSHEET, _SST = 0x31, 0x41E, 0xE0, 0x85, 0xFC
_OBJECT, _OBJECT_TEXT, _NOTE = 0x5D, 0x1B6, 0x1C
_BIFF8 = 0x600
_NO_FONT = 4
_COMPOUND = b"\xd0\xcf\x11\xe0"

Record = tuple[int, bytes]


def xls_facts(data: bytes) -> BookFacts:
    """Return the facts of a workbook, in a compound file or bare. Raises FactsError where they cannot be had."""
    stream = workbook_stream(data) if data.startswith(_COMPOUND) else data
    try:
        return _Book(stream).facts
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise FactsError from error


def _records(stream: bytes, place: int, clock: Clock) -> Iterator[Record]:
    """Yield the records of a substream as (kind, content), from its first to its end."""
    depth = 0
    while place + 4 <= len(stream):
        clock.tick()
        kind, size = struct.unpack_from("<HH", stream, place)
        yield kind, stream[place + 4 : place + 4 + size]
        depth += (kind == _BOF) - (kind == _EOF)
        if depth == 0:
            return
        place += 4 + size
    raise FactsError


class _Book:
    def __init__(self, stream: bytes) -> None:
        self.facts = BookFacts()
        self._codes: dict[int, str] = {}
        self._fonts: list[bool] = []
        self._strings: list[bytes] = []
        clock = Clock()
        records = list(_records(stream, 0, clock))
        self.is_new = struct.unpack_from("<H", records[0][1])[0] == _BIFF8
        for kind, data in records:
            if kind == _FORMAT:
                self._take_format(data)
        places = self._take_globals(records)
        self.raised = raised_strings(self._strings, self._raised_fonts()) if self.is_new else {}
        for name, place in places.items():
            sheet = _Sheet(self)
            for kind, data in _records(stream, place, clock):
                sheet.take(kind, data)
            self.facts.sheets[name] = sheet.facts

    def _take_globals(self, records: list[Record]) -> dict[str, int]:
        places = {}
        in_strings = False
        for kind, data in records:
            in_strings = kind == _SST or (in_strings and kind == _CONTINUE)
            if in_strings:
                self._strings.append(data)
            elif kind == _XF:
                self.facts.formats.append(number_format(struct.unpack_from("<H", data, 2)[0], self._codes))
            elif kind == _FONT:
                self._fonts.append(struct.unpack_from("<H", data, 8)[0] == 1)
            elif kind == _BOUNDSHEET:
                places[self._short_text(data, 6)] = struct.unpack_from("<I", data)[0]
        return places

    def _take_format(self, data: bytes) -> None:
        number = struct.unpack_from("<H", data)[0]
        if self.is_new:
            self._codes[number] = old_text(data, 4, struct.unpack_from("<H", data, 2)[0])
        else:
            self._codes[number] = self._short_text(data, 2)

    def _short_text(self, data: bytes, place: int) -> str:
        length = data[place]
        return (
            old_text(data, place + 1, length) if self.is_new else data[place + 1 : place + 1 + length].decode("cp1252")
        )

    def _raised_fonts(self) -> frozenset[int]:
        """Return the numbers by which texts name raised fonts: no font is number four."""
        return frozenset(place + (place >= _NO_FONT) for place, is_raised in enumerate(self._fonts) if is_raised)


class _Sheet:
    def __init__(self, book: _Book) -> None:
        self.facts = SheetFacts()
        self._book = book
        self._object = 0
        self._texts: dict[int, str] = {}
        self._length = 0
        self._before = 0
        self._readers: dict[int, Callable[[bytes], None]] = {
            0x208: self._row,
            0x7D: self._column,
            0xE5: self._merges,
            0x203: self._styled,
            0x27E: self._styled,
            0xBD: self._several,
            0x06: self._formula,
            0x205: self._error,
            0xFD: self._string,
            _OBJECT: self._take_object,
            _OBJECT_TEXT: self._take_length,
            _CONTINUE: self._take_text,
            _NOTE: self._note,
        }

    def take(self, kind: int, data: bytes) -> None:
        """Take a record in."""
        reader = self._readers.get(kind)
        if reader is not None:
            reader(data)
        self._before = kind

    def _row(self, data: bytes) -> None:
        if data[12] & 0x20:
            self.facts.hidden_rows.append(struct.unpack_from("<H", data)[0] + 1)

    def _column(self, data: bytes) -> None:
        first, last, _, _, flags = struct.unpack_from("<HHHHH", data)
        if flags & 1:
            self.facts.hidden_columns.append((first + 1, last + 1))

    def _merges(self, data: bytes) -> None:
        for number in range(struct.unpack_from("<H", data)[0]):
            top, bottom, left, right = struct.unpack_from("<HHHH", data, 2 + 8 * number)
            self.facts.merges.append((top + 1, left + 1, bottom + 1, right + 1))

    def _styled(self, data: bytes) -> None:
        self._book.facts.style(self.facts, *struct.unpack_from("<HHH", data))

    def _several(self, data: bytes) -> None:
        row, first = struct.unpack_from("<HH", data)
        for number in range((len(data) - 6) // 6):
            style = struct.unpack_from("<H", data, 4 + 6 * number)[0]
            self._book.facts.style(self.facts, row, first + number, style)

    def _formula(self, data: bytes) -> None:
        self._styled(data)
        if data[12:14] == b"\xff\xff" and data[6] == 2:
            self._put(self.facts.errors, data, error_name(data[8]))

    def _error(self, data: bytes) -> None:
        if data[7]:
            self._put(self.facts.errors, data, error_name(data[6]))

    def _string(self, data: bytes) -> None:
        text = self._book.raised.get(struct.unpack_from("<I", data, 6)[0])
        if text is not None:
            self._put(self.facts.texts, data, text)

    def _take_object(self, data: bytes) -> None:
        self._object = struct.unpack_from("<H", data, 6)[0] if len(data) >= 8 else 0

    def _take_length(self, data: bytes) -> None:
        self._length = struct.unpack_from("<H", data, 10)[0] if len(data) >= 12 else 0

    def _take_text(self, data: bytes) -> None:
        if self._before == _OBJECT_TEXT and self._length and data:
            self._texts[self._object] = old_text(data, 0, self._length)

    def _note(self, data: bytes) -> None:
        text = self._texts.get(struct.unpack_from("<H", data, 6)[0]) if self._book.is_new else None
        if text:
            self._put(self.facts.notes, data, text.replace("\0", ""))

    def _put(self, where: dict[int, dict[int, str]], data: bytes, text: str) -> None:
        row, column = struct.unpack_from("<HH", data)
        where.setdefault(row + 1, {})[column + 1] = text
