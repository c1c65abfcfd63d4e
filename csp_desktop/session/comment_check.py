"""Comments that come with a return, held against the figures as they would be once it is taken in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from csp_desktop.checks.direction_words import contradictions
from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.findings import Finding
from csp_desktop.domain.indicators import Indicator, called
from csp_desktop.domain.periods import Period
from csp_desktop.domain.reader import read
from csp_desktop.domain.reading import Reading
from csp_desktop.project.store import Project
from csp_desktop.returns.intake import Intake, IntakeComment
from csp_desktop.session.settings import scheme_of

_READ = (Kind.ACTUAL, Kind.CUMULATIVE)


def without_contradictions(project: Project, intake: Intake, indicators: Sequence[Indicator]) -> Intake:
    """Return an intake without the comments that say the opposite of its figures; each is a finding instead.

    Such a comment is not put before the board: the pack prints the figures' own sentence until the officer has
    written another.
    """
    kept: list[IntakeComment] = []
    found: list[Finding] = []
    for comment in intake.comments:
        indicator = next(each for each in indicators if each.id == comment.indicator)
        wrong = contradictions(comment.text, _reading(project, intake, comment, indicator), intake.workbook)
        found += (_of_area(each, project, indicator, comment.area) for each in wrong)
        kept += [] if wrong else [comment]
    return replace(intake, comments=tuple(kept), findings=(*intake.findings, *found))


def _of_area(finding: Finding, project: Project, indicator: Indicator, area: int) -> Finding:
    """Return a finding with its indicator called as in its area."""
    named = next(each for each in project.areas() if each.id == area)
    return replace(finding, where=replace(finding.where, indicator=called(indicator, named)))


def _reading(project: Project, intake: Intake, comment: IntakeComment, indicator: Indicator) -> Reading:
    """Return the reading that a comment speaks of, with the return's figures in it."""
    area = next(each for each in project.areas() if each.id == comment.area)
    series = {kind: _series(project, intake, SeriesKey(indicator.id, area.id, kind)) for kind in _READ}
    return read(indicator, area, series, comment.period.last_month, scheme_of(project))


def _series(project: Project, intake: Intake, key: SeriesKey) -> dict[Period, Figure]:
    brought = {entry.period: entry.after for entry in intake.entries if entry.key == key and not entry.after.is_empty}
    return project.series(key) | brought
