"""Millions of figures put into a project's file at once, with the journal that the store would have written of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import apsw

from csp_desktop.domain.periods import Period, periods_of
from csp_desktop.project.opening import close_file, hold


@dataclass(frozen=True, slots=True)
class Bulk:
    """Figures for every indicator and area: the months, the SQL of their values, and the last year's target.

    The SQL may name `indicator`, `area` and `ordinal`. Only the partnership's own area has targets.
    """

    months: Sequence[Period]
    value: str
    target: float


def put_in(path: Path, bulk: Bulk) -> None:
    """Put the figures into a project's file that has none yet, as if each indicator had been taken in by itself."""
    connection = hold(path)
    # The journal's index is made at the end: to keep it in order at each row takes many times as long.
    index = str(connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'figure_change'").get)
    with connection:
        connection.execute("DROP INDEX figure_change")
        _put_series(connection)
        _put_figures(connection, "actual", bulk.months, bulk.value)
        year = periods_of(bulk.months[-1].year, bulk.months[-1].frequency)
        _put_figures(connection, "target", year, str(bulk.target))
        _put_journal(connection)
        connection.execute(index)
    close_file(connection, path)


def _put_series(connection: apsw.Connection) -> None:
    for kind, areas in (("actual", "1"), ("target", "area.parent IS NULL")):
        connection.execute(
            "INSERT INTO series (indicator, area, kind) SELECT indicator.id, area.id, ? FROM indicator, area"
            f" WHERE {areas} ORDER BY 1, 2",
            (kind,),
        )


def _put_figures(connection: apsw.Connection, kind: str, months: Sequence[Period], value: str) -> None:
    """Put one figure of each of the months into every series of a kind."""
    connection.execute(
        f"""
        WITH RECURSIVE month (ordinal) AS (VALUES (?) UNION ALL SELECT ordinal + 1 FROM month WHERE ordinal < ?)
        INSERT INTO figure
        SELECT series.id, 'month', ordinal, {value}, NULL, NULL, NULL, '', NULL, ''
        FROM series CROSS JOIN month WHERE kind = ?
        """,
        (months[0].ordinal, months[-1].ordinal, kind),
    )


def _put_journal(connection: apsw.Connection) -> None:
    """Put an action for each indicator, and a change for each of its figures."""
    first = 1 + int(connection.execute("SELECT max(id) FROM action").get)
    for number, (indicator,) in enumerate(connection.execute("SELECT id FROM indicator").fetchall(), first):
        connection.execute(
            "INSERT INTO action VALUES (?, '2017-04-20T09:00:00.000+00:00', 'officer', ?, '', 'do', NULL)",
            (number, f"Take in the figures of indicator {indicator}"),
        )
        connection.execute(_CHANGES, (number, indicator))


_CHANGES = """
    INSERT INTO change
    SELECT ?, row_number() OVER (), 'figure',
        format('[%d,%d,"%s","month",%d]', indicator, area, kind, ordinal), NULL,
        format('[%.1f,null,null,null,"",null,""]', value)
    FROM series CROSS JOIN figure ON figure.series = series.id WHERE indicator = ?
"""
