"""What a column of a long table is for, as its heading says it."""

from __future__ import annotations

import re
from enum import Enum, auto

from csp_desktop.returns.names import plain


class Role(Enum):
    """What a column is for; `OTHER` where its heading does not say."""

    TIME = auto()
    AREA = auto()
    AREA_CODE = auto()
    THING = auto()
    KIND = auto()
    FIGURE = auto()
    BESIDE = auto()
    OTHER = auto()


_AREA_CODE = (
    r"\b(?:area|csp|force|district|la|lad|lsoa|msoa|ward|region|geography|parent|authority|utla|ltla|county)\b.*"
    r"\b(?:codes?|id)\b|\b(?:gss|ons) codes?\b|^(?:area|lad|la|ward|lsoa)\d*cd$"
)
_BESIDE = (
    r"\b(?:sortable|sort|rank(?:ing)?|latitude|longitude|lat|long|easting|northing|trend|compared|comparison|new data"
    r"|polarity|footnotes?|notes?|comments?|source|status|rag|version|published|updated|area type|geography type"
    r"|period range|significance|lower|upper|lci|uci|confidence|codes?|id|ids|ref|reference|order|index|row)\b"
)
_TIME = r"\b(?:year|fy|quarter|qtr|month|period|date|week ending|ending|ended)\b|^(?:time|when|q|data to|12 months to)$"
_AREA = (
    r"\b(?:area|csp|community safety partnership|force|district|ward|local authority|authority|lad|borough|region"
    r"|county|neighbourhood|beat|locality|geography|lsoa|msoa|division|bcu|sector|town|parish|place|location"
    r"|falls within|reported by)\b|^la(?: name)?$"
)
_THING = (
    r"\b(?:indicators?|measures?|metrics?|kpis?|offences?|crimes?|incident types?|incident|outcome measure|topic)\b"
)
_KIND = r"\b(?:type|category|description|desc|group|sub ?group|sub ?type|sub ?category|name|detail|class)\b"
_PATTERNS = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        (Role.AREA_CODE, _AREA_CODE),
        (Role.BESIDE, _BESIDE),
        (Role.TIME, _TIME),
        (Role.AREA, _AREA),
        (Role.THING, _THING),
        (Role.KIND, _KIND),
    )
)
_COUNTED = re.compile(
    r"^(?:number|no|count|counts|total|n|offences?|incidents?|crimes?|cases|referrals|volume|frequency|records)$"
    r"|\b(?:number|no|count|counts|total|volume) of\b|\b(?:offence|incident|crime|case) (?:count|number|total)s?$"
)
_REFERENCE = re.compile(
    r"\b(?:incident|crime|log|case|record|event|occurrence|offence|niche|storm)s? (?:id|no|number|num|ref|reference)\b"
    r"|\b(?:urn|unique|reference|ref|identifier)\b|^(?:id|no)$"
)
_DISTRICT = re.compile(r"\b(?:csp|community safety partnership|district|authority|la|lad|borough|council)\b")
_SMALL = re.compile(r"\b(?:ward|neighbourhood|locality|beat|sector|area|town|parish|division|region)\b")
_FORCE = re.compile(r"\b(?:force|falls within|reported by)\b")
_NO_INCIDENT = re.compile(
    r"\b(?:due|deadline|target|review|by when|complet\w*|closed?|updated?|last|end|actions?|recommendations?"
    r"|progress|birth|dob)\b"
)
_FINENESS = (
    (1, re.compile(r"\bsub ?(?:group|type|category)\b")),
    (0, re.compile(r"\b(?:group|category|class|major)\b")),
    (2, re.compile(r"\b(?:description|desc|detail|minor|name)\b")),
)
_BARE = re.compile(r"^(?:values?|figures?|data|obs(?:ervation)?(?: value)?|results?|scores?|measure)$")
_NUMERATOR = re.compile(r"^(?:count|numerator)$")
_DENOMINATOR = re.compile(r"^(?:denominator|population)$")
_RATE = re.compile(r"^(?:value|rate|percentage|percent|%|proportion)\b")


def heading_words(text: str) -> str:
    """Return a heading in small letters, underscores and punctuation gone."""
    return plain(text.replace("_", " "))


def role_of(words: str) -> Role:
    """Return the role that a heading's words give a column."""
    return next((role for role, pattern in _PATTERNS if pattern.search(words)), Role.OTHER)


def counts(words: str) -> bool:
    """Return whether a heading says that the figures under it are plain counts."""
    return bool(_COUNTED.search(words))


def is_bare(words: str) -> bool:
    """Return whether a heading says nothing of its figures, as "Value" or "Number" does."""
    return bool(_BARE.match(words) or _COUNTED.fullmatch(words))


def is_numerator(words: str) -> bool:
    """Return whether a heading may be that of the upper part of a fraction."""
    return bool(_NUMERATOR.match(words))


def is_denominator(words: str) -> bool:
    """Return whether a heading is that of the lower part of a fraction."""
    return bool(_DENOMINATOR.match(words))


def fineness(words: str) -> int:
    """Return how fine the things are that a heading names: groups, their parts, then each by its description."""
    return next((rank for rank, pattern in _FINENESS if pattern.search(words)), 1)


def is_whole_of(words: str) -> bool:
    """Return whether a heading is that of figures which are worked out from a fraction beside them."""
    return bool(_RATE.match(words))


def is_reference(words: str) -> bool:
    """Return whether a heading is that of what tells one incident from another."""
    return bool(_REFERENCE.search(words))


def is_small_output_area(words: str) -> bool:
    """Return whether a heading is that of the names of small output areas, which begin with their district's."""
    return "lsoa" in words and "code" not in words


def is_of_incident(words: str) -> bool:
    """Return whether a heading may stand over the day of an incident: no deadline, and no day of something else."""
    return not _NO_INCIDENT.search(words)


def area_rank(words: str) -> int | None:
    """Return how well a column's areas suit: 0 districts, 1 small output areas, 2 parts of a district, 3 forces."""
    if is_small_output_area(words):
        return 1
    ranks = ((0, _DISTRICT), (2, _SMALL), (3, _FORCE))
    return next((rank for rank, pattern in ranks if pattern.search(words)), None)
