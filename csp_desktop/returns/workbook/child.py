"""A process of its own for the formats whose reader can take a whole process down.

Run as `python -m csp_desktop.returns.workbook.child FILE`, it limits its own memory and writes the cells as
JSON on standard output. What goes wrong is one word on standard error: `password` or `unreadable`.
"""

from __future__ import annotations

import json
import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from csp_desktop.returns.workbook import limits

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook


def main(arguments: list[str]) -> int:
    """Read the file and write its cells; return 0, or 1 with a word on standard error."""
    _limit_memory()
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        # By content: a file's name may be another format's.
        with (
            Path(arguments[0]).open("rb") as file,
            CalamineWorkbook.from_filelike(file) as workbook,
        ):
            json.dump(_sheets(workbook), sys.stdout)
    except PasswordError:
        sys.stderr.write("password")
        return 1
    except (CalamineError, OSError, ValueError, MemoryError):
        sys.stderr.write("unreadable")
        return 1
    return 0


def _limit_memory() -> None:
    """Take no more memory than allowed, where the system can hold a process to it."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limits.CHILD_BYTES, limits.CHILD_BYTES))


def _sheets(workbook: CalamineWorkbook) -> list[dict[str, object]]:
    return [
        {
            "name": entry.name,
            "hidden": not str(entry.visible).endswith(".Visible"),
            "rows": _rows(workbook, entry.name),
        }
        for entry in workbook.sheets_metadata
        if str(entry.typ).endswith(".WorkSheet")
    ]


def _rows(workbook: CalamineWorkbook, name: str) -> dict[int, dict[int, object]]:
    rows = {}
    for number, row in enumerate(workbook.get_sheet_by_name(name).iter_rows(), start=1):
        cells = {column: _plain(value) for column, value in enumerate(row, start=1) if value != ""}
        if cells:
            rows[number] = cells
    return rows


def _plain(value: object) -> object:
    if isinstance(value, datetime | date):
        return {"date": value.isoformat()}
    return str(value) if isinstance(value, time | timedelta) else value


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
