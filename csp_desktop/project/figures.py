"""How figures lie in the file: by series, so that one series is read or written without its neighbours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import apsw

from csp_desktop.project.tables import Row

Put = tuple[Row, Row | None, Row | None]
"""What names a row within its table or series, and the row before and after."""

Series = tuple[int, int, str]
"""An indicator's id, an area's id and a kind."""

Place = tuple[str, int]
"""A frequency and an ordinal."""

_READ = """
    SELECT frequency, ordinal, value, numerator, denominator, sample_size, shorthand, return_id, cell
    FROM figure WHERE series = (SELECT id FROM series WHERE indicator = ? AND area = ? AND kind = ?)
"""
_READ_BETWEEN = """
    SELECT indicator, area, frequency, ordinal, value, numerator, denominator, sample_size, shorthand, return_id, cell
    FROM series CROSS JOIN figure ON figure.series = series.id
    WHERE kind = ? AND frequency = ? AND ordinal BETWEEN ? AND ?
"""
_HELD = """
    SELECT value, numerator, denominator, sample_size, shorthand, return_id, cell
    FROM figure WHERE series = ? AND frequency = ? AND ordinal = ?
"""
_PUT = "INSERT OR REPLACE INTO figure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_REMOVE = "DELETE FROM figure WHERE series = ? AND frequency = ? AND ordinal = ?"
_LAST = "max((SELECT max(ordinal) FROM figure WHERE series = series.id AND frequency = ? AND value IS NOT NULL))"


def read_figures(connection: apsw.Connection, series: Series) -> dict[Place, Row]:
    """Return the rows of one series by their place."""
    return {row[:2]: row[2:] for row in connection.execute(_READ, series)}


def read_between(connection: apsw.Connection, kind: str, frequency: str, ordinals: range) -> list[Row]:
    """Return the rows of every series of a kind at the ordinals: indicator, area, place, and the figure's columns."""
    return list(connection.execute(_READ_BETWEEN, (kind, frequency, ordinals.start, ordinals.stop - 1)))


def put_figures(connection: apsw.Connection, series: Series, rows: Mapping[Place, Row | None]) -> list[Put]:
    """Make places of one series hold rows, where None takes one away; return those that are another now.

    With its last figure a series goes too.
    """
    number = _number(connection, series)
    held = {place: connection.execute(_HELD, (number, *place)).fetchone() for place in rows}
    puts: list[Put] = [(place, held[place], row) for place, row in rows.items() if held[place] != row]
    connection.executemany(_PUT, ((number, *place, *row) for place, _, row in puts if row is not None))
    removed = [(number, *place) for place, _, row in puts if row is None]
    if removed:
        connection.executemany(_REMOVE, removed)
    if not puts or removed:
        left = "SELECT 1 FROM figure WHERE series = series.id"
        connection.execute(f"DELETE FROM series WHERE id = ? AND NOT EXISTS ({left})", (number,))  # noqa: S608
    return puts


def last_ordinals(connection: apsw.Connection, kind: str, frequencies: Sequence[str]) -> tuple[int | None, ...]:
    """Return for each frequency the last ordinal at which any series of a kind has a value.

    Each series is looked at once, for all of them: a large project is read from the disk as it is looked through.
    """
    query = f"SELECT {', '.join([_LAST] * len(frequencies))} FROM series WHERE kind = ?"  # noqa: S608 - our own words
    found: tuple[int | None, ...] | None = connection.execute(query, (*frequencies, kind)).fetchone()
    return found or (None,) * len(frequencies)


def _number(connection: apsw.Connection, series: Series) -> int:
    """Return the number under which the figures of a series are kept; a new series is given one."""
    find = "SELECT id FROM series WHERE indicator = ? AND area = ? AND kind = ?"
    found = connection.execute(find, series).fetchone()
    if found:
        return int(found[0])
    connection.execute("INSERT INTO series (indicator, area, kind) VALUES (?, ?, ?)", series)
    return connection.last_insert_rowid()
