"""A list of recommendations or a budget, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class ListKind(StrEnum):
    """What a list is."""

    RECOMMENDATIONS = "recommendations"
    BUDGET = "budget"


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One row: its words by column, empty where a cell is, and the address of every filled cell.

    `number` is the row's own, as in "4. Continue to play an active role". `amounts` are pounds by column; `unallocated`
    the columns of money whose cells say something that is no amount yet, as "Tbc", or nothing.
    """

    texts: tuple[str, ...]
    cells: Mapping[int, str]
    number: str = ""
    amounts: Mapping[int, float] = field(default_factory=dict)
    unallocated: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ReturnList:
    """One list of a sheet; columns count from 0. `money` are the columns of money, `totals` their sums by our count.

    `stated` are the totals that the list itself gives.
    """

    sheet: str
    range: str
    title: str
    kind: ListKind
    headings: tuple[str, ...]
    entries: tuple[ListEntry, ...]
    money: tuple[int, ...] = ()
    totals: Mapping[int, float] = field(default_factory=dict)
    stated: Mapping[int, float] = field(default_factory=dict)
