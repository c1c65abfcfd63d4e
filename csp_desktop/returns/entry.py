"""One figure that a return brings, held against the project's own."""

from __future__ import annotations

from dataclasses import replace

from csp_desktop.domain.figures import Figure, Origin, SeriesKey, Shorthand
from csp_desktop.domain.periods import Period
from csp_desktop.returns.proposal import EntryState, IntakeEntry


def entry_of(key: SeriesKey, period: Period, before: Figure | None, after: Figure, row: int = -1) -> IntakeEntry:
    """Return what taking a figure in would do to the one that is there."""
    state = EntryState.NEW if before is None else EntryState.CHANGED
    if before is not None and _bare(before) == _bare(after):
        state = EntryState.SAME
    return IntakeEntry(key, period, before, after, after.origin.cell, state, row)


def _bare(figure: Figure) -> Figure:
    """Return a figure without what does not make it another: its origin, and our own mark that it was revised."""
    marks = tuple(mark for mark in figure.shorthand if mark is not Shorthand.REVISED)
    return replace(figure, origin=Origin(), shorthand=marks)
