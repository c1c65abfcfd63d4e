"""Areas in words: the names of public areas, what else is a name of one, and the codes of areas."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from csp_desktop.returns.labels.place_names import PLACES

_CODE = re.compile(r"[EWKNS]\d{8}|\d\d[A-Z]{2}", re.ASCII)
_LONGEST = 60
_DRESS = re.compile(
    r"\b(?:metropolitan (?:borough|district)|city and county|city|county|borough|district|unitary(?: authority)?"
    r"|council"
    r"|(?:london|royal|metropolitan) borough|local (?:policing|authority) area|community safety partnership|csp"
    r"|(?:police )?(?:force|service|constabulary|police)|fire(?: and rescue)?(?: service| authority)?|total|ua|mbc|mcd"
    r"|probation(?: area| trust)?|region)\b",
)
_LINKS = re.compile(r"^(?:(?:the|of|and)\b ?)+|(?: ?\b(?:the|of|and))+$")
_MADE = re.compile(
    r".\b(?:ward|wards|neighbourhood|locality|borough|district|division|constabulary|police|bcu|lpu|lpa|csp)$"
    r"|\b(?:ward|neighbourhood|district|division|locality) \d+$",
)
_ABOUT = re.compile(r"\b(?:by|in|per|for|each|of|every|all|number|crimes?|offences?|incidents?|rate)\b")
_MARKS = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡#]+|\[notes? [\d, ]+\]|\(\s*notes? [\d, ]+\)|\d$")
_WHOLES = frozenset({
    "total", "all", "all areas", "overall", "grand total", "all wards", "all districts", "unallocated", "unknown",
    "not known", "other", "outside area", "average", "force total", "county total",
})  # fmt: skip
_NATIONS = frozenset({"england", "wales", "england and wales", "great britain", "united kingdom", "uk"})
_FEWEST = 2


def is_area_code(text: str) -> bool:
    """Return whether a text is the code of an area: E07000032, W06000015, or of the older kind, 17UB."""
    return bool(_CODE.fullmatch(text.strip()))


@lru_cache(maxsize=8_192)
def is_area(text: str) -> bool:
    """Return whether a text names an area and nothing else: Derby, Derby City Council, Ham ward, E07000032."""
    if not text or len(text) > _LONGEST:
        return False
    plain = _plain(text)
    made = _MADE.search(plain) and not _ABOUT.search(plain)
    return is_area_code(text) or plain in _names() or bare_name(text) in _names() or bool(made)


@lru_cache(maxsize=8_192)
def bare_name(text: str) -> str:
    """Return an area's name in small letters without what kind of area it is: "City of Derby UA" is "derby"."""
    plain = _plain(text)
    bare = " ".join(_DRESS.sub(" ", plain).replace(",", " ").split())
    return _LINKS.sub("", bare).strip(" -")


def are_areas(texts: Iterable[str]) -> bool:
    """Return whether most of the different texts name areas; totals among them do not count."""
    different = {text for text in texts if text and _plain(text) not in _WHOLES}
    areas = sum(is_area(text) for text in different)
    return areas > 0 and 2 * areas >= len(different) and (areas >= _FEWEST or len(different) == 1)


def is_whole(text: str) -> bool:
    """Return whether a text stands for all areas together, or for none of those beside it."""
    return _plain(text) in _WHOLES


def is_nation(text: str) -> bool:
    """Return whether a text names a whole nation, as tables do that are of its parts."""
    return _plain(text) in _NATIONS


@cache
def _names() -> frozenset[str]:
    return frozenset(_plain(name) for name in PLACES.split(";") if name.strip())


def _plain(text: str) -> str:
    plain = _MARKS.sub(" ", text.casefold()).replace("&", " and ").replace("-", " ").replace("'", "").replace("’", "")
    return " ".join(plain.replace(".", " ").split())
