"""Where a form's rows and columns stand now: rows by their codes, columns by their headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from csp_desktop.domain.form_codes import FormCode, form_code_in, has_form_mark
from csp_desktop.domain.periods import Period
from csp_desktop.returns.labels.headings import Heading as PeriodHeading
from csp_desktop.returns.labels.headings import heading_in, heading_of
from csp_desktop.returns.workbook.grid import Cell, Sheet

MOST_ROWS = 20_000
"""A sheet of more rows is no form, and is not searched for codes."""


class Role(StrEnum):
    """What a column of a form holds."""

    FILL = "to fill"
    HELD = "held"
    MARK = "mark"
    COMMENT = "comment"
    INDICATOR = "indicator"


_SUFFIXES = {
    Role.HELD: re.compile(r"[\s(,:\-–]*\bheld\b\s*\)?$", re.IGNORECASE),
    Role.MARK: re.compile(r"[\s(,:\-–]*\bmarks?\b\s*\)?$", re.IGNORECASE),
}
_COMMENT = re.compile(r"comments?\b", re.IGNORECASE)
_INDICATOR = re.compile(r"\s*(?:indicator|measure)s?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """What one column holds, and of which period."""

    role: Role
    period: Period | None = None


Columns = Mapping[int, Heading]


@dataclass(frozen=True, slots=True)
class FormRow:
    """One row of a form: its number, its code, and the columns of the headings that it stands under."""

    row: int
    code: FormCode
    columns: Columns


def is_form(sheet: Sheet) -> bool:
    """Return whether a sheet is of a form of ours: it holds a row's code, or is one without figures.

    One whose codes were taken away and whose figures are there is read as any partner's sheet.
    """
    if len(sheet.rows) > MOST_ROWS:
        return False
    found = [text for _, text in texts(sheet)]
    if any(form_code_in(text) is not None for text in found):
        return True
    return any(map(has_form_mark, found)) and not header_rows(sheet, {})


def texts(sheet: Sheet) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield every text of a sheet that may be of a form, with its row and column."""
    for row, cells in sheet.rows.items():
        for column, cell in cells.items():
            if isinstance(cell.value, str) and "csp" in cell.value.casefold():
                yield (row, column), cell.value


def form_rows(sheet: Sheet) -> tuple[FormRow, ...]:
    """Return the rows that have a code, in their order."""
    codes: dict[int, FormCode] = {}
    for (row, _), text in texts(sheet):
        code = form_code_in(text)
        if code is not None:
            codes.setdefault(row, code)
    headers = header_rows(sheet, codes)
    return tuple(FormRow(row, code, _columns_of(row, headers)) for row, code in sorted(codes.items()))


def partners_notes(sheet: Sheet) -> Sheet:
    """Return a sheet without the notes that we hung on the indicators' names ourselves."""
    named = {
        (row.row, column)
        for row in form_rows(sheet)
        for column, told in row.columns.items()
        if told.role is Role.INDICATOR
    }
    return replace(sheet, notes={place: text for place, text in sheet.notes.items() if place not in named})


def header_rows(sheet: Sheet, codes: Mapping[int, FormCode]) -> dict[int, Columns]:
    """Return the rows of headings: they name periods to fill, and have no code."""
    found: dict[int, Columns] = {row: _headings(cells) for row, cells in sheet.rows.items() if row not in codes}
    filled = {row: each for row, each in found.items() if any(told.role is Role.FILL for told in each.values())}
    full = {row: each for row, each in filled.items() if len(each) > 1}
    return full or filled


def heading(cell: Cell) -> Heading | None:
    """Return what a cell says as a form's heading; None where it says nothing of the kind."""
    text = cell.value if isinstance(cell.value, str) else ""
    for role, pattern in _SUFFIXES.items():
        bare = pattern.sub("", text)
        if bare != text:
            period = _period(heading_in(bare))
            return None if period is None else Heading(role, period)
    period = _period(heading_of(cell))
    if period is not None:
        return Heading(Role.FILL, period)
    if _INDICATOR.fullmatch(text):
        return Heading(Role.INDICATOR)
    return Heading(Role.COMMENT) if _COMMENT.search(text) and len(text.split()) <= _FEW_WORDS else None


_FEW_WORDS = 4


def _period(told: PeriodHeading | None) -> Period | None:
    """Return the period of a heading that says its year; a bare October may be of any."""
    if told is None or told.words or told.financial_year is None:
        return None
    return told.in_year(told.financial_year)


def _headings(cells: Mapping[int, Cell]) -> dict[int, Heading]:
    return {column: found for column, cell in cells.items() if (found := heading(cell)) is not None}


def _columns_of(row: int, headers: Mapping[int, Columns]) -> Columns:
    """Return the headings above a row; where a sort has carried them below it, the first there are."""
    above = [each for each in headers if each < row]
    place = max(above) if above else min(headers, default=None)
    return {} if place is None else headers[place]
