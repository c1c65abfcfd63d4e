"""Lists of recommendations and budgets in sheets that hold no table of figures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from csp_desktop.domain.dates import day_name
from csp_desktop.domain.numbers import total
from csp_desktop.returns.labels.remarks import is_remark
from csp_desktop.returns.lists.amounts import amount_in, is_money
from csp_desktop.returns.lists.model import ListEntry, ListKind, ReturnList
from csp_desktop.returns.tables.columns import text_of
from csp_desktop.returns.workbook.grid import Area, Cell, Sheet, address, area_name

_ROWS_LOOKED_AT = 30
_RECOMMENDATION = re.compile(r"\brecommendations?\b", re.I)
_PROGRESS = re.compile(r"\b(?:progress|update|status|response|outcome|position)\b", re.I)
_MONEY = re.compile(
    r"\b(?:contributions?|budgets?|costs?|amounts?|funding|funded|allocat\w+|awards?|spend|grants?|value|bid)\b|£", re.I
)
_NEED = re.compile(
    r"\b(?:needs?|recommendations?|projects?|services?|schemes?|initiatives?|activit\w+|interventions?|items?|areas?"
    r"|commission\w*|providers?|purpose|description|programmes?|posts?)\b",
    re.I,
)
_TOTAL = re.compile(r"^(?:grand |overall |sub-?)?totals?\b", re.I)
_NOTE = re.compile(r"\s*(?:[*†‡]|(?:source|notes?)\s*(?:\d+\s*)?[:\-–])", re.I)
_NUMBERED = re.compile(r"\(?((?:[A-Z]{0,3}\d{1,3}(?:\.\d{1,2})*)|[a-z])[.):]\s+\S")
_NUMBER = re.compile(r"^(?:no\.?|number|ref(?:erence)?|#|item|recommendation (?:no\.?|number))$", re.I)


def find_word_list(sheet: Sheet) -> ReturnList | None:
    """Return the list of recommendations or the budget that a sheet holds, or None."""
    for row in sorted(sheet.rows)[:_ROWS_LOOKED_AT]:
        columns = [column for column in sorted(sheet.rows[row]) if text_of(sheet.rows[row], column)]
        kind = _kind(sheet, row, columns)
        if kind is not None:
            return _read(sheet, row, columns, kind)
    return None


def is_progress(heading: str) -> bool:
    """Return whether a heading is that of what became of recommendations."""
    return bool(_PROGRESS.search(heading))


def _kind(sheet: Sheet, row: int, columns: list[int]) -> ListKind | None:
    """Return what a row of headings is of, None where it is none or nothing stands under it."""
    texts = {column: text_of(sheet.rows[row], column) for column in columns}
    if len(texts) < 2 or len(columns) < len(sheet.rows[row]) or not any(number > row for number in sheet.rows):
        return None
    money = [column for column, text in texts.items() if _MONEY.search(text)]
    if any(_shows_money(sheet, row, column) for column in money) and _names_need(texts, money):
        return ListKind.BUDGET
    named = [column for column, text in texts.items() if _RECOMMENDATION.search(text)]
    beside = any(is_progress(text) for column, text in texts.items() if column not in named)
    return ListKind.RECOMMENDATIONS if named and beside else None


def _names_need(texts: Mapping[int, str], money: list[int]) -> bool:
    return any(_NEED.search(text) for column, text in texts.items() if column not in money)


def _shows_money(sheet: Sheet, row: int, column: int) -> bool:
    return any(is_money(cells[column]) for number, cells in sheet.rows.items() if number > row and column in cells)


def _read(sheet: Sheet, header: int, columns: list[int], kind: ListKind) -> ReturnList:
    headings = tuple(text_of(sheet.rows[header], column) for column in columns)
    money = tuple(
        place
        for place, column in enumerate(columns)
        if kind is ListKind.BUDGET and _MONEY.search(headings[place]) and _shows_money(sheet, header, column)
    )
    rows = [row for row in sorted(sheet.rows) if row > header and _has_words(sheet.rows[row], columns)]
    summed = [row for row in rows if money and _is_total(sheet.rows[row], columns, money)]
    entries = tuple(_entry(sheet, row, columns, headings, money) for row in rows if row not in summed)
    stated = _entry(sheet, summed[-1], columns, headings, money).amounts if summed else {}
    return ReturnList(
        sheet=sheet.name,
        range=area_name(Area(header, columns[0], rows[-1] if rows else header, columns[-1])),
        title=_title(sheet, header),
        kind=kind,
        headings=headings,
        entries=entries,
        money=money,
        totals={place: total([each.amounts[place] for each in entries if place in each.amounts]) for place in money},
        stated=stated,
    )


def _has_words(row: Mapping[int, Cell], columns: list[int]) -> bool:
    """Return whether a row is one of the list's: it has words or money there, and is no remark below the list."""
    filled = [column for column in columns if column in row]
    return bool(filled) and not (len(filled) == 1 and _NOTE.match(text_of(row, filled[0])))


def _is_total(row: Mapping[int, Cell], columns: list[int], money: tuple[int, ...]) -> bool:
    words = next(
        (text for place, column in enumerate(columns) if place not in money and (text := text_of(row, column))), ""
    )
    return bool(_TOTAL.search(words))


def _entry(sheet: Sheet, row: int, columns: list[int], headings: tuple[str, ...], money: tuple[int, ...]) -> ListEntry:
    cells = sheet.rows[row]
    texts = tuple(_words(cells.get(column)) for column in columns)
    amounts = {
        place: amount
        for place in money
        if columns[place] in cells and (amount := amount_in(cells[columns[place]])) is not None
    }
    return ListEntry(
        texts=texts,
        cells={place: address(row, column) for place, column in enumerate(columns) if column in cells},
        number=_number(texts, headings),
        amounts=amounts,
        unallocated=tuple(place for place in money if place not in amounts),
    )


def _words(cell: Cell | None) -> str:
    value = None if cell is None else cell.value
    if isinstance(value, datetime):
        return day_name(value)
    if isinstance(value, float):
        return f"{value:.15g}"
    return " ".join(value.split()) if isinstance(value, str) else ""


def _number(texts: tuple[str, ...], headings: tuple[str, ...]) -> str:
    """Return the number of a row: from a column of its own, or from before its first words."""
    own = next((text for text, heading in zip(texts, headings, strict=True) if _NUMBER.match(heading)), "")
    found = _NUMBERED.match(next(filter(None, texts), ""))
    return own.rstrip(".") or (found[1] if found else "")


def _title(sheet: Sheet, header: int) -> str:
    above = (sheet.rows[row] for row in sorted(sheet.rows) if row < header)
    lines = (next((text for column in sorted(row) if (text := text_of(row, column))), "") for row in above)
    return next((line for line in lines if line and not is_remark(line)), sheet.name.strip())
