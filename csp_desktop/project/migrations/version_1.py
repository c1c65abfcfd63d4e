"""Version 1: indicators, areas, series of figures, comments, settings, returns, and the journal."""

from __future__ import annotations

import apsw

_STATEMENTS = (
    """CREATE TABLE setting (
        name TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE area (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        gss_code TEXT NOT NULL,
        parent INTEGER
    ) STRICT""",
    """CREATE TABLE indicator (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        rules TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE received_return (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        received_at TEXT NOT NULL,
        partner TEXT NOT NULL,
        findings TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE series (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        indicator INTEGER NOT NULL,
        area INTEGER NOT NULL,
        kind TEXT NOT NULL,
        UNIQUE (indicator, area, kind)
    ) STRICT""",
    """CREATE TABLE figure (
        series INTEGER NOT NULL REFERENCES series (id),
        frequency TEXT NOT NULL,
        ordinal INTEGER NOT NULL,
        value REAL,
        numerator REAL,
        denominator REAL,
        sample_size REAL,
        shorthand TEXT NOT NULL,
        return_id INTEGER,
        cell TEXT NOT NULL,
        PRIMARY KEY (series, frequency, ordinal)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE comment (
        indicator INTEGER NOT NULL,
        area INTEGER NOT NULL,
        period TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (indicator, area, period)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE action (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        name TEXT NOT NULL,
        reason TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('create', 'do', 'undo', 'redo')),
        target INTEGER REFERENCES action (id)
    ) STRICT""",
    """CREATE TABLE change (
        action INTEGER NOT NULL REFERENCES action (id),
        sequence INTEGER NOT NULL,
        entity TEXT NOT NULL,
        key TEXT NOT NULL,
        before TEXT,
        after TEXT,
        PRIMARY KEY (action, sequence)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX change_by_key ON change (entity, key)",
)


def migrate(connection: apsw.Connection) -> None:
    """Make the tables of version 1 in an empty database."""
    for statement in _STATEMENTS:
        connection.execute(statement)
