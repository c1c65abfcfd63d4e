"""What the data workbook is made of: readings with the series behind them, as the pack has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from csp_desktop.domain.periods import Period
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.status import StatusScheme
from csp_desktop.domain.to_date import SeriesByKind


@dataclass(frozen=True, slots=True)
class DataEntry:
    """One indicator in one area: its reading, the series behind it, and the officer's comment."""

    reading: Reading
    series: SeriesByKind
    comment: str = ""


@dataclass(frozen=True, slots=True)
class DataContent:
    """A whole data workbook as at `period`. `marking` says for whom it is, empty where there is one version.

    `sources` are the names of the returns by their ids; None where the workbook does not say where figures come
    from, as the public one.
    """

    partnership: str
    title: str
    period: Period
    made_at: datetime
    scheme: StatusScheme
    entries: tuple[DataEntry, ...]
    marking: str = ""
    sources: Mapping[int, str] | None = None

    @property
    def figure_count(self) -> int:
        """Return how many figures the series hold."""
        return sum(len(series) for entry in self.entries for series in entry.series.values())
