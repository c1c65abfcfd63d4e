"""Workbooks of other formats, read by a child process that is held to limits of memory and time."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.grid import Cell, Sheet, Value
from csp_desktop.returns.workbook.number_formats import GENERAL, NumberFormat
from csp_desktop.returns.workbook.refusal import damaged, password, too_large, too_slow

CHILD = "csp_desktop.returns.workbook.child"

_DATE = NumberFormat(date=True)
_EXACT_DIGITS = 15


def read_foreign(path: Path) -> tuple[Sheet, ...]:
    """Return the sheets of an .xls or .xlsb file. Raises Refusal, whatever befalls the child."""
    with TemporaryFile() as answer:
        command = [sys.executable, "-m", CHILD, str(path.resolve())]
        try:
            done = subprocess.run(  # noqa: S603 - our own module, no shell
                command, stdout=answer, stderr=subprocess.PIPE, timeout=limits.CHILD_SECONDS, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise too_slow() from error
        if done.returncode:
            raise password() if done.stderr.endswith(b"password") else damaged()
        if answer.tell() > limits.CHILD_ANSWER_BYTES:
            raise too_large("too many cells")
        answer.seek(0)
        return tuple(_sheet(sheet) for sheet in json.load(answer))


def _sheet(sheet: dict[str, Any]) -> Sheet:
    rows = {
        int(number): {int(column): _cell(value) for column, value in row.items()}
        for number, row in sheet["rows"].items()
    }
    return Sheet(sheet["name"], rows, sheet["hidden"])


def _cell(value: Any) -> Cell:
    if isinstance(value, dict):
        return Cell(datetime.fromisoformat(value["date"]), _DATE)
    return Cell(_value(value), GENERAL)


def _value(value: str | float | bool) -> Value:
    if isinstance(value, str | bool):
        return value
    return float(f"{value:.{_EXACT_DIGITS}g}")
