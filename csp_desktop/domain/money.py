"""Amounts of money as papers write them: £110,000, £2m, 1.5 million."""

from __future__ import annotations

import re

from csp_desktop.domain.numbers import printed, scaled

_AMOUNT = re.compile(r"-?£?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(k|m|bn|thousand|million)?", re.IGNORECASE)
_POWERS = {"": 0, "k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9}


def amount_of(text: str) -> float | None:
    """Return an amount in pounds; None of what is none, as "Tbc" or "Awaiting confirmation"."""
    found = _AMOUNT.fullmatch(text.strip())
    if found is None:
        return None
    number = float(found[1].replace(",", "") + (found[2] or ""))
    amount = scaled(number, _POWERS[(found[3] or "").casefold()])
    return -amount if text.strip().startswith("-") else amount


def amount_text(amount: float) -> str:
    """Return an amount as it is printed, pence only where there are any: £233,500."""
    pence = 0 if float(amount).is_integer() else 2
    text = printed(abs(amount), pence)
    return f"−£{text}" if amount < 0 else f"£{text}"
