"""The rows of a worksheet part as spreadsheet programs build them: cells are cut out of it and read each once.

What is left of the part, with its rows empty, is read by the reader of whole sheets, which sees to it that the part
is well formed and takes its merged cells and all that is hidden. A part that is built otherwise is left to that reader
as a whole.
"""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.grid import Cell, column_number
from csp_desktop.returns.workbook.raw_cells import RAW, NewReader, read_raw_cells
from csp_desktop.returns.workbook.refusal import too_large, unnatural
from csp_desktop.returns.workbook.xlsx_sheet import Room, SheetReader
from csp_desktop.returns.workbook.xml_part import parse

Known = dict[str, Cell | None]

_CELL = re.compile(rf'<c r="([A-Z]{{1,3}})([0-9]{{1,7}})"({RAW})')
_PARTS = _CELL.groups + 1
_ROW = re.compile(r'<row r="([1-9][0-9]{0,6})"(?: [^<>"=]++="[^<>"]*+")*+>\Z')
_ENCODING = re.compile(r"""encoding=["']([\w-]+)""")
_HEAD = 200


def read_short_rows(
    data: bytes, new_reader: NewReader, known: Known, room: Room, deadline: float
) -> SheetReader | None:
    """Return a reader that holds what a part says; None where the part is built otherwise. Raises Refusal.

    `known` are the cells of the workbook that have been read before, as they are written; more are added to them.
    """
    pieces = _pieces(data)
    if pieces is None:
        return None
    room = replace(room)
    new = [raw for raw in dict.fromkeys(pieces[3::_PARTS]) if raw not in known]
    known.update(zip(new, read_raw_cells(new, new_reader, room, deadline), strict=True))
    rows = _placed(pieces, known)
    if rows is None:
        return None
    room.cells -= sum(map(len, rows.values()))
    if room.cells < 0:
        raise too_large(f"more than {limits.CELLS:,} cells")
    reader = new_reader(room)
    around = BytesIO("".join(pieces[::_PARTS]).encode())
    parse(around, "worksheet", reader.start, reader.end, reader.text, deadline)
    if reader.rows:
        return None
    reader.rows = {number: row for number, row in rows.items() if row}
    return reader


def _pieces(data: bytes) -> list[str] | None:
    """Return what stands before a cell, its column, its row and the cell itself, of every cell, and what follows."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    encoding = _ENCODING.search(text[:_HEAD])
    if encoding is not None and encoding[1].lower() not in ("utf-8", "us-ascii"):
        return None
    if "<!" in text or text.find("<?", 1) != -1:
        return None
    return _CELL.split(text)


def _placed(pieces: list[str], known: Known) -> dict[int, dict[int, Cell]] | None:
    """Return cells by their row and column; None where they do not follow the start of their row, or one another."""
    columns = {letters: column_number(letters) for letters in set(pieces[1::_PARTS])}
    if max(columns.values(), default=0) > limits.COLUMNS:
        raise unnatural("a cell outside the sheet")
    rows: dict[int, dict[int, Cell]] = {}
    row: dict[int, Cell] = {}
    number = ""
    for between, letters, digits, raw in zip(*(pieces[place::_PARTS] for place in range(_PARTS)), strict=False):
        if between:
            start = _ROW.search(between)
            if start is None:
                return None
            number = start[1]
            row = rows.setdefault(int(number), {})
        if digits != number:
            return None
        cell = known[raw]
        if cell is not None:
            if columns[letters] in row:
                raise unnatural("a cell is in it twice")
            row[columns[letters]] = cell
    return rows
