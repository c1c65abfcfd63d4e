"""Savings added up: what is planned, and what is made of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from csp_desktop.domain.board_lists import ListItem
from csp_desktop.domain.money import amount_of
from csp_desktop.domain.numbers import difference, total


@dataclass(frozen=True, slots=True)
class SavingsTotals:
    """The savings that plan an amount added up in pounds, and what is made of these.

    `open_lines` plan something that is no amount and are in neither sum; `unsaid` plan one and do not say what of it
    is made.
    """

    planned: float
    made: float
    open_lines: int
    unsaid: int

    @property
    def rest(self) -> float | None:
        """Return what is still to be made, below 0 where more is made than planned; None where it is not all said."""
        return None if self.unsaid else difference(self.planned, self.made)


def savings_totals(items: Iterable[ListItem]) -> SavingsTotals:
    """Return the sums of the savings over the same lines; what is no amount is in neither."""
    pairs = [tuple(amount_of(each.values.get(name, "")) for name in ("planned", "made")) for each in items]
    planned = [plan for plan, _ in pairs if plan is not None]
    made = [done for plan, done in pairs if plan is not None and done is not None]
    return SavingsTotals(total(planned), total(made), len(pairs) - len(planned), len(planned) - len(made))
