"""Version 1: what is measured and where, the figures by series, and the journal of every change."""

from __future__ import annotations

import apsw

_TABLES = """
CREATE TABLE area (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    gss_code TEXT NOT NULL,
    parent INTEGER REFERENCES area (id)
) STRICT;

CREATE TABLE indicator (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    codes TEXT NOT NULL,
    priority TEXT NOT NULL,
    owner TEXT NOT NULL,
    contact TEXT NOT NULL,
    definition TEXT NOT NULL,
    source TEXT NOT NULL,
    unit TEXT NOT NULL,
    direction TEXT NOT NULL,
    frequency TEXT NOT NULL,
    basis TEXT NOT NULL,
    decimals INTEGER NOT NULL,
    lag INTEGER NOT NULL,
    tolerance REAL,
    monitoring_only INTEGER NOT NULL,
    known_as TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE received (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    received_at TEXT NOT NULL,
    partner TEXT NOT NULL,
    findings TEXT NOT NULL
) STRICT;

CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    indicator INTEGER NOT NULL REFERENCES indicator (id),
    area INTEGER NOT NULL REFERENCES area (id),
    kind TEXT NOT NULL,
    UNIQUE (indicator, area, kind)
) STRICT;

CREATE TABLE figure (
    series INTEGER NOT NULL REFERENCES series (id),
    frequency TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    value REAL,
    numerator REAL,
    denominator REAL,
    sample_size REAL,
    shorthand TEXT NOT NULL,
    return_id INTEGER REFERENCES received (id),
    cell TEXT NOT NULL,
    PRIMARY KEY (series, frequency, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE comment (
    indicator INTEGER NOT NULL REFERENCES indicator (id),
    area INTEGER NOT NULL REFERENCES area (id),
    frequency TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (indicator, area, frequency, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE action (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('create', 'do', 'undo', 'redo')),
    target INTEGER REFERENCES action (id)
) STRICT;

CREATE TABLE change (
    action INTEGER NOT NULL REFERENCES action (id),
    sequence INTEGER NOT NULL,
    entity TEXT NOT NULL,
    key TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (action, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX figure_change ON change (key) WHERE entity = 'figure';
"""


def migrate(connection: apsw.Connection) -> None:
    """Make the tables of version 1 in an empty file."""
    connection.execute(_TABLES).fetchall()
