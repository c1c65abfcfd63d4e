"""Why a sheet, or a part of one, gave no figures: one sentence for a person."""

from __future__ import annotations

from csp_desktop.returns.labels.headings import heading_of
from csp_desktop.returns.labels.values import figure_of
from csp_desktop.returns.workbook.grid import Cell, Sheet


def why_no_table(sheet: Sheet) -> str:
    """Return the sentence that says why no figures were read from a sheet."""
    cells = [cell for row in sheet.rows.values() for cell in row.values()]
    if not cells:
        return f"“{sheet.name}” is empty; no figures were read from it."
    return f"“{sheet.name}” is {_what(cells)}; no figures were read from it."


def _what(cells: list[Cell]) -> str:
    figures = [figure for cell in cells if (figure := figure_of(cell)) is not None]
    money = any(getattr(figure, "money", False) for figure in figures)
    periods = any(heading_of(cell) is not None for cell in cells)
    if not figures:
        return "a table of text"
    if periods:
        return "a table of text and figures whose columns are not periods"
    return f"a table of text and {'money' if money else 'figures'} without periods"
