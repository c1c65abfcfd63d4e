"""Cells that hold money."""

from __future__ import annotations

from csp_desktop.domain.money import amount_of
from csp_desktop.returns.workbook.grid import Cell


def amount_in(cell: Cell) -> float | None:
    """Return the pounds that a cell holds and nothing besides, None for words."""
    if isinstance(cell.value, float):
        return cell.value
    return amount_of(cell.value) if isinstance(cell.value, str) else None


def is_money(cell: Cell) -> bool:
    """Return whether a cell shows that it holds money, and not only a number."""
    if isinstance(cell.value, float):
        return cell.format.money
    return isinstance(cell.value, str) and "£" in cell.value and amount_of(cell.value) is not None
