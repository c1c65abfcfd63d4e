"""What a return would change in a project, as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.findings import Finding
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.periods import Frequency, Period
from csp_desktop.domain.remembered import About
from csp_desktop.returns.lists.model import ReturnList


class EntryState(StrEnum):
    """What an entry would do to the project. A figure is gone where the return leaves blank what one like it gave."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class IntakeEntry:
    """One figure that a return brings: `before` is the project's own, None where it has none.

    `after.origin.return_id` is None until the return is taken in; `cell` is `'Sheet'!B5`. `row` is the place of
    its row among the intake's; that of a figure that is gone has no cell and is the row that would have given it.
    """

    key: SeriesKey
    period: Period
    before: Figure | None
    after: Figure
    cell: str
    state: EntryState
    row: int = -1


@dataclass(frozen=True, slots=True)
class IntakeComment:
    """A partner's words on one indicator and area, at the last period that they speak of."""

    indicator: int
    area: int
    period: Period
    text: str


@dataclass(frozen=True, slots=True)
class IntakeStatus:
    """The word or colour that a partner's scorecard gives an indicator in an area, and the cell of its figure."""

    indicator: int
    area: int
    period: Period
    text: str
    cell: str


class KnownBy(StrEnum):
    """By what a row's indicator or area was known; nothing where it was not."""

    NOTHING = ""
    CODE = "code"
    REMEMBERED = "remembered"
    NAME = "name"
    NEAR_NAME = "near name"
    OTHERS = "one of very many that are not ours"


@dataclass(frozen=True, slots=True)
class IntakeRow:
    """Rows of one table that say the same, and what they were taken for.

    `words` are what is remembered of them: `about` says whether as an indicator's or as an area's. `label` is empty
    where the whole table is meant. `target` is the indicator's or area's id, None for a question or for what is
    left out; `suggestion` the id that is proposed for a question, and `figures` how many figures it is about.
    `area_words` are what is remembered where the label itself names an area; `rolling` says that each figure is of the
    twelve months up to its period.
    """

    sheet: str
    range: str
    measure: str
    label: str = ""
    about: About = About.INDICATOR
    words: str = ""
    target: int | None = None
    by: KnownBy = KnownBy.NOTHING
    suggestion: int | None = None
    figures: int = 0
    table: int = 0
    area_words: str = ""
    unit: Unit = Unit.COUNT
    frequency: Frequency = Frequency.MONTH
    rolling: bool = False

    @property
    def is_question(self) -> bool:
        """Return whether nobody knows yet what the rows are."""
        return self.by is KnownBy.NOTHING

    @property
    def can_be_answered(self) -> bool:
        """Return whether an answer would make the rows known; those of our own forms are known by codes alone."""
        return bool(self.words)

    @property
    def title(self) -> str:
        """Return the partner's own words: “Dwelling” in “Burglary”."""
        return f"“{self.label}” in “{self.measure}”" if self.label else f"“{self.measure}”"


@dataclass(frozen=True, slots=True)
class IntakeTable:
    """One table of a return: where it stands and what it is called."""

    sheet: str
    range: str
    title: str


@dataclass(frozen=True, slots=True)
class Intake:
    """All that one return would change, with what was found on the way.

    `source` is its file's name without what changes from one return to the next, `partner` the owner of most of
    its figures, `covers` the first and the last month of those, targets left out, `content` the file itself,
    empty where it is not at hand. `of_comments` is what is wrong in the comments that are taken: it is told here, and
    is found again as long as they stand.
    """

    workbook: str
    sha256: str
    entries: tuple[IntakeEntry, ...]
    comments: tuple[IntakeComment, ...]
    findings: tuple[Finding, ...]
    rows: tuple[IntakeRow, ...]
    tables: tuple[IntakeTable, ...]
    series_count: int
    source: str = ""
    partner: str = ""
    covers: tuple[Period, Period] | None = None
    content: bytes = field(default=b"", repr=False, compare=False)
    lists: tuple[ReturnList, ...] = ()
    of_comments: tuple[Finding, ...] = ()
    statuses: tuple[IntakeStatus, ...] = ()

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """Return what is told of the return: what is kept with it, and what is wrong in its comments."""
        return (*self.findings, *self.of_comments)

    @property
    def unmatched(self) -> tuple[IntakeRow, ...]:
        """Return the rows of which nobody knows yet what they are."""
        return tuple(row for row in self.rows if row.is_question)

    @property
    def table_count(self) -> int:
        """Return how many tables the return holds."""
        return len(self.tables)


def covers_of(entries: Iterable[IntakeEntry]) -> tuple[Period, Period] | None:
    """Return the first and the last month of some entries' figures, targets left out."""
    kinds = (Kind.ACTUAL, Kind.CUMULATIVE)
    filled = [each.period for each in entries if each.key.kind in kinds and each.after.value is not None]
    if not filled:
        return None
    return min(each.first_month for each in filled), max(each.last_month for each in filled)
