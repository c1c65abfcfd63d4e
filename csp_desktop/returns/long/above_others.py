"""A sheet cut below the rows of a long table, where another table stands under it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from csp_desktop.returns.workbook.columns import ColumnRows
from csp_desktop.returns.workbook.grid import Sheet

_FEWEST_ROWS = 4
_MOST_ROWS = 5_000


def cut_at_gap(sheet: Sheet) -> tuple[Sheet, Sheet] | None:
    """Return a sheet's rows down to the first gap below some that stand together, and those under it."""
    if isinstance(sheet.rows, ColumnRows) or len(sheet.rows) > _MOST_ROWS:
        return None
    numbers = sorted(sheet.rows)
    for row, following in pairwise(numbers):
        if following > row + 1 and _run_before(numbers, row) >= _FEWEST_ROWS:
            above = {number: sheet.rows[number] for number in numbers if number <= row}
            below = {number: sheet.rows[number] for number in numbers if number > row}
            return replace(sheet, rows=above), replace(sheet, rows=below, remarks=())
    return None


def _run_before(numbers: list[int], row: int) -> int:
    """Return how many rows stand together up to a row."""
    filled = set(numbers)
    length = 0
    while row - length in filled:
        length += 1
    return length
