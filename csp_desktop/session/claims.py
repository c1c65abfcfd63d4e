"""What texts claim, held against a project's figures or partners' workbooks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from csp_desktop.checks.words.reported import reported_month
from csp_desktop.checks.words.told import CheckedClaim, checked_claims
from csp_desktop.project.store import Project
from csp_desktop.returns.model import WorkbookReading
from csp_desktop.session.readings import Readings, Row
from csp_desktop.session.stated_figures import facts_of_project, facts_of_returns

__all__ = ["CheckedClaim", "claims_against_returns", "claims_by_row", "claims_in"]


def claims_in(text: str, readings: Readings, row: Row | None = None) -> tuple[CheckedClaim, ...]:
    """Return each claim of a text with its place and what came of it.

    `row` is the indicator and area that the text comments on; without one it speaks of what it names.
    """
    return checked_claims(text, facts_of_project(readings, row)) if text.strip() else ()


def claims_against_returns(text: str, workbooks: Iterable[WorkbookReading]) -> tuple[CheckedClaim, ...]:
    """Return each claim of a report held against partners' workbooks, without a project.

    The report is of the month or quarter that its head names; later figures are none of its own.
    """
    return checked_claims(text, facts_of_returns(workbooks, reported_month(text)))


def claims_by_row(project: Project, readings: Readings) -> Mapping[Row, tuple[CheckedClaim, ...]]:
    """Return the claims of each comment on the period that is read, by the row that it comments on."""
    whole = facts_of_project(readings)
    subjects = {subject.key: subject for subject in whole.subjects.all}
    found: dict[Row, tuple[CheckedClaim, ...]] = {}
    commented = {(indicator, area) for indicator, area, _ in project.comments()}
    for row in readings.own_rows():
        if row not in commented:
            continue
        comment = readings.reading(row).comment
        if comment.strip():
            found[row] = checked_claims(comment, replace(whole, default=(subjects[row],)))
    return found
