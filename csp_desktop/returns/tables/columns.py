"""The columns left of the periods: which name the row, which group it, which only accompany it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from csp_desktop.returns.labels.areas import are_areas, is_area_code
from csp_desktop.returns.labels.headings import period_of_number
from csp_desktop.returns.tables.cell_text import text_of
from csp_desktop.returns.tables.generic_words import is_generic
from csp_desktop.returns.tables.header_rows import HeaderRow
from csp_desktop.returns.workbook.grid import Cell, Sheet

__all__ = ["LabelColumns", "area_in", "corner_title", "is_generic", "label_columns", "stands_beside", "text_of"]

_AREA = re.compile(
    r"\b(?:areas?|districts?|wards?|neighbourhoods?|locality|borough|local authority|csp|bcu|lpu|lpa|region"
    r"|geography|police force|force(?: name)?$|partnership|constabulary|county|council|lsoa|msoa|division"
    r"|country|fra|frs|place)\b",
    re.I,
)
_DISTRICT = 1
_WIDTHS = (
    (re.compile(r"\b(?:wards?|neighbourhoods?|locality|lsoa|msoa|beat|parish|lpu|lpa)\b", re.I), 0),
    (re.compile(r"\b(?:csp|districts?|borough|local authority|community safety partnership)\b", re.I), _DISTRICT),
    (re.compile(r"\b(?:force|constabulary|county)\b", re.I), 2),
    (re.compile(r"\bregion\b", re.I), 3),
    (re.compile(r"\bcountry\b", re.I), 4),
)
_BESIDE = re.compile(
    r"\b(?:owner|lead|source|contact|units?|frequency|partner|polarity|rag|comments?|responsible|agency"
    r"|notes?|good (?:is|to be|performance)|(?:bigger|smaller|higher|lower) is better|desired direction"
    r"|direction of (?:good|improvement))\b",
    re.I,
)
_COMMENT = re.compile(r"^(?:comments?|commentary|narrative|remarks?)\b", re.I)
_STATUS = re.compile(r"^(?:(?:current )?rag(?: rating| status)?|status|current rating)$", re.I)
_CODE = re.compile(r"^(?:ref(?:erence)?|(?:[a-z]+ ?)?code|no\.?|id|indicator (?:no\.?|number|ref|code)|#)\.?$", re.I)


@dataclass(frozen=True, slots=True)
class LabelColumns:
    """Columns by their part in a row: codes, an area, groups from coarse to fine, the label, a comment, a status.

    `area` names the smallest areas, `wider` those that hold them, `area_code` is of codes as E07000032.
    """

    label: int | None
    groups: tuple[int, ...] = ()
    codes: tuple[int, ...] = ()
    area: int | None = None
    comment: int | None = None
    status: int | None = None
    wider: tuple[int, ...] = ()
    area_code: int | None = None


def label_columns(sheet: Sheet, header: HeaderRow, rows: range, without: frozenset[int] = frozenset()) -> LabelColumns:
    """Return the part that each column left of the periods has in the given rows, but for those `without` one."""
    columns = (column for column in range(1, header.first) if column not in without)
    filled = [column for column in columns if _has_text(sheet, column, rows)]
    names = {column: header.other.get(column, "") for column in filled}
    area_codes = [column for column in filled if _are_area_codes(sheet, column, rows)]
    codes = tuple(column for column in filled if _CODE.search(names[column]) and column not in area_codes)
    named = [column for column in filled if column not in (*codes, *area_codes) and not _BESIDE.search(names[column])]
    areas = [column for column in named if _AREA.search(names[column]) or _are_areas(sheet, column, rows)]
    areas.sort(key=lambda column: (-width_of(names[column]), _are_areas(sheet, column, rows)))
    area = areas[-1] if areas else None
    groups = [column for column in named if column not in areas] or ([area] if area is not None else [])
    groups = groups or [column for column in filled if column not in (*codes, *area_codes)][-1:]
    return LabelColumns(
        label=groups[-1] if groups else None,
        groups=tuple(groups[:-1]),
        codes=codes,
        area=area,
        comment=next((column for column, text in header.other.items() if _COMMENT.search(text)), None),
        status=next((column for column, text in header.other.items() if _STATUS.search(text.strip())), None),
        wider=tuple(areas[:-1]),
        area_code=area_codes[-1] if area_codes else None,
    )


def width_of(heading: str) -> int:
    """Return how wide the areas are that a heading names: wards are within districts, these within forces."""
    return next((width for words, width in _WIDTHS if words.search(heading)), _DISTRICT)


def stands_beside(text: str) -> bool:
    """Return whether a heading is of what only accompanies figures, as an owner, a colour or a comment."""
    return bool(_BESIDE.search(text))


def corner_title(header: HeaderRow) -> str:
    """Return what a heading left of the periods says is measured, or nothing."""
    texts = [text for column, text in sorted(header.other.items()) if column < header.first]
    return next((text for text in texts if not is_generic(text) and not _is_role(text)), "")


def _is_role(text: str) -> bool:
    return any(words.search(text) for words in (_AREA, _BESIDE, _CODE))


def _has_text(sheet: Sheet, column: int, rows: range) -> bool:
    """Return whether a column has words, or years that stand in their place as numbers and nothing else."""
    values = _values(sheet, column, rows)
    if any(isinstance(value, str) and value.strip() for value in values):
        return True
    headings = [period_of_number(value) for value in values if isinstance(value, float)]
    return bool(headings) and all(heading is not None and heading.is_year for heading in headings)


def _are_areas(sheet: Sheet, column: int, rows: range) -> bool:
    return are_areas(value.strip() for value in _values(sheet, column, rows) if isinstance(value, str))


def _are_area_codes(sheet: Sheet, column: int, rows: range) -> bool:
    texts = [value.strip() for value in _values(sheet, column, rows) if isinstance(value, str) and value.strip()]
    return 2 * sum(map(is_area_code, texts)) > len(texts)


def _values(sheet: Sheet, column: int, rows: range) -> list[object]:
    cells = (sheet.cell(row, column) for row in rows)
    return [cell.value for cell in cells if cell is not None]


def area_in(row: Mapping[int, Cell], columns: LabelColumns) -> str | None:
    """Return the area that a row names: the smallest, or where that is left empty the next wider one."""
    places = (*columns.wider, columns.area)
    return next((text for column in reversed(places) if (text := text_of(row, column))), None)
