"""Blocks: a title, a header row of periods, the rows of figures under it, and the words that go with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from csp_desktop.returns.labels.remarks import comment_in, is_note, says_monitoring_only
from csp_desktop.returns.labels.row_labels import read_label
from csp_desktop.returns.labels.values import CellFigure, figure_of
from csp_desktop.returns.tables.columns import LabelColumns, corner_title, label_columns, text_of
from csp_desktop.returns.tables.header_rows import HeaderRow, header_rows
from csp_desktop.returns.workbook.grid import Area, Cell, Fault, Sheet

_LONGEST_HEADING = 100
_LONGEST_TITLE_GAP = 2
_WORDS_THAT_END = 2


@dataclass(frozen=True, slots=True)
class BlockRow:
    """A row with figures: its labels and what stands under each period; `words` are cells that are none."""

    row: int
    label: str
    measure: str
    area: str | None
    figures: Mapping[int, CellFigure]
    faults: Mapping[int, Fault]
    words: Mapping[int, str]


@dataclass(slots=True)
class Block:
    """One table of periods across, as it stands in the sheet.

    `context` are the lines above the title; `unlabelled` the rows whose figures have no words beside them.
    """

    sheet: Sheet
    header: HeaderRow
    title: str
    top: int
    context: tuple[str, ...] = ()
    rows: list[BlockRow] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    unlabelled: list[int] = field(default_factory=list)
    bottom: int = 0
    right: int = 0

    @property
    def area(self) -> Area:
        """Return the rectangle that the block covers."""
        return Area(
            self.top, min(self.left, self.header.first), max(self.bottom, self.header.row), self.right
        )

    @property
    def left(self) -> int:
        """Return the first column that holds any of it."""
        rows = (self.sheet.rows.get(row, {}) for row in range(self.top, self.bottom + 1))
        return min((min(row) for row in rows if row), default=1)

    @property
    def monitoring_only(self) -> bool:
        """Return whether the block says that it is for monitoring only."""
        return any(says_monitoring_only(text) for text in (self.title, *self.notes))


def find_blocks(sheet: Sheet) -> list[Block]:
    """Return the blocks of a sheet that have periods across, from top to bottom."""
    headers = header_rows(sheet)
    blocks = []
    end = max(sheet.rows, default=0)
    for header in reversed(headers):
        block = _begin(sheet, header, headers)
        _read_rows(block, end)
        blocks.append(block)
        end = block.top - 1
    return [block for block in reversed(blocks) if block.rows]


def _begin(sheet: Sheet, header: HeaderRow, headers: list[HeaderRow]) -> Block:
    before = max((other.row for other in headers if other.row < header.row), default=0)
    lines = _lines_above(sheet, header.row, before)
    top = lines[0][0] if lines else header.row
    texts = [text for _, text in lines]
    title = texts[0] if texts else corner_title(header) or _sheet_title(sheet)
    return Block(sheet, header, title, top, tuple(texts[1:]), bottom=header.row, right=header.last)


def _lines_above(sheet: Sheet, row: int, before: int) -> list[tuple[int, str]]:
    """Return the lines of words right above a header row, the nearest first; a gap or a figure ends them."""
    lines: list[tuple[int, str]] = []
    gap = 0
    for number in range(row - 1, before, -1):
        text = _line(sheet.rows.get(number, {}))
        if text is None:
            break
        gap = 0 if text else gap + 1
        if gap > _LONGEST_TITLE_GAP or (lines and gap and before):
            break
        if text:
            lines.append((number, text))
    return lines


def _line(row: Mapping[int, Cell]) -> str | None:
    """Return a row's words where it may be a title, nothing where it is empty, else None."""
    texts = [text_of(row, column) for column in sorted(row)]
    if any(figure_of(cell) is not None for cell in row.values()) or any(_is_remark(text) for text in texts):
        return None
    return next((text for text in texts if text), "")


def _is_remark(text: str) -> bool:
    return comment_in(text) is not None or is_note(text) or says_monitoring_only(text)


def _sheet_title(sheet: Sheet) -> str:
    return sheet.name.strip()


def _read_rows(block: Block, end: int) -> None:
    """Read the rows under a header up to `end`, or to the row where another table begins."""
    numbers = range(block.header.row + 1, end + 1)
    columns = label_columns(block.sheet, block.header, numbers)
    groups: dict[int, str] = {}
    pending: list[tuple[int, str]] = []
    heading = ""
    for number in numbers:
        row = block.sheet.rows.get(number)
        if row is None:
            continue
        read = _read_row(block, number, columns, groups)
        if read is None:
            break
        block.bottom = number
        if isinstance(read, str):
            pending.append((number, read))
        elif read.figures or read.faults:
            heading = _settle(block, pending) or heading
            block.rows.append(_under(read, heading))
    _settle(block, pending, last=True)


def _under(row: BlockRow, heading: str) -> BlockRow:
    """Return a row whose measure is the heading above it within the block."""
    if not heading or row.measure:
        return row
    return BlockRow(row.row, row.label, heading, row.area, row.figures, row.faults, row.words)


def _settle(block: Block, pending: list[tuple[int, str]], last: bool = False) -> str:
    """File the lines of words since the last figures; return the heading of the rows that follow, if any."""
    heading = ""
    for _, text in pending:
        comment = comment_in(text)
        if comment is not None:
            block.comments.append(comment)
        elif last or _is_remark(text) or len(text) > _LONGEST_HEADING:
            block.notes.append(text)
        elif not read_label(text).says_something:
            heading = text
    pending.clear()
    return heading


def _read_row(
    block: Block, number: int, columns: LabelColumns, groups: dict[int, str]
) -> BlockRow | str | None:
    """Return a row of figures, or a line of words, or None where another table begins."""
    row = block.sheet.rows[number]
    inside = {column: row[column] for column in block.header.columns if column in row}
    read = {column: figure_of(cell) for column, cell in inside.items()}
    words = {
        column: text_of(row, column) or str(row[column].value)
        for column, what in read.items()
        if what is None
    }
    figures = {column: what for column, what in read.items() if isinstance(what, CellFigure)}
    faults = {column: what for column, what in read.items() if isinstance(what, Fault)}
    if not figures and not faults:
        if len(words) >= _WORDS_THAT_END:
            return None
        return next((text for column in sorted(row) if (text := text_of(row, column))), "")
    return _row_of_figures(block, number, columns, groups, (figures, faults, words))


def _row_of_figures(
    block: Block,
    number: int,
    columns: LabelColumns,
    groups: dict[int, str],
    read: tuple[dict[int, CellFigure], dict[int, Fault], dict[int, str]],
) -> BlockRow:
    row = block.sheet.rows[number]
    for column in columns.groups:
        groups[column] = text_of(row, column) or groups.get(column, "")
    label = text_of(row, columns.label) or _merged_label(block.sheet, number, columns.label)
    code = " ".join(text for column in columns.codes if (text := text_of(row, column)))
    measure = " ".join(
        text for text in (code, *(groups.get(column, "") for column in columns.groups)) if text
    )
    return BlockRow(number, label, measure, text_of(row, columns.area) or None, *read)


def _merged_label(sheet: Sheet, row: int, column: int | None) -> str:
    """Return the label of a cell that is merged with one above it."""
    for area in sheet.merges:
        if column is not None and area.left <= column <= area.right and area.top < row <= area.bottom:
            return text_of(sheet.rows.get(area.top, {}), area.left)
    return ""
