"""What the officer wrote stays where a return says something else; what a return brought, a newer one replaces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from csp_desktop.domain.board_lists import ListItem
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import Indicator, called
from csp_desktop.domain.periods import long_name
from csp_desktop.project.store import Project
from csp_desktop.returns.intake import Intake, IntakeComment


def without_overwriting(project: Project, intake: Intake, indicators: Sequence[Indicator]) -> Intake:
    """Return an intake without the comments in whose place other words stand that stay; each is a note instead."""
    kept: list[IntakeComment] = []
    found: list[Finding] = []
    for comment in intake.comments:
        stands = project.comment(comment.indicator, comment.area, comment.period)
        if stands in ("", comment.text) or _may_replace(project, intake, comment):
            kept.append(comment)
        else:
            found.append(_finding(project, intake, comment, indicators, stands))
    return replace(intake, comments=tuple(kept), findings=(*intake.findings, *found))


def told_by_both(item: ListItem, told: Mapping[str, str], *, replaced: bool) -> dict[str, str]:
    """Return the texts of an item when a return tells others, which take the place of its own where they may.

    What either leaves blank is as the other says.
    """
    own = {name: text for name, text in item.values.items() if text}
    return {**own, **told} if replaced else {**told, **own}


def _may_replace(project: Project, intake: Intake, comment: IntakeComment) -> bool:
    """Return whether what stands came with a return, and this return is a new one."""
    place = (comment.indicator, comment.area, comment.period)
    return project.received(intake.sha256) is None and project.comment_came_with_return(*place)


def _finding(
    project: Project, intake: Intake, comment: IntakeComment, indicators: Sequence[Indicator], stands: str
) -> Finding:
    area = next(each for each in project.areas() if each.id == comment.area)
    name = called(next(each for each in indicators if each.id == comment.indicator), area)
    message = (
        f"Its comment on {name}, {long_name(comment.period)}, is another than the one in the project, which stays."
        " Take what you need of it into the project's own."
    )
    place = Place(intake.workbook, indicator=name, period=str(comment.period))
    return Finding("comment", Severity.NOTE, place, message, printed=comment.text, expected=stands)
