"""Version 2: an indicator's further rules, as JSON in one column, so that a new rule needs no new version."""

from __future__ import annotations

import apsw

_STATEMENTS = (
    "ALTER TABLE indicator ADD COLUMN rules TEXT NOT NULL DEFAULT '{}'",
    # The journal keeps whole rows: those of indicators gain the column too, so that undo puts back whole ones.
    "UPDATE change SET before = json_insert(before, '$[#]', '{}') WHERE entity = 'indicator' AND before IS NOT NULL",
    "UPDATE change SET after = json_insert(after, '$[#]', '{}') WHERE entity = 'indicator' AND after IS NOT NULL",
)


def migrate(connection: apsw.Connection) -> None:
    """Bring a file of version 1 to version 2."""
    for statement in _STATEMENTS:
        connection.execute(statement).fetchall()
