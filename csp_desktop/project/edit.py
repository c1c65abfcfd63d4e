"""An action as its caller sees it: puts what the domain speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import apsw

from csp_desktop.domain.figures import Figure, SeriesKey
from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.periods import Period
from csp_desktop.project.changes import Changed
from csp_desktop.project.entries import ReceivedReturn
from csp_desktop.project.kept import keep_file
from csp_desktop.project.questions import own_area, received_with
from csp_desktop.project.rows import (
    area_row,
    chase_row,
    figure_row,
    indicator_row,
    list_item_row,
    partner_row,
    period_row,
    received_row,
    remembered_row,
    series_row,
)
from csp_desktop.project.tables import (
    AREA,
    CHASE,
    COMMENT,
    FINDING_MARK,
    INDICATOR,
    LATER_REASON,
    LIST_ITEM,
    PARTNER,
    RECEIVED,
    REMEMBERED,
    SETTING,
    Row,
    Table,
    next_id,
)
from csp_desktop.project.writing import Writing

if TYPE_CHECKING:
    from csp_desktop.domain.board_lists import ListItem
    from csp_desktop.domain.finding_marks import FindingMark
    from csp_desktop.domain.findings import Finding
    from csp_desktop.domain.partners import Chase, Partner
    from csp_desktop.domain.remembered import RememberedMatch


class Edit:
    """The inside of one action. What is put as it is already is no change.

    Every `put` raises RuntimeError once the action is over.
    """

    def __init__(self, connection: apsw.Connection, writing: Writing) -> None:
        self._connection = connection
        self._writing = writing

    @property
    def changed(self) -> Changed:
        """Return what the action has changed so far; after its end, all that it changed."""
        return self._writing.changed()

    @property
    def number(self) -> int:
        """Return the action's number in the journal, 0 while nothing has changed."""
        return self._writing.number

    def put_figure(self, key: SeriesKey, period: Period, figure: Figure | None) -> None:
        """Put one figure; None, or one that says nothing, removes it. Raises as `put_figures` does."""
        self.put_figures([(key, period, figure)])

    def put_figures(self, figures: Iterable[tuple[SeriesKey, Period, Figure | None]]) -> None:
        """Put many figures; the last one counts where one is named twice.

        Raises ValueError for a number that is not finite, and for an unknown indicator, area or return.
        """
        by_series: dict[SeriesKey, dict[tuple[str, int], Row | None]] = {}
        for key, period, figure in figures:
            row = None if figure is None or figure.is_empty else figure_row(figure)
            by_series.setdefault(key, {})[period_row(period)] = row
        for key, rows in by_series.items():
            self._writing.put_figures(series_row(key), rows)

    def put_comment(self, indicator: int, area: int, period: Period, text: str) -> None:
        """Put the comment on an indicator in an area and period; an empty text removes it."""
        key = (indicator, area, *period_row(period))
        held = COMMENT.row(self._connection, key)
        if held is None or held[0] != text:
            self._writing.put(COMMENT, key, (text, "") if text else None)

    def confirm_comment(self, indicator: int, area: int, period: Period) -> None:
        """Put that a comment was looked at now and still holds. Raises ValueError where there is none."""
        key = (indicator, area, *period_row(period))
        held = COMMENT.row(self._connection, key)
        if held is None:
            raise ValueError(f"the project has no comment on indicator {indicator}, {period}")
        self._writing.put(COMMENT, key, (held[0], datetime.now(UTC).isoformat()))

    def put_finding_mark(self, mark: FindingMark) -> None:
        """Put what was said of a finding; one that is open again loses its mark."""
        from csp_desktop.domain.finding_marks import MarkState

        row = None if mark.state is MarkState.OPEN else (mark.state.value, mark.reason)
        self._writing.put(FINDING_MARK, (mark.finding,), row)

    def put_indicator(self, indicator: Indicator) -> Indicator:
        """Put an indicator and return it; with id 0 it is a new one and gets its id.

        Raises ValueError for an id that no indicator has.
        """
        number = self._put_numbered(INDICATOR, indicator.id, indicator_row(indicator))
        return replace(indicator, id=number)

    def put_area(self, area: Area) -> Area:
        """Put an area and return it; with id 0 it is a new one and gets its id.

        Raises ValueError for an id that no area has, and for a second area without a parent.
        """
        if (area.parent is None) != (area.id == own_area(self._connection).id):
            raise ValueError("the partnership's own area, and it alone, has no parent")
        return replace(area, id=self._put_numbered(AREA, area.id, area_row(area)))

    def put_list_item(self, item: ListItem) -> ListItem:
        """Put an item of a list and return it; with id 0 it is a new one and gets its id.

        Raises ValueError for an id that no item has.
        """
        return replace(item, id=self._put_numbered(LIST_ITEM, item.id, list_item_row(item)))

    def remove_list_item(self, item: ListItem) -> None:
        """Take an item off its list."""
        self._writing.put(LIST_ITEM, (item.id,), None)

    def put_partner(self, partner: Partner) -> None:
        """Put a partner's contact and agreed date; without either it is as one of which nothing was set."""
        from csp_desktop.domain.partners import Partner

        row = partner_row(partner)
        self._writing.put(PARTNER, (partner.name,), None if row == partner_row(Partner(partner.name)) else row)

    def put_chase(self, chase: Chase) -> None:
        """Put that a partner was chased on a day; a second note of the same day takes the place of the first."""
        self._writing.put(CHASE, *chase_row(chase))

    def put_setting(self, name: str, value: str | None) -> None:
        """Put a setting; None removes it."""
        self._writing.put(SETTING, (name,), None if value is None else (value,))

    def say_why(self, action: int, reason: str) -> None:
        """Say, or say otherwise, why an earlier action was taken."""
        self._writing.put(LATER_REASON, (action,), (reason,))

    def put_match(self, match: RememberedMatch) -> None:
        """Remember what a partner's words mean; raises ValueError for an indicator or area that is not there."""
        from csp_desktop.domain.remembered import About

        table = AREA if match.about is About.AREA else INDICATOR
        if match.target is not None and table.row(self._connection, (match.target,)) is None:
            raise ValueError(f"the project has no {table.name} {match.target}")
        self._writing.put(REMEMBERED, *remembered_row(match))

    def keep_file(self, content: bytes) -> bool:
        """Keep the file of a return beside the journal; return whether it is small enough to be kept."""
        self._writing.check()
        return keep_file(self._connection, content)

    def put_return(
        self,
        name: str,
        sha256: str,
        findings: Sequence[Finding] = (),
        partner: str = "",
        covers: tuple[Period, Period] | None = None,
    ) -> ReceivedReturn:
        """Put a return that was received now; one of the same content keeps its id and its time.

        `covers` are the first and the last month of its figures.
        """
        known = received_with(self._connection, sha256)
        number = known.id if known else 0
        at = known.received_at if known else datetime.now(UTC).isoformat(timespec="seconds")
        received = ReceivedReturn(number, name, sha256, at, partner, tuple(findings), *(covers or (None, None)))
        return replace(received, id=self._put_numbered(RECEIVED, number, received_row(received)))

    def _put_numbered(self, table: Table, number: int, row: Row) -> int:
        """Put a row that is named by a number, a new one for 0; return its number."""
        if number and table.row(self._connection, (number,)) is None:
            raise ValueError(f"the project has no {table.name} {number}")
        number = number or next_id(self._connection, table)
        self._writing.put(table, (number,), row)
        return number
