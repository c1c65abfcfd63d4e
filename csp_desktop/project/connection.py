"""The connection to a project's file: alone with it, durable, and trusting nothing that stands in it."""

from __future__ import annotations

from collections.abc import Sequence

import apsw

OLDEST_SQLITE = (3, 54, 0)
"""Older ones have published holes that a file from outside can use, and a bug that damages files."""

_SWITCHES = (
    (apsw.SQLITE_DBCONFIG_DEFENSIVE, 1),
    (apsw.SQLITE_DBCONFIG_ENABLE_FKEY, 1),
    (apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
    (apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
    (apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0),
    (apsw.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
    (apsw.SQLITE_DBCONFIG_DQS_DDL, 0),
    (apsw.SQLITE_DBCONFIG_DQS_DML, 0),
)

_LIMITS = (
    (apsw.SQLITE_LIMIT_LENGTH, 50_000_000),
    (apsw.SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
    (apsw.SQLITE_LIMIT_ATTACHED, 0),
)

_SETTINGS = (
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA locking_mode = EXCLUSIVE",
    "BEGIN EXCLUSIVE",
    "COMMIT",
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA secure_delete = ON",
)

_FAREWELL = ("PRAGMA locking_mode = NORMAL", "PRAGMA journal_mode = DELETE")
"""SQLite takes its empty journal away itself, under its lock, but not in the exclusive mode."""


def connect(path: str, *, create: bool = False, vfs: str | None = None) -> apsw.Connection:
    """Return a connection that has the file to itself until it is closed.

    Raises apsw.BusyError where somebody else has the file, RuntimeError where SQLite is too old.
    """
    _check_sqlite()
    flags = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if create else 0)
    connection = apsw.Connection(path, flags=flags, vfs=vfs)
    try:
        _settle(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def disconnect(connection: apsw.Connection) -> None:
    """Close the file and leave nothing beside it."""
    try:
        _run(connection, _FAREWELL)
    finally:
        connection.close()


def sqlite_version() -> str:
    """Return the version of SQLite that keeps the projects."""
    return apsw.sqlite_lib_version()


def _check_sqlite() -> None:
    version = sqlite_version()
    if tuple(int(part) for part in version.split(".")) < OLDEST_SQLITE:
        raise RuntimeError(f"SQLite {version} is too old: install CSP Desktop again.")


def _settle(connection: apsw.Connection) -> None:
    for switch, value in _SWITCHES:
        connection.config(switch, value)
    for limit, most in _LIMITS:
        connection.limit(limit, most)
    _run(connection, _SETTINGS)


def _run(connection: apsw.Connection, statements: Sequence[str]) -> None:
    """Run statements one by one, each to its end: several at once stop at the first that answers."""
    for statement in statements:
        connection.execute(statement).fetchall()
