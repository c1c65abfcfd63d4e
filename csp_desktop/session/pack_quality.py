"""What a pack tells of its data: findings that were accepted, and what the pack before printed otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter

from csp_desktop.domain.finding_marks import MarkState
from csp_desktop.domain.findings import Finding
from csp_desktop.domain.periods import long_name, parse_period
from csp_desktop.pack.content import Accepted, Erratum
from csp_desktop.pack.plan import PackPlan, SectionName
from csp_desktop.project.store import Project
from csp_desktop.session.errata import erratum
from csp_desktop.session.finding_places import lead_of
from csp_desktop.session.listed_findings import ListedFinding, accepted_findings
from csp_desktop.session.pack_entries import is_partly_hidden
from csp_desktop.session.pack_plan import plan_of
from csp_desktop.session.public import Hidden
from csp_desktop.session.readings import Readings, Row

_VERSION = "public"
"""The version of the packs that are sealed."""


def tells_of_findings(project: Project, plan: PackPlan | None = None) -> bool:
    """Return whether a pack tells of findings, by the project's own plan or another, and some were accepted."""
    if not _is_printed(plan or plan_of(project), SectionName.QUALITY):
        return False
    return any(each.state is MarkState.ACCEPTED for each in project.finding_marks().values())


def accepted(
    project: Project,
    readings: Readings,
    hidden: Mapping[Row, Hidden],
    every: Iterable[Finding],
    *,
    restricted: bool,
) -> tuple[Accepted, ...]:
    """Return those of the project's findings that were accepted, as the pack prints them.

    The public is told only those of indicators that it sees whole, and that name no other: a finding may tell what is
    kept back.
    """
    found = accepted_findings(project, every)
    shown = found if restricted else _public(project, readings, hidden, found)
    return tuple(Accepted(each.finding.message, each.mark.reason) for each in shown)


def erratum_of_last(project: Project, readings: Readings, plan: PackPlan) -> Erratum | None:
    """Return what is another now than the last pack printed that went out by the readings' period; None without one.

    It is told of the public version, which alone is sealed, so both versions may print it.
    """
    if not _is_printed(plan, SectionName.ERRATUM):
        return None
    sealed = [each for each in project.sealed_packs() if each.version == _VERSION]
    out = [each for each in sealed if parse_period(each.period).last_month <= readings.as_at.last_month]
    if not out:
        return None
    last = max(out, key=attrgetter("id"))
    lines = tuple(each.words for each in erratum(project, readings, last))
    return Erratum(f"board pack of {long_name(parse_period(last.period))}", lines)


def _is_printed(plan: PackPlan, name: SectionName) -> bool:
    return any(each.name is name for each in plan.printed)


def _public(
    project: Project, readings: Readings, hidden: Mapping[Row, Hidden], found: Iterable[ListedFinding]
) -> Iterator[ListedFinding]:
    secret = [each for each in project.indicators() if each.restricted or is_partly_hidden((each.id, 0), hidden)]
    kept = {each.id for each in secret}
    names = [name.casefold() for each in secret for name in (each.title, each.name)]
    for each in found:
        lead, message = lead_of(project, readings, each), each.finding.message.casefold()
        if lead is not None and lead.row[0] not in kept and not any(name in message for name in names):
            yield each
