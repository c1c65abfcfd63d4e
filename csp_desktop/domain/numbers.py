"""Numbers as they are printed: rounded once, halves away from zero, with commas and true minus signs."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from math import isfinite

MINUS = "−"

# Whole numbers up to here are added without error as they are.
_WHOLE = 2.0**53

# Enough digits for the greatest number that a float can hold, and for its smallest part.
_WIDE = Context(prec=700)


def exact(value: float) -> Decimal:
    """Return the decimal number that a person typed or a workbook showed: 0.1, not its binary neighbour."""
    return Decimal(repr(value))


def rounded(value: float, decimals: int) -> Decimal:
    """Return `value` rounded to `decimals` places, halves away from zero."""
    return exact(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _WIDE)


def scaled(value: float, power: int) -> float:
    """Return `value` times ten to `power` without binary noise: 0.57 by 2 is 57.0."""
    return float(exact(value).scaleb(power))


def total(values: list[float]) -> float:
    """Return the sum of decimal numbers without binary noise: 0.1 + 0.2 is 0.3."""
    if not any(value % 1 for value in values) and sum(map(abs, values)) <= _WHOLE:
        return float(sum(values))
    return float(sum(map(exact, values)))


def added(value: float, other: float) -> float:
    """Return `value` and `other` together, without binary noise."""
    if value % 1 == 0 == other % 1 and abs(value) + abs(other) <= _WHOLE:
        return value + other
    return float(exact(value) + exact(other))


def difference(value: float, other: float) -> float:
    """Return `value` less `other` without binary noise."""
    return float(exact(value) - exact(other))


def percent_of(part: float, whole: float) -> float | None:
    """Return `part` in per cent of `whole`'s size; None where `whole` is nought, or next to it beyond all measure."""
    if not whole:
        return None
    percent = float(exact(part) * 100 / exact(whole).copy_abs())
    return percent if isfinite(percent) else None


def printed(value: float, decimals: int = 0) -> str:
    """Return a number for people: 12,586 or −317 or 91.4. A negative zero prints as zero."""
    number = rounded(value, decimals)
    text = f"{number.copy_abs():,.{decimals}f}"
    return MINUS + text if number < 0 else text


def printed_signed(value: float, decimals: int = 0) -> str:
    """Return a change for people, always with its sign unless it is nought: +570, −74, 0."""
    text = printed(value, decimals)
    return f"+{text}" if rounded(value, decimals) > 0 else text
