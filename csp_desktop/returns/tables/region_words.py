"""What the words over a region say: what is measured, where, and of which period."""

from __future__ import annotations

import re
from dataclasses import dataclass

from csp_desktop.domain.figures import Kind
from csp_desktop.returns.labels.areas import is_area, is_nation
from csp_desktop.returns.labels.heading import Heading
from csp_desktop.returns.labels.periods_in_words import periods_in, said_period
from csp_desktop.returns.labels.remarks import is_remark
from csp_desktop.returns.tables.columns import is_generic
from csp_desktop.returns.tables.regions import Region
from csp_desktop.returns.tables.titles import is_period_line, is_unit_line

_CHANGE = re.compile(r"(?:table [\w.]+\s*[:.–-]\s*)?(?P<share>(?:percentage|per ?cent|%)\s+)?changes? in\b", re.I)
_PARTED = re.compile(r"\s+[-–—:|]\s+|:\s+|,\s+")


@dataclass(frozen=True, slots=True)
class RegionWords:
    """A title, an area where the words name one, and the period; `several` are more periods than one that they name."""

    title: str
    area: str | None
    period: Heading | None
    several: tuple[Heading, ...] = ()


def region_words(region: Region, corner: tuple[str, ...], context: tuple[str, ...]) -> RegionWords:
    """Return what is said of a region: by its titles, then by `context`, as the first lines and names of the sheet."""
    lines = [text for _, text in region.titles]
    texts = (*(text for text in corner if not is_generic(text)), *lines, *context)
    period = said_period(texts)
    several = next((found for text in texts if len(found := periods_in(text)) > 1), ()) if period is None else ()
    title = _title(lines or list(context[:-2]), region)
    if several and _CHANGE.match(title) and all(each.is_year for each in several):
        period, several = max(several, key=lambda each: each.year or 0), ()
    return RegionWords(title, _area(lines, region), period, several)


def change_in_title(title: str) -> Kind | None:
    """Return the kind of figures that are changes because the title of their table begins by saying so."""
    match = _CHANGE.match(title)
    return None if match is None else Kind.PERCENT_CHANGE if match["share"] else Kind.CHANGE


def _title(lines: list[str], region: Region) -> str:
    """Return the nearest line that says what is measured, the sheet's name where none does."""
    said = [text for text in lines if not is_period_line(text) and not is_area(text) and not is_remark(text)]
    last = said or [text for text in lines if not is_area(text)]
    return next((text for text in said if not is_unit_line(text)), last[0] if last else region.sheet.name.strip())


def _area(lines: list[str], region: Region) -> str | None:
    """Return the area that a line names by itself or as one part, or that the sheet is called after."""
    for text in (*lines, region.sheet.name.strip()):
        found = [part.strip() for part in (text, *_PARTED.split(text)) if is_area(part.strip())]
        if found and not is_nation(found[0]):
            return found[0]
    return None
