"""Numbers as a text file writes them, made the cells that a spreadsheet program would make of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum, auto

from csp_desktop.domain.numbers import scaled
from csp_desktop.returns.workbook.grid import Cell, Fault
from csp_desktop.returns.workbook.number_formats import NumberFormat

_EXACT_DIGITS = 15
_POINT = re.compile(
    r"(?P<sign>[-\u2212])?(?P<money>[£$€])?(?P<digits>(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?|\.\d+)(?P<percent>\s?%)?"
)
_COMMA = re.compile(
    r"(?P<sign>[-\u2212])?(?P<money>[£$€]\s?)?"
    r"(?P<digits>(?:[1-9]\d{0,2}(?:[. \u00a0\u202f']\d{3})+|0|[1-9]\d*)(?:,\d+)?)"
    r"(?P<percent>\s?%)?(?P<behind>\s?€)?"
)
_OPEN = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_UNSURE = Fault("holds a number whose comma or point may be a decimal mark or not")
_BARE = str.maketrans("", "", "[-\u2212£$€%() \u00a0\u202f")
_SHOWS_POINT = re.compile(r"\d+\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|0\.\d+")
_SHOWS_COMMA = re.compile(r"\d+,(?:\d{1,2}|\d{4,})|\d{1,3}(?:[. ']?\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|0,\d+")


class DecimalMark(Enum):
    """What stands before the decimals in a file's numbers."""

    POINT = auto()
    COMMA = auto()
    BOTH = auto()


def decimal_mark(texts: Iterable[str]) -> DecimalMark | None:
    """Return which mark the numbers among texts show; None where they show none."""
    point = comma = False
    for text in texts:
        bare = text.translate(_BARE)
        point = point or _SHOWS_POINT.fullmatch(bare) is not None
        comma = comma or _SHOWS_COMMA.fullmatch(bare) is not None
    if point and comma:
        return DecimalMark.BOTH
    return DecimalMark.COMMA if comma else DecimalMark.POINT if point else None


def number_cell(text: str, mark: DecimalMark) -> Cell | None:
    """Return the number that a text writes and nothing besides, or None: codes such as 007 are words."""
    if mark is DecimalMark.BOTH and _OPEN.fullmatch(text.translate(_BARE)):
        return Cell(_UNSURE)
    match = (_COMMA if mark is DecimalMark.COMMA else _POINT).fullmatch(text)
    if match is None:
        return None
    digits = _plain(match["digits"], mark)
    if len(digits.replace(".", "")) > _EXACT_DIGITS:
        return None
    percent = bool(match["percent"])
    value = -float(digits) if match["sign"] else float(digits)
    money = bool(match["money"] or match.groupdict().get("behind"))
    style = NumberFormat(percent=percent, money=money, decimals=len(digits.partition(".")[2]))
    return Cell(scaled(value, -2) if percent else value, style)


def _plain(digits: str, mark: DecimalMark) -> str:
    if mark is DecimalMark.COMMA:
        return re.sub(r"[. \u00a0\u202f']", "", digits).replace(",", ".")
    return digits.replace(",", "")
