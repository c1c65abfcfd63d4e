"""The month that a project has been rolled forward to: up to where it reports, whatever figures there are."""

from __future__ import annotations

from csp_desktop.domain.periods import Period, parse_period
from csp_desktop.project.store import Project

REPORTED = "reported period"
"""The setting that holds the month that the project has been rolled forward to."""


def reported_period(project: Project) -> Period | None:
    """Return the month that the project was last rolled forward to; None where it never was."""
    text = project.setting(REPORTED)
    return parse_period(text) if text else None
