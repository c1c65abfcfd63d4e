"""The facts of a binary workbook (.xlsb) from the records of its parts: MS-XLSB, 2.4."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO

from csp_desktop.returns.workbook.refusal import Refusal
from csp_desktop.returns.workbook.sheet_facts import (
    BookFacts,
    Clock,
    FactsError,
    SheetFacts,
    error_name,
    number_format,
    raised,
)
from csp_desktop.returns.workbook.xlsx_parts import relationships
from csp_desktop.returns.workbook.xml_part import new_deadline

_STRING, _FONT, _FORMAT, _XF, _SHEET = 19, 43, 44, 47, 156
_BEGIN_CELL_XFS, _END_CELL_XFS = 617, 618
_ROW, _COLUMN, _MERGE = 0, 60, 176
_COMMENT, _COMMENT_TEXT = 635, 637
_NUMBERS, _ERRORS, _SHARED = (2, 5, 9), (3, 11), 7
_NO_PART = 0xFFFFFFFF

Record = tuple[int, bytes]


def xlsb_facts(data: bytes) -> BookFacts:
    """Return the facts of a binary workbook. Raises FactsError where they cannot be had."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return _Book(package).facts
    except (struct.error, IndexError, KeyError, zipfile.BadZipFile, UnicodeDecodeError, Refusal) as error:
        raise FactsError from error


class _Book:
    def __init__(self, package: zipfile.ZipFile) -> None:
        self.facts = BookFacts()
        self._package = package
        self._clock = Clock()
        self._fonts: list[bool] = []
        deadline = new_deadline()
        part = dict(relationships(package, "", deadline).values())["officeDocument"]
        parts = relationships(package, part, deadline)
        by_kind = dict(parts.values())
        self._take_styles(by_kind.get("styles"))
        self.raised = self._raised_strings(by_kind.get("sharedStrings"))
        for kind, data in _records(package.read(part), self._clock):
            if kind == _SHEET:
                identity, place = _text(data, 8)
                name, _ = _text(data, place)
                self._take_sheet(name, parts[identity][1], deadline)

    def _take_styles(self, part: str | None) -> None:
        codes: dict[int, str] = {}
        inside = False
        for kind, data in _records(self._package.read(part) if part else b"", self._clock):
            inside = kind == _BEGIN_CELL_XFS or (inside and kind != _END_CELL_XFS)
            if kind == _FORMAT:
                codes[struct.unpack_from("<H", data)[0]] = _text(data, 2)[0]
            elif kind == _FONT:
                self._fonts.append(struct.unpack_from("<H", data, 6)[0] == 1)
            elif kind == _XF and inside:
                self.facts.formats.append(number_format(struct.unpack_from("<H", data, 2)[0], codes))

    def _raised_strings(self, part: str | None) -> dict[int, str]:
        if part is None or not any(self._fonts):
            return {}
        items = [data for kind, data in _records(self._package.read(part), self._clock) if kind == _STRING]
        return {number: text for number, data in enumerate(items) if (text := self._raised(data)) is not None}

    def _raised(self, data: bytes) -> str | None:
        if not data[0] & 1:
            return None
        text, place = _text(data, 1)
        count = struct.unpack_from("<I", data, place)[0]
        runs = struct.unpack_from(f"<{2 * count}H", data, place + 4)
        return raised(text, [(start, self._fonts[font]) for start, font in zip(runs[0::2], runs[1::2], strict=True)])

    def _take_sheet(self, name: str, part: str, deadline: float) -> None:
        sheet = _Sheet(self)
        for kind, data in _records(self._package.read(part), self._clock):
            sheet.take(kind, data)
        folder, _, file = part.rpartition("/")
        if f"{folder}/_rels/{file}.rels" in self._package.namelist():
            for what, target in relationships(self._package, part, deadline).values():
                if what == "comments":
                    sheet.take_comments(_records(self._package.read(target), self._clock))
        self.facts.sheets[name] = sheet.facts


class _Sheet:
    def __init__(self, book: _Book) -> None:
        self.facts = SheetFacts()
        self._book = book
        self._at = 0
        self._readers: dict[int, Callable[[bytes], None]] = {
            _ROW: self._row,
            _COLUMN: self._column,
            _MERGE: self._merge,
            _SHARED: self._string,
            **dict.fromkeys(_NUMBERS, self._styled),
            **dict.fromkeys(_ERRORS, self._error),
        }

    def take(self, kind: int, data: bytes) -> None:
        """Take a record in."""
        reader = self._readers.get(kind)
        if reader is not None:
            reader(data)

    def take_comments(self, records: Iterator[Record]) -> None:
        """Take the notes of the sheet's cells in."""
        row = column = -1
        for kind, data in records:
            if kind == _COMMENT:
                row, _, column = struct.unpack_from("<III", data, 4)
            elif kind == _COMMENT_TEXT:
                self.facts.notes.setdefault(row + 1, {})[column + 1] = _text(data, 1)[0]

    def _row(self, data: bytes) -> None:
        self._at = struct.unpack_from("<I", data)[0]
        if data[11] & 0x10:
            self.facts.hidden_rows.append(self._at + 1)

    def _column(self, data: bytes) -> None:
        first, last, _, _, flags = struct.unpack_from("<IIIIH", data)
        if flags & 1:
            self.facts.hidden_columns.append((first + 1, last + 1))

    def _merge(self, data: bytes) -> None:
        top, bottom, left, right = struct.unpack_from("<IIII", data)
        self.facts.merges.append((top + 1, left + 1, bottom + 1, right + 1))

    def _styled(self, data: bytes) -> None:
        column, style = struct.unpack_from("<II", data)
        self._book.facts.style(self.facts, self._at, column, style & 0xFFFFFF)

    def _error(self, data: bytes) -> None:
        column = struct.unpack_from("<I", data)[0]
        self.facts.errors.setdefault(self._at + 1, {})[column + 1] = error_name(data[8])

    def _string(self, data: bytes) -> None:
        column, _, place = struct.unpack_from("<III", data)
        text = self._book.raised.get(place)
        if text is not None:
            self.facts.texts.setdefault(self._at + 1, {})[column + 1] = text


def _records(data: bytes, clock: Clock) -> Iterator[Record]:
    """Yield the records of a part as (kind, content): both kind and length are written seven bits a byte."""
    place = 0
    while place < len(data):
        clock.tick()
        kind, size = data[place], data[place + 1]
        place += 2
        if (kind | size) & 0x80:
            kind, place = _number(data, place - 2, 2)
            size, place = _number(data, place, 4)
        yield kind, data[place : place + size]
        place += size


def _number(data: bytes, place: int, longest: int) -> tuple[int, int]:
    number = 0
    for shift in range(longest):
        byte = data[place]
        place += 1
        number |= (byte & 0x7F) << 7 * shift
        if not byte & 0x80:
            break
    return number, place


def _text(data: bytes, place: int) -> tuple[str, int]:
    """Return the text at a place and where it ends; one that is not there is empty."""
    length = struct.unpack_from("<I", data, place)[0]
    if length == _NO_PART:
        return "", place + 4
    end = place + 4 + 2 * length
    return data[place + 4 : end].decode("utf-16-le", "replace"), end
