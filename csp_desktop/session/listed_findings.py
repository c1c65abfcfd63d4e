"""Every finding of a project with what was said of it: open, resolved, or accepted for a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from csp_desktop.domain.finding_marks import FindingMark, MarkState, finding_key
from csp_desktop.domain.findings import Finding, Severity
from csp_desktop.project.changes import Changed
from csp_desktop.project.store import Project
from csp_desktop.session.findings import by_weight, findings_of
from csp_desktop.session.readings import Readings

WORST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_DONE = {
    MarkState.OPEN: "Open {what} again",
    MarkState.RESOLVED: "Mark {what} as resolved",
    MarkState.ACCEPTED: "Accept {what}",
}

Sources = Mapping[Finding, int | None]
"""Findings, the worst first, each with the return that it is kept with; None for one of the project itself."""


@dataclass(frozen=True, slots=True)
class ListedFinding:
    """A finding with its mark, and the return that it is kept with, None for one of the project itself."""

    finding: Finding
    mark: FindingMark
    return_id: int | None = None


def with_sources(project: Project, found: Iterable[Finding]) -> Sources:
    """Return findings, the worst first, with the returns that they are kept with."""
    kept = {each: received.id for received in project.returns() for each in received.findings}
    return {each: kept.get(each) for each in by_weight(found)}


def with_marks(project: Project, found: Sources) -> tuple[ListedFinding, ...]:
    """Return findings with what was said of them."""
    marks = project.finding_marks()
    keys = ((each, finding_key(each), source) for each, source in found.items())
    return tuple(
        ListedFinding(each, marks.get(key, FindingMark(key, MarkState.OPEN)), source) for each, key, source in keys
    )


def accepted_findings(project: Project, found: Iterable[Finding]) -> tuple[ListedFinding, ...]:
    """Return those of the findings that are accepted, each with its reason, for the pack's word on its data."""
    listed = with_marks(project, with_sources(project, found))
    return tuple(each for each in listed if each.mark.state is MarkState.ACCEPTED)


def open_errors(project: Project, readings: Readings) -> tuple[ListedFinding, ...]:
    """Return the errors of which nothing was said: they must be put right or accepted before a pack goes out."""
    listed = with_marks(project, with_sources(project, findings_of(project, readings)))
    return tuple(
        each for each in listed if each.finding.severity is Severity.ERROR and each.mark.state is MarkState.OPEN
    )


def mark_findings(project: Project, findings: Sequence[Finding], state: MarkState, reason: str = "") -> Changed:
    """Mark findings as one step; raises ValueError for accepting one without a reason."""
    if state is MarkState.ACCEPTED and not reason:
        raise ValueError("a finding is accepted for a reason")
    what = "a finding" if len(findings) == 1 else f"{len(findings)} findings"
    with project.action(_DONE[state].format(what=what), reason) as edit:
        for each in findings:
            edit.put_finding_mark(FindingMark(finding_key(each), state, reason))
    return edit.changed
