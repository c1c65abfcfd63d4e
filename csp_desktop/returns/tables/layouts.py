"""The blocks of a sheet, whichever way its periods run."""

from __future__ import annotations

from csp_desktop.returns.tables.blocks import Block, find_blocks
from csp_desktop.returns.tables.down import find_down, is_crossed
from csp_desktop.returns.tables.lists import find_lists
from csp_desktop.returns.workbook.grid import Sheet


def blocks_of(sheet: Sheet) -> list[Block]:
    """Return the blocks of a sheet from top to bottom: periods across, periods down, or a period in each row."""
    across = [block for block in find_blocks(sheet) if not is_crossed(block)]
    blocks = [*across, *find_down(sheet, across)]
    return sorted(blocks, key=lambda block: block.area.top) or find_lists(sheet)
