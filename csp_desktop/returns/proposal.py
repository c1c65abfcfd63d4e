"""What a return would change in a project, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from csp_desktop.domain.figures import Figure, SeriesKey
from csp_desktop.domain.findings import Finding
from csp_desktop.domain.periods import Period


class EntryState(StrEnum):
    """What an entry would do to the project."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class IntakeEntry:
    """One figure that a return brings: `before` is the project's own, None where it has none.

    `after.origin.return_id` is None until the return is taken in; `cell` is `'Sheet'!B5`.
    """

    key: SeriesKey
    period: Period
    before: Figure | None
    after: Figure
    cell: str
    state: EntryState


@dataclass(frozen=True, slots=True)
class IntakeComment:
    """A partner's words on one indicator and area, at the last period that they speak of."""

    indicator: int
    area: int
    period: Period
    text: str


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A table, or one series of it, that belongs to no indicator of the project."""

    sheet: str
    range: str
    measure: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Intake:
    """All that one return would change, with what was found on the way."""

    workbook: str
    sha256: str
    entries: tuple[IntakeEntry, ...]
    comments: tuple[IntakeComment, ...]
    findings: tuple[Finding, ...]
    unmatched: tuple[Unmatched, ...]
    table_count: int
    series_count: int
