"""What SQLite reports of a file, told in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from csp_desktop.project.errors import ProjectNotWritten, UnusableProject

_DISK = (apsw.IOError, apsw.CantOpenError, apsw.ReadOnlyError, apsw.PermissionsError)
_DAMAGE = (apsw.CorruptError, apsw.NotADBError, apsw.FormatError)
_NONSENSE = (ValueError, KeyError, TypeError, RecursionError)


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Raise UnusableProject for a damaged file, ProjectNotWritten for a full or failing disk.

    A row that names what is not in the project is a fault of the caller, and a ValueError.
    """
    try:
        yield
    except _DAMAGE:
        raise damaged(path) from None
    except apsw.FullError:
        raise ProjectNotWritten(
            f"{path} could not be written, for the disk is full: free some space and try again."
        ) from None
    except _DISK as problem:
        raise ProjectNotWritten(
            f"{path} could not be read or written ({problem}): see that its disk is there, and try again."
        ) from None
    except apsw.ConstraintError as problem:
        raise ValueError(f"the project has no such indicator, area or return ({problem})") from None


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Do as `telling` does, and take rows that mean nothing for damage."""
    with telling(path):
        try:
            yield
        except _NONSENSE:
            raise damaged(path) from None


def damaged(path: Path) -> UnusableProject:
    """Return the refusal of a damaged file."""
    return UnusableProject(f"{path} is damaged: open a copy that was saved before.")
