"""Blocks: a title, a header row of periods, the rows of figures under it, and the words that go with them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from csp_desktop.returns.labels.areas import is_area, is_nation
from csp_desktop.returns.labels.remarks import comment_in, is_remark, says_monitoring_only
from csp_desktop.returns.labels.row_labels import read_label
from csp_desktop.returns.tables.block_rows import BlockRow, Line, rows_under
from csp_desktop.returns.tables.columns import corner_title
from csp_desktop.returns.tables.header_rows import HeaderRow, header_rows
from csp_desktop.returns.tables.titles import lines_above, title_among
from csp_desktop.returns.workbook.grid import Area, Sheet

_LONGEST_HEADING = 100


@dataclass(slots=True)
class Block:
    """One table as it stands in the sheet, its periods across unless `layout` says otherwise.

    `context` are the other lines above it; `place` is where it lies in the workbook, where its sheet is on its side.
    """

    sheet: Sheet
    header: HeaderRow
    title: str
    top: int
    context: tuple[str, ...] = ()
    rows: list[BlockRow] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    bottom: int = 0
    layout: str = "periods across"
    place: Area | None = None

    @property
    def area(self) -> Area:
        """Return the rectangle of the workbook that the block covers."""
        if self.place is not None:
            return self.place
        rows = (self.sheet.rows.get(row, {}) for row in range(self.top, self.bottom + 1))
        left = min((min(row) for row in rows if row), default=1)
        return Area(self.top, left, self.bottom, self.header.last)

    @property
    def first_row(self) -> int:
        """Return the workbook's first row of the block."""
        return self.top if self.place is None else self.place.top

    @property
    def last_row(self) -> int:
        """Return the workbook's last row of the block."""
        return self.bottom if self.place is None else self.place.bottom

    @property
    def named_area(self) -> str | None:
        """Return the area that the title names by itself, or that the sheet is called after."""
        return next(
            (text for text in (self.title, self.sheet.name.strip()) if is_area(text) and not is_nation(text)), None
        )

    @property
    def monitoring_only(self) -> bool:
        """Return whether the block says that it is for monitoring only."""
        return any(says_monitoring_only(text) for text in (self.title, *self.notes))


def find_blocks(sheet: Sheet) -> list[Block]:
    """Return the blocks of a sheet that have periods across, from top to bottom."""
    blocks = []
    headers = header_rows(sheet)
    end = max(sheet.rows, default=0)
    for place in range(len(headers) - 1, -1, -1):
        before = headers[place - 1].row if place else 0
        lines = lines_above(sheet, headers[place].top, before)
        block = _begin(sheet, headers[place], lines)
        _read_rows(block, end)
        blocks.append(block)
        end = (lines[-1][0] if lines else block.top) - 1
    return [block for block in reversed(blocks) if block.rows]


def _begin(sheet: Sheet, header: HeaderRow, lines: list[tuple[int, str]]) -> Block:
    place = title_among(lines)
    context = tuple(text for number, (_, text) in enumerate(lines) if number != place)
    if place is None:
        title = corner_title(header) or sheet.name.strip()
        return Block(sheet, header, title, header.row, context, bottom=header.row)
    row, title = lines[place]
    return Block(sheet, header, title, row, context, bottom=header.row)


def _read_rows(block: Block, end: int) -> None:
    """Read the rows under a header; lines of words above figures head them, others are notes and comments."""
    pending: list[str] = []
    heading = ""
    for read in rows_under(block.sheet, block.header, end):
        block.bottom = read.row
        if isinstance(read, Line):
            pending.append(read.text)
            continue
        heading = _file(block, pending, more=True) or heading
        pending = []
        block.rows.append(read if read.measure or not heading else replace(read, measure=heading))
    _file(block, pending, more=False)


def _file(block: Block, lines: list[str], more: bool) -> str:
    """File lines of words; return the one that heads the figures that follow, where `more` figures do."""
    heading = ""
    for text in lines:
        comment = comment_in(text)
        if comment is not None:
            block.comments.append(comment)
        elif not more or is_remark(text) or len(text) > _LONGEST_HEADING:
            block.notes.append(text)
        elif not read_label(text).says_something:
            heading = text
    return heading
