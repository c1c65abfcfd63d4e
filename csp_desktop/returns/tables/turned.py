"""A part of a sheet turned on its side, so that periods which run down run across."""

from __future__ import annotations

from collections.abc import Iterable

from csp_desktop.returns.workbook.grid import Area, Cell, Sheet


def turned(sheet: Sheet, rows: Iterable[int]) -> Sheet:
    """Return the given rows of a sheet with its columns as rows; its addresses stay those of the workbook."""
    kept = sorted(set(rows))
    columns: dict[int, dict[int, Cell]] = {}
    for row in kept:
        for column, cell in sheet.rows.get(row, {}).items():
            columns.setdefault(column, {})[row] = cell
    return Sheet(
        name=sheet.name,
        rows=columns,
        hidden=sheet.hidden,
        merges=tuple(Area(area.left, area.top, area.right, area.bottom) for area in sheet.merges),
        hidden_rows=frozenset(column for column in columns if sheet.is_hidden_column(column)),
        hidden_columns=tuple((row, row) for row in kept if row in sheet.hidden_rows),
        notes={(column, row): text for (row, column), text in sheet.notes.items()},
        turned=True,
    )
