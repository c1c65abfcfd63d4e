"""When and by whom a text was written, as the journal knows it, and which figures have changed since."""

from __future__ import annotations

import json

import apsw

from csp_desktop.domain.figures import Figure, SeriesKey
from csp_desktop.domain.periods import Period
from csp_desktop.project.entries import ActionKind
from csp_desktop.project.rows import encoded, figure_of, period_of, series_of
from csp_desktop.project.tables import COMMENT, RECEIVED, Row, Table

_ACTIONS = """
    SELECT id, kind, target FROM change JOIN action ON id = action
    WHERE entity = ? AND key = ? ORDER BY action
"""
_RECEIVED = "SELECT EXISTS (SELECT 1 FROM change WHERE action = ? AND entity = ?)"
_FIGURES = """
    SELECT key, before FROM change
    WHERE entity = 'figure' AND key >= ? AND key < ? AND action > ? ORDER BY action DESC, sequence DESC
"""


def comment_written(connection: apsw.Connection, key: Row) -> int:
    """Return the last action on a comment that is done and not undone; 0 where there is none."""
    return _last_action(connection, COMMENT, key)


def came_with_return(connection: apsw.Connection, table: Table, key: Row) -> bool:
    """Return whether a row of a table stands as the taking in of a return left it, and nobody changed it since."""
    action = _last_action(connection, table, key)
    ((found,),) = connection.execute(_RECEIVED, (action, RECEIVED.name))
    return bool(found)


def _last_action(connection: apsw.Connection, table: Table, key: Row) -> int:
    """Return the last action on a row that is done and not undone; 0 where there is none."""
    latest: dict[int, str] = {}
    for action, kind, target in connection.execute(_ACTIONS, (table.name, encoded(key))):
        latest[action if target is None else target] = kind
    return max((action for action, kind in latest.items() if kind != ActionKind.UNDO), default=0)


def figures_before(
    connection: apsw.Connection, indicator: int, area: int, action: int
) -> dict[tuple[SeriesKey, Period], Figure | None]:
    """Return the figures of an indicator in an area that changed after an action, each as it was at its end.

    One that was changed and put back is among them: whether it is another now, the figures themselves say.
    """
    begin = encoded((indicator, area)).removesuffix("]")
    found = {}
    # The keys of one indicator and area begin alike, and stand together in the journal's index.
    for key, before in connection.execute(_FIGURES, (f"{begin},", f"{begin}-", action)):
        number, place, kind, frequency, ordinal = json.loads(key)
        was = None if before is None else figure_of(json.loads(before))
        found[series_of(number, place, kind), period_of(frequency, ordinal)] = was
    return found
