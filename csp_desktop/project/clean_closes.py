"""Which project files this program itself closed last, on this computer, and how they looked then.

Such a file need not be read from end to end before it is trusted again; any other one is.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from csp_desktop.locations import settings_folder


def remember(path: Path) -> None:
    """Keep how the file looks now that it is closed. Where that cannot be kept, it will be checked again."""
    with suppress(OSError):
        place = _place(path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(_look(path)), encoding="utf-8")


def is_as_closed(path: Path) -> bool:
    """Return whether the file is still as this program closed it."""
    try:
        return bool(json.loads(_place(path).read_text(encoding="utf-8")) == _look(path))
    except (OSError, ValueError):
        return False


def _look(path: Path) -> dict[str, object]:
    told = path.stat()
    return {
        "path": str(path.resolve()),
        "size": told.st_size,
        "file": told.st_ino,
        "written": told.st_mtime_ns,
    }


def _place(path: Path) -> Path:
    name = hashlib.sha256(str(path.resolve()).encode()).hexdigest()
    return settings_folder() / "closed" / f"{name}.json"
