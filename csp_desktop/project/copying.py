"""A whole copy of a project: made beside its place, checked, and put there in one step."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import apsw

from csp_desktop.project.connection import is_whole
from csp_desktop.project.errors import UnusableProject


def save_copy(connection: apsw.Connection, source: Path, path: Path) -> None:
    """Copy the open project to `path`. Raises UnusableProject, and leaves nothing, where it cannot."""
    if path.resolve() == source.resolve():
        raise UnusableProject(f"{path} is the open project itself: give the copy another name.")
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.unlink(missing_ok=True)
        _copy_into(connection, beside)
        beside.replace(path)
    except (OSError, apsw.Error) as problem:
        raise UnusableProject(f"{path} cannot be written ({problem}): choose another folder.") from None
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _copy_into(connection: apsw.Connection, beside: Path) -> None:
    copy = apsw.Connection(str(beside))
    try:
        with copy.backup("main", connection, "main") as backup:
            backup.step()
        if not is_whole(copy):
            raise OSError("the copy did not hold")
    finally:
        copy.close()
    with beside.open("rb+") as file:
        os.fsync(file.fileno())
