"""An action being written: each row that is put goes to its table and, before and after, to the journal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

import apsw

from csp_desktop.project.changes import Changed
from csp_desktop.project.entries import ActionKind
from csp_desktop.project.figures import Place, Put, Series, put_figures
from csp_desktop.project.journal import Change
from csp_desktop.project.lock_note import user_name
from csp_desktop.project.rows import encoded, period_of, series_of
from csp_desktop.project.tables import TABLES, Row, Table

_BEGIN = "INSERT INTO action (at, who, name, reason, kind, target) VALUES (?, ?, ?, ?, ?, ?)"
_RECORD = "INSERT INTO change (action, sequence, entity, key, before, after) VALUES (?, ?, ?, ?, ?, ?)"
FIGURE = "figure"


class Writing:
    """One action, undo or redo. It enters the journal with its first change, if any."""

    def __init__(
        self,
        connection: apsw.Connection,
        name: str,
        reason: str = "",
        kind: ActionKind = ActionKind.DO,
        target: int | None = None,
    ) -> None:
        self._connection = connection
        self._heading = (user_name(), name, reason, kind.value, target)
        self._action = 0
        self._count = 0
        self._over = False
        self._touched: dict[str, list[Row]] = {}

    @property
    def number(self) -> int:
        """Return the action's number in the journal, 0 while nothing has changed."""
        return self._action

    def begin(self) -> None:
        """Enter the journal, also where nothing will change."""
        if not self._action:
            now = datetime.now(UTC).isoformat(timespec="milliseconds")
            self._connection.execute(_BEGIN, (now, *self._heading))
            self._action = self._connection.last_insert_rowid()

    def put(self, table: Table, key: Row, row: Row | None) -> None:
        """Make a row hold `row`; None takes it away. Raises RuntimeError once the action is over."""
        self.check()
        before = table.row(self._connection, key)
        if before != row:
            table.put(self._connection, key, row)
            self._record(table.name, [(key, before, row)])

    def put_figures(self, series: Series, rows: Mapping[Place, Row | None]) -> None:
        """Make figures of one series hold rows; None takes one away. Raises RuntimeError as `put` does."""
        self.check()
        puts = put_figures(self._connection, series, rows)
        if puts:
            self._record(FIGURE, [((*series, *place), before, after) for place, before, after in puts])

    def put_again(self, changes: Iterable[Change]) -> None:
        """Make every row hold what it is after its change."""
        for (entity, series), run in groupby(changes, key=_together):
            if entity == FIGURE:
                self.put_figures(series, {change.key[3:]: change.after for change in run})  # type: ignore[misc]
            else:
                for change in run:
                    self.put(TABLES[entity], change.key, change.after)

    def changed(self) -> Changed:
        """Return what was changed so far."""
        return _changed(self._heading[1], self._touched)

    def end(self) -> None:
        """Take no more."""
        self._over = True

    def check(self) -> None:
        """Raise RuntimeError once the action is over."""
        if self._over:
            raise RuntimeError("the action is over")

    def _record(self, entity: str, puts: Sequence[Put]) -> None:
        self.begin()
        self._connection.executemany(
            _RECORD,
            (
                (self._action, number, entity, encoded(key), _text(before), _text(after))
                for number, (key, before, after) in enumerate(puts, self._count + 1)
            ),
        )
        self._count += len(puts)
        self._touched.setdefault(entity, []).extend(key for key, _, _ in puts)


def _together(change: Change) -> Any:
    return change.entity, change.key[:3] if change.entity == FIGURE else None


def _text(row: Row | None) -> str | None:
    return None if row is None else encoded(row)


def _changed(name: str, touched: Mapping[str, Sequence[Any]]) -> Changed:
    def numbers(entity: str) -> frozenset[int]:
        return frozenset(number for (number,) in touched.get(entity, ()))

    return Changed(
        name,
        frozenset((series_of(*key[:3]), period_of(*key[3:])) for key in touched.get(FIGURE, ())),
        frozenset((*key[:2], period_of(*key[2:])) for key in touched.get("comment", ())),
        numbers("indicator"),
        numbers("area"),
        frozenset(name for (name,) in touched.get("setting", ())),
        numbers("received"),
        len(touched.get("remembered", ())),
        frozenset(str(key[0]) for entity in ("partner", "chase") for key in touched.get(entity, ())),
        numbers("list_item"),
        frozenset(str(key) for (key,) in touched.get("finding_mark", ())),
        numbers("later_reason"),
    )
