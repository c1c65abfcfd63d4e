"""Cells as they are written in a worksheet part, each different one read once.

Plain numbers and shared strings, which most cells are, are read at once; all others by the reader of whole sheets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from io import BytesIO

from csp_desktop.returns.workbook.grid import Cell
from csp_desktop.returns.workbook.xlsx_sheet import Room, SheetReader
from csp_desktop.returns.workbook.xml_part import parse

NewReader = Callable[[Room], SheetReader]

RAW = (
    r"[^<>/]*+(?:/>|>(?:<f[^<>]*+>(?:[^<]*+</f>)?+)?+"
    r"(?:<v[^<>]*+>[^<]*+</v>|<is><t[^<>]*+>[^<]*+</t></is>)?+</c>)"
)
"""What follows a cell's address, up to its end: style, type, formula and value."""

_PLAIN = re.compile(r'(?: s="([0-9]{1,6})")?+(?: t="([ns])")?+><v>([0-9.eE+-]++)</v></c>')


def read_raw_cells(raws: Sequence[str], new_reader: NewReader, room: Room, deadline: float) -> list[Cell | None]:
    """Return the cell of each text that `RAW` matches, None for an empty one; their texts take up room. Raises Refusal.

    `new_reader` makes readers that know the workbook's strings and formats, each with room for so many cells.
    """
    reader = new_reader(Room())
    found = [_PLAIN.fullmatch(raw) for raw in raws]
    others = iter(_read([raw for raw, match in zip(raws, found, strict=True) if not match], new_reader, room, deadline))
    return [reader.plain_cell(match[1], match[2] or "n", match[3]) if match else next(others) for match in found]


def _read(raws: Sequence[str], new_reader: NewReader, room: Room, deadline: float) -> list[Cell | None]:
    """Return the cells by the reader of whole sheets, as a sheet that has each in a row of its own."""
    if not raws:
        return []
    reader = new_reader(Room(characters=room.characters))
    rows = "".join(f'<row r="{place}"><c r="A{place}"{raw}</row>' for place, raw in enumerate(raws, 1))
    sheet = BytesIO(f"<worksheet>{rows}</worksheet>".encode())
    parse(sheet, "worksheet", reader.start, reader.end, reader.text, deadline)
    room.characters = reader.room.characters
    return [reader.rows[place][1] if place in reader.rows else None for place in range(1, len(raws) + 1)]
