"""Writing a pack: made in memory, put in place whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from csp_desktop.pack.board import board_outline
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.result import PackResult, UnusableTarget
from csp_desktop.pack.typeset.press import printed


def export_pack(
    content: PackContent, path: Path, progress: Callable[[int, int], None] | None = None
) -> PackResult:
    """Write the board's pack to `path`, over a file that is there.

    `progress` is told how many pages are done, and of how many; what it raises goes through and leaves no
    file. Raises UnusableTarget where the file cannot be written; the old one then stands as it was.
    """
    _check(path)
    pack = printed(board_outline(content), progress)
    _put(pack.pdf, path)
    return PackResult(pack.pages, path, pack.notes)


def _check(path: Path) -> None:
    """Refuse what can never be written, before the work is done."""
    if path.is_dir():
        raise UnusableTarget(f"{path} is a folder: give the pack a file name.")
    if not path.parent.is_dir():
        raise UnusableTarget(f"{path.parent} is not there: choose another folder for the pack.")


def _put(pdf: bytes, path: Path) -> None:
    """Write beside the target, then take its place in one step."""
    beside = None
    try:
        handle, beside = tempfile.mkstemp(".part", f".{path.name[:40]}-", path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(path)
    except OSError as error:
        raise UnusableTarget(_why(path, error)) from error
    finally:
        if beside is not None:
            with suppress(FileNotFoundError):
                Path(beside).unlink()


def _why(path: Path, error: OSError) -> str:
    """Return in one sentence why the pack cannot be written, and what to do."""
    if isinstance(error, PermissionError):
        return f"{path} cannot be written: close it where it is open, or choose another folder."
    return f"{path} cannot be written ({error.strerror or error}): choose another folder."
