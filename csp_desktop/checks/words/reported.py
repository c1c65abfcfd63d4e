"""Which month a report is of, at the latest: the date or quarter that stands at its head."""

from __future__ import annotations

import re

from csp_desktop.checks.words.time_makers import fiscal, month_number

_HEAD = 2_500
_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(january|february|march|april|may|june|july|august|september|october"
    r"|november|december)"
    r",?\s+((?:19|20)\d\d)\b",
    re.I,
)
_OF_A_SPAN = re.compile(
    r"\b(?:between|from|since|until|before|after|by|to|and|launched|on)\s+(?:the\s+)?(?:\w+day\s+)?$"
    r"|\d\s*[-–]\s*$",
    re.I,
)
_GOES_ON = re.compile(r"\s*(?:to|and|until|[-–])\s*(?:the\s+)?\d", re.I)
_QUARTER = re.compile(r"\b(?:quarter|q)\s?([1-4])\b[^\n]{0,40}?\b((?:20)?\d\d\s?[/–-]\s?(?:20)?\d\d)\b", re.I)
_TITLED = re.compile(
    r"\b(?:pack|report|dashboard|scorecard|bulletin|update)\s+(?:for|to)\s+(?:the end of\s+)?(january|february|march"
    r"|april|may|june|july|august|september|october|november|december),?\s+((?:19|20)\d\d)\b",
    re.I,
)
_QUARTER_AFTER = re.compile(r"\b((?:20)\d\d\s?[/–-]\s?(?:20)?\d\d)\s+(?:quarter|q)\s?([1-4])\b", re.I)
_SENTENCE = re.compile(
    r"[a-z)%\d][.!?]\s*$|[a-z)%\d]{2}[.!?]\s+[A-Z]|\b(?:compared|than|against|versus|previous|same period)\b", re.I
)


def reported_month(text: str) -> int | None:
    """Return the last month that a text can be of (`Period.ordinal`), by its head; None where that does not say.

    Sentences tell of other times too, and are not its head.
    """
    head = "\n".join(line for line in text[:_HEAD].split("\n") if not _SENTENCE.search(line))
    named = [each for each in (_dated(head), _titled(head), _quarter_in(head)) if each is not None]
    return max(named, default=None)


def _dated(head: str) -> int | None:
    """Return the month of the first date that is no end of a span of days: from 1 April 2016 to 30 September 2016."""
    for match in _DATE.finditer(head):
        if not _OF_A_SPAN.search(head[: match.start()]) and not _GOES_ON.match(head, match.end()):
            return _ordinal(match[1], match[2])
    return None


def _titled(head: str) -> int | None:
    """Return the month that a title names: Board pack for November 2016."""
    match = _TITLED.search(head)
    return None if match is None else _ordinal(match[1], match[2])


def _ordinal(name: str, year: str) -> int:
    number = month_number(name)
    return (int(year) - (number > 9)) * 12 + number - 1


def _quarter_in(head: str) -> int | None:
    """Return the last month of the first quarter that is named with its year."""
    for pattern, year_group, quarter_group in ((_QUARTER, 2, 1), (_QUARTER_AFTER, 1, 2)):
        match = pattern.search(head)
        first = fiscal(match[year_group]) if match else None
        if match and first is not None:
            return first * 12 + int(match[quarter_group]) * 3 - 1
    return None
