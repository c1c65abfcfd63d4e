"""Tables that stand beside each other: a sheet cut where an empty column lies before labels of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from csp_desktop.returns.labels.headings import heading_of
from csp_desktop.returns.labels.values import figure_of
from csp_desktop.returns.tables.blocks import Block
from csp_desktop.returns.tables.columns import stands_beside
from csp_desktop.returns.workbook.grid import Cell, Sheet

_FEWEST = 2


def parts_of(sheet: Sheet, more: Iterable[int] = ()) -> list[Sheet]:
    """Return the parts of a sheet from left to right, each with the addresses of the whole; most have but one.

    `more` are columns where another part begins without an empty one before it.
    """
    columns = sorted({column for row in sheet.rows.values() for column in row})
    after_gaps = [right for left, right in pairwise(columns) if right > left + 1]
    starts = sorted({*(column for column in after_gaps if _begins_table(sheet, column)), *more})
    if not starts:
        return [sheet]
    edges = [columns[0], *starts, columns[-1] + 1]
    return [_part(sheet, first, end) for first, end in pairwise(edges)]


def next_part(block: Block) -> int | None:
    """Return the column of labels of a table that touches a block at its right, under the same row of headings."""
    row = block.sheet.rows.get(block.header.top, {})
    last = block.header.last
    after = min((c for c, cell in row.items() if c > last and heading_of(cell) is not None), default=None)
    if after is None or block.sheet.turned or after - last < _FEWEST:
        return None
    between = range(last + 1, after)
    return next((column for column in between if _begins_table(block.sheet, column)), None)


def _begins_table(sheet: Sheet, column: int) -> bool:
    """Return whether labels stand in a column with figures right beside them, and no mere owner or colour."""
    labelled = 0
    for row in sheet.rows.values():
        cell, beside = row.get(column), row.get(column + 1)
        if cell is None:
            continue
        if isinstance(cell.value, str) and stands_beside(cell.value):
            return False
        labelled += _is_label(cell) and beside is not None and isinstance(beside.value, float)
    return labelled >= _FEWEST


def _is_label(cell: Cell) -> bool:
    return isinstance(cell.value, datetime) or (isinstance(cell.value, str) and figure_of(cell) is None)


def _part(sheet: Sheet, first: int, end: int) -> Sheet:
    rows = {
        number: kept
        for number, row in sheet.rows.items()
        if (kept := {column: cell for column, cell in row.items() if first <= column < end})
    }
    return replace(sheet, rows=rows)
