"""The note beside an open project that says who has it. It is a hint; the lock itself is SQLite's."""

from __future__ import annotations

import getpass
import json
import os
import platform
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from csp_desktop.project.errors import Holder


def user_name() -> str:
    """Return who is at the computer, as far as it knows."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"


def now() -> str:
    """Return the local time with its offset, to the second, in ISO form."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def leave_note(project: Path) -> None:
    """Say beside the project who has it; where no note can be left, none is."""
    told = {"user": user_name(), "machine": platform.node(), "pid": os.getpid(), "since": now()}
    with suppress(OSError):
        _place(project).write_text(json.dumps(told), encoding="utf-8")


def take_note_away(project: Path) -> None:
    """Take our note away again."""
    with suppress(OSError):
        _place(project).unlink()


def holder(project: Path) -> Holder | None:
    """Return who has the project, by the note; None where there is no note that can be read."""
    try:
        told = json.loads(_place(project).read_text(encoding="utf-8"))
        since = datetime.fromisoformat(told["since"])
        return Holder(told["user"], told["machine"], f"{since:%H:%M on %d %B %Y}")
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _place(project: Path) -> Path:
    return project.with_name(f"{project.name}.lock")
