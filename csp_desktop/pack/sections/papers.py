"""Free papers: each on pages of its own under its title, its paragraphs and lists numbered as they were typed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from csp_desktop.domain.board_lists import ListItem, ListName
from csp_desktop.domain.paper_text import PaperLine, Part, paper_lines
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, Heading, ListEntry, NestedList, PageBreak, Paragraph
from csp_desktop.pack.plan import PlannedSection


def papers(content: PackContent, planned: PlannedSection) -> list[Block]:
    """Return the paper that a section names, or all that no other names; nothing of one without a text."""
    own = content.plan.own_papers
    blocks: list[Block] = []
    for item in content.lists.get(ListName.PAPERS, ()):
        title = item.values.get("title", "")
        wanted = title == planned.of if planned.of else title not in own
        if wanted and item.values.get("text"):
            heading = planned.heading if planned.of else title or planned.heading
            between = [PageBreak(odd=content.plan.two_sided)] if blocks else []
            blocks += [*between, *_paper(item, heading)]
    return blocks


def text_blocks(text: str) -> list[Block]:
    """Return a paper's text as blocks: paragraphs, headings of level 2, and nested lists."""
    runs = groupby(paper_lines(text), key=_part)
    return [block for part, run in runs for block in _blocks(part, run)]


def _paper(item: ListItem, heading: str) -> list[Block]:
    return [Heading(1, heading, item.values.get("title") or heading), *text_blocks(item.values["text"])]


def _blocks(part: Part, lines: Iterable[PaperLine]) -> list[Block]:
    if part is Part.HEADING:
        return [Heading(2, line.text) for line in lines]
    if part is Part.PARAGRAPH:
        return [Paragraph(line.text, bold=line.bold) for line in lines]
    return [NestedList(tuple(ListEntry(line.label, line.text, line.bold, line.depth) for line in lines))]


def _part(line: PaperLine) -> Part:
    return line.part
