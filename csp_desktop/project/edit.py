"""An action in the making: what is put inside it is one transaction, one entry of the journal, one undo."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import apsw

from csp_desktop.domain.figures import Figure, SeriesKey
from csp_desktop.domain.findings import Finding
from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.periods import Period
from csp_desktop.project.changes import Changed
from csp_desktop.project.content import figure_content, findings_text, indicator_content
from csp_desktop.project.entities import (
    AREA,
    COMMENT,
    FIGURE,
    INDICATOR,
    RETURN,
    SETTING,
    Content,
    Entity,
    Key,
)
from csp_desktop.project.entries import ActionEntry, ActionKind, ReceivedReturn
from csp_desktop.project.journal import Change, Journal
from csp_desktop.project.lock_note import now
from csp_desktop.project.series_numbers import SeriesNumbers
from csp_desktop.project.touched import Touched


class Edit:
    """Puts rows, and appends each that is another than before to the journal."""

    def __init__(
        self, connection: apsw.Connection, journal: Journal, numbers: SeriesNumbers, name: str, reason: str
    ) -> None:
        self._connection = connection
        self._journal = journal
        self._numbers = numbers
        self._name, self._reason = name, reason
        self._touched = Touched(numbers)
        self._sequence = 0
        self.entry: ActionEntry | None = None

    @property
    def changed(self) -> Changed:
        """Return what was changed so far."""
        return self._touched.changed(self._name)

    def put_figure(self, key: SeriesKey, period: Period, figure: Figure | None) -> None:
        """Put one figure; None, or one that says nothing, takes it away."""
        place = (self._numbers.number(key), period.frequency.value, period.ordinal)
        self.put_row(FIGURE, place, None if figure is None or figure.is_empty else figure_content(figure))

    def put_figures(self, figures: Iterable[tuple[SeriesKey, Period, Figure | None]]) -> None:
        """Put many figures."""
        for key, period, figure in figures:
            self.put_figure(key, period, figure)

    def put_comment(self, indicator: int, area: int, period: Period, text: str) -> None:
        """Put the comment on an indicator, area and period; empty text takes it away."""
        self.put_row(COMMENT, (indicator, area, str(period)), (text,) if text else None)

    def put_indicator(self, indicator: Indicator) -> Indicator:
        """Put an indicator and return it; one with id 0 is new and gets its own."""
        content = indicator_content(indicator)
        return replace(indicator, id=self._put_numbered(INDICATOR, indicator.id, content))

    def put_area(self, area: Area) -> Area:
        """Put an area and return it; one with id 0 is new and gets its own."""
        return replace(area, id=self._put_numbered(AREA, area.id, (area.name, area.gss_code, area.parent)))

    def put_setting(self, name: str, value: str | None) -> None:
        """Put a setting; None takes it away."""
        self.put_row(SETTING, (name,), None if value is None else (value,))

    def put_return(
        self, name: str, sha256: str, findings: tuple[Finding, ...] = (), partner: str = ""
    ) -> ReceivedReturn:
        """Record that a return was received now, and return it with its id."""
        received_at = now()
        content = (name, sha256, received_at, partner, findings_text(findings))
        number = self._put_numbered(RETURN, 0, content)
        return ReceivedReturn(number, name, sha256, received_at, partner, findings)

    def put_row(self, entity: Entity, key: Key, content: Content | None) -> None:
        """Put one row of any kind; where it holds that already, nothing is written."""
        before = entity.get(self._connection, key)
        if before != content:
            entity.put(self._connection, key, content)
            self._record(Change(entity, key, before, content))

    def begin(self, kind: ActionKind, target: int | None) -> None:
        """Begin the action as the undo or redo of another."""
        self.entry = self._journal.begin(self._name, self._reason, kind, target)

    def _put_numbered(self, entity: Entity, number: int, content: Content) -> int:
        if number:
            self.put_row(entity, (number,), content)
            return number
        number = entity.add(self._connection, content)
        self._record(Change(entity, (number,), None, content))
        return number

    def _record(self, change: Change) -> None:
        if self.entry is None:
            self.entry = self._journal.begin(self._name, self._reason)
        self._sequence += 1
        self._journal.append(self.entry.id, self._sequence, change)
        self._touched.add(change)
