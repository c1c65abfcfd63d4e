"""Long work off the window's thread: a pure function, its progress, its end, and a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

Progress = Callable[[int, int], None]


class Stopped(Exception):  # noqa: N818 - not an error: the officer asked for it
    """Raised inside the work when the officer has stopped it."""


class Job(QObject):
    """One piece of work. Its signals arrive in the thread that made it.

    `work` takes a function that it tells how much is done of how much; that function raises Stopped once the
    job is to stop, which ends the work wherever it is.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="job", daemon=True)

    def start(self) -> None:
        """Start the work in a thread of its own."""
        self._thread.start()

    def stop(self) -> None:
        """Ask the work to stop at its next sign of progress."""
        self._stop.set()

    def wait(self) -> None:
        """Wait until the work has ended; its last signal may still be on its way."""
        self._thread.join()

    def _run(self) -> None:
        try:
            result = self._work(self._tell)
        except Stopped:
            self.stopped.emit()
        except Exception as problem:
            self.failed.emit(problem)
        else:
            self.done.emit(result)

    def _tell(self, done: int, of: int) -> None:
        if self._stop.is_set():
            raise Stopped
        self.progressed.emit(done, of)
