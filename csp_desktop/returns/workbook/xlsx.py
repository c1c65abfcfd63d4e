"""An Office Open XML workbook (.xlsx, .xlsm) to sheets."""

from __future__ import annotations

import zipfile

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.grid import Sheet
from csp_desktop.returns.workbook.refusal import damaged
from csp_desktop.returns.workbook.xlsx_parts import (
    SheetPart,
    number_formats,
    relationships,
    shared_strings,
    workbook_part,
)
from csp_desktop.returns.workbook.xlsx_sheet import SheetReader
from csp_desktop.returns.workbook.xml_part import new_deadline, parse


def read_xlsx(package: zipfile.ZipFile, main_part: str) -> tuple[Sheet, ...]:
    """Return every sheet with its cells; `main_part` is the workbook's own part. Raises Refusal."""
    deadline = new_deadline()
    book = workbook_part(package, main_part, deadline)
    strings = shared_strings(package, book.parts.get("sharedStrings"), deadline)
    formats = number_formats(package, book.parts.get("styles"), deadline)
    room = limits.CELLS
    sheets = []
    for part in book.sheets:
        reader = SheetReader(strings, formats, book.from_1904, room)
        _read_cells(package, part.part, reader, deadline)
        room = reader.room
        sheets.append(_sheet(part, reader))
    return tuple(sheets)


def main_part(package: zipfile.ZipFile) -> str | None:
    """Return the part that holds the workbook, or None where the package is none that we know."""
    if "_rels/.rels" not in package.namelist():
        return None
    targets = dict(relationships(package, "", new_deadline()).values())
    return targets.get("officeDocument")


def _read_cells(package: zipfile.ZipFile, part: str, reader: SheetReader, deadline: float) -> None:
    try:
        stream = package.open(part)
    except KeyError as error:
        raise damaged() from error
    with stream:
        parse(stream, reader.start, reader.end, reader.text, deadline)


def _sheet(part: SheetPart, reader: SheetReader) -> Sheet:
    return Sheet(
        name=part.name,
        rows=reader.rows,
        hidden=part.hidden,
        merges=tuple(reader.merges),
        hidden_rows=frozenset(reader.hidden_rows),
        hidden_columns=tuple(reader.hidden_columns),
    )
