"""The journal read: what can be undone and redone, what an action changed, what happened to a figure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import apsw

from csp_desktop.domain.figures import SeriesKey
from csp_desktop.domain.periods import Period
from csp_desktop.project.entries import ActionEntry, ActionKind, HistoryEntry, Restatement
from csp_desktop.project.rows import encoded, figure_of, period_of, series_of
from csp_desktop.project.tables import Row

_NEWEST_FIRST = "SELECT id, kind, target, name FROM action ORDER BY id DESC"
_REASON = "coalesce((SELECT said.reason FROM later_reason AS said WHERE said.action = action.id), action.reason)"
_ENTRY = f"id, at, who, name, {_REASON}, kind, target"
_ENTRIES = f"SELECT {_ENTRY} FROM action ORDER BY id"  # noqa: S608 - our own words
_HISTORY = f"""
    SELECT {_ENTRY}, before, after FROM change JOIN action ON id = change.action
    WHERE entity = 'figure' AND key = ? ORDER BY change.action DESC, sequence DESC
"""  # noqa: S608 - our own words
_REASONS = f"SELECT {_REASON} AS told FROM action WHERE told <> '' GROUP BY told ORDER BY max(id) DESC LIMIT ?"  # noqa: S608
_RESTATED = f"""
    SELECT {_ENTRY}, key, before, after FROM change JOIN action ON id = change.action
    WHERE entity = 'figure' AND kind = 'do' AND before IS NOT NULL AND json_extract(after, '$[5]') IS NOT NULL
    ORDER BY change.action, sequence
"""  # noqa: S608 - our own words


@dataclass(frozen=True, slots=True)
class Step:
    """An action that can be undone or redone."""

    action: int
    name: str


@dataclass(frozen=True, slots=True)
class Change:
    """One row of one action: which, and what it was and became; None where it was or is not there."""

    entity: str
    key: Row
    before: Row | None
    after: Row | None


def next_undo(connection: apsw.Connection) -> Step | None:
    """Return the last action that is done and not undone.

    Of each action only its latest entry counts; seen from the end, the first such entry that did something
    tells the top of the stack, for all that came above it has been taken off again.
    """
    seen: set[int] = set()
    for action, kind, name in _newest_first(connection):
        if action not in seen and kind in (ActionKind.DO, ActionKind.REDO):
            return Step(action, name)
        seen.add(action)
    return None


def next_redo(connection: apsw.Connection) -> Step | None:
    """Return the last action that was undone, unless something new was done since."""
    seen: set[int] = set()
    for action, kind, name in _newest_first(connection):
        if kind in (ActionKind.DO, ActionKind.CREATE):
            return None
        if action not in seen and kind == ActionKind.UNDO:
            return Step(action, name)
        seen.add(action)
    return None


def changes_of(connection: apsw.Connection, action: int, *, backwards: bool) -> Iterator[Change]:
    """Yield what an action changed in its order; `backwards`, what takes it back."""
    order = "DESC" if backwards else "ASC"
    query = f"SELECT entity, key, before, after FROM change WHERE action = ? ORDER BY sequence {order}"  # noqa: S608
    for entity, key, before, after in connection.execute(query, (action,)):
        was, became = _row(before), _row(after)
        yield Change(entity, tuple(json.loads(key)), *((became, was) if backwards else (was, became)))


def actions(connection: apsw.Connection) -> tuple[ActionEntry, ...]:
    """Return every entry in its order."""
    return tuple(_entry(row) for row in connection.execute(_ENTRIES))


def history(connection: apsw.Connection, key: Row) -> tuple[HistoryEntry, ...]:
    """Return every change of one figure, the newest first."""
    return tuple(
        HistoryEntry(_entry(entry), *_figures((before, after)))
        for *entry, before, after in connection.execute(_HISTORY, (encoded(key),))
    )


def overwritten(connection: apsw.Connection, keys: Sequence[Row]) -> tuple[Row, ...]:
    """Return which figures, named by their keys, were ever replaced or removed."""
    marks = ", ".join("?" * len(keys))
    query = f"SELECT DISTINCT key FROM change WHERE entity = 'figure' AND key IN ({marks}) AND before IS NOT NULL"  # noqa: S608
    by_text = {encoded(key): key for key in keys}
    return tuple(by_text[text] for (text,) in connection.execute(query, tuple(by_text)))


def figures_changed(connection: apsw.Connection, action: int) -> int:
    """Return how many figures an action changed."""
    query = "SELECT count(DISTINCT key) FROM change WHERE action = ? AND entity = 'figure'"
    return int(connection.execute(query, (action,)).get)


def is_undone(connection: apsw.Connection, action: int) -> bool:
    """Return whether an action is taken back."""
    latest = "SELECT kind FROM action WHERE id = ? OR target = ? ORDER BY id DESC LIMIT 1"
    return bool(connection.execute(latest, (action, action)).get == ActionKind.UNDO.value)


def last_reasons(connection: apsw.Connection, count: int) -> tuple[str, ...]:
    """Return the reasons given last, each once, the newest first."""
    return tuple(reason for (reason,) in connection.execute(_REASONS, (count,)))


def give_reason(connection: apsw.Connection, action: int, reason: str) -> None:
    """Put the reason of an action that has none."""
    connection.execute("UPDATE action SET reason = ? WHERE id = ? AND reason = ''", (reason, action))


def restatements(connection: apsw.Connection) -> tuple[Restatement, ...]:
    """Return every figure that a return gave anew, in the order of the journal; what was undone is left out."""
    undone = _undone(connection)
    found = []
    for *entry, key, before, after in connection.execute(_RESTATED):
        series, period = _figure_key(json.loads(key))
        was, became = figure_of(json.loads(before)), figure_of(json.loads(after))
        if entry[0] not in undone and None not in (was.value, became.value) and was.value != became.value:
            found.append(Restatement(_entry(entry), series, period, was, became))
    return tuple(found)


def _undone(connection: apsw.Connection) -> set[int]:
    """Return the actions that are taken back."""
    latest: dict[int, str] = {}
    for action, kind, _ in _newest_first(connection):
        latest.setdefault(action, kind)
    return {action for action, kind in latest.items() if kind == ActionKind.UNDO}


def _figure_key(key: list[Any]) -> tuple[SeriesKey, Period]:
    indicator, area, kind, frequency, ordinal = key
    return series_of(indicator, area, kind), period_of(frequency, ordinal)


def _newest_first(connection: apsw.Connection) -> Iterator[tuple[int, str, str]]:
    with closing(connection.execute(_NEWEST_FIRST)) as entries:
        for number, kind, target, name in entries:
            yield number if target is None else target, kind, name


def _entry(row: Any) -> ActionEntry:
    number, at, who, name, reason, kind, target = row
    return ActionEntry(number, datetime.fromisoformat(at), who, name, reason, ActionKind(kind), target)


def _figures(texts: Iterable[str | None]) -> Iterator[Any]:
    return (None if text is None else figure_of(json.loads(text)) for text in texts)


def _row(text: str | None) -> Row | None:
    return None if text is None else tuple(json.loads(text))
