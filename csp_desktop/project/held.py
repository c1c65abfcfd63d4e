"""A project's file held open: questions to it, and transactions that are wholly on the disk or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import apsw

from csp_desktop.project.errors import LookedAt, ProjectNotWritten
from csp_desktop.project.faults import reading
from csp_desktop.project.lock_note import remove_note
from csp_desktop.project.looking import Look
from csp_desktop.project.opening import close_file, hold
from csp_desktop.project.transaction import transaction

_Given = ParamSpec("_Given")
_Told = TypeVar("_Told")


class HeldFile:
    """A file open for this program alone, or looked at only, until it is closed."""

    def __init__(
        self, path: Path, connection: apsw.Connection, vfs: str | None = None, look: Look | None = None
    ) -> None:
        self.path = path
        self.vfs = vfs
        self.look = look
        self._held: apsw.Connection | None = connection
        self._open = True

    @property
    def connection(self) -> apsw.Connection:
        """Return the connection, made anew after a fault of the disk. Raises RuntimeError once the file is closed."""
        if self._held is None and self._open:
            self._held = hold(self.path, self.vfs)
        if self._held is None:
            raise RuntimeError("the project is closed")
        return self._held

    def ask(
        self,
        question: Callable[Concatenate[apsw.Connection, _Given], _Told],
        *given: _Given.args,
        **named: _Given.kwargs,
    ) -> _Told:
        """Return the answer to a question. Raises UnusableProject where the file turns out to be damaged."""
        with reading(self.path):
            return question(self.connection, *given, **named)

    @contextmanager
    def transaction(self, faults: Callable[[Path], AbstractContextManager[None]]) -> Iterator[None]:
        """Write all or nothing.

        After a fault of the disk nobody knows whether the rollback reached it, and in its exclusive mode SQLite
        would go on without looking: so the file is let go, and rolled back when it is taken in hand again.
        """
        if self.look:
            raise LookedAt(f"Nothing was changed: {self.look.why.words}")
        try:
            with faults(self.path), transaction(self.connection):
                yield
        except ProjectNotWritten:
            self._let_go()
            raise

    def close(self) -> None:
        """Close the file; closing twice does nothing."""
        if not self._open:
            return
        self._open = False
        held, self._held = self._held, None
        if self.look:
            self.look.close()
            return
        remove_note(self.path)
        if held is not None:
            close_file(held, self.path)

    def _let_go(self) -> None:
        connection, self._held = self.connection, None
        with suppress(apsw.Error):
            connection.close()
