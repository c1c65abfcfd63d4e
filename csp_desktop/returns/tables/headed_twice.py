"""R18: a period that heads a second column of one table, where the reading of the table ends."""

from __future__ import annotations

from csp_desktop.domain.findings import Severity
from csp_desktop.returns.labels.headings import heading_of
from csp_desktop.returns.tables.blocks import Block
from csp_desktop.returns.tables.scene import Scene


def find_headed_twice(block: Block, scene: Scene) -> None:
    """Find the heading that repeats one of its table; a run that begins anew is another table, no repeat."""
    header, row = block.header, block.sheet.rows.get(block.header.row, {})
    last = header.last
    after = [column for column in sorted(row) if column > last and heading_of(row[column]) is not None]
    if not after:
        return
    own = [heading_of(row[column]) if column in row else None for column in sorted(header.columns)]
    beside = [heading_of(row[column]) for column in after]
    if beside[0] not in own or beside[:2] == own[:2]:
        return
    cell = block.sheet.address(header.row, after[0])
    message = (
        f"Cell {cell} of “{block.title}” names a period that heads another column already; nothing from there on was"
        " read. Correct the heading and send the return again."
    )
    scene.note("R18", Severity.ERROR, message, cell, block.title)
