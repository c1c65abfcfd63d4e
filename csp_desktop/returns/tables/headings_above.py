"""The headings over each column of a region, from top to bottom, wherever cells are merged or stand for several."""

from __future__ import annotations

from datetime import datetime

from csp_desktop.domain.periods import long_name, month
from csp_desktop.returns.tables.columns import text_of
from csp_desktop.returns.tables.regions import Region
from csp_desktop.returns.workbook.grid import Sheet


def headings_above(region: Region, columns: list[int]) -> dict[int, tuple[str, ...]]:
    """Return the texts over each column, the topmost first; a heading over several columns stands over each of them.

    Where a row of headings has no merged cells, a heading holds until the next one in its row, but only over columns
    that have a heading of their own below.
    """
    levels = [_level(region.sheet, row, columns) for row in region.headers]
    own = [set(level) for level in levels]
    spread = [_spread(region, place, levels, own, columns) for place in range(len(levels))]
    return {column: _texts(column, spread) for column in columns}


def _level(sheet: Sheet, row: int, columns: list[int]) -> dict[int, str]:
    texts = {column: _text(sheet, row, column) for column in sheet.rows[row] if column <= max(columns, default=0)}
    return {column: text for column, text in texts.items() if text}


def _text(sheet: Sheet, row: int, column: int) -> str:
    cell = sheet.rows[row][column]
    if isinstance(cell.value, datetime):
        return long_name(month(cell.value.year, cell.value.month))
    return text_of(sheet.rows[row], column)


def _spread(
    region: Region, place: int, levels: list[dict[int, str]], own: list[set[int]], columns: list[int]
) -> dict[int, str]:
    """Return one level with its headings over all the columns that they stand for."""
    row, level = region.headers[place], dict(levels[place])
    merges = [area for area in region.sheet.merges if area.top <= row <= area.bottom]
    for area in merges:
        text = levels[place].get(area.left, "") if area.top == row else ""
        level.update({column: text for column in columns if text and area.left <= column <= area.right})
    below = set().union(*own[place + 1 :])
    if below and not any(area.right > area.left for area in merges if area.left >= min(columns, default=0)):
        _carry(level, columns, below)
    return level


def _carry(level: dict[int, str], columns: list[int], below: set[int]) -> None:
    before = ""
    for column in columns:
        if column in level:
            before = level[column]
        elif column in below and before:
            level[column] = before
        else:
            before = ""


def _texts(column: int, levels: list[dict[int, str]]) -> tuple[str, ...]:
    texts = [level[column] for level in levels if column in level]
    return tuple(dict.fromkeys(texts))
