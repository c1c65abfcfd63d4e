"""The workbook's stream out of a compound file, the container of old Excel files (MS-CFB)."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from csp_desktop.returns.workbook.sheet_facts import FactsError

_LAST = 0xFFFFFFFA
_ENTRY = 128
_NAMES = ("Workbook", "Book")


def workbook_stream(data: bytes) -> bytes:
    """Return the records of the workbook in a compound file. Raises FactsError where they cannot be had."""
    try:
        return _Compound(data).workbook()
    except (struct.error, IndexError) as error:
        raise FactsError from error


class _Compound:
    def __init__(self, data: bytes) -> None:
        self._data = data
        shift, self._small_shift = struct.unpack_from("<HH", data, 30)
        if not 9 <= shift <= 16 or not 4 <= self._small_shift < shift:
            raise FactsError
        self._size = 1 << shift
        (self._directory, _, self._small_below, self._small_table, _, first, count) = struct.unpack_from(
            "<IIIIIII", data, 48
        )
        places = [place for place in struct.unpack_from("<109I", data, 76) if place < _LAST]
        for _ in range(min(count, len(data) >> shift)):
            numbers = self._numbers(self._sector(first))
            places += [place for place in numbers[:-1] if place < _LAST]
            first = numbers[-1]
        self._table = [number for place in places for number in self._numbers(self._sector(place))]

    def workbook(self) -> bytes:
        entries = self._chain(self._directory)
        root = entries[:_ENTRY]
        for place in range(0, len(entries) - _ENTRY + 1, _ENTRY):
            entry = entries[place : place + _ENTRY]
            length = struct.unpack_from("<H", entry, 64)[0]
            if entry[: max(0, length - 2)].decode("utf-16-le", "replace") in _NAMES:
                start, size = struct.unpack_from("<II", entry, 116)
                whole = self._chain(start) if size >= self._small_below else self._small_chain(root, start)
                return whole[:size]
        raise FactsError

    def _small_chain(self, root: bytes, start: int) -> bytes:
        """Return a stream that is kept, in small sectors, within that of the root."""
        within = self._chain(struct.unpack_from("<I", root, 116)[0])
        table = self._numbers(self._chain(self._small_table))
        step = 1 << self._small_shift
        return b"".join(within[place * step : (place + 1) * step] for place in _followed(start, table))

    def _chain(self, start: int) -> bytes:
        return b"".join(map(self._sector, _followed(start, self._table)))

    def _sector(self, number: int) -> bytes:
        place = (number + 1) * self._size
        return self._data[place : place + self._size]

    def _numbers(self, sector: bytes) -> list[int]:
        return list(struct.unpack(f"<{len(sector) // 4}I", sector[: len(sector) // 4 * 4]))


def _followed(start: int, table: list[int]) -> Iterator[int]:
    """Yield the sectors of a chain; one that runs in a circle is broken."""
    for _ in range(len(table) + 1):
        if start >= _LAST:
            return
        yield start
        start = table[start]
    raise FactsError
