"""What is asked of an open project's tables."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import apsw

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.periods import MEASURED, Frequency, Period, ordinals_within
from csp_desktop.project.entries import ReceivedReturn
from csp_desktop.project.figures import last_ordinals, read_between, read_figures
from csp_desktop.project.rows import (
    area_of,
    chase_of,
    figure_of,
    indicator_of,
    list_item_of,
    partner_of,
    period_of,
    period_row,
    received_of,
    remembered_of,
    series_of,
    series_row,
)
from csp_desktop.project.tables import (
    AREA,
    CHASE,
    COMMENT,
    FINDING_MARK,
    INDICATOR,
    LIST_ITEM,
    PARTNER,
    RECEIVED,
    REMEMBERED,
    SETTING,
)

if TYPE_CHECKING:
    from csp_desktop.domain.board_lists import ListItem
    from csp_desktop.domain.finding_marks import FindingMark
    from csp_desktop.domain.partners import Chase, Partner
    from csp_desktop.domain.remembered import RememberedMatch

Comments = dict[tuple[int, int, Period], str]


def indicators(connection: apsw.Connection) -> tuple[Indicator, ...]:
    """Return every indicator by position and id."""
    found = map(indicator_of, INDICATOR.rows(connection))
    return tuple(sorted(found, key=lambda each: (each.position, each.id)))


_OWN_AREA = f"SELECT id, {', '.join(AREA.columns)} FROM area WHERE parent IS NULL"  # noqa: S608 - our own names


def areas(connection: apsw.Connection) -> tuple[Area, ...]:
    """Return every area by id."""
    return tuple(map(area_of, AREA.rows(connection)))


def own_area(connection: apsw.Connection) -> Area:
    """Return the partnership's own area. Raises ValueError where there is none, as in a damaged file."""
    found = connection.execute(_OWN_AREA).fetchone()
    if found is None:
        raise ValueError("no area is the partnership's own")
    return area_of(found)


def returns(connection: apsw.Connection) -> tuple[ReceivedReturn, ...]:
    """Return every return by id."""
    return tuple(map(received_of, RECEIVED.rows(connection)))


_RECEIVED_WITH = f"SELECT id, {', '.join(RECEIVED.columns)} FROM received WHERE sha256 = ?"  # noqa: S608 - our own


def received_with(connection: apsw.Connection, sha256: str) -> ReceivedReturn | None:
    """Return the return of this content, None where none was received."""
    found = connection.execute(_RECEIVED_WITH, (sha256,)).fetchone()
    return None if found is None else received_of(found)


def series(connection: apsw.Connection, key: SeriesKey) -> dict[Period, Figure]:
    """Return the figures of one series by period."""
    held = read_figures(connection, series_row(key))
    return {period_of(*place): figure_of(row) for place, row in held.items()}


def ending_within(
    connection: apsw.Connection, kind: Kind, period: Period
) -> dict[tuple[int, int], dict[Period, Figure]]:
    """Return the figures of a kind, by indicator and area, of all months, quarters and years that end in a period."""
    found: dict[tuple[int, int], dict[Period, Figure]] = {}
    for frequency in MEASURED:
        for indicator, area, *place, value, above, below, size, marks, return_id, cell in read_between(
            connection, kind.value, frequency.value, ordinals_within(period, frequency)
        ):
            figure = figure_of((value, above, below, size, marks, return_id, cell))
            found.setdefault((indicator, area), {})[period_of(*place)] = figure  # type: ignore[arg-type]
    return found


def series_keys(connection: apsw.Connection) -> tuple[SeriesKey, ...]:
    """Return every series that has a figure."""
    query = "SELECT indicator, area, kind FROM series ORDER BY indicator, area, kind"
    return tuple(series_of(*row) for row in connection.execute(query))


_KINDS = "SELECT indicator, area, group_concat(kind) FROM series GROUP BY indicator, area ORDER BY indicator, area"


def kinds(connection: apsw.Connection) -> dict[int, dict[int, frozenset[Kind]]]:
    """Return which kinds of series there are, by indicator and, in the order of their ids, by area."""
    found: dict[int, dict[int, frozenset[Kind]]] = {}
    for indicator, area, told in connection.execute(_KINDS):
        found.setdefault(indicator, {})[area] = _kinds_of(told)
    return found


@lru_cache
def _kinds_of(told: str) -> frozenset[Kind]:
    return frozenset(map(Kind, told.split(",")))


def latest_periods(connection: apsw.Connection, kind: Kind) -> dict[Frequency, Period]:
    """Return by frequency the last period at which any series of a kind has a value."""
    found = last_ordinals(connection, kind.value, tuple(each.value for each in MEASURED))
    return {
        frequency: Period(frequency, ordinal)
        for frequency, ordinal in zip(MEASURED, found, strict=True)
        if ordinal is not None
    }


def figure_count(connection: apsw.Connection) -> int:
    """Return how many figures there are."""
    return int(connection.execute("SELECT count(*) FROM figure").get)


def comments(connection: apsw.Connection) -> Comments:
    """Return every comment by indicator, area and period."""
    rows = COMMENT.rows(connection)
    return {(indicator, area, period_of(*place)): text for indicator, area, *place, text, _ in rows}  # type: ignore[misc]


def comment(connection: apsw.Connection, indicator: int, area: int, period: Period) -> str:
    """Return one comment, empty where there is none."""
    row = COMMENT.row(connection, (indicator, area, *period_row(period)))
    return str(row[0]) if row else ""


def comments_on(connection: apsw.Connection, indicator: int, area: int) -> dict[Period, str]:
    """Return every comment on an indicator in an area by its period."""
    query = "SELECT frequency, ordinal, text FROM comment WHERE indicator = ? AND area = ?"
    return {period_of(*place): text for *place, text in connection.execute(query, (indicator, area))}


def finding_marks(connection: apsw.Connection) -> dict[str, FindingMark]:
    """Return every mark on a finding by the finding's key."""
    from csp_desktop.domain.finding_marks import FindingMark, MarkState

    rows = FINDING_MARK.rows(connection)
    return {str(key): FindingMark(str(key), MarkState(str(state)), str(reason)) for key, state, reason in rows}


def remembered(connection: apsw.Connection) -> tuple[RememberedMatch, ...]:
    """Return every match that an officer made, by source and words."""
    return tuple(map(remembered_of, REMEMBERED.rows(connection)))


def list_items(connection: apsw.Connection) -> tuple[ListItem, ...]:
    """Return every item of the board's lists, by id."""
    return tuple(map(list_item_of, LIST_ITEM.rows(connection)))


def partners(connection: apsw.Connection) -> tuple[Partner, ...]:
    """Return what was set of partners, by name."""
    return tuple(map(partner_of, PARTNER.rows(connection)))


def chases(connection: apsw.Connection) -> tuple[Chase, ...]:
    """Return when partners were chased, by partner, period and day."""
    return tuple(map(chase_of, CHASE.rows(connection)))


def settings(connection: apsw.Connection) -> dict[str, str]:
    """Return every setting by name."""
    return dict(SETTING.rows(connection))  # type: ignore[arg-type]


def look_at_all(connection: apsw.Connection) -> None:
    """Read everything but the figures. Raises ValueError, KeyError or TypeError where a row means nothing."""
    own_area(connection)
    for ask in (
        indicators,
        areas,
        returns,
        series_keys,
        comments,
        finding_marks,
        remembered,
        partners,
        chases,
        list_items,
        settings,
    ):
        ask(connection)
