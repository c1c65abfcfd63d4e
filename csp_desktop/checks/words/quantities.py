"""Numbers in a sentence: how many, how many per cent, how many points, how much money."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from csp_desktop.checks.words.lexicon import HEDGES, Hedge


class Measure(StrEnum):
    """What a number is a number of."""

    COUNT = "count"
    PERCENT = "percent"
    POINTS = "points"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as it is written: its size, its decimals, its sign where it has one, and how it is meant."""

    start: int
    end: int
    value: float
    decimals: int
    measure: Measure
    sign: int = 0
    hedge: Hedge = Hedge.NONE
    step: float = 1.0


_SMALL = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = {word: number for number, word in enumerate(_SMALL, start=2)} | {
    word: number * 10 for number, word in enumerate(_TENS, start=2)
}
_WORDED = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:one|{'|'.join(_SMALL[:8])}))?|{'|'.join(_SMALL)})"
_QUANTITY = re.compile(
    rf"(?P<sign>(?<![\w\d])[-−–+](?=[£\d]))?(?P<pound>£)?(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?"
    rf"|\b{_WORDED}\b)"
    r"(?P<scale>\s?(?:m|million|k|bn)\b)?"
    r"(?P<unit>\s?(?:%\s?(?:points?|pts?)|percentage[- ]points?|per ?cent(?:age)?[- ]points?|ppts?\b|pp\b|%"
    r"|per ?cent\b|points?\b))?",
    re.I,
)
_NO_QUANTITY_BEFORE = re.compile(
    r"(?:\d of|\b(?:quarters?|q|qtr|priority|outcome|objective|section|paragraph|appendix|page|pages|table|figure"
    r"|chart|ni|laa|psa|spi|bvpi|item"
    r"|(?<!last )(?<!previous )(?<!this )(?<!prior )year|level|tier|class|group|ward|operation|step|phase|act"
    r"|no\.?|n ?=|per|top|worst|first|last|next|previous"
    r"|past|aged?|under|age of|the age|rank(?:ed)?|dip|stage|article|tel:?|of the)"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun"
    r"|jul|aug|sept?|oct|nov|dec)[a-z]*)\s?$|[A-Za-z/(]\d*[./-]?$|\d[-–/:.]$",
    re.I,
)
_NO_QUANTITY_AFTER = re.compile(
    r"(?:st|nd|rd|th)\b|\s?(?:/|–|-)\s?\d|:\d|\s?(?:am|pm|years?|yrs?|months?|weeks?|days?|hours?|quarters?"
    r"|year[- ]olds?|yo|consecutive|neighbourhoods|wards|districts|priorities|areas?|forces?|mph|miles|times|out of"
    r"|in \d|x)\b"
    r"|-(?:month|year|week|day|hour|star)|\s(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b|[A-Za-z]",
    re.I,
)
_COUNTED = re.compile(
    r"\s(?:(?:\w+\s)?(?:fewer|more|less|additional|incidents?|crimes?|offences?|referrals?|reports?|cases?|people"
    r"|victims?))\b",
    re.I,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_CELL = r"[-−–+]?£?\d[\d,.]*%?"
_ROW = re.compile(rf"(?<!\S)(?:{_CELL}\s+(?:\[\w\]\s+)*){{3,}}{_CELL}(?!\S)")
_SHORT_ROW = re.compile(rf"(?<!\S)(?:{_CELL}\s+(?:\[\w\]\s+)*)+{_CELL}(?!\S)")
"""Numbers with nothing between them: four or more are a row of a table, and fewer too where such a row stands."""


def quantities_of(text: str, taken: tuple[tuple[int, int], ...] = ()) -> tuple[Quantity, ...]:
    """Return the numbers of a sentence that count something: no years, dates, ages, codes or numbers of sections.

    `taken` are places that other things hold, as periods do. Of a row of a table that stands in the text, none counts.
    """
    rows = _SHORT_ROW.finditer(text) if _ROW.search(text) else ()
    return tuple(_quantities(text, (*taken, *(row.span() for row in rows))))


def _quantities(text: str, taken: tuple[tuple[int, int], ...]) -> Iterator[Quantity]:
    for match in _QUANTITY.finditer(text):
        begin, end = match.start("number"), match.end("number")
        if any(begin < stop and start < end for start, stop in taken) or not _counts(text, match):
            continue
        yield _quantity(text, match)


def _counts(text: str, match: re.Match[str]) -> bool:
    if match["unit"] or match["pound"]:
        return not re.search(r"\d\s?[-–]$|\bto\b\s?$", text[: match.start()]) or bool(match["unit"])
    if match["number"][0].isalpha():
        return bool(_COUNTED.match(text[match.end() :]))
    before = text[: match.start()]
    if _NO_QUANTITY_BEFORE.search(before[-24:]) and not re.search(r"\([-−–+]?$", before + (match["sign"] or "")):
        return False
    if _YEAR.fullmatch(match["number"]) and "," not in match["number"] and not match["sign"]:
        return bool(
            re.match(r"\s(?:fewer|more|less|incidents?|crimes?|offences?|referrals?|reports?)\b", text[match.end() :])
        )
    return not _NO_QUANTITY_AFTER.match(text[match.end() :])


def _quantity(text: str, match: re.Match[str]) -> Quantity:
    number = match["number"].replace(",", "")
    value = _worded(number) if number[0].isalpha() else float(number)
    decimals = len(number.partition(".")[2])
    scale = {"m": 1e6, "b": 1e9, "k": 1e3}.get((match["scale"] or "").strip()[:1].casefold(), 1.0)
    start = match.start() if match["sign"] or match["pound"] else match.start("number")
    sign = 0 if not match["sign"] else 1 if match["sign"] == "+" else -1
    step = scale * 10.0**-decimals
    return Quantity(
        start, match.end(), value * scale, decimals, _measure(match), sign, hedge_before(text[:start]), step
    )


def _measure(match: re.Match[str]) -> Measure:
    unit = (match["unit"] or "").strip().casefold()
    if "point" in unit or unit.startswith("pp") or "pts" in unit:
        return Measure.POINTS
    if unit:
        return Measure.PERCENT
    return Measure.MONEY if match["pound"] else Measure.COUNT


def _worded(word: str) -> float:
    return float(sum(_VALUES.get(part, 1) for part in re.split(r"[- ]", word.casefold())))


def hedge_before(before: str) -> Hedge:
    """Return how a number is meant that stands after these words."""
    near = before[-40:]
    return next((hedge for pattern, hedge in HEDGES if pattern.search(near)), Hedge.NONE)
