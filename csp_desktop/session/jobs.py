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
    """One piece of work. Its signals arrive in the thread that made it, the last of them once the work has ended.

    `work` takes a function that it tells how much is done of how much; that function raises Stopped once the
    job is to stop, which ends the work wherever it is.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    _ticked = Signal(int, int)
    _ended = Signal(str, object)

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._is_wanted = True
        self._thread = threading.Thread(target=self._run, name="job", daemon=True)
        self._ticked.connect(self._pass_progress_on)
        self._ended.connect(self._pass_end_on)

    def start(self) -> None:
        """Start the work in a thread of its own."""
        self._thread.start()

    def stop(self) -> None:
        """Ask the work to stop at its next sign of progress."""
        self._stop.set()

    def abandon(self) -> None:
        """Stop the work, wait for its end, and send nothing any more."""
        self._is_wanted = False
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()
        self.deleteLater()

    def _run(self) -> None:
        """Do the work and say how it ended; all of this happens in the job's own thread."""
        try:
            self._ended.emit("done", self._work(self._tell))
        except Stopped:
            self._ended.emit("stopped", None)
        except Exception as problem:
            self._ended.emit("failed", problem)

    def _tell(self, done: int, of: int) -> None:
        if self._stop.is_set():
            raise Stopped
        self._ticked.emit(done, of)

    def _pass_progress_on(self, done: int, of: int) -> None:
        if self._is_wanted:
            self.progressed.emit(done, of)

    def _pass_end_on(self, how: str, result: object) -> None:
        """Send the last signal, the thread being over, and go."""
        self._thread.join()
        if self._is_wanted:
            self._is_wanted = False
            self._send(how, result)
            self.deleteLater()

    def _send(self, how: str, result: object) -> None:
        if how == "done":
            self.done.emit(result)
        elif how == "failed":
            self.failed.emit(result)
        else:
            self.stopped.emit()
