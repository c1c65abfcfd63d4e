"""Words as they are compared: small letters, singular, hyphens gone, and what has several names under one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’\-‐‑][A-Za-zÀ-ÿ]+)*")
_KEPT = frozenset(
    (
        "less",
        "across",
        "this",
        "has",
        "was",
        "is",
        "its",
        "us",
        "as",
        "previous",
        "series",
        "gas",
        "bus",
        "plus",
        "thus",
        "versus",
    )
)
_CAPITALS = frozenset(
    ("DA", "DV", "SAC", "VWI", "VAP", "FTE", "FTES", "TFMV", "TOMV", "ASB", "BDW", "CD", "KSI", "KSIS")
)
_ABBREVIATED = frozenset(word.casefold() for word in _CAPITALS)

_FOLDED: dict[str, tuple[str, ...]] = {
    "asb": ("antisocial behaviour", "anti social behaviour", "ASB", "antisocial behavior"),
    "domesticabuse": (
        "domestic violence",
        "domestic abuse",
        "domestic violence and abuse",
        "domestic violence abuse",
        "DA",
        "DV",
    ),
    "sac": ("serious acquisitive crime", "SAC", "serious acquisitive offence"),
    "violenceinjury": (
        "violence with injury",
        "VWI",
        "violence injury",
        "violent crime with injury",
        "violence against the person with injury",
    ),
    "violencenoinjury": ("violence without injury", "violence no injury"),
    "violenceperson": ("violence against the person", "VAP", "violence against person"),
    "allcrime": (
        "all crime",
        "overall crime",
        "total crime",
        "total recorded crime",
        "all recorded crime",
        "overall level of crime",
        "overall number of crime",
        "overall recorded crime",
        "recorded crime overall",
        "crime overall",
        "overall crime level",
    ),
    "firsttimeentrant": ("first time entrant", "firsttime entrant", "FTE", "FTES"),
    "burglarydwelling": (
        "burglary dwelling",
        "dwelling burglary",
        "domestic burglary",
        "residential burglary",
        "house burglary",
        "burglary in a dwelling",
        "burglary in dwelling",
        "BDW",
    ),
    "burglaryother": (
        "burglary other",
        "burglary nondwelling",
        "nondwelling burglary",
        "nondomestic burglary",
        "burglary other than dwelling",
        "other burglary",
    ),
    "theftfromvehicle": (
        "theft from motor vehicle",
        "theft from vehicle",
        "theft from a motor vehicle",
        "theft from a vehicle",
        "TFMV",
    ),
    "theftofvehicle": (
        "theft of motor vehicle",
        "theft of vehicle",
        "theft of a motor vehicle",
        "theft of a vehicle",
        "TOMV",
    ),
    "criminaldamage": ("criminal damage", "CD"),
    "youth": ("young people", "young person", "young offender", "youth"),
    "killedinjured": (
        "killed or seriously injured",
        "killed and seriously injured",
        "killed seriously injured",
        "KSI",
        "KSIS",
    ),
    "satisfaction": ("satisfied", "satisfaction"),
    "repeat": ("repeat", "repeated"),
}


class Word(NamedTuple):
    """A word in its compared form, and where it stands."""

    form: str
    start: int
    end: int


@lru_cache(maxsize=16_384)
def form_of(word: str) -> str:
    """Return one word's compared form: 'Offences' is 'offence', 'anti-social' is 'antisocial'."""
    plain = (
        re.sub(r"['’]s?$", "", word.casefold().replace("‑", "-").replace("‐", "-")).replace("-", "").replace("’", "'")
    )
    if plain in _KEPT or len(plain) < 4 or not plain.endswith("s") or plain.endswith(("ss", "us", "is")):
        return plain
    if plain.endswith("ies") and len(plain) > 4:
        return plain[:-3] + "y"
    return plain[:-2] if plain.endswith(("sses", "shes", "ches")) else plain[:-1]


@lru_cache(maxsize=4_096)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text in its order, those that stand for one thing folded into one."""
    raw = [(match[0], match.start(), match.end()) for match in _WORD.finditer(text)]
    found: list[Word] = []
    place = 0
    while place < len(raw):
        fold, length = _fold_at(raw, place)
        form = fold or form_of(raw[place][0])
        found.append(Word(form, raw[place][1], raw[place + length - 1][2]))
        place += length
    return tuple(found)


def _fold_at(raw: list[tuple[str, int, int]], place: int) -> tuple[str, int]:
    """Return the one word for those that begin here and how many they are; nothing and one where none do."""
    word = raw[place][0]
    if word in _CAPITALS:
        return _FOLDS[(form_of(word),)], 1
    for length in _LENGTHS.get(form_of(word), ()):
        form = tuple(form_of(each[0]) for each in raw[place : place + length])
        if len(form) == length and form in _FOLDS and not (length == 1 and form[0] in _ABBREVIATED):
            return _FOLDS[form], length
    return "", 1


def _folds() -> dict[tuple[str, ...], str]:
    return {tuple(form_of(word) for word in name.split()): fold for fold, names in _FOLDED.items() for name in names}


_FOLDS = _folds()
FOLDED = frozenset(_FOLDED)
"""The one words that stand for what has several names."""
_LENGTHS = {
    first: sorted({len(each) for each in _FOLDS if each[0] == first}, reverse=True)
    for first in {each[0] for each in _FOLDS}
}
