"""Similar areas: who they are, and each indicator's rank among them as bars."""

from __future__ import annotations

from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, ChartBlock, Heading, Paragraph, Together, Voice


def group(content: PackContent, heading: str) -> list[Block]:
    """Return the members, and a chart of bars for each indicator that has their figures; nothing without any."""
    charts = [(entry, chart) for entry in content.entries for chart in entry.ranked]
    if not charts:
        return []
    blocks: list[Block] = [Heading(1, heading)]
    if content.group_members:
        names = ", ".join(content.group_members)
        words = f"The family group: {names}. Averages are of all members alike, our own area included."
        blocks.append(Paragraph(words, Voice.NOTE))
    for entry, chart in charts:
        blocks.append(Together((Heading(2, entry.reading.indicator.name), ChartBlock((chart,)))))
    return blocks
