"""The versions of the project file, one module each; an older file is brought forward step by step."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import apsw

from csp_desktop.project.migrations import version_1

Migration = Callable[[apsw.Connection], None]

MIGRATIONS: tuple[Migration, ...] = (version_1.migrate,)
"""The step to each version, from version 1 on; the newest version is how many there are."""


def migrate(connection: apsw.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring an open file to the newest version, all steps in one transaction; nothing is done where it is."""
    version = connection.pragma("user_version")
    if version == len(migrations):
        return
    with connection:
        for step in migrations[version:]:
            step(connection)
        connection.pragma("user_version", len(migrations))
