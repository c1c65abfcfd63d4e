"""Writing a pack: made in memory, put in place whole, or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from csp_desktop.pack.board import board_outline
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Outline
from csp_desktop.pack.page_limit import over_limit
from csp_desktop.pack.result import PackResult, UnusableTarget
from csp_desktop.pack.typeset.press import printed


def export_pack(content: PackContent, path: Path, progress: Callable[[int, int], None] | None = None) -> PackResult:
    """Write the board's pack to `path`, over a file that is there.

    `progress` is told how many pages are done, and of how many; what it raises goes through and leaves no
    file. Raises UnusableTarget where the file cannot be written; the old one then stands as it was.
    """
    result = write_outline(board_outline(content), path, progress)
    return replace(result, notes=(*over_limit(result.pages, content.plan.most_pages), *result.notes))


def write_outline(outline: Outline, path: Path, progress: Callable[[int, int], None] | None = None) -> PackResult:
    """Write a document to `path` as a tagged PDF, as `export_pack` does."""
    _check(path)
    pack = printed(outline, progress)
    _put(pack.pdf, path)
    return PackResult(pack.pages, path, pack.notes)


def write_again(pdf: bytes, path: Path) -> None:
    """Write a pack that was made before to `path`, whole or not at all. Raises UnusableTarget as `export_pack` does."""
    _check(path)
    _put(pdf, path)


def _check(path: Path) -> None:
    """Refuse what can never be written, before the work is done."""
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises on a name that is too long
        raise UnusableTarget(f"{path} is a folder: give the pack a file name.")
    if not path.parent.is_dir():
        raise UnusableTarget(f"{path.parent} is not there: choose another folder for the pack.")


def _put(pdf: bytes, path: Path) -> None:
    """Write beside the target, then take its place in one step."""
    beside = path.with_name(f".{uuid4().hex}.part")
    try:
        with beside.open("xb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except (OSError, ValueError) as error:
        raise UnusableTarget(_why(path, error)) from error
    finally:
        beside.unlink(missing_ok=True)


def _why(path: Path, error: OSError | ValueError) -> str:
    """Return in one sentence why the pack cannot be written, and what to do."""
    if isinstance(error, PermissionError):
        return f"{path} cannot be written: close it where it is open, or choose another folder."
    reason = getattr(error, "strerror", None) or error
    return f"{path} cannot be written ({reason}): choose another name or folder."
