"""What a pack is made of: the readings of one period with their series and comments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from csp_desktop.charts.description import Chart
from csp_desktop.domain.board_lists import ListItem, ListName
from csp_desktop.domain.group_reading import GroupReading
from csp_desktop.domain.periods import Period
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.status import StatusScheme
from csp_desktop.domain.to_date import SeriesByKind
from csp_desktop.pack.bound_pages import BoundPage
from csp_desktop.pack.details import NO_DETAILS, NO_MEETING, Meeting, PackDetails
from csp_desktop.pack.plan import BOARD, PackPlan


@dataclass(frozen=True, slots=True)
class PackEntry:
    """One indicator in the pack: its reading, the series behind it, and what the officer says of it.

    `comment` is plain text; each line is a paragraph, lines that begin with `- ` form a list, and what stands
    between two pairs of asterisks is bold. Where it is empty the pack prints the sentence of the reading. `group`
    is where the area stands among those most like it, `ranked` the charts of that. `noted` is the month that a figure
    is of, where its return names another than the period under which it stands.
    """

    reading: Reading
    series: SeriesByKind
    comment: str = ""
    group: GroupReading | None = None
    ranked: tuple[Chart, ...] = ()
    noted: Mapping[Period, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Restated:
    """A figure that a partner gave anew, as it is printed: which, of which period, what it was and what it is."""

    indicator: str
    period: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Erratum:
    """What is another now than a pack printed that has gone out: which pack, and each correction in a sentence."""

    of: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Accepted:
    """Something that does not hold in the data, and why it was accepted as it is."""

    message: str
    reason: str


@dataclass(frozen=True, slots=True)
class Signed:
    """Who has agreed a partner's figures, and on which day in words; both empty where nobody has."""

    partner: str
    by: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class PackContent:
    """A whole pack as at `period`, its entries in the order in which they are printed.

    Entries of one priority are printed together, where the first of them stands. `notes` are plain
    paragraphs for the end of the pack; `marking` says on every page for whom it is. `bound` are the pages of papers
    that came as PDF, by the key under which the paper names them. `contacts` are partners with whom
    to ask there. `left_out` are the indicators whose comments the public version does not print. A supplement holds
    late items alone, its pages numbered on from those of the pack before it.
    """

    partnership: str
    title: str
    period: Period
    printed_on: date
    scheme: StatusScheme
    entries: tuple[PackEntry, ...]
    notes: tuple[str, ...] = ()
    marking: str = ""
    plan: PackPlan = BOARD
    lists: Mapping[ListName, tuple[ListItem, ...]] = field(default_factory=dict)
    restated: tuple[Restated, ...] = ()
    signed: tuple[Signed, ...] = ()
    contacts: tuple[tuple[str, str], ...] = ()
    group_members: tuple[str, ...] = ()
    bound: Mapping[str, tuple[BoundPage, ...]] = field(default_factory=dict)
    accepted: tuple[Accepted, ...] = ()
    erratum: Erratum | None = None
    left_out: tuple[str, ...] = ()
    details: PackDetails = NO_DETAILS
    meeting: Meeting = NO_MEETING
    is_supplement: bool = False
    first_page: int = 1
