"""R26 and R30: sums and dates of the board's lists that cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from csp_desktop.domain.board_lists import ListItem, ListName
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.money import amount_of
from csp_desktop.domain.periods import Period, long_name, month

_FAR = 10
"""In how many years a date that is set for an action is no longer believed."""


def more_than_the_whole(items: Iterable[ListItem]) -> Iterator[Finding]:
    """R26: yield each line of a budget whose contribution is more than its whole."""
    for item in items:
        part, whole = (amount_of(item.values.get(name, "")) for name in ("contribution", "total"))
        if item.list is ListName.BUDGET and part is not None and whole is not None and part > whole:
            texts = item.values["contribution"], item.values["total"]
            message = f"The budget gives {texts[0]} to a whole of {texts[1]}: look which of the two is wrong."
            yield Finding("R26", Severity.ERROR, Place(text=_words(item)), message, texts[0], f"at most {texts[1]}")


def dates_that_cannot_be(items: Iterable[ListItem]) -> Iterator[Finding]:
    """R30: yield each line that is to be done before it came to the board, or many years after."""
    for item in items:
        day = item.values.get("by", "")
        then = _month_of(day)
        if then is None:
            continue
        if then < item.opened.first_month or then.year > item.opened.year + _FAR:
            came = long_name(item.opened.last_month)
            message = f"“{_words(item)}” came to the board in {came} and is to be done by {day}: look at the date."
            yield Finding("R30", Severity.WARNING, Place(text=_words(item)), message, printed=day)


def _month_of(day: str) -> Period | None:
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return None
    return month(found.year, found.month)


def _words(item: ListItem) -> str:
    named = (item.values.get(name, "") for name in ("action", "what", "need", "recommendation"))
    text = next(filter(None, named), "")
    return text if len(text) <= 80 else f"{text[:79].rstrip()}…"
