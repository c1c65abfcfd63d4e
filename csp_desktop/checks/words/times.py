"""Phrases of time: between April and the end of November, in quarter one, the same period last year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from csp_desktop.checks.words.time_makers import MAKERS
from csp_desktop.checks.words.time_patterns import NAMED, PHRASES
from csp_desktop.checks.words.when import Time, When

_COMPARE = re.compile(
    r"\b(?:compar\w+|than(?!\s+[£\d])|against|versus|vs\.?|relative to|in contrast to)\b[^.;]{0,45}$"
    r"|(?:\b(?:points?|cent|offences|incidents|crimes)|[%\d])\s+from\s+(?:the |that of )?$|\b(?:on|below|above|(?:up"
    r"|down|rise|increase|change)\s+from)\s+(?:the |that of |those of )?$",
    re.I,
)
_FROM = re.compile(r"\bfrom\s+$", re.I)
_ENDS = re.compile(
    r"\b(?:to|by|(?:at|until) the end of|at end of|as at|at|up to|end of|(?:at|by) the close of|as of)(?: the)?\s*$",
    re.I,
)
_ON_A_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\s*(?:of )?$")


def times_of(text: str) -> tuple[Time, ...]:
    """Return the phrases of time in a sentence, in its order."""
    return tuple(_times(text))


def _times(text: str) -> Iterator[Time]:
    for match in PHRASES.finditer(text):
        name = next(key for key in NAMED if match[key])
        made = MAKERS[name](match)
        if made is None or (name in ("month", "span") and not _is_month(text, match)):
            continue
        before = text[: match.start()]
        compares = made.when in (When.SAME, When.PREVIOUS) or bool(_COMPARE.search(_clause_end(before)))
        if name in ("span", "quarters", "days") and _FROM.search(before):
            compares = False
        yield replace(made, compares=compares, ends=bool(_ENDS.search(before)))


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
