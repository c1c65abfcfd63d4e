"""Texts of an old Excel file (BIFF8), which may be broken over records, to those that have raised digits."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from csp_desktop.returns.workbook.sheet_facts import raised


def old_text(data: bytes, place: int, length: int) -> str:
    """Return a text of `length` characters whose flag stands at `place`: two bytes a character, or one."""
    if data[place] & 1:
        return data[place + 1 : place + 1 + 2 * length].decode("utf-16-le", "replace")
    return data[place + 1 : place + 1 + length].decode("latin-1")


def raised_strings(records: Sequence[bytes], raised_fonts: frozenset[int]) -> dict[int, str]:
    """Return the shared strings that have raised digits, by their place in the table; `records` are its pieces."""
    if not records or not raised_fonts:
        return {}
    reader = _Pieces(records)
    count = struct.unpack("<II", reader.take(8))[1]
    found = {}
    for number in range(count):
        text, runs = reader.string()
        shown = raised(text, [(start, font in raised_fonts) for start, font in runs])
        if shown is not None:
            found[number] = shown
    return found


class _Pieces:
    """Reads on over the ends of records; a text that goes on in the next says anew how wide its characters are."""

    def __init__(self, records: Sequence[bytes]) -> None:
        self._records = records
        self._number = self._place = 0

    def take(self, size: int) -> bytes:
        taken = b""
        while len(taken) < size:
            self._go_on()
            record = self._records[self._number]
            piece = record[self._place : self._place + size - len(taken)]
            self._place += len(piece)
            taken += piece
        return taken

    def string(self) -> tuple[str, list[tuple[int, int]]]:
        length, flags = struct.unpack("<HB", self.take(3))
        run_count = struct.unpack("<H", self.take(2))[0] if flags & 8 else 0
        more = struct.unpack("<I", self.take(4))[0] if flags & 4 else 0
        text = self._characters(length, flags & 1)
        runs = struct.unpack(f"<{2 * run_count}H", self.take(4 * run_count))
        self.take(more)
        return text, list(zip(runs[0::2], runs[1::2], strict=True))

    def _characters(self, length: int, wide: int) -> str:
        text = ""
        while len(text) < length:
            if self._at_end():
                self._go_on()
                wide = self.take(1)[0] & 1
            record = self._records[self._number]
            size = min((length - len(text)) << wide, len(record) - self._place)
            piece = record[self._place : self._place + size]
            if not piece:
                raise IndexError
            self._place += size
            text += piece.decode("utf-16-le" if wide else "latin-1", "replace")
        return text

    def _at_end(self) -> bool:
        return self._place >= len(self._records[self._number])

    def _go_on(self) -> None:
        while self._at_end():
            self._number, self._place = self._number + 1, 0
