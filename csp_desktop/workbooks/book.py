"""A workbook as plain content: sheets with one table each, to the Government Statistical Service's conventions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

NOT_APPLICABLE = "[z]"
NOT_AVAILABLE = "[x]"
"""What stands in a cell that has nothing to say: no cell of a table is blank."""


class Number(NamedTuple):
    """A number with the places that it is shown with; the cell holds all of them.

    `before` and `after` are shown around it (£, %) and `plus` before what is more than zero: none is in the cell.
    """

    value: float
    decimals: int = 0
    before: str = ""
    after: str = ""
    plus: bool = False


class Link(NamedTuple):
    """A text that leads to a sheet of the same workbook."""

    text: str
    sheet: str


Value = str | float | Number | Link


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title, unlike any other of the table, and its width in letters.

    Text in one that `wraps` is set in as many lines as it needs, in one of `numbers` at the right.
    """

    title: str
    width: float = 14.0
    wraps: bool = False
    numbers: bool = False


@dataclass(frozen=True, slots=True)
class TableSheet:
    """A sheet: its title, a few lines of text, then one table at the left edge. `table` is the table's own name."""

    name: str
    table: str
    title: str
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[Value]]
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """A whole workbook; `made_at` is the time that the file tells as its own, in UTC."""

    title: str
    subject: str
    author: str
    made_at: datetime
    sheets: tuple[TableSheet, ...]
