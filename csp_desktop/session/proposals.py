"""Lines that the program proposes for the board's lists, without those that are on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from csp_desktop.domain.board_lists import ListItem, ListName
from csp_desktop.pack.board import board_outline
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.plan import SectionName
from csp_desktop.pack.walk import sections_of
from csp_desktop.project.store import Project
from csp_desktop.session.board_lists import items_of, proposed_exceptions
from csp_desktop.session.packing import pack_content
from csp_desktop.session.readings import Readings

_Lines = list[dict[str, str]]

_KINDS = ("Financial", "Legal", "Equality and human rights", "Risks", "Crime and disorder", "Link to the plan")

_FOR_REFERENCE = (
    SectionName.AGENDA,
    SectionName.HEAD,
    SectionName.QUALITY,
    SectionName.SIGN_OFF,
    SectionName.CONTACTS,
    SectionName.APPENDICES,
    SectionName.DEFINITIONS,
    SectionName.KEY,
    SectionName.ABBREVIATIONS,
)
"""Sections that a meeting does not take one by one."""


def proposed(project: Project, readings: Readings, name: ListName) -> _Lines:
    """Return new lines for a list; none where it has all of them, or nothing can be proposed."""
    listed = items_of(project, name, readings.as_at)
    propose = _PROPOSALS.get(name)
    return propose(project, readings, listed) if propose else []


def _exceptions(_: Project, readings: Readings, listed: Iterable[ListItem]) -> _Lines:
    return proposed_exceptions(map(readings.reading, readings.own_rows()), listed)


def _agenda(project: Project, readings: Readings, listed: Iterable[ListItem]) -> _Lines:
    """Return an item for each section of the pack that has something to say."""
    content = pack_content(project, readings, date.today(), restricted=True)
    known = {text for item in listed for text in (item.values.get("item"), item.values.get("paper"))}
    found = sections_of(board_outline(content).blocks)
    return [{"item": each, "paper": each} for each in found if each not in known | _kept_off(content)]


def _kept_off(content: PackContent) -> set[str]:
    return {each.heading for each in content.plan.printed if each.name in _FOR_REFERENCE}


def _implications(_: Project, _readings: Readings, listed: Iterable[ListItem]) -> _Lines:
    known = {item.values.get("kind") for item in listed}
    return [{"kind": each} for each in _KINDS if each not in known]


_PROPOSALS: Mapping[ListName, Callable[[Project, Readings, Iterable[ListItem]], _Lines]] = {
    ListName.EXCEPTIONS: _exceptions,
    ListName.AGENDA: _agenda,
    ListName.IMPLICATIONS: _implications,
}
