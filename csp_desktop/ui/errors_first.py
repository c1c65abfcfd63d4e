"""No pack goes out of the window with an error that nobody has said anything of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from csp_desktop.domain.finding_marks import MarkState
from csp_desktop.domain.findings import Finding
from csp_desktop.session.listed_findings import mark_findings, open_errors
from csp_desktop.session.open_project import OpenProject

if TYPE_CHECKING:
    from csp_desktop.ui.main_window import MainWindow


def are_errors_settled(main: MainWindow) -> bool:
    """Return whether no error is open, once those that are were listed; who only looks cannot settle any."""
    project = main.project
    if project is None or project.read_only:
        return project is not None
    still_open = partial(open_errors, project.project, project.readings)
    if not still_open():
        return True
    is_settled, wants_findings = main.dialogs.settle_errors(still_open, partial(_accept, project))
    if wants_findings:
        main.show_page("findings")
    return is_settled


def open_errors_told(project: OpenProject) -> str:
    """Return how many errors are open in a project that is only looked at, whose pack goes out in spite of them."""
    left = len(open_errors(project.project, project.readings)) if project.read_only else 0
    if not left:
        return ""
    return f"{'1 error is' if left == 1 else f'{left} errors are'} still open in it: the findings say what is wrong."


def _accept(project: OpenProject, findings: Sequence[Finding], reason: str) -> None:
    """Accept findings for a reason."""
    project.do(partial(mark_findings, findings=findings, state=MarkState.ACCEPTED, reason=reason))
