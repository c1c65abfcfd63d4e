"""A project file judged by its first bytes, before SQLite is asked: is it ours, and of which version."""

from __future__ import annotations

import os
from pathlib import Path

from csp_desktop.project.errors import UnusableProject

APPLICATION_ID = 0x43535031
"""The letters CSP1, at offset 68 of every project file."""

_MAGIC = b"SQLite format 3\x00"
_VERSION_AT = slice(60, 64)
_APPLICATION_AT = slice(68, 72)
_LENGTH = 100


def judge(path: Path, newest: int) -> int:
    """Return the version of the project file at `path`.

    Raises UnusableProject where there is none, where it is not a project, newer than `newest`, or cannot be
    written.
    """
    head = _head(path)
    if not head:
        raise UnusableProject(f"{path} is empty: open another project, or restore a copy of this one.")
    if head[:16] != _MAGIC or len(head) < _LENGTH or _number(head, _APPLICATION_AT) != APPLICATION_ID:
        raise UnusableProject(f"{path} is not a CSP Desktop project: choose a file that ends in .csp.")
    version = _number(head, _VERSION_AT)
    if version > newest:
        raise UnusableProject(
            f"{path} was made by a newer CSP Desktop (file version {version}, this one knows {newest}): "
            "install the newer program to open it."
        )
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise UnusableProject(f"{path} cannot be written: copy it to a folder of your own and open the copy.")
    return version


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LENGTH)
    except FileNotFoundError:
        raise UnusableProject(f"{path} is not there: check its name, or choose another project.") from None
    except IsADirectoryError:
        raise UnusableProject(f"{path} is a folder: choose the project file in it.") from None
    except OSError as problem:
        if path.is_dir():
            raise UnusableProject(f"{path} is a folder: choose the project file in it.") from None
        raise UnusableProject(
            f"{path} cannot be read ({problem.strerror}): choose another project."
        ) from None


def _number(head: bytes, place: slice) -> int:
    return int.from_bytes(head[place], "big")
