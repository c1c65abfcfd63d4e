"""The lines of words above a header row: a table's title, and what else stands over it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from csp_desktop.returns.labels.month_words import MONTH_WORD
from csp_desktop.returns.labels.remarks import is_remark
from csp_desktop.returns.labels.values import figure_of
from csp_desktop.returns.labels.years import without_years
from csp_desktop.returns.tables.columns import text_of
from csp_desktop.returns.workbook.grid import Cell, Sheet

_LONGEST_GAP = 2
_PERIOD_WORDS = re.compile(
    rf"\b{MONTH_WORD}\b|\b(?:q[1-4]|quarter|qtr|year|month|financial"
    r"|to|for|the|compared|with|period|ending|ended|from|and|date|data|as|at|end|of|up)\b|[\W\d_]+",
    re.I,
)
_UNIT_LINE = re.compile(
    r"(?:number|numbers|percentages?|rates?|counts?|per cent|%|thousands?|england(?: and wales)?|wales)\b.{0,30}$"
    r"|(?:this (?:worksheet|sheet|table) contains|some (?:shorthand|cells)|freeze panes)\b",
    re.I,
)


def lines_above(sheet: Sheet, row: int, before: int) -> list[tuple[int, str]]:
    """Return the lines of words above a header row with their rows, the nearest first.

    A figure, a remark or a gap ends them; `before` is the header row of the table above, 0 for none.
    """
    lines: list[tuple[int, str]] = []
    gap = 0
    for number in range(row - 1, before, -1):
        text = _line(sheet.rows.get(number, {}))
        if text is None:
            break
        gap = 0 if text else gap + 1
        if gap > _LONGEST_GAP or (lines and gap and before):
            break
        if text:
            lines.append((number, text))
    return lines


def title_among(lines: list[tuple[int, str]]) -> int | None:
    """Return the place of the line that says what is measured: the nearest that is more than a period."""
    said = [place for place, (_, text) in enumerate(lines) if not is_period_line(text)]
    return next((place for place in said if not is_unit_line(lines[place][1])), said[0] if said else None)


def is_unit_line(text: str) -> bool:
    """Return whether a line says how a table counts, or where, and not what: "Numbers and percentages"."""
    return bool(_UNIT_LINE.match(text))


def is_period_line(text: str) -> bool:
    """Return whether a line names a period and nothing else, as "2009/10 Quarter 4 (January - March 2010)"."""
    return not _PERIOD_WORDS.sub(" ", without_years(text)).strip()


def _line(row: Mapping[int, Cell]) -> str | None:
    """Return a row's words where it may be a title, nothing where it is empty, else None."""
    texts = [text_of(row, column) for column in sorted(row)]
    if any(figure_of(cell) is not None for cell in row.values()) or any(is_remark(text) for text in texts):
        return None
    return next((text for text in texts if text), "")
