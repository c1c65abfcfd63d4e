"""R17, R25 and R38 in a report's own text: years that are compared, what a survey can tell, and two ways to write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from csp_desktop.checks.words.reported import reported_month
from csp_desktop.checks.words.time_makers import fiscal, month_number
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.intervals import widest_margin, wilson
from csp_desktop.domain.numbers import printed

_AGAINST = re.compile(
    r"\b(?:increases?|decreases?|reductions?|rises?|falls?|changes?|up|down|higher|lower|fewer|compared"
    r"|comparisons?)\s+"
    r"(?:on|from|against|than in|with|to)\s+(?:the year\s+)?(\d{4}[/-]\d{2}|\d{4}/\d{4})\b",
    re.IGNORECASE,
)
_BASELINE = re.compile(r"\bbase(?:line| year)", re.IGNORECASE)
_NEAR = 60
_ASKED = re.compile(
    r"\b(\d{2,4}) (?:surveys|people (?:were )?asked|respondents|responses|interviews)\b|\bn\s?=\s?(\d{2,4})\b"
)
_LEVEL = re.compile(r"\b(?:above|over|more than|at least|of|at|were|was)\s+(\d{1,3}(?:\.\d+)?)\s?%", re.IGNORECASE)
_INTERVAL = re.compile(
    r"\bconfidence interval of\s+(?:\+/-|±)?\s*(\d+(?:\.\d+)?)\s?(?:%|percentage points|points)", re.I
)
_GIVE = 2.0
"""By how many percentage points an interval may be off that was worked out in another way."""

_LAST_REPORT_ON_A_YEAR = 4
"""Up to which month of a financial year reports are often still on the year before."""


def other_years_compared(text: str, name: str = "") -> Iterator[Finding]:
    """R17: yield a comparison with a year that is neither last year nor this one, and is not called a baseline."""
    reported = reported_month(text)
    if reported is None:
        return
    year = reported // 12
    for match in _AGAINST.finditer(text):
        named = fiscal(match[1].replace("-", "/"))
        line = _line(text, match.start())
        around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if named is None or _BASELINE.search(around) or _names_the_year_after(text, match, named):
            continue
        first = year - 2 if reported % 12 < _LAST_REPORT_ON_A_YEAR else year - 1
        if not first <= named <= year:
            expected = f"{first}/{(first + 1) % 100:02}"
            message = f"“{match[0]}”: the year before the one that is reported is {expected}. Look which is meant."
            where = Place(workbook=name, text=line)
            yield Finding("R17", Severity.WARNING, where, message, match[1], expected)


def _names_the_year_after(text: str, match: re.Match[str], named: int) -> bool:
    """Return whether the sentence is of the year after the one compared with: in 2015/16 fewer than in 2014/15."""
    begin = max(text.rfind(end, 0, match.start()) for end in (". ", "\n"))
    others = re.findall(r"\b20\d\d\s?[/–-]\s?(?:20)?\d\d\b", text[begin + 1 : match.start(1)])
    return any(fiscal(each) == named + 1 for each in others)


def intervals_recomputed(text: str, name: str = "") -> Iterator[Finding]:
    """R25: yield a confidence interval that those asked do not give, or that is the widest where a share is known."""
    for match in _INTERVAL.finditer(text):
        line = _line(text, match.start())
        asked = _ASKED.search(line)
        size = int(asked[1] or asked[2]) if asked else 0
        if not size:
            continue
        said, widest = float(match[1]), widest_margin(size) or 0.0
        share = _LEVEL.search(text[text.rfind("\n", 0, match.start()) + 1 : match.start()])
        if share is not None and 0 < float(share[1]) < 100:
            yield from _of_share(match, line, (said, size, float(share[1])), name)
        elif abs(said - widest) > 1:
            message = f"“{match[0]}”: {size} answers give at most ±{printed(widest)} percentage points."
            where = Place(workbook=name, text=line)
            yield Finding("R25", Severity.WARNING, where, message, match[0], f"±{printed(widest)} percentage points")


def _of_share(match: re.Match[str], line: str, survey: tuple[float, int, float], name: str) -> Iterator[Finding]:
    said, size, share = survey
    ends = wilson(share / 100 * size, size)
    if ends is None or ends.lower is None or ends.upper is None or abs(2 * said - (ends.upper - ends.lower)) <= _GIVE:
        return
    low, high = printed(ends.lower), printed(ends.upper)
    message = (
        f"“{match[0]}”: {share:g}% of {size} reaches from {low}% to {high}%; ±{said:g} points is not that of such a"
        " share. Print the two ends."
    )
    where = Place(workbook=name, text=line)
    yield Finding("R25", Severity.NOTE, where, message, match[0], f"{low}% to {high}%")


_WAYS = (
    ("years", re.compile(r"\b20\d\d/\d\d\b(?!/)"), re.compile(r"\b20\d\d[-–]\d\d\b(?![-–/]\d)")),
    ("millions", re.compile(r"£\d+(?:\.\d+)?M\b"), re.compile(r"£\d+(?:\.\d+)?m\b")),
)


def two_ways_to_write(text: str, name: str = "") -> Iterator[Finding]:
    """R38: yield where one text writes its years, or its millions, in two ways."""
    for what, one, other in _WAYS:
        first, second = one.search(text), other.search(text)
        if first is not None and second is not None:
            message = f"The text writes {what} in two ways, {first[0]} and {second[0]}: keep one."
            where = Place(workbook=name, text=_line(text, second.start()))
            yield Finding("R38", Severity.NOTE, where, message, second[0], first[0])


_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = r"(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DATED = re.compile(
    rf"\b({'|'.join(_DAYS)}),?\s+(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({_MONTH}),?\s+((?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def days_of_the_week(text: str, name: str = "") -> Iterator[Finding]:
    """R30: yield a date that falls on another day of the week than the one beside it, or that there is not."""
    for match in _DATED.finditer(text):
        month = month_number(match[3])
        where = Place(workbook=name, text=_line(text, match.start()))
        said = " ".join(match[0].split())
        try:
            # Months are counted from April.
            day = date(int(match[4]), (month + 2) % 12 + 1, int(match[2]))
        except ValueError:
            yield Finding("R30", Severity.ERROR, where, f"“{said}”: there is no such day.", said)
            continue
        right = _DAYS[day.weekday()].capitalize()
        if right.casefold() != match[1].casefold():
            message = f"“{said}” is a {right}: look which of the two is meant."
            yield Finding("R30", Severity.WARNING, where, message, match[1], right)


_NUMBERED = re.compile(r"^[ \t]*(?:[-*][ \t]*)?(\d{1,2}(?:\.\d{1,2})+)(\.?)[ \t]+\S", re.MULTILINE)


def numbers_in_two_ways(text: str, name: str = "") -> Iterator[Finding]:
    """R38: yield where paragraphs of one text are numbered with a full stop behind the number, and without."""
    found: dict[str, list[str]] = {".": [], "": []}
    for match in _NUMBERED.finditer(text):
        found[match[2]].append(match[1])
    fewer, more = sorted(found.items(), key=lambda each: len(each[1]))
    if fewer[1]:
        said, right = f"{fewer[1][0]}{fewer[0]}", f"{fewer[1][0]}{more[0]}"
        count = f"{len(fewer[1])} of {len(fewer[1]) + len(more[1])} paragraphs"
        message = f"{count} are numbered as “{said}” is, and the others as “{right}” would be: keep one way."
        yield Finding("R38", Severity.NOTE, Place(workbook=name), message, ", ".join(fewer[1]), right)


def _line(text: str, place: int) -> str:
    begin, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    return " ".join(text[begin : end if end >= 0 else len(text)].split())
