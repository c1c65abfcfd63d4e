"""The journal: every change of every kind, appended and never altered; undo and redo are read from it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import apsw

from csp_desktop.project.entities import ENTITIES, Content, Entity, Key
from csp_desktop.project.entries import ActionEntry, ActionKind
from csp_desktop.project.lock_note import now, user_name


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after; None where it was not there."""

    entity: Entity
    key: Key
    before: Content | None
    after: Content | None


@dataclass(frozen=True, slots=True)
class Steps:
    """The actions that can be undone, and those that can be redone, the next one last."""

    done: tuple[ActionEntry, ...] = ()
    undone: tuple[ActionEntry, ...] = ()

    def after(self, entry: ActionEntry) -> Steps:
        """Return the steps once `entry` is in the journal too."""
        if entry.kind is ActionKind.UNDO:
            return Steps(self.done[:-1], (*self.undone, self.done[-1]))
        if entry.kind is ActionKind.REDO:
            return Steps((*self.done, self.undone[-1]), self.undone[:-1])
        return Steps((*self.done, entry)) if entry.kind is ActionKind.DO else Steps()


class Journal:
    """Writes actions and their changes within the caller's transaction, and reads them."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def begin(
        self, name: str, reason: str = "", kind: ActionKind = ActionKind.DO, target: int | None = None
    ) -> ActionEntry:
        """Append an action and return it."""
        when, who = now(), user_name()
        self._connection.execute(
            "INSERT INTO action (at, who, name, reason, kind, target) VALUES (?, ?, ?, ?, ?, ?)",
            (when, who, name, reason, kind.value, target),
        )
        number = self._connection.last_insert_rowid()
        return ActionEntry(number, datetime.fromisoformat(when), who, name, reason, kind, target)

    def append(self, action: int, sequence: int, change: Change) -> None:
        """Append one change of an action."""
        self._connection.execute(
            "INSERT INTO change (action, sequence, entity, key, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            (action, sequence, change.entity.name, *map(_text, (change.key, change.before, change.after))),
        )

    def changes(self, action: int) -> list[Change]:
        """Return the changes of an action in their order."""
        rows = self._connection.execute(
            "SELECT entity, key, before, after FROM change WHERE action = ? ORDER BY sequence", (action,)
        )
        return [_change(*row) for row in rows]

    def history(self, entity: Entity, key: Key) -> list[tuple[ActionEntry, Change]]:
        """Return every change of one row with its action, the newest first."""
        rows = self._connection.execute(
            "SELECT a.id, a.at, a.who, a.name, a.reason, a.kind, a.target, c.entity, c.key, c.before, "
            "c.after FROM change c JOIN action a ON a.id = c.action WHERE c.entity = ? AND c.key = ? "
            "ORDER BY c.action DESC, c.sequence DESC",
            (entity.name, _text(key)),
        )
        return [(_entry(*row[:7]), _change(*row[7:])) for row in rows]

    def actions(self) -> Iterator[ActionEntry]:
        """Yield every action, the oldest first."""
        rows = self._connection.execute(
            "SELECT id, at, who, name, reason, kind, target FROM action ORDER BY id"
        )
        return (_entry(*row) for row in rows)

    def steps(self) -> Steps:
        """Return what can be undone and redone, as the actions alone tell it."""
        done: list[ActionEntry] = []
        undone: list[ActionEntry] = []
        for entry in self.actions():
            if entry.kind is ActionKind.UNDO:
                undone.append(done.pop())
            elif entry.kind is ActionKind.REDO:
                done.append(undone.pop())
            elif entry.kind is ActionKind.DO:
                done.append(entry)
                undone.clear()
        return Steps(tuple(done), tuple(undone))


def _text(row: Key | Content | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _entry(
    number: int, at: str, who: str, name: str, reason: str, kind: str, target: int | None
) -> ActionEntry:
    return ActionEntry(number, datetime.fromisoformat(at), who, name, reason, ActionKind(kind), target)


def _change(entity: str, key: str, before: str | None, after: str | None) -> Change:
    return Change(ENTITIES[entity], tuple(json.loads(key)), _row(before), _row(after))


def _row(text: str | None) -> Content | None:
    return None if text is None else tuple(json.loads(text))
