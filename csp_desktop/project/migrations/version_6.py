"""Version 6: the board's lists, and packs that are sealed as they went out."""

from __future__ import annotations

import apsw

_STATEMENTS = (
    """
    CREATE TABLE list_item (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        list TEXT NOT NULL,
        position INTEGER NOT NULL,
        told TEXT NOT NULL,
        opened TEXT NOT NULL,
        closed TEXT NOT NULL
    ) STRICT
    """,
    # A sealed pack stays for ever: it stands outside the journal, so that no undo takes it away.
    """
    CREATE TABLE sealed (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        period TEXT NOT NULL,
        version TEXT NOT NULL,
        sealed_at TEXT NOT NULL,
        who TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        pack BLOB NOT NULL,
        readings TEXT NOT NULL
    ) STRICT
    """,
)


def migrate(connection: apsw.Connection) -> None:
    """Bring a file of version 5 to version 6."""
    for statement in _STATEMENTS:
        connection.execute(statement).fetchall()
