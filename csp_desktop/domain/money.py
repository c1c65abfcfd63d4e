"""Amounts of money as people write them: £110,000, £2m, 25k, £1.5 million, (£500)."""

from __future__ import annotations

import re

from csp_desktop.domain.numbers import printed, scaled

_AMOUNT = re.compile(
    r"(?P<open>\()?(?P<sign>[-−–])?\s*£?\s*(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*"
    r"(?P<scale>m|mn|million|k|thousand|bn)?(?P<close>\))?",
    re.IGNORECASE,
)
_POWERS = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9}


def amount_of(text: str) -> float | None:
    """Return the pounds that a text names and nothing besides; None of what is none, as "Tbc" and "up to £5k"."""
    found = _AMOUNT.fullmatch(" ".join(text.split()))
    if found is None or bool(found["open"]) != bool(found["close"]):
        return None
    pounds = scaled(float(found["digits"].replace(",", "")), _POWERS.get((found["scale"] or "").lower(), 0))
    return -pounds if found["open"] or found["sign"] else pounds


def amount_text(amount: float) -> str:
    """Return an amount as it is printed, pence only where there are any: £233,500."""
    pence = 0 if float(amount).is_integer() else 2
    text = printed(abs(amount), pence)
    return f"−£{text}" if amount < 0 else f"£{text}"
