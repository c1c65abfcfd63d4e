"""Tables too wide for the page: parted into tables of fewer columns, so that no number is broken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from csp_desktop.pack.outline import Column, Row, Table
from csp_desktop.pack.typeset.number_columns import NumberColumn, all_fit
from csp_desktop.pack.typeset.table_columns import rooms


def parted(table: Table, measure: float) -> list[Table]:
    """Return a table of figures in as few parts as let its numbers fit `measure` points; others as they are.

    Each part has the first column, which says what its rows are.
    """
    first, *others = table.columns
    if len(others) < 2 or not all(column.numeric for column in others) or _fits(table, measure):
        return [table]
    middle = (len(others) + 1) // 2
    halves = (range(1, middle + 1), range(middle + 1, len(table.columns)))
    return [part for places in halves for part in parted(_part(table, first, places), measure)]


def numbers(table: Table, places: Sequence[int], measure: float) -> list[NumberColumn]:
    """Return columns of numbers of a table with the room they have."""
    every_room = rooms(table.columns, measure)
    return [NumberColumn(_texts(table, place), every_room[place]) for place in places]


def _fits(table: Table, measure: float) -> bool:
    return all_fit(numbers(table, range(1, len(table.columns)), measure))


def _texts(table: Table, place: int) -> tuple[str, ...]:
    return tuple(row.cells[place].text for row in table.rows if not row.opens_group)


def _part(table: Table, first: Column, places: range) -> Table:
    """Return the table with the first column and those at `places`, the first as wide as before."""
    share = first.share * len(places) / (len(table.columns) - 1)
    columns = (replace(first, share=share), *(table.columns[place] for place in places))
    words = f"{table.words} Columns {columns[1].title} to {columns[-1].title}."
    return replace(table, words=words, columns=columns, rows=tuple(_part_of_row(row, places) for row in table.rows))


def _part_of_row(row: Row, places: range) -> Row:
    return row if row.opens_group else replace(row, cells=(row.cells[0], *(row.cells[place] for place in places)))
