"""What each way of writing a time means: a time of the match of its pattern."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from csp_desktop.checks.words.when import Time, When

_MONTHS = [
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "january",
    "february",
    "march",
]
_LAST_DAY = 28
"""The first day of which a month may be told to be at its end."""


def _time(match: re.Match[str], when: When, *, year: int | None = None, months: int = 0, shift: int = 0) -> Time:
    return Time(match.start(), match.end(), when, year=year, months=months, shift=shift)


def _of_months(match: re.Match[str], first: int, last: int, year: int | None, shift: int = 0) -> Time:
    return Time(match.start(), match.end(), When.MONTHS, first, last, year, shift)


def month_number(name: str) -> int:
    """Return a month's place in the financial year, from its name or its first three letters."""
    return next(place for place, month in enumerate(_MONTHS, start=1) if month.startswith(name[:3].casefold()))


def fiscal(text: str | None) -> int | None:
    """Return the year in which '2015/16' or '14-15' begins; None for anything else."""
    numbers = re.findall(r"\d+", text or "")
    if len(numbers) != 2:
        return None
    first, second = int(numbers[0]), int(numbers[1]) % 100
    first = first if first > 99 else 2000 + first
    return first if (first + 1) % 100 == second else None


def _year_of(calendar: str | None, month: int) -> int | None:
    """Return the financial year of a month of a calendar year."""
    if not calendar:
        return None
    year = int(calendar.strip("'"))
    return (year if year > 99 else 2000 + year) - (month > 9)


def _span(match: re.Match[str]) -> Time:
    first, last = month_number(match["m1"]), month_number(match["m2"])
    year = fiscal(match["sfy"])
    if year is None and match["y1"]:
        year = _year_of(match["y1"], first)
    if year is None and match["y2"]:
        end = _year_of(match["y2"], last)
        year = end - 1 if end is not None and last < first else end
    return _of_months(match, first, last, year)


def _listed(match: re.Match[str]) -> Time:
    first, last = month_number(match["l1"]), month_number(match["l2"])
    end = _year_of(match["ly"], last)
    year = fiscal(match["lfy"]) if match["lfy"] else end
    return _of_months(match, first, last, year if year is None or not match["ly"] else year - (last < first))


def _month(match: re.Match[str]) -> Time:
    number = month_number(match["m"])
    year = fiscal(match["mfy"]) if match["mfy"] else _year_of(match["my"], number)
    return _of_months(match, number, number, year, -1 if match["mlast"] else 0)


_ORDINALS = {"one": 1, "two": 2, "three": 3, "four": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}


def _ordinal(word: str) -> int:
    return _ORDINALS.get(word.casefold()) or int(word[0])


def _quarter(match: re.Match[str]) -> Time:
    number = _ordinal(match["q1"] or match["q2"])
    year = fiscal(match["qfy"] or match["qfy0"])
    return _of_months(match, number * 3 - 2, number * 3, year, -1 if match["qlast"] else 0)


def _quarters(match: re.Match[str]) -> Time:
    to = match["qto"] or match["qto2"]
    named = _ordinal(to) * 3 if to else 6
    return _of_months(match, 1, 3 if match["n1"] else 9 if match["n3"] else named, fiscal(match["qsfy"]))


def _same(match: re.Match[str]) -> Time:
    year = fiscal(match["same_fy"] or match["stage_fy"])
    calendar_year = match["same_cal"] or match["stage_cal"]
    if year is None and calendar_year:
        return _time(match, When.SAME, year=int(calendar_year), months=-1)
    return _time(match, When.SAME, year=year, shift=-1)


def _financial_year(match: re.Match[str]) -> Time | None:
    year = fiscal(match["fy"])
    return None if year is None else _time(match, When.YEAR, year=year)


def _rolling(match: re.Match[str]) -> Time:
    name, year = match["rm"] or match["rm2"] or match["rm3"], match["ry"] or match["ry2"] or match["ry3"]
    last = month_number(name) if name else 0
    return replace(_time(match, When.ROLLING, year=_year_of(year, last)), last=last)


def _days(match: re.Match[str]) -> Time:
    """Return the months from a first to a last day of a month; days within months are no months of ours."""
    first, last = month_number(match["dm1"]), month_number(match["dm2"])
    if int(match["d1"]) != 1 or int(match["d2"]) < _LAST_DAY:
        return _time(match, When.UNKNOWN)
    end = _year_of(match["dy2"], last)
    begun = _year_of(match["dy1"], first)
    year = begun if begun is not None or end is None else end - (last < first)
    return _of_months(match, first, last, year)


def _ending(match: re.Match[str]) -> Time:
    length = 3 if match["k3"] else 6 if match["k6"] else 9
    last = month_number(match["km"])
    first = (last - length) % 12 + 1
    year = _year_of(match["ky"], last)
    return _of_months(match, first, last, None if year is None else year - (last < first))


def _length(match: re.Match[str], quarter: str, month: str) -> int:
    return 3 if match[quarter] else 1 if match[month] else 0


def _previous(match: re.Match[str]) -> Time:
    return _time(match, When.PREVIOUS, months=12 if match["py"] else _length(match, "pq", "pm"))


MAKERS: Mapping[str, Callable[[re.Match[str]], Time | None]] = {
    "rolling": _rolling,
    "span": _span,
    "same": _same,
    "quarters": _quarters,
    "quarter": _quarter,
    "to_date": lambda match: _time(match, When.TO_DATE),
    "previous": _previous,
    "days": _days,
    "listed": _listed,
    "ending": _ending,
    "latest": lambda match: _time(match, When.LATEST, months=3 if match["lq2"] else _length(match, "lq", "lm")),
    "since": lambda match: _time(match, When.UNKNOWN),
    "fy": _financial_year,
    "last_year": lambda match: _time(match, When.YEAR, shift=-1),
    "month": _month,
    "calendar": lambda match: _time(match, When.CALENDAR_YEAR, year=int(match["cal"])),
}
