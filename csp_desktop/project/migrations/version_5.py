"""Version 5: partners with whom to ask and by when, and when each was chased for a period."""

from __future__ import annotations

import apsw

_STATEMENTS = (
    """
    CREATE TABLE partner (
        name TEXT PRIMARY KEY,
        contact TEXT NOT NULL,
        agreed_days INTEGER
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE chase (
        partner TEXT NOT NULL,
        frequency TEXT NOT NULL,
        ordinal INTEGER NOT NULL,
        day TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (partner, frequency, ordinal, day)
    ) STRICT, WITHOUT ROWID
    """,
)


def migrate(connection: apsw.Connection) -> None:
    """Bring a file of version 4 to version 5."""
    for statement in _STATEMENTS:
        connection.execute(statement).fetchall()
