"""Papers: each on pages of its own under its title, its text numbered as it was typed, or a PDF that is bound in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from csp_desktop.domain.board_lists import ListItem, ListName, bound_key
from csp_desktop.domain.paper_text import PaperLine, Part, paper_lines
from csp_desktop.pack.bound_pages import BoundPage
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, BoundSheet, Heading, ListEntry, NestedList, PageBreak, Paragraph, Voice
from csp_desktop.pack.paper import Paper
from csp_desktop.pack.plan import PlannedSection


def papers(content: PackContent, planned: PlannedSection, elsewhere: frozenset[str] = frozenset()) -> list[Block]:
    """Return the paper that a section names, or all that no other names; nothing of one with nothing in it.

    Those whose titles are in `elsewhere` are printed in another place.
    """
    own = content.plan.own_papers | elsewhere
    blocks: list[Block] = []
    for item in content.lists.get(ListName.PAPERS, ()):
        title = item.values.get("title", "")
        wanted = title == planned.of if planned.of else title not in own
        if wanted and (item.values.get("text") or item.values.get("file")):
            heading = planned.heading if planned.of else title or planned.heading
            between = [PageBreak(odd=content.plan.two_sided)] if blocks else []
            blocks += [*between, *_paper(content, item, heading)]
    return blocks


def text_blocks(text: str) -> list[Block]:
    """Return a paper's text as blocks: paragraphs, headings of level 2, and nested lists."""
    runs = groupby(paper_lines(text), key=_part)
    return [block for part, run in runs for block in _blocks(part, run)]


def _paper(content: PackContent, item: ListItem, heading: str) -> list[Block]:
    """Return a paper's heading, its text, and then the pages of the PDF that is bound in with it."""
    text, file = item.values.get("text", ""), item.values.get("file", "")
    sheets = content.bound.get(bound_key(file), ()) if file else ()
    head = [Heading(1, heading, item.values.get("title") or heading), *text_blocks(text)]
    if not text and sheets and sheets[0].is_wide:
        head = [PageBreak(Paper.A4_WIDE, odd=content.plan.two_sided), *head]
    lost = [Paragraph(f"{file.partition(' ')[2]} is no longer in the project: bind it in again.", Voice.NOTE)]
    return [*head, *_sheets(sheets, heading, begins_below=not text), *(lost if file and not sheets else [])]


def _sheets(pages: Sequence[BoundPage], heading: str, *, begins_below: bool) -> Iterator[Block]:
    """Yield the pages of a PDF, each on one of ours; the first below the heading where no text stands between."""
    for number, page in enumerate(pages, start=1):
        if number > 1 or not begins_below:
            yield PageBreak(Paper.A4_WIDE if page.is_wide else Paper.A4)
        read = "its words follow" if page.lines else "it is a picture without words"
        yield BoundSheet(page, f"{heading}, page {number} of {len(pages)}, as it was sent; {read}.")


def _blocks(part: Part, lines: Iterable[PaperLine]) -> list[Block]:
    if part is Part.HEADING:
        return [Heading(2, line.text) for line in lines]
    if part is Part.PARAGRAPH:
        return [Paragraph(line.text, bold=line.bold) for line in lines]
    return [NestedList(tuple(ListEntry(line.label, line.text, line.bold, line.depth) for line in lines))]


def _part(line: PaperLine) -> Part:
    return line.part
