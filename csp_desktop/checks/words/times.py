"""Phrases of time: between April and the end of November, in quarter one, the same period last year."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum


class When(StrEnum):
    """What a phrase of time names."""

    MONTHS = "months"
    YEAR = "year"
    CALENDAR_YEAR = "calendar year"
    TO_DATE = "to date"
    SAME = "same period"
    PREVIOUS = "previous period"
    LATEST = "latest period"
    ROLLING = "rolling 12 months"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Time:
    """A phrase of time in a sentence.

    Months are counted from April (1) to March (12). `year` is the calendar year in which the financial year begins,
    None where the phrase names none; `shift` counts years from the one that is reported. `months` is the length of a
    previous or latest period, 0 where any is meant. `compares` says that it is what something is compared with,
    `ends` that the phrase is of a moment: to, by or at the end of it.
    """

    start: int
    end: int
    when: When
    first: int = 0
    last: int = 0
    year: int | None = None
    shift: int = 0
    months: int = 0
    compares: bool = False
    ends: bool = False


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
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
)
_FY = r"(?:(?:19|20)\d\d|\d\d)\s?[/–-]\s?(?:20)?\d\d\b"
_CAL = r"(?:19|20)\d\d\b"
_ORD = r"(?:one|two|three|four|first|second|third|fourth|1st|2nd|3rd|4th|[1-4])"
_OF = r"(?:,?\s*(?:\(|of|in|during|for)?\s*(?:the )?(?:financial year\s*)?)"
_LAST_YEAR = (
    r"(?:last|the previous|the preceding|the prior|the year before|the previous financial) ?(?:financial )?(?:year)?"
)
_PHRASES = {
    "rolling": (
        rf"\b(?:12|twelve)[- ]months?(?: rolling)?(?: period| basis)?"
        rf"(?: (?:to|ending|up to)(?: the end of)? (?P<rm>{_MONTH})\s*(?P<ry>{_CAL})?)"
        rf"|\brolling (?:12|twelve)[- ]months?(?: period)?"
        rf"(?: (?:to|ending)(?: the end of)? (?P<rm2>{_MONTH})\s*(?P<ry2>{_CAL})?)?"
        r"|\b(?:last|past) (?:12|twelve) months\b|\b(?:over|in|during) the (?:last|past) year\b"
    ),
    "span": (
        rf"\b(?P<m1>{_MONTH})\s*(?P<y1>{_CAL})?\s*(?:and|to|-|–|until|through to|through|up to)\s*(?:the )?(?:end of )?"
        rf"(?P<m2>{_MONTH})(?:\s*(?P<y2>{_CAL}))?(?:{_OF}(?P<sfy>{_FY}))?"
    ),
    "same": (
        r"\b(?:the |that )?(?:same|corresponding|equivalent|comparable|comparative) "
        r"(?:(?:\w+ )?(?:period|time|point|months?|quarters?|years?|stage))"
        rf"(?: (?:in |of |during |for |from |the )*(?:(?P<same_fy>{_FY})|(?P<same_cal>{_CAL})"
        r"|last (?:financial )?year|previous (?:financial )?year|year before|a year (?:ago|earlier|before)))?"
    ),
    "quarters": (
        r"\b(?:(?:first|1st) (?:two|2) quarters|first half|first (?:six|6) months"
        r"|(?P<n3>first (?:three|3) quarters|first (?:nine|9) months)|(?P<n1>first (?:three|3) months)"
        rf"|quarters? (?:one|1) (?:and|to|-|–) (?P<qto>{_ORD})\b|q1 ?(?:and|to|-|–|&) ?q?(?P<qto2>[2-4])\b)"
        rf"(?: (?:of|in|for))?(?: (?:the|this) (?:financial )?year)?(?:\s*(?P<qsfy>{_FY}))?"
    ),
    "quarter": (
        rf"\b(?:(?P<qfy0>{_FY})\s)?(?:q(?:uarter|tr)? ?(?P<q1>{_ORD})\b|(?P<q2>{_ORD}) quarter\b)"
        rf"(?:(?:{_OF}|\s)(?:(?P<qfy>{_FY})|(?P<qlast>last year|the previous year|previous year)"
        r"|this year|the (?:financial )?year))?"
    ),
    "to_date": (
        r"\b(?:year[- ]to[- ]date|ytd|to date|so far this (?:financial )?year|this (?:financial )?year so far"
        r"|this (?:financial )?year|current (?:financial )?year|so far)\b"
    ),
    "previous": (
        r"\b(?:last|previous|preceding|prior) (?:(?P<pq>quarter)|(?P<pm>month)"
        r"|(?:period|survey|reporting period|report|wave|update)\b|tell us survey\b)"
    ),
    "latest": r"\b(?:this|current|latest) (?:(?P<lq>quarter)|(?P<lm>month)|(?:period|reporting period)\b)",
    "since": (
        rf"\bsince (?:the (?:start|end|introduction|beginning) of )?(?:{_MONTH}\s*)?(?:{_FY}|{_CAL})|\bsince {_MONTH}"
        r"|\bsince then|\b(?:over|in|during|for|within|after|across) (?:the )?(?:last|past|previous|recent) "
        r"(?:few |couple of |\d+ |\w+ )?(?:years|months|weeks|quarters)\b"
    ),
    "fy": rf"\b{_FY}",
    "last_year": (
        r"\b(?:last (?:financial )?year|(?:the )?previous (?:financial )?year|(?:the )?prior year|(?:the )?year before"
        r"|a year (?:ago|earlier|before)|year[- ]on[- ]year)\b"
    ),
    "month": rf"\b(?P<m>{_MONTH})(?:[ -]*(?P<my>{_CAL}|'\d\d))?(?:{_OF}(?P<mfy>{_FY}))?"
    r"(?:(?: of)? (?P<mlast>last year|the previous year|the year before))?",
    "calendar": (rf"(?<![£\d,.])\b(?:in|during|since|from|of|on|for|to|than|with) (?P<cal>{_CAL})(?!\s?[/–-]\s?\d\d)"),
}
_ALL = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PHRASES.items()), re.I)
_COMPARE = re.compile(
    r"\b(?:compar\w+|than(?!\s+[£\d])|against|versus|vs\.?|relative to|in contrast to)\b[^.;]{0,45}$"
    r"|(?:\b(?:points?|cent|offences|incidents|crimes)|[%\d])\s+from\s+(?:the |that of )?$|\b(?:on|below|above|(?:up"
    r"|down|rise|increase|change)\s+from)\s+(?:the |that of |those of )?$",
    re.I,
)
_ENDS = re.compile(
    r"\b(?:to|by|(?:at|until) the end of|at end of|as at|at|up to|end of|(?:at|by) the close of|as of)(?: the)?\s*$",
    re.I,
)
_ON_A_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\s*(?:of )?$")


def times_of(text: str) -> tuple[Time, ...]:
    """Return the phrases of time in a sentence, in its order."""
    return tuple(_times(text))


def _times(text: str) -> Iterator[Time]:
    for match in _ALL.finditer(text):
        name = next(key for key in _PHRASES if match[key])
        made = _MAKERS[name](match)
        if made is None or (name in ("month", "span") and not _is_month(text, match)):
            continue
        before = text[: match.start()]
        compares = made.when in (When.SAME, When.PREVIOUS) or bool(_COMPARE.search(_clause_end(before)))
        yield replace(made, compares=compares, ends=bool(_ENDS.search(before)))


def _time(match: re.Match[str], when: When, *, year: int | None = None, months: int = 0, shift: int = 0) -> Time:
    return Time(match.start(), match.end(), when, year=year, months=months, shift=shift)


def _of_months(match: re.Match[str], first: int, last: int, year: int | None, shift: int = 0) -> Time:
    return Time(match.start(), match.end(), When.MONTHS, first, last, year, shift)


def _clause_end(before: str) -> str:
    return re.split(r"[.;:](?!\d)|,(?!\d)", before)[-1]


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Return whether a month's name is one: may is a verb, and 23 July a day."""
    word = match["m"] or match["m1"]
    if word.casefold() in ("may", "mar", "march") and (
        not word[0].isupper() or (word == "May" and not text[: match.start()].strip())
    ):
        return False
    return not _ON_A_DAY.search(text[: match.start()]) or bool(
        re.search(r"\b(?:30|31|28|29)(?:st|th)?\s*(?:of )?$", text[: match.start()])
    )


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
    year = fiscal(match["same_fy"])
    if year is None and match["same_cal"]:
        return _time(match, When.SAME, year=int(match["same_cal"]), months=-1)
    return _time(match, When.SAME, year=year, shift=-1)


