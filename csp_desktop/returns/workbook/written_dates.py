"""Days as a text file writes them: day before month, unless the file itself proves the other order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from enum import Enum, auto

_TIME = r"(?:[ T](?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?Z?)?"
_SLASHED = re.compile(
    rf"(?P<first>\d{{1,2}})(?P<mark>[/.\-])(?P<next>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}|(?<!\.)\d\d){_TIME}"
)
_ISO = re.compile(rf"(?P<year>\d{{4}})[-/](?P<month>\d{{1,2}})[-/](?P<day>\d{{1,2}}){_TIME}")
_NAMED = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[ \-](?P<name>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*[ \-,]+"
    rf"(?P<year>\d{{4}}|\d\d){_TIME}",
    re.IGNORECASE,
)
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST = 30
_LAST_MONTH = 12


class DayOrder(Enum):
    """Which of the first two numbers of a written day is the day."""

    OPEN = auto()
    DAY_FIRST = auto()
    MONTH_FIRST = auto()
    BOTH = auto()


def order_shown(texts: Iterable[str]) -> DayOrder:
    """Return the order that written days prove: no month is above twelve."""
    orders = {_order(match) for text in texts if (match := _slashed(text)) is not None} - {DayOrder.OPEN}
    return DayOrder.BOTH if len(orders) > 1 else next(iter(orders), DayOrder.OPEN)


def written_day(text: str, order: DayOrder) -> datetime | None:
    """Return the day that a text names and nothing besides, or None; of both orders nothing is read."""
    if len(text) > _LONGEST:
        return None
    if match := _slashed(text):
        parts = [int(match["first"]), int(match["next"])]
        day, month = reversed(parts) if order is DayOrder.MONTH_FIRST else parts
        return None if order is DayOrder.BOTH else _day(match, month, day)
    if match := _ISO.fullmatch(text):
        return _day(match, int(match["month"]), int(match["day"]))
    match = _NAMED.fullmatch(text)
    return _day(match, _NAMES.index(match["name"][:3].lower()) + 1, int(match["day"])) if match else None


def proof_of(texts: Iterable[str], order: DayOrder) -> str:
    """Return the first written day that proves an order."""
    return next(text for text in texts if (match := _slashed(text)) is not None and _order(match) is order)


def _slashed(text: str) -> re.Match[str] | None:
    return _SLASHED.fullmatch(text) if len(text) <= _LONGEST else None


def _order(match: re.Match[str]) -> DayOrder:
    if int(match["first"]) > _LAST_MONTH:
        return DayOrder.DAY_FIRST
    return DayOrder.MONTH_FIRST if int(match["next"]) > _LAST_MONTH else DayOrder.OPEN


def _day(match: re.Match[str], month: int, day: int) -> datetime | None:
    year = int(match["year"])
    century = 0 if year > 99 else 2000 if year < 70 else 1900
    try:
        return datetime(
            century + year, month, day, int(match["hour"] or 0), int(match["minute"] or 0), int(match["second"] or 0)
        )
    except ValueError:
        return None
