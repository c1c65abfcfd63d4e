"""The `board` layout: cover, contents, summary, a section for each indicator by priority, key and notes."""

from __future__ import annotations

from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, Contents, Heading, Outline, PageBreak
from csp_desktop.pack.sections.cover import cover, period_line
from csp_desktop.pack.sections.indicator import indicator_section
from csp_desktop.pack.sections.key import key
from csp_desktop.pack.sections.priorities import by_priority
from csp_desktop.pack.sections.summary import summary


def board_outline(content: PackContent) -> Outline:
    """Return the pack as plain content, in the order in which a board reads it."""
    line = period_line(content)
    blocks: tuple[Block, ...] = (
        cover(content),
        PageBreak(),
        Contents("Contents"),
        PageBreak(),
        *summary(content),
        PageBreak(),
        *_indicators(content),
        PageBreak(),
        *key(content),
    )
    title = f"{content.partnership}: {line}"
    head = " · ".join(filter(None, (content.partnership, line, content.marking)))
    return Outline(title, content.partnership, head, blocks)


def _indicators(content: PackContent) -> list[Block]:
    """Return every indicator's section, the first of a priority under the priority's heading."""
    blocks: list[Block] = []
    for priority, entries in by_priority(content.entries).items():
        first, *others = entries
        blocks += indicator_section(first, content.scheme, before=(Heading(1, priority),))
        for entry in others:
            blocks += indicator_section(entry, content.scheme)
    return blocks
