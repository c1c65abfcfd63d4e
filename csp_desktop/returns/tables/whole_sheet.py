"""A sheet's tables of both sorts: those with periods across or in each row, and those read by each column's heading."""

from __future__ import annotations

from csp_desktop.domain.figures import Kind
from csp_desktop.returns.labels.column_headings import column_heading
from csp_desktop.returns.labels.row_labels import read_label
from csp_desktop.returns.labels.values import figure_of
from csp_desktop.returns.model import ReturnTable
from csp_desktop.returns.tables.blocks import Block
from csp_desktop.returns.tables.cross_tables import read_crosses
from csp_desktop.returns.tables.left_out import note_rows
from csp_desktop.returns.tables.regions import line_of
from csp_desktop.returns.tables.scene import Scene
from csp_desktop.returns.tables.side_by_side import parts_of
from csp_desktop.returns.workbook.grid import Sheet, parse_address

_FIRST_LINES = 4
_MOST_PERIODS = 5
_COMPARED = 2
_TARGETS = frozenset({Kind.TARGET, Kind.CUMULATIVE_TARGET})
_CHANGES = frozenset({Kind.CHANGE, Kind.PERCENT_CHANGE})


def read_rest(sheet: Sheet, blocks: list[Block], scene: Scene, file_words: str) -> list[ReturnTable]:
    """Return the tables among the rows that no block covers, and name the rows of figures that none covers either."""
    covered = {row for block in blocks for row in range(block.first_row, _last_row(block) + 1)}
    numbers = [row for row in sorted(sheet.rows) if row not in covered]
    own = Scene(scene.workbook, scene.sheet)
    context = (*first_lines(sheet), sheet.name, file_words)
    parts = [sheet] if blocks else parts_of(sheet)
    tables = [table for part in parts for table in read_crosses(part, numbers, own, context)]
    if tables or not blocks:
        scene.findings += own.findings
    if blocks or tables:
        read = {row for table in tables for row in _rows_of(table)}
        note_rows(sheet, covered | read, scene)
    return tables


def _last_row(block: Block) -> int:
    """Return the last row of a block's figures: the lines below it may be the title of what follows."""
    return block.last_row if block.sheet.turned else max(row.row for row in block.rows)


def first_lines(sheet: Sheet, before: int | None = None) -> tuple[str, ...]:
    """Return the lines of words at the head of a sheet, over any row with several cells and `before` a row."""
    lines: list[str] = []
    for row in sorted(sheet.rows):
        if len(sheet.rows[row]) > 1 or len(lines) == _FIRST_LINES or (before is not None and row >= before):
            break
        lines.append(line_of(sheet, row))
    return tuple(filter(None, lines))


def _rows_of(table: ReturnTable) -> range:
    first, _, last = table.range.partition(":")
    top, bottom = parse_address(first), parse_address(last)
    return range(top[0], bottom[0] + 1) if top and bottom else range(0)


def is_comparison(block: Block) -> bool:
    """Return whether columns beside a block's few periods say how they compare: a target, a change, last year's.

    Such a block is no run of periods but a scorecard, and read by what each of its columns says.
    """
    header = block.header
    if block.sheet.turned or len(header.columns) > _MOST_PERIODS:
        return False
    if any(read_label(row.label).years for row in block.rows):
        return False
    beside = [column_heading(text) for column, text in header.other.items() if text and _has_numbers(block, column)]
    heads = [head for head in beside if head.is_figures and not head.words]
    if any(head.before is not None or head.kind in _TARGETS for head in heads):
        return True
    periods = {heading._replace(words="") for heading in header.columns.values()}
    return len(periods) == _COMPARED and any(head.kind in _CHANGES for head in heads)


def _has_numbers(block: Block, column: int) -> bool:
    cells = (block.sheet.cell(row.row, column) for row in block.rows)
    return any(cell is not None and figure_of(cell) is not None for cell in cells)
