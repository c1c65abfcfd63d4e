"""Whole files only: what is made beside its place, looked at, and then put there in one go."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from csp_desktop.project.errors import UnusableProject


@contextmanager
def made_beside(path: Path) -> Iterator[Path]:
    """Give a place to make the file at; at the end it stands at `path`, on any exception nowhere.

    Raises UnusableProject where the folder cannot be written.
    """
    making = path.with_name(f".{path.name}.making")
    try:
        making.write_bytes(b"")
        yield making
        _sync(making)
        making.replace(path)
        if sys.platform != "win32":
            _sync(path.parent)
    except OSError as problem:
        raise UnusableProject(
            f"{path} cannot be written ({problem.strerror}): choose a place in a folder of your own."
        ) from None
    finally:
        for left in (making, making.with_name(f"{making.name}-journal")):
            with suppress(OSError):
                left.unlink()


def _sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    flags = os.O_RDONLY if path.is_dir() else os.O_RDWR
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
