"""Names compared as people compare them: without case, punctuation, or the verb that says what is better."""

from __future__ import annotations

import re

_PUNCTUATION = re.compile(r"[^\w%]+")
_NOTES = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]|\[\s*(?:notes? )?\d[\d, ]*\]|\(\s*notes? \d[\d, ]*\)", re.IGNORECASE)
_GLUED_NOTE = re.compile(r"(?<=[a-z]{4})\d(?:[ ,]\d)*$")
_AIM = re.compile(
    r"^(?:to )?(?:reduce|reducing|increase|increasing|improve|maintain|decrease)\b(?: the)?"
    r"(?: (?:overall )?(?:rates?|levels?|numbers?|proportion|reporting) of)?(?: the)? ?"
)
_LEVEL = re.compile(r"^level (?:one|two|three|1|2|3) indicator ")
_COUNTING = re.compile(r"^(?:the )?(?:number|no|rate|percentage|%) of (?:the )?")


def plain(name: str) -> str:
    """Return a name in small letters, no punctuation or marks of notes: 'Violence – injury¹' is 'violence injury'."""
    return " ".join(_PUNCTUATION.sub(" ", _NOTES.sub(" ", name).casefold().replace("&", " and ")).split())


def core(name: str) -> str:
    """Return the thing that a name is of: 'Reduce rate of burglary incidents' is 'burglary incidents'."""
    rest = _GLUED_NOTE.sub("", plain(name))
    for words in (_AIM, _LEVEL, _COUNTING):
        rest = words.sub("", rest) or rest
    return rest
