"""What the project tells of itself besides figures: returns received, actions done, a figure's history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from csp_desktop.domain.figures import Figure, Origin, SeriesKey
from csp_desktop.domain.periods import Period

if TYPE_CHECKING:
    from csp_desktop.domain.findings import Finding


class ActionKind(StrEnum):
    """What an entry of the journal is. `CREATE` made the project itself and cannot be undone."""

    CREATE = "create"
    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class ReceivedReturn:
    """A partner's spreadsheet that was taken in. `received_at` is ISO 8601 in UTC; one entry a content.

    `first` and `last` are the first and last month that its figures cover, None where that is not known.
    """

    id: int
    name: str
    sha256: str
    received_at: str
    partner: str = ""
    findings: tuple[Finding, ...] = ()
    first: Period | None = None
    last: Period | None = None


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """One entry of the journal. `target` is the entry that an undo or redo took back or did again."""

    id: int
    when: datetime
    who: str
    name: str
    reason: str
    kind: ActionKind
    target: int | None


@dataclass(frozen=True, slots=True)
class Restatement:
    """A figure that a return gave anew: what it was, what it is, and the action that took the return in."""

    action: ActionEntry
    series: SeriesKey
    period: Period
    before: Figure
    after: Figure


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change of one figure; None before or after where there was or is no figure."""

    action: ActionEntry
    before: Figure | None
    after: Figure | None

    @property
    def origin(self) -> Origin:
        """Return where the figure came from: that of the new one, or of the old where it was removed."""
        figure = self.after or self.before
        return figure.origin if figure else Origin()
