"""The pack as plain content: cover, contents, and the sections of its plan in their order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from csp_desktop.domain.board_lists import ListName
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, Contents, Heading, Outline, PageBreak, Paragraph, Together
from csp_desktop.pack.plan import PlannedSection, SectionName
from csp_desktop.pack.sections.cover import cover, period_line
from csp_desktop.pack.sections.dashboard import dashboard
from csp_desktop.pack.sections.group import group
from csp_desktop.pack.sections.indicator import indicator_section
from csp_desktop.pack.sections.key import key
from csp_desktop.pack.sections.lists import exceptions, list_table
from csp_desktop.pack.sections.narrative import narrative
from csp_desktop.pack.sections.priorities import by_priority
from csp_desktop.pack.sections.record import changes, contacts, sign_off
from csp_desktop.pack.sections.summary import summary
from csp_desktop.pack.sections.themes import themes

Section = Callable[[PackContent, str], list[Block]]
"""Gives the blocks of a section under its heading; none where there is nothing to print."""


def board_outline(content: PackContent) -> Outline:
    """Return the pack as plain content, in the order of its plan."""
    line = period_line(content)
    blocks: list[Block] = [cover(content), PageBreak(), Contents("Contents")]
    for planned in content.plan.printed:
        section = _SECTIONS[planned.name](content, planned.heading)
        blocks += [PageBreak(planned.paper), *section] if section else _otherwise(planned)
    title = f"{content.partnership}: {line}"
    head = " · ".join(filter(None, (content.partnership, line, content.marking)))
    return Outline(title, content.partnership, head, tuple(blocks))


def _otherwise(planned: PlannedSection) -> list[Block]:
    """Return what the plan says of a section that has nothing to say, on the page that is begun."""
    if not planned.otherwise:
        return []
    return [Together((Heading(1, planned.heading), Paragraph(planned.otherwise)))]


def _indicators(content: PackContent, _: str) -> list[Block]:
    """Return every indicator's section, the first of a priority under the priority's heading."""
    blocks: list[Block] = []
    for priority, entries in by_priority(content.entries).items():
        first, *others = entries
        blocks += indicator_section(first, content.scheme, content.plan.rows, before=(Heading(1, priority),))
        for entry in others:
            blocks += indicator_section(entry, content.scheme, content.plan.rows)
    return blocks


def _list(name: ListName) -> Section:
    return partial(_listed, name)


def _listed(name: ListName, content: PackContent, heading: str) -> list[Block]:
    return list_table(content, name, heading)


_SECTIONS: Mapping[SectionName, Section] = {
    SectionName.SUMMARY: summary,
    SectionName.EXCEPTIONS: exceptions,
    SectionName.DASHBOARD: dashboard,
    SectionName.THEMES: themes,
    SectionName.NARRATIVE: narrative,
    SectionName.INDICATORS: _indicators,
    SectionName.GROUP: group,
    SectionName.RECOMMENDATIONS: _list(ListName.RECOMMENDATIONS),
    SectionName.ACTIONS: _list(ListName.ACTIONS),
    SectionName.BUDGET: _list(ListName.BUDGET),
    SectionName.MEETINGS: _list(ListName.MEETINGS),
    SectionName.CHANGES: changes,
    SectionName.SIGN_OFF: sign_off,
    SectionName.CONTACTS: contacts,
    SectionName.KEY: key,
}
