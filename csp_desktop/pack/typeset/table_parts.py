"""Tables too wide for the page: parted into tables of fewer columns, so that no number and no usual word is broken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from csp_desktop.pack.outline import Column, Row, Table
from csp_desktop.pack.typeset.fonts import Face, width
from csp_desktop.pack.typeset.number_columns import NumberColumn
from csp_desktop.pack.typeset.styles import CELL, HEADER
from csp_desktop.pack.typeset.table_columns import rooms, widened

_LONGEST_WORD = 62.0
"""How much room a word has a right to, in points; a longer one may be broken."""
_STATUS = 12.0


def parted(table: Table, measure: float) -> list[Table]:
    """Return a table in as few parts as let its words and numbers fit `measure` points.

    Each part has the first column, which says what its rows are.
    """
    needed = _needed(table, measure)
    columns = widened(table.columns, needed, measure)
    others = len(table.columns) - 1
    if columns is not None or others < 2:
        return [replace(table, columns=columns or table.columns)]
    for count in range(2, others + 1):
        parts = [_part(table, places, needed, measure) for places in _divided(others, count)]
        if count == others or all(part is not None for part in parts):
            break
    return [part for part in parts if part is not None]


def numbers(table: Table, places: Sequence[int], measure: float) -> list[NumberColumn]:
    """Return columns of numbers of a table with the room they have."""
    every_room = rooms(table.columns, measure)
    return [NumberColumn(_texts(table, place), every_room[place]) for place in places]


def _needed(table: Table, measure: float) -> list[float]:
    """Return how wide each column must be; no two need more than there is."""
    most = measure / 2 - 20
    return [min(most, _need(table, place, column)) for place, column in enumerate(table.columns)]


def _need(table: Table, place: int, column: Column) -> float:
    title = _longest_word([column.title], HEADER.size)
    if column.numeric:
        return max(title, NumberColumn(_texts(table, place), 0.0).least_room)
    texts = [text for row in table.rows if not row.opens_group for text in (row.cells[place].text,)]
    has_status = any(row.cells[place].status is not None for row in table.rows if not row.opens_group)
    return max(title, _longest_word(texts, CELL.size)) + (_STATUS if has_status else 0.0)


def _longest_word(texts: Sequence[str], size: float) -> float:
    """Return the width of the longest word, bold as the widest, up to what a word has a right to."""
    words = {word for text in texts for word in text.split()}
    longest = 0.0
    for word in words:
        if longest < _LONGEST_WORD:
            longest = max(longest, width(word[:40], Face.BOLD, size))
    return min(longest, _LONGEST_WORD)


def _texts(table: Table, place: int) -> tuple[str, ...]:
    return tuple(row.cells[place].text for row in table.rows if not row.opens_group)


def _divided(others: int, count: int) -> list[range]:
    """Return the places of `others` columns after the first in `count` runs, as even as can be."""
    each = ceil(others / count)
    return [range(start, min(start + each, others + 1)) for start in range(1, others + 1, each)]


def _part(table: Table, places: range, needed: Sequence[float], measure: float) -> Table | None:
    """Return the table with the first column, as wide as before or as it needs, and those at `places`."""
    share = table.columns[0].share * len(places) / (len(table.columns) - 1)
    columns = (replace(table.columns[0], share=share), *(table.columns[place] for place in places))
    wide = widened(columns, [needed[0], *(needed[place] for place in places)], measure)
    if wide is None:
        return None
    words = f"{table.words} Columns {wide[1].title} to {wide[-1].title}."
    return replace(table, words=words, columns=wide, rows=tuple(_part_of_row(row, places) for row in table.rows))


def _part_of_row(row: Row, places: range) -> Row:
    return row if row.opens_group else replace(row, cells=(row.cells[0], *(row.cells[place] for place in places)))
