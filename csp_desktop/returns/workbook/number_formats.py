"""What a number format says of the number under it: a percentage, a date, money, how many decimals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from csp_desktop.returns.workbook.limits import FORMAT_CHARACTERS

_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_MERE_SIGN = re.compile(r'^[^;]*?(?:"\s*%\s*"|\\%)')
_CONDITION = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]', re.IGNORECASE)
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_TIME = re.compile(r"^[^;]*(?:h|s)", re.IGNORECASE)
_DECIMALS = re.compile(r"\.([0#?]+)")
_CURRENCY = re.compile("[£$€]")


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """`decimals` is None where the format leaves it to the number.

    `points` says that a mere sign of per cent stands behind the number, which is in percentage points already;
    `time` that the number is shown as a time of the day or a duration.
    """

    percent: bool = False
    date: bool = False
    money: bool = False
    decimals: int | None = None
    points: bool = False
    time: bool = False


GENERAL = NumberFormat()

_BUILT_IN = {
    1: NumberFormat(decimals=0),
    2: NumberFormat(decimals=2),
    3: NumberFormat(decimals=0),
    4: NumberFormat(decimals=2),
    5: NumberFormat(money=True, decimals=0),
    6: NumberFormat(money=True, decimals=0),
    7: NumberFormat(money=True, decimals=2),
    8: NumberFormat(money=True, decimals=2),
    9: NumberFormat(percent=True, decimals=0),
    10: NumberFormat(percent=True, decimals=2),
    37: NumberFormat(decimals=0),
    38: NumberFormat(decimals=0),
    39: NumberFormat(decimals=2),
    40: NumberFormat(decimals=2),
    42: NumberFormat(money=True, decimals=0),
    44: NumberFormat(money=True, decimals=2),
}
_BUILT_IN_TIMES = frozenset((*range(18, 22), *range(45, 48)))
_BUILT_IN_DATES = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))


def built_in(number: int) -> NumberFormat:
    """Return a format that workbooks name by number only (ECMA-376, part 1, 18.8.30)."""
    if number in _BUILT_IN_TIMES:
        return NumberFormat(time=True)
    return NumberFormat(date=True) if number in _BUILT_IN_DATES else _BUILT_IN.get(number, GENERAL)


@lru_cache(maxsize=4_096)
def parse_format(code: str) -> NumberFormat:
    """Return what a format code says; only its first section, for positive numbers, is looked at."""
    code = code[:FORMAT_CHARACTERS]
    bare = _LITERAL.sub("", code).split(";")[0].lower()
    decimals = _DECIMALS.search(bare)
    elapsed = _ELAPSED.search(code) is not None
    date = "general" not in bare and not elapsed and _is_date(bare)
    return NumberFormat(
        percent="%" in bare,
        date=date,
        money=bool(_CURRENCY.search(code.split(";")[0])),
        decimals=len(decimals[1]) if decimals else 0 if "0" in bare and not date else None,
        points="%" not in bare and _MERE_SIGN.search(code) is not None,
        time=elapsed or (not date and "general" not in bare and _TIME.search(_CONDITION.sub("", code)) is not None),
    )


def _is_date(bare: str) -> bool:
    """Return whether a code shows days, months or years; an `m` beside hours or seconds is minutes."""
    return "y" in bare or "d" in bare or ("m" in bare and "h" not in bare and "s" not in bare)
