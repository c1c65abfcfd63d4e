"""Who owes what in a project: each partner's figures of a period, its contact, and when it was last chased."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from csp_desktop.domain.due import quarter_of
from csp_desktop.domain.figures import Kind
from csp_desktop.domain.owed import Owed, in_order, owed
from csp_desktop.domain.partners import Chase, Partner
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.pack.owed_list import OwedEntry, OwedList
from csp_desktop.project.changes import Changed
from csp_desktop.project.store import Project
from csp_desktop.session.readings import Readings

NOBODY = "No partner named"
"""Under which name indicators without an owner are listed: somebody must send their figures too."""


def chased_period(shown: Period) -> Period:
    """Return the period that is chased when a period is shown: the quarter in which it ends."""
    return quarter_of(shown)


def owed_lines(project: Project, readings: Readings, period: Period, today: date) -> tuple[OwedEntry, ...]:
    """Return what every partner was asked for a period and how it stands `today`, the latest first."""
    partners = {each.name: each for each in project.partners()}
    actual = project.ending_within(Kind.ACTUAL, period)
    found = []
    for row in readings.own_rows():
        indicator = readings.indicator(row)
        name = indicator.owner or NOBODY
        partner = partners.get(name, Partner(name))
        one = owed(indicator, readings.area(row), actual.get(row, {}), period, today, partner)
        found += [one] if one is not None and not readings.is_derived(row) else []
    chases = _last_chases(project.chases(), period)
    return tuple(
        OwedEntry(each, _contact(each, partners.get(each.partner)), chases.get(each.partner))
        for each in in_order(found)
    )


def owed_list(project: Project, readings: Readings, period: Period, today: date) -> OwedList:
    """Return the list to print."""
    return OwedList(project.name, period, today, owed_lines(project, readings, period, today))


def mark_as_chased(project: Project, chases: Sequence[Chase]) -> Changed:
    """Record as one action that partners were chased."""
    names = ", ".join(chase.partner for chase in chases)
    with project.action(f"Chase {names} for {long_name(chases[0].period)}") as edit:
        for chase in chases:
            edit.put_chase(chase)
    return edit.changed


def set_partner(project: Project, partner: Partner) -> Changed:
    """Set a partner's contact and agreed date as one action."""
    with project.action(f"Edit the partner {partner.name}") as edit:
        edit.put_partner(partner)
    return edit.changed


def _last_chases(chases: Sequence[Chase], period: Period) -> dict[str, Chase]:
    """Return each partner's last chase for a period."""
    return {each.partner: each for each in sorted(chases, key=lambda chase: chase.day) if each.period == period}


def _contact(told: Owed, partner: Partner | None) -> str:
    return (partner.contact if partner else "") or told.indicator.contact
