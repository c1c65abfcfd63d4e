"""What the text of a cell's value means, by the type that the cell gives."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from csp_desktop.returns.workbook.grid import NOT_CALCULATED, Fault, Value
from csp_desktop.returns.workbook.refusal import damaged
from csp_desktop.returns.workbook.rich_text import unescaped

_EXACT_DIGITS = 15
_LAST_DAY = 2_958_465
_DAYS_TO_1904 = 1_462
_NO_NUMBER = Fault("holds a number that cannot be read")


def number_value(text: str, is_formula: bool) -> Value | None:
    """Return a number; None for an empty cell, a fault for a formula without a result or what is no number."""
    if not text or text.isspace():
        return NOT_CALCULATED if is_formula else None
    number = as_number(text)
    if number is None:
        return _NO_NUMBER
    return float(f"{number:.{_EXACT_DIGITS}g}") if len(text) > _EXACT_DIGITS else number


def as_number(text: str) -> float | None:
    """Return the number that XML writes so, None where it is none; Python's own `1_000` is none."""
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) and text.isascii() and "_" not in text else None


def date_value(serial: float, from_1904: bool) -> Value:
    """Return the day that a workbook's day number means; a number that means none stays a number.

    Days count from 1 January 1900, with a 29 February 1900 that never was, or from 1 January 1904.
    """
    if not 1 <= serial <= _LAST_DAY - from_1904 * _DAYS_TO_1904:
        return serial
    if from_1904:
        return datetime(1904, 1, 1) + timedelta(days=serial)
    return datetime(1899, 12, 30) + timedelta(days=serial + (serial < 60))


def plain_text(text: str) -> str | None:
    """Return a cell's own text, None where it is empty."""
    return unescaped(text) or None


def yes_no(text: str) -> Value | None:
    """Return yes or no, None for an empty cell. Raises Refusal."""
    word = text.strip()
    if word not in ("", "0", "1", "false", "true"):
        raise damaged()
    return word in ("1", "true") if word else None


def error(text: str) -> Value:
    """Return the fault of a cell that shows an error."""
    return Fault(f"shows the error {text.strip() or '#N/A'}")


def iso_date(text: str) -> Value | None:
    """Return a day, None for an empty cell; the hour's zone is left out."""
    if not text:
        return None
    try:
        return datetime.fromisoformat(text.strip()).replace(tzinfo=None)
    except ValueError:
        return Fault("holds a date that cannot be read")


def whole(text: str) -> int:
    """Return a whole number, none below nought. Raises Refusal."""
    text = text.strip()
    if not (text.isascii() and text.isdecimal() and len(text) <= 10):
        raise damaged()
    return int(text)
