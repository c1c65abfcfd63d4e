"""Savings added up: what is planned, and what is made of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from csp_desktop.domain.board_lists import ListItem
from csp_desktop.domain.money import amount_of


@dataclass(frozen=True, slots=True)
class SavingsTotals:
    """Savings added up in pounds, and how many lines plan something that is no amount."""

    planned: float
    made: float
    open_lines: int


def savings_totals(items: Iterable[ListItem]) -> SavingsTotals:
    """Return the sums of the savings; what is no amount is in neither."""
    lines = list(items)
    planned, made = ([amount_of(each.values.get(name, "")) for each in lines] for name in ("planned", "made"))
    return SavingsTotals(_sum(planned), _sum(made), sum(amount is None for amount in planned))


def _sum(amounts: Iterable[float | None]) -> float:
    return sum(amount for amount in amounts if amount is not None)
