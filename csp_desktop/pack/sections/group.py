"""Similar areas: who they are, and each indicator's rank among them as bars."""

from __future__ import annotations

from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, ChartBlock, Heading, Paragraph, Together, Voice
from csp_desktop.pack.sections.measure_cells import named


def group(content: PackContent, heading: str) -> list[Block]:
    """Return the members, and bars for each indicator that has their figures, of two periods; nothing without any."""
    ranked = [entry for entry in content.entries if entry.ranked]
    if not ranked:
        return []
    blocks: list[Block] = [Heading(1, heading)]
    if content.group_members:
        names = ", ".join(content.group_members)
        words = f"The family group: {names}. Averages are of all members alike, our own area included."
        blocks.append(Paragraph(words, Voice.NOTE))
    for entry in ranked:
        blocks.append(Together((Heading(2, named(entry.reading)), ChartBlock(entry.ranked))))
    return blocks
