"""What stands in or below a table and was not read: columns that are no periods, rows that are under none."""

from __future__ import annotations

import re
from collections.abc import Set

from csp_desktop.domain.findings import Severity
from csp_desktop.returns.labels.years import year_name
from csp_desktop.returns.tables.beside import columns_beside
from csp_desktop.returns.tables.blocks import Block
from csp_desktop.returns.tables.scene import Scene
from csp_desktop.returns.workbook.grid import Sheet, address, column_name

_FISCAL = re.compile(r"fy\s*['’]?(?:20)?\d\d\b(?!\s*[/–-])", re.IGNORECASE)


def note_columns(block: Block, scene: Scene) -> None:
    """Name the columns of figures beside the periods, which are none: they were not read."""
    rows = [block.sheet.rows[row.row] for row in block.rows]
    found = {column for row in rows for column, cell in row.items() if isinstance(cell.value, float)}
    read = {*block.header.columns, *(each.column for each in columns_beside(block))}
    left = sorted(column for column in found - read if column > block.header.first)
    if left:
        names = ", ".join(_name(block, column) for column in left)
        message = f"Figures beside the periods of “{block.title}” were not read: {names}."
        cell = block.sheet.address(block.header.row, left[0])
        scene.note("file", Severity.NOTE, message, cell, block.title)


def note_fiscal_years(block: Block, scene: Scene) -> None:
    """Say how years like "FY15" were read, which some count by the year in which they begin."""
    found = [
        (row, column, text)
        for row in range(block.header.top, block.header.row + 1)
        for column in block.header.columns
        if (cell := block.sheet.cell(row, column)) is not None
        and isinstance(cell.value, str)
        and (text := cell.value.strip())
        and _FISCAL.match(text)
    ]
    if not found:
        return
    row, column, text = found[0]
    year = block.header.columns[column].financial_year or 0
    message = (
        f"“{text}” of “{block.title}” was read as {year_name(year)}, the year that ends in {year + 1};"
        " some count by the year that it begins in. Ask whether that is meant."
    )
    scene.note("R05", Severity.WARNING, message, block.sheet.address(row, column), block.title)


def note_rows(sheet: Sheet, covered: Set[int], scene: Scene) -> None:
    """Name the rows of figures that no table covers: they were not read."""
    left = [row for row in sorted(sheet.rows) if row not in covered and _has_figures(sheet, row)]
    if left:
        where = f"row {left[0]}" if len(left) == 1 else f"{len(left)} rows from {left[0]} to {left[-1]}"
        message = f"“{sheet.name}” also has figures that stand under no periods ({where}); they were not read."
        scene.note("file", Severity.NOTE, message, address(left[0], min(sheet.rows[left[0]])))


def _name(block: Block, column: int) -> str:
    text = block.header.other.get(column, "")
    where = f"row {column}" if block.sheet.turned else f"column {column_name(column)}"
    return f"{text} ({where})" if text else where


def _has_figures(sheet: Sheet, row: int) -> bool:
    """Return whether a number stands beside the first cell of a row; one that numbers a note is no figure."""
    cells = sheet.rows[row]
    first = min(cells)
    return any(isinstance(cell.value, float) for column, cell in cells.items() if column != first)
