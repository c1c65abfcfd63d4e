"""Which area a partner's words name: by its name, another name or its code, or by a plain variant of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from csp_desktop.domain.indicators import Area
from csp_desktop.returns.labels.row_labels import stem_of
from csp_desktop.returns.names import plain

_GSS_CODE = re.compile(r"\b[EWSNK]\d{8}\b", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:community safety partnership|csp|unitary authority|ua|london borough|royal borough|metropolitan borough"
    r"|metropolitan district|city|county|district|borough|council|(?:mbc|dc|bc|cc)$|local authority|safer|stronger"
    r"|partnership)\b"
)
_LINKS = re.compile(r"^(?:(?:the|of|and)\b ?)+|(?: ?\b(?:the|of|and))+$")


def area_named(text: str, areas: Sequence[Area]) -> Area | None:
    """Return the area that a text names, None where it names none of them or might be several.

    A GSS code decides, among areas that have one. Then come names and other names as they are, then without the
    words of office, so that "Derby UA" and "City of Derby" are Derby.
    """
    if codes := {found.upper() for found in _GSS_CODE.findall(text)}:
        known = _one(area for area in areas if area.gss_code.upper() in codes)
        return known or area_named(without_code(text), [area for area in areas if not area.gss_code])
    wanted = {plain(text), plain(stem_of(text))} - {""}
    exact = [area for area in areas if wanted & {plain(name) for name in (*names_of(area), area.gss_code)}]
    bare = without_office(text)
    return _one(exact or [area for area in areas if bare and bare in map(without_office, names_of(area))])


def without_code(text: str) -> str:
    """Return a text without GSS codes."""
    return " ".join(_GSS_CODE.sub(" ", text).split())


def names_of(area: Area) -> tuple[str, ...]:
    """Return every name under which an area goes."""
    return (area.name, *area.other_names)


def without_office(name: str) -> str:
    """Return a name without the words that say what kind of place it is: "Bristol, City of" is "bristol"."""
    rest = " ".join(_OFFICE.sub(" ", plain(name)).split())
    return _LINKS.sub("", rest).strip()


def _one(areas: Iterable[Area]) -> Area | None:
    found = list(areas)
    return found[0] if len(found) == 1 else None
