"""The blocks of a sheet, whichever way its periods run."""

from __future__ import annotations

from csp_desktop.returns.tables.blocks import Block, find_blocks
from csp_desktop.returns.tables.down import find_down, is_crossed
from csp_desktop.returns.tables.lists import find_lists
from csp_desktop.returns.tables.side_by_side import next_part, parts_of
from csp_desktop.returns.tables.titles import lines_above, title_among
from csp_desktop.returns.workbook.grid import Sheet


def blocks_of(sheet: Sheet) -> list[Block]:
    """Return the blocks of a sheet from top to bottom: periods across, periods down, or a period in each row."""
    parts = parts_of(sheet)
    found = [_across_and_down(part) for part in parts]
    touching = {column for blocks in found for block in blocks if (column := next_part(block)) is not None}
    if touching:
        parts = parts_of(sheet, touching)
        found = [_across_and_down(part) for part in parts]
    if len(parts) == 1 or not all(found):
        return (found[0] if len(parts) == 1 else _across_and_down(sheet)) or find_lists(sheet)
    for blocks in found[1:]:
        _head(sheet, blocks)
    return [block for blocks in found for block in blocks]


def _across_and_down(sheet: Sheet) -> list[Block]:
    across = _joined([block for block in find_blocks(sheet) if not is_crossed(block)])
    return sorted([*across, *find_down(sheet, across)], key=lambda block: block.first_row)


def _joined(blocks: list[Block]) -> list[Block]:
    """Return blocks with those that only repeat the headings of the one before them as part of it."""
    joined = blocks[:1]
    for block in blocks[1:]:
        last = joined[-1]
        untitled = block.top == block.header.top and not block.context
        if untitled and (block.header.columns, block.header.other) == (last.header.columns, last.header.other):
            last.rows += block.rows
            last.notes += block.notes
            last.comments += block.comments
            last.bottom = block.bottom
        else:
            joined.append(block)
    return joined


def _head(sheet: Sheet, blocks: list[Block]) -> None:
    """Give blocks at the right what stands over the whole sheet, and the title where they have none of their own."""
    for block in blocks:
        lines = lines_above(sheet, block.first_row, 0)
        place = title_among(lines)
        block.context = (*block.context, *(text for _, text in lines))
        if place is not None and block.title == sheet.name.strip():
            block.title = lines[place][1]
