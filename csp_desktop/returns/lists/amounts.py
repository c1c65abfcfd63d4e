"""Amounts of money as people write them: £110,000, £2m, 25k, £1.5 million, £400,568 for each year."""

from __future__ import annotations

import re

from csp_desktop.domain.numbers import scaled
from csp_desktop.returns.workbook.grid import Cell

_AMOUNT = re.compile(
    r"(?P<open>\()?(?P<sign>[-−–])?\s*(?P<pound>£)?\s*(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*"
    r"(?P<scale>m|mn|million|k|thousand|bn)?(?P<close>\))?",
    re.IGNORECASE,
)
_POWERS = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9}


def amount_of(cell: Cell) -> float | None:
    """Return the pounds that a cell holds and nothing besides, None for words as "Tbc" and "up to £5k"."""
    if isinstance(cell.value, float):
        return cell.value
    return amount_in(cell.value) if isinstance(cell.value, str) else None


def amount_in(text: str) -> float | None:
    """Return the pounds that a text names and nothing besides, or None."""
    match = _AMOUNT.fullmatch(" ".join(text.split()))
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    pounds = scaled(float(match["digits"].replace(",", "")), _POWERS.get((match["scale"] or "").lower(), 0))
    return -pounds if match["open"] or match["sign"] else pounds


def is_money(cell: Cell) -> bool:
    """Return whether a cell shows that it holds money, and not only a number."""
    if isinstance(cell.value, float):
        return cell.format.money
    return isinstance(cell.value, str) and "£" in cell.value and amount_in(cell.value) is not None


def pounds(value: float) -> str:
    """Return an amount for people: £233,500, or £24.50."""
    return f"{'−' if value < 0 else ''}£{abs(value):,.{0 if value.is_integer() else 2}f}"
