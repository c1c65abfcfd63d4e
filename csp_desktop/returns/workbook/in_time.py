"""Work that is broken off, wherever it is, once it has taken the time that it may take.

What counts is the processor's time: that others keep the computer busy is no fault of the file.
"""

from __future__ import annotations

import ctypes
import sys
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from csp_desktop.returns.workbook.collecting import collecting_later
from csp_desktop.returns.workbook.refusal import too_slow

_Result = TypeVar("_Result")

_EVERY = 0.2


class _TimeIsOver(BaseException):
    """Raised within the work by the watch beside it; nothing in the work takes it for an error of its own."""


def in_time(seconds: float, work: Callable[[], _Result]) -> _Result:
    """Return what `work` returns. Raises Refusal where it takes longer."""
    with collecting_later():
        return _watched(_Watch(seconds), work)


def _watched(watch: _Watch, work: Callable[[], _Result]) -> _Result:
    try:
        try:
            watch.start()
            return work()
        finally:
            watch.stop()
    except _TimeIsOver:
        raise too_slow() from None


class _Watch:
    """Raises an exception, once at most and never after `stop`, in the thread that made it."""

    def __init__(self, seconds: float) -> None:
        self._watched = ctypes.c_ulong(threading.get_ident())
        self._until = time.process_time() + seconds
        self._was_over = False
        self._lock = threading.Lock()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watch over a reading", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Watch no longer. An exception that is still on its way is waited for: to take one back slows Python down."""
        with self._lock:
            self._done.set()
        if self._was_over and not isinstance(sys.exc_info()[1], _TimeIsOver):
            time.sleep(_EVERY)
            raise _TimeIsOver
        self._thread.join()

    def _run(self) -> None:
        while not self._done.wait(_EVERY):
            if time.process_time() > self._until:
                self._interrupt()
                return

    def _interrupt(self) -> None:
        with self._lock:
            if not self._done.is_set():
                self._was_over = True
                ctypes.pythonapi.PyThreadState_SetAsyncExc(self._watched, ctypes.py_object(_TimeIsOver))
