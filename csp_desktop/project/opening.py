"""Opening a project file: judged, locked, checked, and brought forward to the newest version."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import apsw

from csp_desktop import locations
from csp_desktop.project.closed_well import was_closed_well
from csp_desktop.project.connection import check_schema, check_whole, connect, damaged, schema
from csp_desktop.project.errors import UnusableProject
from csp_desktop.project.header import APPLICATION_ID, judge
from csp_desktop.project.migrations import MIGRATIONS, Migration, migrate


def create(path: Path) -> apsw.Connection:
    """Make a new, empty project file and return its connection. Raises UnusableProject."""
    try:
        path.open("xb").close()
    except FileExistsError:
        raise UnusableProject(f"{path} is there already: open it, or choose another name.") from None
    except OSError as problem:
        raise UnusableProject(
            f"{path} cannot be made ({problem.strerror}): choose a folder of your own."
        ) from None
    try:
        connection = connect(path)
        connection.pragma("application_id", APPLICATION_ID)
        migrate(connection)
    except BaseException:
        path.unlink()
        raise
    return connection


def open_existing(path: Path, migrations: Sequence[Migration] = MIGRATIONS) -> apsw.Connection:
    """Return the connection of a project file that is there. Raises UnusableProject, ProjectInUse.

    A file that this program did not itself close last is read to its last page first: one that was copied,
    synchronised, or left by a crash may be damaged where it does not show.
    """
    version = judge(path, len(migrations))
    known = was_closed_well(path, locations.settings_folder())
    connection = connect(path)
    try:
        if not known:
            check_whole(connection, path)
        check_schema(connection, path, expected_schema(tuple(migrations[:version])))
        if version < len(migrations):
            _keep_old(path, version)
            migrate(connection, migrations)
    except apsw.Error:
        connection.close()
        raise damaged(path) from None
    except BaseException:
        connection.close()
        raise
    return connection


@cache
def expected_schema(migrations: tuple[Migration, ...]) -> frozenset[tuple[str, str]]:
    """Return what a file of the version that these steps lead to must hold, exactly."""
    connection = apsw.Connection(":memory:")
    for step in migrations:
        step(connection)
    found = schema(connection)
    connection.close()
    return found


def _keep_old(path: Path, version: int) -> None:
    """Keep a copy of a file before it is brought forward."""
    try:
        shutil.copyfile(path, path.with_name(f"{path.stem} (file version {version}){path.suffix}"))
    except OSError as problem:
        raise UnusableProject(
            f"{path} is of an older version and no copy could be kept ({problem.strerror}): make room first."
        ) from None
