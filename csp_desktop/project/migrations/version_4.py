"""Version 4: matches that officers made, the files of returns, other names of areas, and what a return covers."""

from __future__ import annotations

import apsw

_STATEMENTS = (
    """
    CREATE TABLE remembered (
        about TEXT NOT NULL,
        source TEXT NOT NULL,
        words TEXT NOT NULL,
        partner TEXT NOT NULL,
        indicator INTEGER REFERENCES indicator (id),
        area INTEGER REFERENCES area (id),
        PRIMARY KEY (about, source, words)
    ) STRICT, WITHOUT ROWID
    """,
    # The files stand apart from the returns, so that listing returns never reads one.
    "CREATE TABLE kept (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, content BLOB NOT NULL) STRICT",
    "ALTER TABLE area ADD COLUMN other_names TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE received ADD COLUMN first_period TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE received ADD COLUMN last_period TEXT NOT NULL DEFAULT ''",
    # The journal keeps whole rows: they gain the columns too, so that undo puts back whole ones.
    "UPDATE change SET before = json_insert(before, '$[#]', '[]') WHERE entity = 'area' AND before IS NOT NULL",
    "UPDATE change SET after = json_insert(after, '$[#]', '[]') WHERE entity = 'area' AND after IS NOT NULL",
    "UPDATE change SET before = json_insert(before, '$[#]', '', '$[#]', '') "
    "WHERE entity = 'received' AND before IS NOT NULL",
    "UPDATE change SET after = json_insert(after, '$[#]', '', '$[#]', '') "
    "WHERE entity = 'received' AND after IS NOT NULL",
)


def migrate(connection: apsw.Connection) -> None:
    """Bring a file of version 3 to version 4."""
    for statement in _STATEMENTS:
        connection.execute(statement).fetchall()
