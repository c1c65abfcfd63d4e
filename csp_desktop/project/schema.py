"""What a project's file consists of, statement for statement, and how it comes to its newest version."""

from __future__ import annotations

from collections.abc import Sequence

import apsw

from csp_desktop.project.migrations import Migration
from csp_desktop.project.transaction import transaction

APPLICATION_ID = int.from_bytes(b"CSPD")

Statements = frozenset[tuple[str, str, str | None]]


def statements(connection: apsw.Connection) -> Statements:
    """Return the kind, name and text of everything that the file consists of."""
    return frozenset(connection.execute("SELECT type, name, sql FROM sqlite_schema"))


def statements_of(versions: Sequence[Migration]) -> Statements:
    """Return what a file consists of that was brought through these versions."""
    connection = apsw.Connection(":memory:")
    try:
        migrate(connection, versions)
        return statements(connection)
    finally:
        connection.close()


def migrate(connection: apsw.Connection, versions: Sequence[Migration]) -> None:
    """Bring a file to the last of these versions, all steps at once or none. A new file is at version 0.

    Raises apsw.ConstraintError where a step leaves a row that names what is not there.
    """
    held = version_of(connection)
    # Tables that others name can only be made anew while nobody looks at the names; they are looked at after.
    connection.execute("PRAGMA foreign_keys = OFF")
    with transaction(connection):
        for bring in versions[held:]:
            bring(connection)
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise apsw.ConstraintError("a row names what is not there")
        connection.execute(f"PRAGMA user_version = {len(versions)}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA foreign_keys = ON")


def version_of(connection: apsw.Connection) -> int:
    """Return the version of an open file."""
    return int(connection.execute("PRAGMA user_version").get)
