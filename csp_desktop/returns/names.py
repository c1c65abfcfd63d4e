"""Names compared as people compare them: without case, punctuation, or the verb that says what is better."""

from __future__ import annotations

import re

_PUNCTUATION = re.compile(r"[^\w%]+")
_AIM = re.compile(
    r"^(?:to )?(?:reduce|reducing|increase|increasing|improve|maintain|decrease)\b(?: the)?"
    r"(?: (?:overall )?(?:rates?|levels?|numbers?|proportion|reporting) of)?(?: the)? ?"
)
_LEVEL = re.compile(r"^level (?:one|two|three|1|2|3) indicator ")
_COUNTING = re.compile(r"^(?:the )?(?:number|no|rate|percentage|%) of (?:the )?")


def plain(name: str) -> str:
    """Return a name in small letters, its punctuation gone: 'Violence – injury' is 'violence injury'."""
    return " ".join(_PUNCTUATION.sub(" ", name.casefold().replace("&", " and ")).split())


def core(name: str) -> str:
    """Return the thing that a name is of: 'Reduce rate of burglary incidents' is 'burglary incidents'."""
    rest = plain(name)
    for words in (_AIM, _LEVEL, _COUNTING):
        rest = words.sub("", rest) or rest
    return rest
