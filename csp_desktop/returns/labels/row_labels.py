"""What a row's label proposes: the kind of its figures, their year, and whose figures they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from csp_desktop.domain.figures import Kind
from csp_desktop.returns.labels.years import without_years, years_in

_CUMULATIVE = re.compile(
    r"\bcum\b\.?|\bcumm?ul\w*|\bcul+m\w*|\bf?ytd\b|\byear[- ]to[- ]date\b|\brunning total\b|\bto date\b", re.I
)
_TARGET = re.compile(r"\b(?:targets?|tgt|trajectory|milestone|ambition)\b", re.I)
_OF_TARGET = re.compile(r"(?:%|\bper ?cent(?:age)?) of (?:the )?(?:annual |profiled )?target", re.I)
_CHANGE = re.compile(r"\b(?:change|difference|diff|variance|variation|distance from)\b|\+\s?/\s?[-–]", re.I)
_PERCENT = re.compile(r"%|\bper ?cent(?:age)?\b|\bpct\b", re.I)
_POINTS = re.compile(r"(?:%|\bper ?cent(?:age)?\b|\bpct\b) ?(?:points?|pts?)\b|\bp\.?pt?s?\b|\bp\.p\.", re.I)
_COMPARATOR = re.compile(
    r"\b(?:msg|msf|mscsp|most similar|national|england|comparator|benchmark|family group"
    r"|(?:force|county|regional|group|peer|msg) average"
    r"|(?:\d+|two|three|four|five)[ -]?(?:years?|yrs?) (?:average|avg|mean))\b",
    re.I,
)
_NUMERATOR = re.compile(r"\bnumerators?\b", re.I)
_DENOMINATOR = re.compile(r"\bdenominators?\b", re.I)
_SAMPLE = re.compile(
    r"^n$|^sample$|^(?:(?:un)?weighted )?base\b(?![ -]?line)"
    r"|\bsample size\b|\bsurveys completed\b|\bnumber (?:of respondents|surveyed)$|^respondents$",
    re.I,
)
_OTHER = re.compile(
    r"^(?:rag|status|rank(?:ing)?|trend|direction of travel|dot|rating)\b"
    r"|\b[lu]c[il]\b|\b[lu]pl\b|\bconfidence (?:interval|limit)s?\b"
    r"|\b(?:lower|upper) (?:(?:95|99)(?:\.\d)?%? )?(?:(?:control|process|natural) )*(?:ci|cl|limit|confidence|bound)\b"
    r"|\+\s?/\s?[-–] ?ci\b",
    re.I,
)
_LIMITS = re.compile(r"\bconfidence (?:interval|limit)s?\b|\b[lu]ci\b", re.I)
_AVERAGE = re.compile(r"\b(?:average|avg|mean)\b", re.I)
_MONTHLY = re.compile(r"\bmonthly\b|(?<!\d )\bmonths?\b", re.I)
_ACTUAL = re.compile(
    r"\b(?:actuals?|act|outturn|performance|result|recorded|monthly|quarterly|annual|in month)\b", re.I
)
_ROLLING = re.compile(
    r"\brolling\b|\bmoving annual\b|\bmat\b|\b(?:latest|last|past|previous) (?:12|twelve) months\b"
    r"|\b(?:12|twelve)[- ]months? (?:total|to date|rolling|ending|to(?! (?:less|under|over|\d+ months|\d+ years)))\b",
    re.I,
)
_LAST_YEAR = re.compile(r"\b(?:last|previous|prior|preceding) year\b|\bprevious\b", re.I)
_THIS_YEAR = re.compile(r"\b(?:this|current) year\b", re.I)
_FILLER = re.compile(
    r"\b(?:required|required|in|of|for|the|and|year|number|no|figures?|data|total|by|on|from|same|period|compared|with)\b"
    r"|[^\w\s]",
    re.I,
)


@dataclass(frozen=True, slots=True)
class LabelWords:
    """A label taken apart.

    `kind` is what it proposes; `years` the financial years it names, each as the year in which it begins;
    `relative_year` -1 for "last year", 0 for "this year"; `rolling` that they are of twelve months each;
    `stem` what is left once all of that is gone.
    """

    kind: Kind
    years: tuple[int, ...] = ()
    relative_year: int | None = None
    percent: bool = False
    average: bool = False
    monthly: bool = False
    rolling: bool = False
    stem: str = ""

    @property
    def says_something(self) -> bool:
        """Return whether the label speaks of a kind or a year, and not only of a thing."""
        return bool(self.years) or self.relative_year is not None or self.kind is not Kind.ACTUAL or not self.stem


@lru_cache(maxsize=16_384)
def read_label(label: str) -> LabelWords:
    """Return what a label proposes; actual figures where it names no other kind."""
    relative = -1 if _LAST_YEAR.search(label) else 0 if _THIS_YEAR.search(label) else None
    return LabelWords(
        kind=_kind(label),
        years=years_in(label),
        relative_year=relative,
        percent=bool(_PERCENT.search(label)),
        average=bool(_AVERAGE.search(label)),
        monthly=bool(_MONTHLY.search(label)),
        rolling=bool(_ROLLING.search(label)),
        stem=stem_of(label),
    )


def stem_of(label: str) -> str:
    """Return the words of a label that are neither kind nor year nor filler, in small letters."""
    rest = without_years(label)
    for words in (
        _CUMULATIVE,
        _TARGET,
        _CHANGE,
        _POINTS,
        _PERCENT,
        _AVERAGE,
        _NUMERATOR,
        _DENOMINATOR,
        _SAMPLE,
        _ACTUAL,
        _LAST_YEAR,
        _THIS_YEAR,
        _FILLER,
    ):
        rest = words.sub(" ", rest)
    return " ".join(rest.casefold().split())


def _kind(label: str) -> Kind:
    if _LIMITS.search(label):
        return Kind.OTHER
    if _CHANGE.search(label):
        return Kind.PERCENT_CHANGE if _PERCENT.search(label) and not _POINTS.search(label) else Kind.CHANGE
    if _TARGET.search(label) and not _OF_TARGET.search(label):
        return Kind.CUMULATIVE_TARGET if _CUMULATIVE.search(label) else Kind.TARGET
    if _CUMULATIVE.search(label):
        return Kind.CUMULATIVE
    return next((kind for words, kind in _PLAIN if words.search(label)), Kind.ACTUAL)


_PLAIN = (
    (_COMPARATOR, Kind.COMPARATOR),
    (_NUMERATOR, Kind.NUMERATOR),
    (_DENOMINATOR, Kind.DENOMINATOR),
    (_SAMPLE, Kind.SAMPLE_SIZE),
    (_OTHER, Kind.OTHER),
)
