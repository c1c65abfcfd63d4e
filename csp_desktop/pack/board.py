"""The pack as plain content: cover, contents, and the sections of its plan in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from csp_desktop.domain.board_lists import ListName
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.notes import lacking
from csp_desktop.pack.outline import Block, Contents, Heading, Outline, PageBreak, Paragraph, Together
from csp_desktop.pack.paper import Paper
from csp_desktop.pack.plan import SHORT, PlannedSection, SectionName
from csp_desktop.pack.sections.abbreviations import abbreviations, unexplained
from csp_desktop.pack.sections.agenda import agenda, appendices
from csp_desktop.pack.sections.awaited import awaited_words, is_awaited
from csp_desktop.pack.sections.cover import cover, period_line
from csp_desktop.pack.sections.dashboard import dashboard
from csp_desktop.pack.sections.definitions import definitions
from csp_desktop.pack.sections.districts import districts
from csp_desktop.pack.sections.group import group
from csp_desktop.pack.sections.indicator import indicator_section
from csp_desktop.pack.sections.inspections import inspections
from csp_desktop.pack.sections.key import key
from csp_desktop.pack.sections.lists import exceptions, list_table
from csp_desktop.pack.sections.money import savings
from csp_desktop.pack.sections.narrative import narrative
from csp_desktop.pack.sections.papers import papers
from csp_desktop.pack.sections.passports import passports
from csp_desktop.pack.sections.priorities import by_priority, priority_heading
from csp_desktop.pack.sections.quality import quality
from csp_desktop.pack.sections.record import changes, contacts, erratum, sign_off
from csp_desktop.pack.sections.report_head import report_head
from csp_desktop.pack.sections.standing import standing
from csp_desktop.pack.sections.summary import summary
from csp_desktop.pack.sections.surveys import surveys
from csp_desktop.pack.sections.themes import themes
from csp_desktop.pack.sections.under_priority import of_priorities, words_under
from csp_desktop.pack.walk import in_section, texts

Section = Callable[[PackContent, str], list[Block]]
"""Gives the blocks of a section under its heading; none where there is nothing to print."""

Made = tuple[PlannedSection, list[Block]]
"""A section of the plan with its blocks."""


def board_outline(content: PackContent) -> Outline:
    """Return the pack as plain content, in the order of its plan.

    The abbreviations are those that stand in all other sections, wherever they are printed themselves.
    """
    line = period_line(content)
    made = [(planned, _section(content, planned)) for planned in content.plan.printed]
    said = texts([cover(content), *(block for _, section in made for block in section)])
    sections = [(planned, _abbreviated(content, planned, section, said)) for planned, section in made]
    blocks: list[Block] = [cover(content), PageBreak(), Contents("Contents"), *_sections(content, sections)]
    is_explained = any(planned.name is SectionName.ABBREVIATIONS for planned in content.plan.printed)
    notes = (*lacking(content, blocks), *(unexplained(content, said) if is_explained else ()))
    title = f"{content.partnership}: {line}"
    head = " · ".join(filter(None, (content.partnership, line, content.marking)))
    return Outline(title, content.partnership, head, tuple(blocks), content.first_page, notes)


def _otherwise(planned: PlannedSection) -> list[Block]:
    """Return what the plan says of a section that has nothing to say."""
    if not planned.otherwise:
        return []
    return [Together((Heading(1, planned.heading), Paragraph(planned.otherwise)))]


def _sections(content: PackContent, sections: Iterable[Made]) -> Iterator[Block]:
    """Yield the sections: each on a new page, short ones below each other, papers on right-hand pages of their own."""
    two_sided, before = content.plan.two_sided, None
    for planned, section in sections:
        blocks = section or _otherwise(planned)
        if blocks and not (_goes_below(planned, before) or (before and not section)):
            alone = before is None or SectionName.PAPERS in (planned.name, before.name)
            yield PageBreak(planned.paper, odd=two_sided and alone)
        placed = list(in_section(blocks, planned.heading, planned.paper))
        before = replace(planned, paper=_last_paper(placed, planned.paper)) if placed else before
        yield from placed


def _last_paper(blocks: list[Block], paper: Paper) -> Paper:
    """Return the paper that a section ends on; a page that is bound in may turn it on its side."""
    return next((each.paper for each in reversed(blocks) if isinstance(each, PageBreak)), paper)


def _goes_below(planned: PlannedSection, before: PlannedSection | None) -> bool:
    """Return whether a section goes on below the one before, on one kind of paper: both are short, or it follows it."""
    if before is None or before.paper is not planned.paper:
        return False
    return planned.follows or (planned.name in SHORT and before.name in SHORT)


def _section(content: PackContent, planned: PlannedSection) -> list[Block]:
    if planned.name is SectionName.PAPERS:
        return papers(content, planned, of_priorities(content))
    made = _SECTIONS.get(planned.name)
    return made(content, planned.heading) if made else []


def _abbreviated(content: PackContent, planned: PlannedSection, section: list[Block], said: str) -> list[Block]:
    return abbreviations(content, planned.heading, said) if planned.name is SectionName.ABBREVIATIONS else section


def _indicators(content: PackContent, _: str) -> list[Block]:
    """Return every indicator's section, the first of a priority under the priority's heading.

    Those of which nothing has come in are told in one sentence at the priority's end.
    """
    blocks: list[Block] = []
    for priority, entries in by_priority(content.entries).items():
        before: tuple[Block, ...] = (priority_heading(1, priority, entries),)
        for entry in entries:
            if not is_awaited(entry):
                blocks += indicator_section(entry, content.scheme, content.plan.rows, before)
                before = ()
        words = awaited_words(filter(is_awaited, entries))
        blocks += [Together((*before, Paragraph(words)))] if words else []
        blocks += words_under(content, priority, SectionName.INDICATORS)
    return blocks


def _list(name: ListName) -> Section:
    return partial(_listed, name)


def _listed(name: ListName, content: PackContent, heading: str) -> list[Block]:
    return list_table(content, name, heading)


_SECTIONS: Mapping[SectionName, Section] = {
    # Papers and abbreviations are made from more than the content.
    SectionName.AGENDA: agenda,
    SectionName.HEAD: report_head,
    SectionName.SUMMARY: summary,
    SectionName.STANDING: standing,
    SectionName.EXCEPTIONS: exceptions,
    SectionName.DASHBOARD: dashboard,
    SectionName.THEMES: themes,
    SectionName.NARRATIVE: narrative,
    SectionName.INDICATORS: _indicators,
    SectionName.PASSPORTS: passports,
    SectionName.SURVEYS: surveys,
    SectionName.GROUP: group,
    SectionName.DISTRICTS: districts,
    SectionName.RECOMMENDATIONS: _list(ListName.RECOMMENDATIONS),
    SectionName.ACTIONS: _list(ListName.ACTIONS),
    SectionName.BUDGET: _list(ListName.BUDGET),
    SectionName.SAVINGS: savings,
    SectionName.INSPECTIONS: inspections,
    SectionName.IMPLICATIONS: _list(ListName.IMPLICATIONS),
    SectionName.MEETINGS: _list(ListName.MEETINGS),
    SectionName.CHANGES: changes,
    SectionName.ERRATUM: erratum,
    SectionName.QUALITY: quality,
    SectionName.SIGN_OFF: sign_off,
    SectionName.CONTACTS: contacts,
    SectionName.APPENDICES: appendices,
    SectionName.DEFINITIONS: definitions,
    SectionName.KEY: key,
}
