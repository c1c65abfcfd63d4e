"""Version 3: areas may be members of the family group, from one period to another."""

from __future__ import annotations

import apsw

_STATEMENTS = (
    "ALTER TABLE area ADD COLUMN is_member INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE area ADD COLUMN member_since TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE area ADD COLUMN member_until TEXT NOT NULL DEFAULT ''",
    # The journal keeps whole rows: those of areas gain the columns too, so that undo puts back whole ones.
    "UPDATE change SET before = json_insert(before, '$[#]', 0, '$[#]', '', '$[#]', '') "
    "WHERE entity = 'area' AND before IS NOT NULL",
    "UPDATE change SET after = json_insert(after, '$[#]', 0, '$[#]', '', '$[#]', '') "
    "WHERE entity = 'area' AND after IS NOT NULL",
)


def migrate(connection: apsw.Connection) -> None:
    """Bring a file of version 2 to version 3."""
    for statement in _STATEMENTS:
        connection.execute(statement).fetchall()
