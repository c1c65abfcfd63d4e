"""The number under which the file keeps each series: a short key in place of indicator, area and kind."""

from __future__ import annotations

import apsw

from csp_desktop.domain.figures import Kind, SeriesKey


class SeriesNumbers:
    """Looks numbers up, and gives new series theirs. A number once given stays."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._numbers: dict[SeriesKey, int] = {}
        self._keys: dict[int, SeriesKey] = {}

    def read(self) -> None:
        """Read all numbers again, as after an action that was taken back half way."""
        rows = self._connection.execute("SELECT id, indicator, area, kind FROM series")
        self._keys = {
            number: SeriesKey(indicator, area, Kind(kind)) for number, indicator, area, kind in rows
        }
        self._numbers = {key: number for number, key in self._keys.items()}

    def known(self, key: SeriesKey) -> int | None:
        """Return a series' number, None where it has none yet."""
        return self._numbers.get(key)

    def key(self, number: int) -> SeriesKey:
        """Return the series that has a number."""
        return self._keys[number]

    def number(self, key: SeriesKey) -> int:
        """Return a series' number, giving it one where it has none."""
        if key not in self._numbers:
            self._connection.execute(
                "INSERT INTO series (indicator, area, kind) VALUES (?, ?, ?)",
                (key.indicator, key.area, key.kind.value),
            )
            number = self._connection.last_insert_rowid()
            self._numbers[key], self._keys[number] = number, key
        return self._numbers[key]
