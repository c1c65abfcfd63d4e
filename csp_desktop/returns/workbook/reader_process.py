"""The child process that reads other formats: started when it is needed, ended when it is late or beyond a limit."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.framing import receive, send

CHILD = "csp_desktop.returns.workbook.child"
_ROOT = Path(__file__).parents[3]


class LateError(Exception):
    """The child did not answer in time."""


class DiedError(Exception):
    """The child went down over a workbook."""


class ReaderProcess:
    """One child for any number of workbooks, one after the other; `module` is what it runs."""

    def __init__(self, module: str = CHILD, seconds: float = limits.CHILD_SECONDS) -> None:
        self._module = module
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def is_running(self) -> bool:
        """Return whether there is a child."""
        return self._process is not None

    def ask(self, data: bytes) -> bytes:
        """Return the child's answer to a workbook.

        Raises LateError, DiedError or TooLongError, the child having been ended. One that had other
        workbooks before goes down once in vain: a fresh one is asked again.
        """
        was_used = self.is_running
        try:
            return self._ask(data)
        except DiedError:
            if not was_used:
                raise
            return self._ask(data)

    def end(self) -> None:
        """End the child, and wait until it is gone."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):  # What the child never took cannot be flushed.
                    stream.close()
        process.wait()

    def _ask(self, data: bytes) -> bytes:
        try:
            with self._watched() as process:
                answer = _exchange(process, data)
        except BaseException:
            self.end()
            raise
        if answer is None:
            self.end()
            raise DiedError
        return answer

    @contextmanager
    def _watched(self) -> Iterator[subprocess.Popen[bytes]]:
        """Give the child, which is killed when its time is over. Raises LateError if that was so."""
        process = self._process = self._process or _start(self._module)
        late = threading.Event()

        def kill() -> None:
            late.set()
            process.kill()

        watch = threading.Timer(self._seconds, kill)
        watch.start()
        try:
            yield process
        finally:
            watch.cancel()
            watch.join()
        if late.is_set():
            raise LateError


def _exchange(process: subprocess.Popen[bytes], data: bytes) -> bytes | None:
    """Send a workbook and return the answer, None where the child went down."""
    if process.stdin is None or process.stdout is None:
        return None
    with suppress(BrokenPipeError, ConnectionResetError):
        send(process.stdin, data)
        return receive(process.stdout, limits.CHILD_ANSWER_BYTES)
    return None


def _start(module: str) -> subprocess.Popen[bytes]:
    """Start a child in the folder that holds this package: a module beside a partner's file is none of ours."""
    return subprocess.Popen(  # noqa: S603 - our own module, no shell
        [sys.executable, "-m", module],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
