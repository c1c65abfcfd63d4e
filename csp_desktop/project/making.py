"""New files of a project: an empty one, and a whole copy of an open one."""

from __future__ import annotations

from pathlib import Path

import apsw

from csp_desktop.domain.indicators import Area
from csp_desktop.project.connection import connect, disconnect
from csp_desktop.project.entries import ActionKind
from csp_desktop.project.errors import UnusableProject
from csp_desktop.project.faults import telling
from csp_desktop.project.migrations import VERSIONS
from csp_desktop.project.new_file import made_beside
from csp_desktop.project.opening import check_whole, judge_header
from csp_desktop.project.rows import area_row
from csp_desktop.project.schema import migrate
from csp_desktop.project.tables import AREA, next_id
from csp_desktop.project.transaction import check_outside, transaction
from csp_desktop.project.writing import Writing


def make_file(path: Path, name: str, vfs: str | None = None) -> None:
    """Make a project's file with nothing in it but the partnership's own area, called `name`.

    Raises UnusableProject where something is there already or the folder cannot be written.
    """
    if path.exists():
        raise UnusableProject(f"{path} is there already: open it, or choose another name.")
    with made_beside(path) as making, telling(path):
        connection = connect(str(making), create=True, vfs=vfs)
        try:
            migrate(connection, VERSIONS)
            with transaction(connection):
                writing = Writing(connection, "Create the project", kind=ActionKind.CREATE)
                writing.put(AREA, (next_id(connection, AREA),), area_row(Area(0, name)))
        finally:
            disconnect(connection)


def copy_file(connection: apsw.Connection, path: Path, vfs: str | None = None) -> None:
    """Write a whole copy of an open project to `path`, over what is there, once the copy is proven sound.

    Raises UnusableProject where the folder cannot be written, RuntimeError within an action.
    """
    check_outside(connection)
    with made_beside(path) as making, telling(path):
        connection.limit(apsw.SQLITE_LIMIT_ATTACHED, 1)
        try:
            connection.execute("VACUUM INTO ?", (str(making),))
        finally:
            connection.limit(apsw.SQLITE_LIMIT_ATTACHED, 0)
        _check(making, vfs)


def _check(path: Path, vfs: str | None) -> None:
    judge_header(path)
    connection = connect(str(path), vfs=vfs)
    try:
        check_whole(connection, path)
    finally:
        disconnect(connection)
