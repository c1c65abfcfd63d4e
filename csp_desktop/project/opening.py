"""A project's file taken in hand: judged before it is trusted, held alone, brought to the newest version."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from pathlib import Path

import apsw

from csp_desktop.project import clean_closes
from csp_desktop.project.connection import connect, disconnect
from csp_desktop.project.errors import CannotBeWritten, ProjectInUse, UnusableProject
from csp_desktop.project.faults import damaged, reading, telling
from csp_desktop.project.lock_note import leave_note, read_note
from csp_desktop.project.migrations import Migration
from csp_desktop.project.new_file import made_beside
from csp_desktop.project.questions import look_at_all
from csp_desktop.project.raw_file import copy_bytes, first_bytes
from csp_desktop.project.schema import APPLICATION_ID, migrate, statements, statements_of, version_of

_HEADER = 100
_MAGIC = b"SQLite format 3\0"


def open_file(path: Path, versions: Sequence[Migration], vfs: str | None = None) -> apsw.Connection:
    """Return the connection to a project's file, which is ours alone until it is closed.

    Raises UnusableProject for what is not a whole project of these versions or an older one, ProjectInUse for
    one that is open elsewhere.
    """
    judge_header(path)
    trusted = clean_closes.is_as_closed(path)
    connection = hold(path, vfs)
    try:
        with reading(path):
            _judge(connection, path, versions)
            if not trusted:
                check_whole(connection, path)
            if version_of(connection) < len(versions):
                _bring_forward(connection, path, versions)
            if not trusted:
                look_at_all(connection)
        _leave_note(path)
    except BaseException:
        connection.close()
        raise
    return connection


def judge_header(path: Path) -> None:
    """Refuse what is not a project by its first bytes, before anything is written beside it."""
    head = _head(path)
    if not head:
        raise UnusableProject(f"{path} is empty: open a copy that was saved before.")
    if head[:16] != _MAGIC or head[68:72] != APPLICATION_ID.to_bytes(4):
        raise UnusableProject(f"{path} is not a project of CSP Desktop: choose a file that ends in .csp.")
    if head[18:20] != b"\1\1":
        raise UnusableProject(f"{path} was changed by another program: open a copy that was saved before.")


def check_whole(connection: apsw.Connection, path: Path) -> None:
    """Read every page of a file. Raises UnusableProject where one does not hold, or a row names what is not there."""
    with reading(path):
        sound = connection.execute("PRAGMA integrity_check(1)").get == "ok"
        if not sound or connection.execute("PRAGMA foreign_key_check").fetchone():
            raise damaged(path)


def _head(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise UnusableProject(f"{path} is a folder: choose the project file in it.")
        path.stat()
        return first_bytes(path, _HEADER)
    except FileNotFoundError:
        raise UnusableProject(f"{path} is not there: see whether it was moved or renamed.") from None
    except OSError as problem:
        raise UnusableProject(f"{path} cannot be read: {problem.strerror}.") from None
    except apsw.Error:
        raise UnusableProject(f"{path} cannot be read: ask who keeps it for leave to read it.") from None


def hold(path: Path, vfs: str | None = None) -> apsw.Connection:
    """Return a connection that has the file to itself; what was half written when it was left is taken back first.

    Raises ProjectInUse, and CannotBeWritten where the file or its folder cannot be.
    """
    try:
        with telling(path):
            connection = _connected(path, vfs)
    except apsw.BusyError:
        raise ProjectInUse(path, read_note(path)) from None
    if connection.readonly("main"):
        connection.close()
        raise _not_written(path)
    return connection


def _connected(path: Path, vfs: str | None) -> apsw.Connection:
    try:
        return connect(str(path), vfs=vfs)
    except (apsw.ReadOnlyError, apsw.PermissionsError):
        raise _not_written(path) from None


def _not_written(path: Path) -> CannotBeWritten:
    return CannotBeWritten(path, f"{path} cannot be written: copy it to a folder of your own and open the copy.")


def _judge(connection: apsw.Connection, path: Path, versions: Sequence[Migration]) -> None:
    version = version_of(connection)
    if version > len(versions):
        raise UnusableProject(f"{path} was made by a newer CSP Desktop: install the newer program to open it.")
    if version < 1 or statements(connection) != statements_of(versions[:version]):
        raise UnusableProject(f"{path} is not a project as CSP Desktop makes it: open a copy that was saved before.")
    pages = connection.execute("PRAGMA page_count").get * connection.execute("PRAGMA page_size").get
    if pages != path.stat().st_size:
        raise damaged(path)


def _bring_forward(connection: apsw.Connection, path: Path, versions: Sequence[Migration]) -> None:
    with made_beside(_unused_name(path, version_of(connection))) as kept:
        copy_bytes(path, kept)
    try:
        migrate(connection, versions)
    except apsw.ConstraintError:
        raise UnusableProject(
            f"{path} could not be brought to this program's version and is as it was: open it with the older program."
        ) from None


def _unused_name(path: Path, version: int) -> Path:
    """Return a name beside the file for its copy from before a migration."""
    names = (f"{path.stem} (version {version}{f', {number}' * (number > 1)}){path.suffix}" for number in count(1))
    return next(place for name in names if not (place := path.with_name(name)).exists())


def _leave_note(path: Path) -> None:
    try:
        leave_note(path)
    except OSError as problem:
        raise CannotBeWritten(
            path,
            f"{path} is in a folder that cannot be written ({problem.strerror}): copy it to one of your own.",
        ) from None


def close_file(connection: apsw.Connection, path: Path) -> None:
    """Close a file that `open_file` opened, and remember that it is as we left it."""
    disconnect(connection)
    clean_closes.remember(path)
