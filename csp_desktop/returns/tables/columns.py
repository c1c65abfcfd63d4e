"""The columns left of the periods: which name the row, which group it, which only accompany it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from csp_desktop.returns.labels.headings import period_of_number
from csp_desktop.returns.tables.cell_text import text_of
from csp_desktop.returns.tables.header_rows import HeaderRow
from csp_desktop.returns.workbook.grid import Sheet

__all__ = ["LabelColumns", "corner_title", "is_generic", "label_columns", "stands_beside", "text_of"]

_AREA = re.compile(r"\b(?:area|district|ward|neighbourhood|locality|borough|local authority|csp|bcu)\b", re.I)
_BESIDE = re.compile(
    r"\b(?:owner|lead|source|contact|units?|frequency|partner|polarity|rag|comments?|responsible|agency"
    r"|notes?)\b",
    re.I,
)
_COMMENT = re.compile(r"^(?:comments?|commentary|narrative|remarks?)\b", re.I)
_CODE = re.compile(r"^(?:ref(?:erence)?|code|no\.?|id|indicator (?:no\.?|number|ref|code)|#)\.?$", re.I)
_GENERIC = re.compile(
    r"^(?:indicators?|measures?|performance (?:indicators?|measures?)|description|type|category|crime type"
    r"|offence(?: type| group)?|month|quarter|year|period|date|detail|data|name|title|financial year)?:?$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class LabelColumns:
    """Columns by their part in a row: codes, an area, groups from coarse to fine, the label, a comment."""

    label: int | None
    groups: tuple[int, ...] = ()
    codes: tuple[int, ...] = ()
    area: int | None = None
    comment: int | None = None


def label_columns(sheet: Sheet, header: HeaderRow, rows: range, without: frozenset[int] = frozenset()) -> LabelColumns:
    """Return the part that each column left of the periods has in the given rows, but for those `without` one."""
    columns = (column for column in range(1, header.first) if column not in without)
    filled = [column for column in columns if _has_text(sheet, column, rows)]
    names = {column: header.other.get(column, "") for column in filled}
    codes = tuple(column for column in filled if _CODE.search(names[column]))
    area = next((column for column in filled if _AREA.search(names[column])), None)
    named = [column for column in filled if column not in codes and not _BESIDE.search(names[column])]
    groups = [column for column in named if column != area] or ([area] if area is not None else [])
    return LabelColumns(
        label=groups[-1] if groups else None,
        groups=tuple(groups[:-1]),
        codes=codes,
        area=area,
        comment=next((column for column, text in header.other.items() if _COMMENT.search(text)), None),
    )


def is_generic(text: str) -> bool:
    """Return whether a column's heading says nothing of what is measured, as "Indicator" or "Month"."""
    return bool(_GENERIC.match(text.strip()))


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


def _values(sheet: Sheet, column: int, rows: range) -> list[object]:
    cells = (sheet.cell(row, column) for row in rows)
    return [cell.value for cell in cells if cell is not None]
