"""What texts claim, held against a project's figures or partners' workbooks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csp_desktop.checks.words.facts import Facts
from csp_desktop.checks.words.reported import reported_month
from csp_desktop.checks.words.told import CheckedClaim, checked_claims
from csp_desktop.returns.model import WorkbookReading
from csp_desktop.session.readings import Readings, Row
from csp_desktop.session.stated_figures import facts_of_project, facts_of_returns

__all__ = ["CheckedClaim", "claims_against_returns", "claims_in"]


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


def claims_in_comments(readings: Readings) -> Iterator[tuple[Row, CheckedClaim]]:
    """Yield every claim of a project's comments on the period that is read, with the row that it comments on."""
    whole = facts_of_project(readings)
    for row in readings.own_rows():
        comment = readings.reading(row).comment
        if comment.strip():
            subject = next(each for each in whole.subjects.all if each.key == row)
            facts = Facts(whole.subjects, whole.figures, whole.as_at, (subject,))
            yield from ((row, claim) for claim in checked_claims(comment, facts))
