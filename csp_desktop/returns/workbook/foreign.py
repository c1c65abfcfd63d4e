"""Workbooks of other formats, read by a child process that is held to limits of memory and time."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from csp_desktop.returns.workbook.foreign_cells import sheets_of
from csp_desktop.returns.workbook.framing import TooLongError
from csp_desktop.returns.workbook.grid import Sheet
from csp_desktop.returns.workbook.reader_process import DiedError, LateError, ReaderProcess
from csp_desktop.returns.workbook.refusal import Refusal, damaged, password, too_large, too_much_to_read, too_slow


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
    return sheets_of(answer)


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
