"""Version 8: reasons that were said later than the actions they are of, so that saying one can be taken back."""

from __future__ import annotations

import apsw


def migrate(connection: apsw.Connection) -> None:
    """Bring a file of version 7 to version 8."""
    connection.execute(
        """
        CREATE TABLE later_reason (
            action INTEGER PRIMARY KEY REFERENCES action (id),
            reason TEXT NOT NULL
        ) STRICT
        """
    ).fetchall()
