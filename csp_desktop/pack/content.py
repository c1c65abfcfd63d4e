"""What a pack is made of: the readings of one period with their series and comments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from csp_desktop.domain.group_reading import GroupReading
from csp_desktop.domain.periods import Period
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.status import StatusScheme
from csp_desktop.domain.to_date import SeriesByKind


@dataclass(frozen=True, slots=True)
class PackEntry:
    """One indicator in the pack: its reading, the series behind it, and what the officer says of it.

    `comment` is plain text; each line is a paragraph, and lines that begin with `- ` form a list. Where it is
    empty the pack prints the sentence of the reading. `group` is where the area stands among those most like it.
    """

    reading: Reading
    series: SeriesByKind
    comment: str = ""
    group: GroupReading | None = None


@dataclass(frozen=True, slots=True)
class PackContent:
    """A whole pack as at `period`, its entries in the order in which they are printed.

    Entries of one priority are printed together, where the first of them stands. `notes` are plain
    paragraphs for the end of the pack; `marking` says on every page for whom it is.
    """

    partnership: str
    title: str
    period: Period
    printed_on: date
    scheme: StatusScheme
    entries: tuple[PackEntry, ...]
    notes: tuple[str, ...] = ()
    marking: str = ""
