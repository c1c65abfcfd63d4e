"""The connection to a project's database: locked for us, durable, and trusting nothing in the file."""

from __future__ import annotations

from pathlib import Path

import apsw

from csp_desktop.project.errors import ProjectInUse, UnusableProject
from csp_desktop.project.lock_note import holder

OLDEST_SQLITE = 3_054_000
"""Older versions of SQLite have known holes and a corruption bug."""

_PRAGMAS = (
    ("locking_mode", "EXCLUSIVE"),
    ("journal_mode", "TRUNCATE"),
    ("synchronous", "EXTRA"),
    ("foreign_keys", "ON"),
    ("trusted_schema", "OFF"),
    ("cell_size_check", "ON"),
    ("mmap_size", 0),
    ("secure_delete", "ON"),
    ("temp_store", "MEMORY"),
)

_SWITCHES = (
    (apsw.SQLITE_DBCONFIG_DEFENSIVE, 1),
    (apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
    (apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
    (apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0),
    (apsw.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
)

_LIMITS = (
    (apsw.SQLITE_LIMIT_LENGTH, 50_000_000),
    (apsw.SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
    (apsw.SQLITE_LIMIT_ATTACHED, 0),
)


def connect(path: Path, vfs: str | None = None) -> apsw.Connection:
    """Return a connection that holds the file alone.

    Raises ProjectInUse where somebody else has it, UnusableProject where it is damaged or cannot be written.
    """
    if apsw.SQLITE_VERSION_NUMBER < OLDEST_SQLITE:
        raise RuntimeError(f"SQLite {apsw.sqlite_lib_version()} is too old: install CSP Desktop again.")
    connection = apsw.Connection(
        str(path), flags=apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE, vfs=vfs
    )
    try:
        _settle(connection)
        connection.execute("BEGIN EXCLUSIVE; COMMIT")
    except apsw.BusyError:
        connection.close()
        raise ProjectInUse(path, holder(path)) from None
    except (apsw.ReadOnlyError, apsw.CantOpenError, apsw.IOError, apsw.FullError, apsw.PermissionsError):
        connection.close()
        raise UnusableProject(
            f"{path} cannot be written: copy it to a folder of your own and open the copy."
        ) from None
    except apsw.Error:
        connection.close()
        raise damaged(path) from None
    return connection


def damaged(path: Path) -> UnusableProject:
    """Return the refusal of a damaged file."""
    return UnusableProject(f"{path} is damaged: open a copy of it from before.")


def check_schema(connection: apsw.Connection, path: Path, expected: frozenset[tuple[str, str]]) -> None:
    """Refuse a file whose tables are not exactly ours. Raises UnusableProject."""
    if schema(connection) != expected:
        raise UnusableProject(f"{path} holds tables that CSP Desktop did not make: it is not opened.")


def schema(connection: apsw.Connection) -> frozenset[tuple[str, str]]:
    """Return the names and definitions of all that a database holds."""
    rows = connection.execute("SELECT name, coalesce(sql, '') FROM sqlite_schema")
    return frozenset((str(name), str(sql)) for name, sql in rows)


def check_whole(connection: apsw.Connection, path: Path) -> None:
    """Read every page of a file and refuse it where one does not hold. Raises UnusableProject."""
    try:
        holds = is_whole(connection)
    except apsw.Error:
        holds = False
    if not holds:
        raise damaged(path)


def is_whole(connection: apsw.Connection) -> bool:
    """Return whether every page of a database holds."""
    return bool(connection.pragma("integrity_check") == "ok")


def _settle(connection: apsw.Connection) -> None:
    for switch, on in _SWITCHES:
        connection.config(switch, on)
    for limit, most in _LIMITS:
        connection.limit(limit, most)
    for name, value in _PRAGMAS:
        connection.pragma(name, value)
