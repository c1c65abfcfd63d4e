"""An Office Open XML workbook (.xlsx, .xlsm) to sheets."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from functools import partial

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.grid import Cell, Sheet
from csp_desktop.returns.workbook.long_rows import read_long_rows
from csp_desktop.returns.workbook.number_formats import GENERAL
from csp_desktop.returns.workbook.refusal import damaged
from csp_desktop.returns.workbook.short_rows import Known, read_short_rows
from csp_desktop.returns.workbook.xlsx_notes import Notes, sheet_notes
from csp_desktop.returns.workbook.xlsx_parts import (
    SheetPart,
    number_formats,
    relationships,
    shared_strings,
    workbook_part,
)
from csp_desktop.returns.workbook.xlsx_sheet import Room, SheetReader
from csp_desktop.returns.workbook.xml_part import new_deadline, parse

Rows = Mapping[int, Mapping[int, Cell]]


def read_xlsx(package: zipfile.ZipFile, main_part: str) -> tuple[Sheet, ...]:
    """Return every sheet with its cells; `main_part` is the workbook's own part. Raises Refusal."""
    deadline = new_deadline()
    book = workbook_part(package, main_part, deadline)
    strings = shared_strings(package, book.parts.get("sharedStrings"), deadline)
    formats = number_formats(package, book.parts.get("styles"), deadline)
    styles = {str(number): each for number, each in enumerate(formats)} or {"0": GENERAL}
    room = Room()
    known: Known = {}
    sheets = []
    for part in book.sheets:
        new_reader = partial(SheetReader, strings, styles, book.from_1904)
        rows, reader = _read_cells(package, part.part, new_reader, known, room, deadline)
        room = reader.room
        sheets.append(_sheet(part, rows, reader, sheet_notes(package, part.part, deadline)))
    return tuple(sheets)


def main_part(package: zipfile.ZipFile) -> str | None:
    """Return the part that holds the workbook, or None where the package is none that we know."""
    if "_rels/.rels" not in package.namelist():
        return None
    targets = dict(relationships(package, "", new_deadline()).values())
    return targets.get("officeDocument")


def _read_cells(
    package: zipfile.ZipFile,
    part: str,
    new_reader: Callable[[Room], SheetReader],
    known: Known,
    room: Room,
    deadline: float,
) -> tuple[Rows, SheetReader]:
    """Return the rows of a part, as columns where it is long, and the reader that holds what else it says."""
    if _size(package, part) > limits.LONG_PART_BYTES:
        with package.open(part) as stream:
            long = read_long_rows(stream, new_reader, room, deadline)
        if long is not None:
            return long
    else:
        short = read_short_rows(package.read(part), new_reader, known, room, deadline)
        if short is not None:
            return short.rows, short
    reader = new_reader(room)
    with package.open(part) as stream:
        parse(stream, "worksheet", reader.start, reader.end, reader.text, deadline)
    return reader.rows, reader


def _size(package: zipfile.ZipFile, part: str) -> int:
    try:
        return package.getinfo(part).file_size
    except KeyError as error:
        raise damaged() from error


def _sheet(part: SheetPart, rows: Rows, reader: SheetReader, notes: Notes) -> Sheet:
    return Sheet(
        name=part.name,
        rows=rows,
        hidden=part.hidden,
        merges=tuple(reader.merges),
        hidden_rows=frozenset(reader.hidden_rows),
        hidden_columns=tuple(reader.hidden_columns),
        notes=notes,
    )
