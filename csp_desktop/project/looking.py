"""A project that cannot be taken in hand, looked at: a whole copy of its file as it is at one instant.

Whoever has the file goes on writing. So its bytes are copied, with the journal that SQLite keeps beside it while
it writes, until nothing moved from the first byte to the last: such a copy is one instant of the disk, and SQLite
brings that to its last whole step.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import apsw

from csp_desktop.project.connection import disconnect
from csp_desktop.project.errors import NotForWriting, UnusableProject
from csp_desktop.project.migrations import Migration
from csp_desktop.project.opening import judge_header, open_file
from csp_desktop.project.raw_file import copy_bytes, first_bytes

_TRIES = 40
_PAUSE = 0.05  # seconds between two tries
_HEADER = 100


@dataclass(frozen=True, slots=True)
class Look:
    """A copy that is looked at: why, the folder that it is in, and its connection."""

    why: NotForWriting
    folder: tempfile.TemporaryDirectory[str]
    connection: apsw.Connection

    def close(self) -> None:
        """Let the copy go; nothing of it is left."""
        try:
            disconnect(self.connection)
        finally:
            self.folder.cleanup()


def look_at(path: Path, why: NotForWriting, versions: Sequence[Migration]) -> Look:
    """Return a copy of the project at `path` to look at, brought to the last of `versions`.

    Raises UnusableProject for what is no whole project, or cannot be copied.
    """
    judge_header(path)
    folder = tempfile.TemporaryDirectory(prefix="csp-desktop-", ignore_cleanup_errors=True)
    try:
        copy = Path(folder.name) / path.name
        _copy_one_instant(path, copy)
        connection = _opened(path, copy, versions)
    except BaseException:
        folder.cleanup()
        raise
    return Look(why, folder, connection)


def _opened(path: Path, copy: Path, versions: Sequence[Migration]) -> apsw.Connection:
    """Open the copy; a refusal of it is a refusal of what it was copied from."""
    try:
        return open_file(copy, versions)
    except UnusableProject as refusal:
        raise UnusableProject(str(refusal).replace(str(copy), str(path))) from None


def _copy_one_instant(path: Path, copy: Path) -> None:
    journal, its_copy = _journal(path), _journal(copy)
    for _ in range(_TRIES):
        try:
            before = _state(path)
            copy_bytes(path, copy)
            its_copy.write_bytes(journal.read_bytes() if journal.exists() else b"")
            if _state(path) == before:
                return
        except (OSError, apsw.Error) as problem:
            raise UnusableProject(f"{path} cannot be read ({problem}): copy it to a folder of your own.") from None
        time.sleep(_PAUSE)
    raise UnusableProject(f"{path} is being written by another program just now: try again in a minute.")


def _state(path: Path) -> tuple[object, ...]:
    """Return what is another after any write: sizes, times, and the count of changes in the file's header."""
    journal = _journal(path)
    looks = [each.stat() for each in (path, journal) if each.exists()]
    return (first_bytes(path, _HEADER), *((look.st_size, look.st_mtime_ns) for look in looks))


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")
