"""All that a project holds, to compare before and after; and the same told by its journal alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import apsw

from csp_desktop.project.store import Project

TABLES = {
    "indicator": 1,
    "area": 1,
    "received": 1,
    "setting": 1,
    "comment": 4,
    "remembered": 3,
    "partner": 1,
    "chase": 4,
    "list_item": 1,
    "finding_mark": 1,
}
"""The plain tables, and how many columns name a row."""

FIGURES = """
    SELECT indicator, area, kind, frequency, ordinal, value, numerator, denominator, sample_size, shorthand,
    return_id, cell FROM figure JOIN series ON id = series
"""

Content = dict[str, Any]
Rows = dict[str, dict[tuple[Any, ...], tuple[Any, ...]]]


def content(project: Project) -> Content:
    return {
        "indicators": project.indicators(),
        "areas": project.areas(),
        "figures": {key: project.series(key) for key in project.series_keys()},
        "comments": dict(project.comments()),
        "finding_marks": dict(project.finding_marks()),
        "returns": project.returns(),
        "settings": project.settings(),
        "list_items": project.list_items(),
        "remembered": project.remembered(),
        "partners": project.partners(),
        "chases": project.chases(),
    }


def told_by_tables(path: Path) -> Rows:
    connection = apsw.Connection(str(path))
    rows: Rows = {"figure": {row[:5]: row[5:] for row in connection.execute(FIGURES)}}
    for table, width in TABLES.items():
        rows[table] = {row[:width]: row[width:] for row in connection.execute(f"SELECT * FROM {table}")}
    connection.close()
    return rows


def told_by_journal(path: Path) -> Rows:
    connection = apsw.Connection(str(path))
    rows: Rows = {table: {} for table in ("figure", *TABLES)}
    query = "SELECT entity, key, before, after FROM change ORDER BY action, sequence"
    for entity, name, before, after in connection.execute(query):
        key = tuple(json.loads(name))
        assert rows[entity].get(key) == (before and tuple(json.loads(before)))
        if after is None:
            del rows[entity][key]
        else:
            rows[entity][key] = tuple(json.loads(after))
    connection.close()
    return rows
