"""A process of its own for the formats whose reader can take a whole process down.

It limits its own memory, takes one workbook after another on standard input, and gives each one's cells on
standard output as JSON; both ways, eight bytes that say the length come first. What goes wrong is one word:
`password`, `large` or `unreadable`. It ends when its input does.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from io import BytesIO
from typing import IO, TYPE_CHECKING

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.child_limits import limit_memory, limit_time
from csp_desktop.returns.workbook.framing import receive, send
from csp_desktop.returns.workbook.sheet_facts import FactsError
from csp_desktop.returns.workbook.xls_facts import xls_facts
from csp_desktop.returns.workbook.xlsb_facts import xlsb_facts

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook


_ZIP = b"PK\x03\x04"


class _TooLargeError(Exception):
    """A workbook beyond a limit."""


def main() -> None:
    """Answer for one workbook after another, until there is no more."""
    limit_memory()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # Whatever a library may print is no part of an answer.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    for data in _asked(sys.stdin.buffer):
        limit_time()
        send(answers, json.dumps(_answer(data)).encode())


def _asked(stream: IO[bytes]) -> Iterator[bytes]:
    while (data := receive(stream, limits.FILE_BYTES)) is not None:
        yield data


def _answer(data: bytes) -> object:
    """Return the sheets of a workbook, or the word for what is wrong with it."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        # By content: a file's name may be another format's.
        with CalamineWorkbook.from_filelike(BytesIO(data)) as workbook:
            sheets = _sheets(workbook)
        return {"sheets": sheets, "beside": _beside(data)}
    except PasswordError:
        return "password"
    except (_TooLargeError, MemoryError):
        return "large"
    except (CalamineError, OSError, ValueError):
        return "unreadable"


def _beside(data: bytes) -> dict[str, object] | None:
    """Return what the reader of values leaves out, None where the file's records cannot be followed."""
    try:
        facts = xlsb_facts(data) if data.startswith(_ZIP) else xls_facts(data)
    except FactsError:
        return None
    sheets = {name: sheet.to_json() for name, sheet in facts.sheets.items()}
    return {"sheets": sheets, "formats": [asdict(each) for each in facts.formats]}


def _sheets(workbook: CalamineWorkbook) -> list[dict[str, object]]:
    entries = [entry for entry in workbook.sheets_metadata if str(entry.typ).endswith(".WorkSheet")]
    if len(entries) > limits.SHEETS:
        raise _TooLargeError
    room = limits.CELLS
    sheets: list[dict[str, object]] = []
    for entry in entries:
        rows = _rows(workbook, entry.name, room)
        room -= sum(map(len, rows.values()))
        hidden = not str(entry.visible).endswith(".Visible")
        sheets.append({"name": entry.name, "hidden": hidden, "rows": rows})
    return sheets


def _rows(workbook: CalamineWorkbook, name: str, room: int) -> dict[int, dict[int, object]]:
    rows = {}
    for number, row in enumerate(workbook.get_sheet_by_name(name).iter_rows(), start=1):
        cells = {column: _plain(value) for column, value in enumerate(row, start=1) if value != ""}
        if cells:
            rows[number] = cells
            room -= len(cells)
        if room < 0:
            raise _TooLargeError
    return rows


def _plain(value: object) -> object:
    if isinstance(value, datetime | date):
        return {"date": value.isoformat()}
    if isinstance(value, str) and len(value) > limits.TEXT_CHARACTERS:
        raise _TooLargeError
    return str(value) if isinstance(value, clock_time | timedelta) else value


if __name__ == "__main__":
    main()
