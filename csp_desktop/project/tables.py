"""The project's plain tables: which columns name a row, which hold what it says."""

from __future__ import annotations

from dataclasses import dataclass

import apsw

Value = str | int | float | None
Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table by the name that the journal knows it under, with its key columns and the others."""

    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]

    def row(self, connection: apsw.Connection, key: Row) -> Row | None:
        """Return the columns of the row with `key`, or None where there is no such row."""
        query = f"SELECT {', '.join(self.columns)} FROM {self.name} WHERE {self._named}"  # noqa: S608
        found: Row | None = connection.execute(query, key).fetchone()
        return found

    def rows(self, connection: apsw.Connection) -> list[Row]:
        """Return every row in the order of the key, key columns first."""
        columns = ", ".join((*self.key, *self.columns))
        query = f"SELECT {columns} FROM {self.name} ORDER BY {', '.join(self.key)}"  # noqa: S608
        return list(connection.execute(query))

    def put(self, connection: apsw.Connection, key: Row, row: Row | None) -> None:
        """Make the row with `key` hold `row`; None takes it away."""
        if row is None:
            connection.execute(f"DELETE FROM {self.name} WHERE {self._named}", key)  # noqa: S608
            return
        columns = (*self.key, *self.columns)
        connection.execute(
            f"INSERT INTO {self.name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))}) "  # noqa: S608
            f"ON CONFLICT DO UPDATE SET {', '.join(f'{each} = excluded.{each}' for each in self.columns)}",
            (*key, *row),
        )

    @property
    def _named(self) -> str:
        return " AND ".join(f"{column} = ?" for column in self.key)


INDICATOR = Table(
    "indicator",
    ("id",),
    (
        "name", "short_name", "codes", "priority", "owner", "contact", "definition", "source", "unit",
        "direction", "frequency", "basis", "decimals", "lag", "tolerance", "monitoring_only", "known_as",
        "position", "rules",
    ),
)  # fmt: skip
AREA = Table(
    "area", ("id",), ("name", "gss_code", "parent", "is_member", "member_since", "member_until", "other_names")
)
RECEIVED = Table(
    "received", ("id",), ("name", "sha256", "received_at", "partner", "findings", "first_period", "last_period")
)
COMMENT = Table("comment", ("indicator", "area", "frequency", "ordinal"), ("text", "confirmed"))
REMEMBERED = Table("remembered", ("about", "source", "words"), ("partner", "indicator", "area"))
PARTNER = Table("partner", ("name",), ("contact", "agreed_days"))
CHASE = Table("chase", ("partner", "frequency", "ordinal", "day"), ("note",))
SETTING = Table("setting", ("name",), ("value",))
LIST_ITEM = Table("list_item", ("id",), ("list", "position", "told", "opened", "closed"))
FINDING_MARK = Table("finding_mark", ("finding",), ("state", "reason"))
LATER_REASON = Table("later_reason", ("action",), ("reason",))

_ALL = (INDICATOR, AREA, RECEIVED, COMMENT, REMEMBERED, PARTNER, CHASE, SETTING, LIST_ITEM, FINDING_MARK, LATER_REASON)
TABLES = {table.name: table for table in _ALL}


def next_id(connection: apsw.Connection, table: Table) -> int:
    """Return a number that no row of the table has or ever had, not even one that was undone."""
    query = f"""
        SELECT 1 + max(
            coalesce((SELECT max(id) FROM {table.name}), 0),
            coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0)
        )
    """  # noqa: S608
    return int(connection.execute(query, (table.name,)).get)
