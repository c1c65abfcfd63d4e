"""Comments of returns that nobody has read yet: what the figures do not bear out is kept from the board."""

from __future__ import annotations

from csp_desktop.domain.findings import Finding
from csp_desktop.project.store import Project
from csp_desktop.session.claims import claims_by_row
from csp_desktop.session.readings import Readings


def leave_wrong_comments_out(project: Project, readings: Readings) -> list[Finding]:
    """Take away, as one step, the comments on the readings' period in which something is wrong; return what it is.

    It is for packs that are made without an officer: the figures' own sentence is printed instead.
    """
    found = {
        row: [each for claim in claims if (each := claim.finding()) is not None]
        for row, claims in claims_by_row(project, readings).items()
    }
    wrong = {row: findings for row, findings in found.items() if findings}
    if wrong:
        with project.action("Leave out comments that the figures do not bear out") as edit:
            for row in wrong:
                edit.put_comment(*row, readings.reading(row).comment_period, "")
    return [each for findings in wrong.values() for each in findings]
