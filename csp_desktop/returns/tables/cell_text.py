"""The words of a cell in a row."""

from __future__ import annotations

from collections.abc import Mapping

from csp_desktop.returns.labels.headings import period_of_number
from csp_desktop.returns.workbook.grid import Cell


def text_of(row: Mapping[int, Cell], column: int | None) -> str:
    """Return the words of a cell in a row, or nothing."""
    cell = row.get(column) if column is not None else None
    return " ".join(cell.value.split()) if cell is not None and isinstance(cell.value, str) else ""


def label_of(row: Mapping[int, Cell], column: int | None) -> str:
    """Return the words of a label, or the year that stands in its place as a number."""
    cell = row.get(column) if column is not None else None
    if cell is not None and isinstance(cell.value, float):
        heading = period_of_number(cell.value)
        return str(int(cell.value)) if heading is not None and heading.is_year else ""
    return text_of(row, column)
