"""What a heading over one column says of its figures: their period, their kind, and what they are of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from csp_desktop.domain.figures import Kind
from csp_desktop.returns.labels.headings import Heading, heading_in
from csp_desktop.returns.labels.month_words import MONTH_WORD
from csp_desktop.returns.labels.periods_in_words import periods_in
from csp_desktop.returns.labels.row_labels import read_label, stem_of
from csp_desktop.returns.labels.spans import TO_DATE


class Before(Enum):
    """Which earlier period a heading means, without naming it."""

    SAME_LAST_YEAR = "the same period of the year before"
    LAST_YEAR = "the year before, or the same period of it"
    WHOLE_LAST_YEAR = "the whole year before"
    PERIOD_BEFORE = "the period before"
    WHOLE_YEAR = "the whole year"


_NO_FIGURES = re.compile(
    r"^(?:rag\b.*|status|(?:current )?(?:rating|performance rating)|(?:(?:last|previous|prior) )?rank(?:ing)?\b.*"
    r"|position \(?(?:of|out of|in)\b.*|d\.?o\.?t\.?"
    r"|direction(?: of travel)?.*"
    r"|(?:short |long )?(?:term )?trends?\b.*|on (?:track|target).*|assessment|polarity|good (?:is|to be).*|tolerance"
    r"|.*\b(?:comments?|commentary|narrative|owner|lead|responsible|contact|source|phone|telephone|tel|mobile|fax|ext"
    r"|extension|badge|collar|call ?sign|e-?mail|postcode|easting|northing|latitude|longitude|page|version"
    r"|frequency|format|units?(?: of measure(?:ment)?)?)\b.*"
    r"|(?:item|ref(?:erence)?|id|code|#|urn|uprn|order|sort|row|line|priority|year of birth|age)\.?"
    r"|.*\b(?:code|ref|reference|id)\b)$",
    re.I,
)
_SAME = re.compile(
    r"\b(?:same|equivalent|corresponding|comparable) (?:period|quarter|month|point|time|qtr)\b"
    r"(?: (?:in |of |the |at |to )*(?:last|previous|prior|preceding) year)?"
    r"|\b(?:last|previous|prior) year(?:'s|s|’s)? (?:same )?(?:period|quarter|month|qtr|ytd|to date)\b"
    r"|\b(?:last|previous|prior) f?ytd\b"
    r"|\b12 months (?:ago|earlier|previous)\b|\b(?:year|yr) ago\b",
    re.I,
)
_WHOLE_LAST = re.compile(
    r"\b(?:last|previous|prior|preceding) (?:full |whole |financial )?years?(?:'s|s|’s)? (?:full |year )*"
    r"(?:end |outturn|total)\b"
    r"|\b(?:outturn|year[ -]end)\b.*\b(?:last|previous|prior) year\b",
    re.I,
)
_LAST_YEAR = re.compile(r"\b(?:last|previous|prior|preceding) (?:financial )?(?:year|yr)\b|\bly\b", re.I)
_PERIOD_BEFORE = re.compile(
    r"\b(?:last|previous|prior|preceding) (?:period|quarter|qtr|month|reporting period)\b", re.I
)
_WHOLE_YEAR = re.compile(r"\b(?:annual|year[ -]end|full[ -]year|end of year)\b(?: target)?", re.I)
_THIS = re.compile(
    r"\b(?:this|current|latest|reported|reporting|in|the)\s+(?:period|quarter|qtr|month|year|yr)\b"
    r"|\bcurrent\b|\blatest\b",
    re.I,
)
_PLAIN = re.compile(
    r"\b(?:values?|figures?|scores?|position|data|actuals?|outturn|results?|performance|ty|baseline)\b", re.I
)
_BEFORE = (
    (_SAME, Before.SAME_LAST_YEAR),
    (_WHOLE_LAST, Before.WHOLE_LAST_YEAR),
    (_LAST_YEAR, Before.LAST_YEAR),
    (_PERIOD_BEFORE, Before.PERIOD_BEFORE),
)
_ONLY_NUMBERS = re.compile(r"[\d\s\-–—+<>=/to]+")
_CHANGES = frozenset({Kind.CHANGE, Kind.PERCENT_CHANGE})
_COUNTING = re.compile(
    r"(?:the |total )?(?:numbers?|no\.?|counts?|volume|totals?|n|#|rates?(?: per .*)?|per [\d,]+.*|percent(?:age)?s?"
    r"|per cent|pct|%)(?: of (?:total|all))?",
    re.I,
)
_OF_A_PERIOD = (
    rf"(?:{MONTH_WORD}|q[1-4]|h[12]|quarter|qtr|months?|ending|ended"
    r"|end|date|against|vs|versus|since|over|last|previous|period|\d+|m|yr|years?|annual|ly|ytd|rolling|is|s|at|as|fy"
    r"|points?|this|current|latest|direction|local|agreed|financial|calendar|half|to)"
)
_PERIOD_LEFT = re.compile(rf"{_OF_A_PERIOD}(?: {_OF_A_PERIOD})*")


@dataclass(frozen=True, slots=True)
class ColumnHeading:
    """A heading taken apart.

    `period` is what it names, `before` what it only alludes to; `words` what its figures are of, empty where it names
    no more than period and kind; `is_figures` is False for status, trend, comment and the like.
    """

    text: str
    kind: Kind = Kind.ACTUAL
    period: Heading | None = None
    before: Before | None = None
    words: str = ""
    is_figures: bool = True

    @property
    def says_only_kind(self) -> bool:
        """Return whether the heading speaks of a kind or period of figures, and of no thing."""
        return not self.words

    @property
    def counts(self) -> bool:
        """Return whether the heading says only how the figures are counted: number, %, rate per 1,000."""
        return bool(_COUNTING.fullmatch(self.words))


@lru_cache(maxsize=4_096)
def column_heading(text: str) -> ColumnHeading:
    """Return what a heading over a column says."""
    plain = " ".join(text.split())
    if _NO_FIGURES.match(plain):
        return ColumnHeading(plain, is_figures=False)
    kind = _kind(plain)
    if kind in _CHANGES:
        return ColumnHeading(plain, kind, _own_period(plain, latest=True), words=_thing(plain, changes=True))
    before = next((which for words, which in _BEFORE if words.search(plain)), None)
    if before is None and _WHOLE_YEAR.search(plain):
        before = Before.WHOLE_YEAR
    return ColumnHeading(plain, kind, _own_period(plain), before, _thing(plain))


def _kind(text: str) -> Kind:
    heading = heading_in(text)
    if heading is not None and heading.words == TO_DATE:
        return Kind.CUMULATIVE
    if text.casefold() in ("n", "base", "n="):
        return Kind.SAMPLE_SIZE if text.casefold() != "n" else Kind.ACTUAL
    return read_label(text).kind


def _own_period(text: str, latest: bool = False) -> Heading | None:
    """Return the one period that a heading names with its year, or without; the later of two where it is a change."""
    heading = heading_in(text)
    if heading is None:
        found = [each for each in periods_in(text) if each.year is not None or not latest]
        heading = found[0] if len(found) == 1 else max(found, key=_end, default=None) if latest else None
    return None if heading is None else heading._replace(words="")


def _end(heading: Heading) -> int:
    return heading.in_year(heading.financial_year or 0).last_month.ordinal


def _thing(text: str, changes: bool = False) -> str:
    """Return what a heading says that is neither period nor kind, in its own words; nothing where that is all."""
    heading = heading_in(text)
    if heading is not None and heading.words in ("", TO_DATE):
        return ""
    rest = text
    for words in (_SAME, _WHOLE_LAST, _LAST_YEAR, _PERIOD_BEFORE, _WHOLE_YEAR, _THIS, _PLAIN):
        rest = words.sub(" ", rest)
    stem = " ".join(word for word in stem_of(rest).split() if not word.isdigit())
    if stem and not _PERIOD_LEFT.fullmatch(stem):
        return text
    counted = _COUNTING.fullmatch(text) or (heading is None and _ONLY_NUMBERS.fullmatch(text))
    return text if counted and not changes else ""
