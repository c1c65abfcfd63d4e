"""Tables whose periods run down: each is read as one across, on its side."""

from __future__ import annotations

from collections.abc import Mapping

from csp_desktop.returns.labels.headings import heading_of
from csp_desktop.returns.labels.remarks import comment_in
from csp_desktop.returns.labels.values import figure_of
from csp_desktop.returns.tables.block_rows import BlockRow, rows_under
from csp_desktop.returns.tables.blocks import Block
from csp_desktop.returns.tables.columns import corner_title
from csp_desktop.returns.tables.down_regions import Region, regions, text_below
from csp_desktop.returns.tables.header_rows import HeaderRow, header_at
from csp_desktop.returns.tables.titles import lines_above, title_among
from csp_desktop.returns.tables.turned import turned
from csp_desktop.returns.workbook.grid import Area, Cell, Sheet

LAYOUT = "periods down"

_SHARE = 0.5
_LEAST_NAMED = 0.9
_LEAST_DIFFERENT = 0.8


def find_down(sheet: Sheet, across: list[Block]) -> list[Block]:
    """Return the blocks with periods down in the rows that no block across has."""
    taken = {row for block in across for row in range(block.first_row, block.last_row + 1)}
    rows = [row for row in sorted(sheet.rows) if row not in taken]
    found = []
    before = 0
    for region in regions(sheet, rows):
        block = _block(sheet, region, before)
        before = region.bottom
        if block is not None:
            found.append(block)
    return found


def is_crossed(block: Block) -> bool:
    """Return whether a block's rows are months or quarters under years: its periods run down."""
    if not all(heading.is_year for heading in block.header.columns.values()):
        return False
    named = sum(_is_within_year(block.sheet.rows[row.row], block.header.first) for row in block.rows)
    return named > _SHARE * len(block.rows)


def _is_within_year(row: Mapping[int, Cell], first: int) -> bool:
    cells = [cell for column, cell in row.items() if column < first]
    headings = (heading_of(cell) for cell in cells)
    return any(heading is not None and not heading.is_year for heading in headings)


def _block(sheet: Sheet, region: Region, before: int) -> Block | None:
    if _is_list(sheet, region):
        return None
    side = turned(sheet, [*region.headers, *region.rows, *region.foot])
    side = _with_year_lines(side, sheet, region)
    header = header_at(side, region.column)
    if header is None or len(header.columns) < _LEAST_NAMED * len(region.rows):
        return None
    lines = [(region.section, text) for text in text_below(sheet, [region.section] if region.section else [])]
    lines += [line for line in lines_above(sheet, region.top, before) if line[0] > before]
    place = title_among(lines)
    title = lines[place][1] if place is not None else corner_title(header) or sheet.name.strip()
    context = tuple(text for number, (_, text) in enumerate(lines) if number != place)
    block = Block(side, header, title, region.column, context, bottom=max(side.rows), layout=LAYOUT)
    block.rows = _rows(side, header)
    block.place = _place(sheet, region, header, lines[place][0] if place is not None else region.top)
    _file(block, text_below(sheet, region.lines))
    return block if block.rows else None


def _is_list(sheet: Sheet, region: Region) -> bool:
    """Return whether words stand between the periods and the figures of most rows: each row names its own thing."""
    if _names_a_thing_in_each_row(sheet, region):
        return True
    named = 0
    for row in region.rows:
        cells = sorted((column, cell) for column, cell in sheet.rows[row].items() if column > region.column)
        named += bool(cells) and isinstance(cells[0][1].value, str) and figure_of(cells[0][1]) is None
    return named > _SHARE * len(region.rows)


def _names_a_thing_in_each_row(sheet: Sheet, region: Region) -> bool:
    """Return whether before the periods of nearly all rows stand words that are of no other row."""
    texts = [_words_before(sheet.rows[row], region.column) for row in region.rows]
    return len(set(filter(None, texts))) > _LEAST_DIFFERENT * len(texts)


def _words_before(row: Mapping[int, Cell], column: int) -> str:
    cells = (cell for place, cell in sorted(row.items()) if place < column)
    words = (str(cell.value).strip() for cell in cells if isinstance(cell.value, str) and heading_of(cell) is None)
    return " ".join(words)


def _with_year_lines(side: Sheet, sheet: Sheet, region: Region) -> Sheet:
    """Return the sheet on its side with the years of lines over the first period after each."""
    if not region.years:
        return side
    over: dict[int, Cell] = dict(side.rows.get(region.column - 1, {}))
    for year in region.years:
        first = next((row for row in region.rows if row > year), None)
        if first is not None:
            over[first] = sheet.rows[year][region.column]
    rows = {**side.rows, region.column - 1: over}
    return Sheet(
        side.name, rows, side.hidden, side.merges, side.hidden_rows, side.hidden_columns, side.notes, turned=True
    )


def _rows(side: Sheet, header: HeaderRow) -> list[BlockRow]:
    found = rows_under(side, header, max(side.rows), to_the_end=True)
    return [row for row in found if isinstance(row, BlockRow)]


def _place(sheet: Sheet, region: Region, header: HeaderRow, top: int) -> Area:
    rows = [*region.headers, *region.rows, *region.foot]
    right = max(max(sheet.rows[row]) for row in rows)
    bottom = max([*rows, *header.columns])
    return Area(min(top, region.top), min(min(sheet.rows[row]) for row in rows), bottom, right)


def _file(block: Block, lines: list[str]) -> None:
    for text in lines:
        comment = comment_in(text)
        if comment is None:
            block.notes.append(text)
        else:
            block.comments.append(comment)
