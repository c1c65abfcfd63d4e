"""Workbooks of other formats, read by a child process that is held to limits of memory and time."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from csp_desktop.returns.workbook.framing import TooLongError
from csp_desktop.returns.workbook.grid import Cell, Sheet, Value
from csp_desktop.returns.workbook.number_formats import GENERAL, NumberFormat
from csp_desktop.returns.workbook.reader_process import DiedError, LateError, ReaderProcess
from csp_desktop.returns.workbook.refusal import Refusal, damaged, password, too_large, too_much_to_read, too_slow

_DATE = NumberFormat(date=True)
_EXACT_DIGITS = 15


class _Kept(threading.local):
    """The child that a thread keeps for all the workbooks it reads, None where it keeps none."""

    reader: ReaderProcess | None = None


_KEPT = _Kept()


@contextmanager
def one_child_for_all() -> Iterator[None]:
    """Read all foreign workbooks of this thread, while this lasts, in one child: to start one takes long."""
    if _KEPT.reader is not None:
        yield
        return
    _KEPT.reader = reader = ReaderProcess()
    try:
        yield
    finally:
        _KEPT.reader = None
        reader.end()


def read_foreign(data: bytes) -> tuple[Sheet, ...]:
    """Return the sheets of an .xls or .xlsb file. Raises Refusal, whatever befalls the child."""
    with one_child_for_all():
        answer = json.loads(_answer(_KEPT.reader or ReaderProcess(), data))
    if isinstance(answer, str):
        raise _refusal(answer)
    return tuple(map(_sheet, answer))


def _answer(reader: ReaderProcess, data: bytes) -> bytes:
    try:
        return reader.ask(data)
    except LateError as late:
        raise too_slow() from late
    except TooLongError as much:
        raise too_large("too many cells") from much
    except DiedError as died:
        raise too_much_to_read() from died


def _refusal(word: str) -> Refusal:
    if word == "password":
        return password()
    return too_large("too many cells") if word == "large" else damaged()


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