def _financial_year(match: re.Match[str]) -> Time | None:
    year = fiscal(match["fy"])
    return None if year is None else _time(match, When.YEAR, year=year)


def _rolling(match: re.Match[str]) -> Time:
    name, year = match["rm"] or match["rm2"], match["ry"] or match["ry2"]
    last = month_number(name) if name else 0
    return replace(_time(match, When.ROLLING, year=_year_of(year, last)), last=last)


def _length(match: re.Match[str], quarter: str, month: str) -> int:
    return 3 if match[quarter] else 1 if match[month] else 0


_MAKERS: Mapping[str, Callable[[re.Match[str]], Time | None]] = {
    "rolling": _rolling,
    "span": _span,
    "same": _same,
    "quarters": _quarters,
    "quarter": _quarter,
    "to_date": lambda match: _time(match, When.TO_DATE),
    "previous": lambda match: _time(match, When.PREVIOUS, months=_length(match, "pq", "pm")),
    "latest": lambda match: _time(match, When.LATEST, months=_length(match, "lq", "lm")),
    "since": lambda match: _time(match, When.UNKNOWN),
    "fy": _financial_year,
    "last_year": lambda match: _time(match, When.YEAR, shift=-1),
    "month": _month,
    "calendar": lambda match: _time(match, When.CALENDAR_YEAR, year=int(match["cal"])),
}
