"""The note beside an open project that says who has it. It is a hint: the guarantee is SQLite's own lock."""

from __future__ import annotations

import getpass
import json
import os
import platform
from datetime import datetime
from pathlib import Path

from csp_desktop.domain.periods import MONTH_NAMES
from csp_desktop.project.errors import Holder

_LONGEST = 4000


def leave_note(path: Path) -> None:
    """Write who has the project at `path` now, over any older note. Raises OSError where it cannot."""
    note = {
        "user": user_name(),
        "machine": platform.node(),
        "pid": os.getpid(),
        "since": datetime.now().astimezone().isoformat(timespec="seconds"),
    }
    _place(path).unlink(missing_ok=True)
    _place(path).write_text(json.dumps(note), encoding="utf-8")


def remove_note(path: Path) -> None:
    """Take the note away."""
    _place(path).unlink(missing_ok=True)


def read_note(path: Path) -> Holder | None:
    """Return who has the project at `path`, or None where no note tells it."""
    try:
        with _place(path).open(encoding="utf-8") as file:
            note = json.loads(file.read(_LONGEST))
        since = datetime.fromisoformat(note["since"])
        return Holder(str(note["user"]), str(note["machine"]), _in_words(since))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def user_name() -> str:
    """Return who is at the computer; empty where it does not know."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def _place(path: Path) -> Path:
    return path.with_name(f"{path.name}.lock")


def _in_words(when: datetime) -> str:
    return f"{when.day} {MONTH_NAMES[(when.month - 4) % 12]} {when.year}, {when:%H:%M}"
