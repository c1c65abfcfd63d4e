"""By which letters a project's forms are known again when they come back."""

from __future__ import annotations

from csp_desktop.domain.form_codes import project_letters
from csp_desktop.project.store import Project


def form_project(project: Project) -> str:
    """Return the letters of a project: those of the instant at which it was made, which every copy of it keeps."""
    made = project.actions()[0]
    return project_letters(f"{made.when.isoformat()} {made.who}")
