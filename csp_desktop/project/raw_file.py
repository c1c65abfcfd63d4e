"""A project's file as bytes, read beside a connection of this very program.

A program that opens and closes a file by itself loses, on most systems, every lock that SQLite holds on that
file for it. So it is read through SQLite's own files, which know of each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

_FLAGS = [apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_MAIN_DB, 0]
_BLOCK = 1 << 20


def first_bytes(path: Path, count: int) -> bytes:
    """Return at most the first `count` bytes. Raises apsw.Error where the file cannot be read."""
    with _opened(path) as file:
        return file.xRead(min(count, file.xFileSize()), 0)


def copy_bytes(path: Path, copy: Path) -> None:
    """Write the file's bytes to another file. Raises OSError or apsw.Error."""
    with _opened(path) as file, copy.open("wb") as written:
        size = file.xFileSize()
        for start in range(0, size, _BLOCK):
            written.write(file.xRead(min(_BLOCK, size - start), start))


@contextmanager
def _opened(path: Path) -> Iterator[apsw.VFSFile]:
    file = apsw.VFSFile("", str(path), _FLAGS)
    try:
        yield file
    finally:
        file.xClose()
