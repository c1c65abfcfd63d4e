"""The words of a cell in a row."""

from __future__ import annotations

from collections.abc import Mapping

from csp_desktop.returns.workbook.grid import Cell


def text_of(row: Mapping[int, Cell], column: int | None) -> str:
    """Return the words of a cell in a row, or nothing."""
    cell = row.get(column) if column is not None else None
    return " ".join(cell.value.split()) if cell is not None and isinstance(cell.value, str) else ""
