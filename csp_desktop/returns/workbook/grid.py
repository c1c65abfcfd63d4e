"""Cells with addresses, as every format's reader gives them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from csp_desktop.domain.findings import Severity
from csp_desktop.returns.workbook.number_formats import GENERAL, NumberFormat

_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell whose value cannot be known: it shows an error, or a formula that was never worked out."""

    words: str


NOT_CALCULATED = Fault("holds a formula without a result")

Value = float | bool | str | datetime | Fault


class Cell(NamedTuple):
    """One filled cell; a tuple, because a workbook has very many."""

    value: Value
    format: NumberFormat = GENERAL
    formula: bool = False


class Area(NamedTuple):
    """A rectangle of cells, its borders included, counted from 1."""

    top: int
    left: int
    bottom: int
    right: int


class Remark(NamedTuple):
    """What a reader found in a sheet besides its cells, in a sentence; `cell` where it is about one."""

    words: str
    severity: Severity = Severity.NOTE
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: filled cells by row and column (counted from 1), and what of it is hidden or merged.

    `notes` are the words that hang on a cell, `remarks` what whoever takes the sheet in must know; `turned` says that
    rows stand for the workbook's columns and columns for its rows.
    """

    name: str
    rows: Mapping[int, Mapping[int, Cell]]
    hidden: bool = False
    merges: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = field(default_factory=frozenset)
    hidden_columns: tuple[tuple[int, int], ...] = ()
    notes: Mapping[tuple[int, int], str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    turned: bool = False

    def address(self, row: int, column: int) -> str:
        """Return the address that a cell has in the workbook."""
        return f"{column_name(row)}{column}" if self.turned else f"{column_name(column)}{row}"

    def cell(self, row: int, column: int) -> Cell | None:
        """Return a filled cell, or None."""
        return self.rows.get(row, {}).get(column)

    def is_hidden_column(self, column: int) -> bool:
        """Return whether a column is hidden."""
        return any(first <= column <= last for first, last in self.hidden_columns)


@lru_cache(maxsize=20_000)
def column_name(column: int) -> str:
    """Return the letters of a column counted from 1: 28 is AB."""
    name = ""
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(65 + letter) + name
    return name


def column_number(letters: str) -> int:
    """Return the column that the capital letters name, counted from 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def address(row: int, column: int) -> str:
    """Return a cell's address: row 5, column 2 is B5."""
    return f"{column_name(column)}{row}"


def parse_address(text: str) -> tuple[int, int] | None:
    """Return row and column of an address, or None where the text is none."""
    match = _ADDRESS.fullmatch(text)
    return (int(match[2]), column_number(match[1].upper())) if match else None


def area_name(area: Area) -> str:
    """Return a rectangle's name: A2:P8."""
    return f"{address(area.top, area.left)}:{address(area.bottom, area.right)}"
