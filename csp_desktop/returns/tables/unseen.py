"""What a person who looks at a table may not see of it: hidden rows and columns, and notes that hang on cells."""

from __future__ import annotations

from csp_desktop.domain.findings import Severity
from csp_desktop.returns.tables.blocks import Block
from csp_desktop.returns.tables.scene import Scene
from csp_desktop.returns.workbook.grid import Sheet, address, column_name

_LONGEST_NOTE = 300


def note_hidden(block: Block, scene: Scene) -> None:
    """Say which rows and columns of figures are hidden in the workbook: they were read all the same."""
    lines = [row.row for row in block.rows if row.row in block.sheet.hidden_rows]
    periods = [column for column in sorted(block.header.columns) if block.sheet.is_hidden_column(column)]
    rows, columns = (periods, lines) if block.sheet.turned else (lines, periods)
    for what, names in (("rows", list(map(str, rows))), ("columns", list(map(column_name, columns)))):
        if names:
            message = f"Hidden {what} of “{block.title}” were read all the same: {', '.join(names)}."
            scene.note("file", Severity.NOTE, message, indicator=block.title)


def note_cell_notes(sheet: Sheet, blocks: list[Block], scene: Scene) -> None:
    """Say what hangs as a note on cells: a reason, a correction, a warning that the figure itself does not give."""
    for (row, column), text in sorted(sheet.notes.items()):
        title = next((block.title for block in blocks if block.first_row <= row <= block.last_row), "")
        words = " ".join(text.split())
        shown = words if len(words) <= _LONGEST_NOTE else f"{words[:_LONGEST_NOTE].rstrip()}…"
        cell = address(row, column)
        scene.note("file", Severity.NOTE, f"Cell {cell} has a note: “{shown}”", cell, title)
