"""Version 7: comments that were looked at again, and findings that were resolved or accepted."""

from __future__ import annotations

import apsw

_STATEMENTS = (
    "ALTER TABLE comment ADD COLUMN confirmed TEXT NOT NULL DEFAULT ''",
    # The journal keeps whole rows: they gain the column too, so that undo puts back whole ones.
    "UPDATE change SET before = json_insert(before, '$[#]', '') WHERE entity = 'comment' AND before IS NOT NULL",
    "UPDATE change SET after = json_insert(after, '$[#]', '') WHERE entity = 'comment' AND after IS NOT NULL",
    "CREATE INDEX comment_change ON change (key) WHERE entity = 'comment'",
    """
    CREATE TABLE finding_mark (
        finding TEXT PRIMARY KEY,
        state TEXT NOT NULL,
        reason TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)


def migrate(connection: apsw.Connection) -> None:
    """Bring a file of version 6 to version 7."""
    for statement in _STATEMENTS:
        connection.execute(statement).fetchall()
