"""Comments that come with a return, held against the figures as they would be once it is taken in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from csp_desktop.checks.words.told import checked_claims
from csp_desktop.domain.figures import Figure, SeriesKey
from csp_desktop.domain.findings import Finding
from csp_desktop.domain.indicators import Area, Indicator, called
from csp_desktop.domain.periods import Period
from csp_desktop.project.store import Project
from csp_desktop.returns.intake import Intake, IntakeComment
from csp_desktop.session.readings import Readings
from csp_desktop.session.stated_figures import Brought, facts_with

_OPPOSITE = "R06"


def without_contradictions(project: Project, intake: Intake, indicators: Sequence[Indicator]) -> Intake:
    """Return an intake without the comments that say the opposite of its figures; each is a finding instead.

    Such a comment is not put before the board: the pack prints the figures' own sentence until the officer has
    written another. What else is wrong in a comment is told beside the intake, and stands in the project as long as
    the comment does.
    """
    kept: list[IntakeComment] = []
    found: list[Finding] = []
    others: list[Finding] = []
    areas = {each.id: each for each in project.areas()}
    brought = _brought(intake) if intake.comments else {}
    for comment in intake.comments:
        indicator = next(each for each in indicators if each.id == comment.indicator)
        wrong = _wrong(project, intake, comment, (indicator, areas[comment.area]), brought)
        opposite = [each for each in wrong if each.rule == _OPPOSITE]
        found += opposite
        others += [] if opposite else wrong
        kept += [] if opposite else [comment]
    return replace(intake, comments=tuple(kept), findings=(*intake.findings, *found), of_comments=tuple(others))


def _wrong(
    project: Project, intake: Intake, comment: IntakeComment, row: tuple[Indicator, Area], brought: Brought
) -> list[Finding]:
    """Return the claims of a comment that the figures do not bear out, at the comment's own place."""
    readings = Readings(project, comment.period.last_month)
    claims = checked_claims(comment.text, facts_with(readings, row, brought))
    wrong = [each for claim in claims if (each := claim.finding(intake.workbook)) is not None]
    indicator = called(*row)
    return [
        replace(each, where=replace(each.where, indicator=indicator, period=str(comment.period), text=comment.text))
        for each in wrong
    ]


def _brought(intake: Intake) -> Mapping[SeriesKey, Mapping[Period, Figure]]:
    """Return the figures that a return gives, by series."""
    brought: dict[SeriesKey, dict[Period, Figure]] = defaultdict(dict)
    for entry in intake.entries:
        if not entry.after.is_empty:
            brought[entry.key][entry.period] = entry.after
    return brought
