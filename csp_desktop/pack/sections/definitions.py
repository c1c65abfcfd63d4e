"""Definitions: what each indicator counts, and where its figures come from."""

from __future__ import annotations

from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, Cell, Column, Heading, Row, Table
from csp_desktop.pack.sections.measure_cells import codes


def definitions(content: PackContent, heading: str) -> list[Block]:
    """Return each indicator that has a definition or a source in a row, each once; nothing without any."""
    told = {entry.reading.indicator.id: entry.reading for entry in reversed(content.entries)}
    rows = tuple(
        Row((Cell(each.indicator.name, note=codes(each)), Cell(each.indicator.definition), Cell(each.indicator.source)))
        for each in reversed(told.values())
        if each.indicator.definition or each.indicator.source
    )
    if not rows:
        return []
    columns = (Column("Indicator", 1.4), Column("Definition", 2.6), Column("Source", 1.2))
    return [Heading(1, heading), Table("What each indicator counts, and where it comes from.", columns, rows)]
