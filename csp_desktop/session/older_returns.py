"""Figures of an older return, which do not take the place of what a newer one gave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from csp_desktop.domain.figures import Figure, SeriesKey
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Frequency, Period, long_name
from csp_desktop.domain.wording import figure_text
from csp_desktop.project.store import Project
from csp_desktop.returns.intake import EntryState, Intake, IntakeEntry


def without_older(project: Project, intake: Intake, indicators: Sequence[Indicator]) -> Intake:
    """Return an intake without the changes that would put older figures in place of newer; each is a finding.

    A return is older where its series ends before that of the return which gave the figure. The officer can still
    type the older figure.
    """
    ends = _ends({(entry.key, entry.period): entry.after for entry in intake.entries})
    kept: list[IntakeEntry] = []
    found: list[Finding] = []
    for entry in (each for each in intake.entries if not _is_before_it_was_given(project, intake, each)):
        newer = _newer_end(project, entry, ends)
        if newer is None:
            kept.append(entry)
        else:
            indicator = next(each for each in indicators if each.id == entry.key.indicator)
            found.append(_finding(indicator, intake.workbook, entry, newer))
    return replace(intake, entries=tuple(kept), findings=(*intake.findings, *found))


def _is_before_it_was_given(project: Project, intake: Intake, entry: IntakeEntry) -> bool:
    """Return whether a figure is missing only because the return that gave it is the newer one."""
    if entry.state is not EntryState.GONE or entry.before is None or intake.covers is None:
        return False
    given_by = next((each for each in project.returns() if each.id == entry.before.origin.return_id), None)
    last = given_by.last if given_by else None
    return last is None or last > intake.covers[1]


def _newer_end(project: Project, entry: IntakeEntry, ends: Mapping[SeriesKey, Period]) -> Period | None:
    """Return the month to which the return reaches that gave the project's figure, where it is the newer one."""
    given_by = entry.before.origin.return_id if entry.before else None
    if entry.state is not EntryState.CHANGED or given_by is None:
        return None
    held = {
        (entry.key, period): figure
        for period, figure in project.series(entry.key).items()
        if figure.origin.return_id == given_by
    }
    held_end, end = _ends(held).get(entry.key), ends.get(entry.key)
    return held_end if held_end is not None and end is not None and end < held_end else None


def _ends(figures: Mapping[tuple[SeriesKey, Period], Figure]) -> dict[SeriesKey, Period]:
    """Return the last month that the figures of each series reach, outturns of whole years left out."""
    found: dict[SeriesKey, Period] = {}
    for (key, period), figure in figures.items():
        if figure.value is not None and period.frequency is not Frequency.YEAR:
            found[key] = max(period.last_month, found.get(key, period.last_month))
    return found


def _finding(indicator: Indicator, workbook: str, entry: IntakeEntry, newer: Period) -> Finding:
    before, after = (figure_text(indicator, each.value if each else None) for each in (entry.before, entry.after))
    message = (
        f"{after or 'Nothing'} for {indicator.title} in {long_name(entry.period)} is older than the {before or 'mark'}"
        f" that stands, which came with a return to {long_name(newer)}; the newer stays."
    )
    place = Place(workbook, cell=entry.cell, indicator=indicator.title, period=str(entry.period))
    return Finding("R24", Severity.WARNING, place, message, printed=after, expected=before)
