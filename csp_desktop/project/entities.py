"""The kinds of rows that the journal knows: which table, which columns name a row, which it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import apsw

Value = str | int | float | None
Key = tuple[Value, ...]
Content = tuple[Value, ...]


@dataclass(frozen=True)
class Entity:
    """One kind of row. `keys` are the columns that name a row, `columns` those that it holds beside them."""

    name: str
    table: str
    keys: tuple[str, ...]
    columns: tuple[str, ...]

    def get(self, connection: apsw.Connection, key: Key) -> Content | None:
        """Return what a row holds, None where it is not there."""
        found: tuple[Value, ...] | None = connection.execute(self._select, key).fetchone()
        return found

    def put(self, connection: apsw.Connection, key: Key, content: Content | None) -> None:
        """Make a row hold `content`; None takes it away."""
        if content is None:
            connection.execute(self._delete, key)
        else:
            connection.execute(self._replace, (*key, *content))

    def add(self, connection: apsw.Connection, content: Content) -> int:
        """Add a row under a new number, which no row has ever had, and return that."""
        marks = ", ".join("?" * len(self.columns))
        statement = f"INSERT INTO {self.table} ({', '.join(self.columns)}) VALUES ({marks})"  # noqa: S608 - our names
        connection.execute(statement, content)
        return int(connection.last_insert_rowid())

    @cached_property
    def _select(self) -> str:
        return f"SELECT {', '.join(self.columns)} FROM {self.table} WHERE {self._where}"  # noqa: S608 - our names

    @cached_property
    def _delete(self) -> str:
        return f"DELETE FROM {self.table} WHERE {self._where}"  # noqa: S608 - our names

    @cached_property
    def _replace(self) -> str:
        names: Sequence[str] = (*self.keys, *self.columns)
        marks = ", ".join("?" * len(names))
        return f"INSERT OR REPLACE INTO {self.table} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608 - our names

    @property
    def _where(self) -> str:
        return " AND ".join(f"{name} = ?" for name in self.keys)


SETTING = Entity("setting", "setting", ("name",), ("value",))
AREA = Entity("area", "area", ("id",), ("name", "gss_code", "parent"))
INDICATOR = Entity("indicator", "indicator", ("id",), ("position", "name", "rules"))
RETURN = Entity(
    "return", "received_return", ("id",), ("name", "sha256", "received_at", "partner", "findings")
)
COMMENT = Entity("comment", "comment", ("indicator", "area", "period"), ("text",))
FIGURE = Entity(
    "figure",
    "figure",
    ("series", "frequency", "ordinal"),
    ("value", "numerator", "denominator", "sample_size", "shorthand", "return_id", "cell"),
)

ENTITIES = {each.name: each for each in (SETTING, AREA, INDICATOR, RETURN, COMMENT, FIGURE)}
