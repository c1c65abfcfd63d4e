"""Which project files this program closed itself, so that opening one of them need not read all of it."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

_MOST = 50


def was_closed_well(project: Path, folder: Path) -> bool:
    """Return whether the file is, to the byte count and the instant, as this program last closed it."""
    return _read(folder).get(str(project.resolve())) == _state(project)


def remember_closed(project: Path, folder: Path) -> None:
    """Remember how the file is now that it is closed; where that cannot be kept, it is not."""
    with suppress(OSError):
        known = _read(folder)
        known.pop(str(project.resolve()), None)
        known[str(project.resolve())] = _state(project)
        folder.mkdir(parents=True, exist_ok=True)
        beside = _place(folder).with_suffix(".part")
        beside.write_text(json.dumps(dict(list(known.items())[-_MOST:])), encoding="utf-8")
        beside.replace(_place(folder))


def _state(project: Path) -> list[int]:
    told = project.stat()
    return [told.st_size, told.st_mtime_ns]


def _read(folder: Path) -> dict[str, list[int]]:
    try:
        told = json.loads(_place(folder).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _place(folder: Path) -> Path:
    return folder / "closed-projects.json"
