"""What stands over or under the periods of a header: kinds, or the things that the figures are of."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from csp_desktop.returns.labels.headings import Heading, heading_of
from csp_desktop.returns.labels.values import figure_of
from csp_desktop.returns.tables.cell_text import text_of
from csp_desktop.returns.workbook.grid import Cell, Sheet

_FEWEST = 2


def with_words_under(headings: dict[int, Heading], sheet: Sheet, number: int) -> dict[int, Heading]:
    """Return the headings spread over the columns that the row below divides them into, with its words.

    The headings stay what they are where the row below has none of its own.
    """
    words = _words_in(sheet.rows.get(number + 1, {}), min(headings))
    if len(words) < _FEWEST or not _has_figures(sheet, number + 2, words):
        return headings
    spans = _spans(headings, sheet, number)
    spread = {
        column: headings[left]._replace(words=f"{headings[left].words} {text}".strip())
        for column, text in words.items()
        if (left := next((each for each, last in spans.items() if each <= column <= last), None)) is not None
    }
    return spread if headings.keys() <= spread.keys() or _FEWEST * len(headings) <= len(spread) else headings


def with_words_over(headings: dict[int, Heading], sheet: Sheet, number: int) -> dict[int, Heading]:
    """Return the headings with the words of the row above that span them, where it divides them into groups."""
    above = sheet.rows.get(number - 1, {})
    words = _words_in(above, min(headings))
    if len(words) < _FEWEST or (len(headings) <= len(words) and not _repeats(headings)):
        return headings
    spans = _spans(words, sheet, number - 1)
    named = dict(headings)
    for column, heading in headings.items():
        over = next((left for left, last in spans.items() if left <= column <= last), None)
        if over is not None:
            named[column] = heading._replace(words=f"{words[over]} {heading.words}".strip())
    return named


def _repeats(headings: Mapping[int, Heading]) -> bool:
    return len(set(headings.values())) < len(headings)


def _words_in(row: Mapping[int, Cell], first: int) -> dict[int, str]:
    """Return a row's words from a column on, nothing where it has figures or periods there."""
    cells = {column: cell for column, cell in sorted(row.items()) if column >= first}
    if any(figure_of(cell) is not None or heading_of(cell) is not None for cell in cells.values()):
        return {}
    return {column: text for column in cells if (text := text_of(row, column))}


def _has_figures(sheet: Sheet, number: int, columns: Mapping[int, str]) -> bool:
    """Return whether figures stand in a row, or in the next, under half of the columns or more."""
    rows = [sheet.rows.get(each, {}) for each in (number, number + 1)]
    filled = (sum(column in row and figure_of(row[column]) is not None for column in columns) for row in rows)
    return _FEWEST * max(filled) >= len(columns)


def _spans(cells: Mapping[int, object], sheet: Sheet, number: int) -> dict[int, int]:
    """Return the last column that each cell of a row spans: a merged one its own, any other up to the next."""
    merged = {area.left: area.right for area in sheet.merges if area.top <= number <= area.bottom}
    columns = sorted(cells)
    widths = [later - earlier for earlier, later in pairwise(columns)]
    last = columns[-1] + (max(widths) if widths else sheet_width(sheet, number)) - 1
    ends = dict(zip(columns, [*(later - 1 for later in columns[1:]), last], strict=True))
    return {
        column: max(column, merged.get(column, 0)) if _is_wide(column, merged) else end for column, end in ends.items()
    }


def _is_wide(column: int, merged: Mapping[int, int]) -> bool:
    return merged.get(column, column) > column


def sheet_width(sheet: Sheet, number: int) -> int:
    """Return the last filled column of a row and the one below it."""
    return max((column for each in (number, number + 1) for column in sheet.rows.get(each, {})), default=1)
