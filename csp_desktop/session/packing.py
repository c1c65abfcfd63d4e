"""The content of the board's pack, gathered from a project's readings: the public version or the restricted one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from csp_desktop.domain.board_lists import ListName
from csp_desktop.domain.findings import Finding
from csp_desktop.domain.periods import Period
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.plan import PackPlan
from csp_desktop.project.store import Project
from csp_desktop.session.binding import bound_of
from csp_desktop.session.cell_notes import with_cell_notes
from csp_desktop.session.findings import findings_of
from csp_desktop.session.group import membership
from csp_desktop.session.pack_details import details_of, meeting_of
from csp_desktop.session.pack_entries import comments_left_out, entries_of, has_two_versions, kept_back, marking
from csp_desktop.session.pack_plan import plan_of
from csp_desktop.session.pack_quality import accepted, erratum_of_last, tells_of_findings
from csp_desktop.session.pack_record import contacts, lists_of, restated, signed
from csp_desktop.session.readings import Readings
from csp_desktop.session.settings import report_title


def pack_content(
    project: Project,
    readings: Readings,
    printed_on: date,
    *,
    restricted: bool = False,
    plan: PackPlan | None = None,
    found: Sequence[Finding] | None = None,
) -> PackContent:
    """Return what the pack of the readings' period says, by the project's own plan or another.

    Nothing in it is worked out anew. `found` are the project's findings, where these are known; they are looked for
    where they are not, and the pack tells of them.

    The public version leaves restricted indicators out and keeps small counts back. Where a project has neither,
    there is one version and no marking.
    """
    plan = plan or plan_of(project)
    hidden = {} if restricted else kept_back(project, readings)
    if found is None:
        found = findings_of(project, readings) if tells_of_findings(project, plan) else ()
    lists = lists_of(project, readings, hidden, restricted=restricted)
    return PackContent(
        partnership=project.name,
        title=report_title(project),
        period=readings.as_at,
        printed_on=printed_on,
        scheme=readings.scheme,
        entries=with_cell_notes(entries_of(readings, hidden, restricted=restricted), project.returns()),
        marking=marking(project, restricted=restricted),
        plan=plan,
        lists=lists,
        restated=restated(project, readings, hidden, restricted=restricted),
        signed=signed(project, readings.as_at, restricted=restricted),
        contacts=contacts(project, restricted=restricted),
        group_members=_group_members(project, readings.as_at),
        details=details_of(project),
        meeting=meeting_of(project, readings.as_at),
        bound=bound_of(project, lists.get(ListName.PAPERS, ())),
        accepted=accepted(project, readings, hidden, found, restricted=restricted or not has_two_versions(project)),
        left_out=comments_left_out(readings, hidden),
        erratum=erratum_of_last(project, readings, plan),
    )


def _group_members(project: Project, as_at: Period) -> tuple[str, ...]:
    """Return the names of the family group's members in a period."""
    return tuple(each.name for each in project.areas() if each.is_member and membership(each).covers(as_at))
