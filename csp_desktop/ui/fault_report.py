"""What to send when something went wrong inside the program: where and in which versions, no figures and no names.

The words of an error often quote what was being worked on. They are kept only of those kinds of error that speak of
the program itself; of a file's path only the part within the program is kept.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from csp_desktop.locations import settings_folder
from csp_desktop.ui.versions import versions_text

_OF_THE_PROGRAM = (AttributeError, ImportError, MemoryError, NameError, RecursionError, TypeError, ZeroDivisionError)
_MOST_FRAMES = 40
_MOST_KEPT = 20
_WITHIN = re.compile(r".*[/\\](csp_desktop|site-packages|lib[/\\]python[\d.]+)[/\\]")


def report_of(error: BaseException, thread: str = "") -> str:
    """Return the text to send for an error that nobody caught, `thread` where it was not the window's own."""
    where = [f"In the thread {thread}"] if thread else []
    return "\n".join([*where, *_chain(error), "", versions_text()])


def fault_name(error: BaseException) -> str:
    """Return what tells a fault from others: its kind and the place where it was raised."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} at {_place(frames[-1])}" if frames else type(error).__name__


def faults_folder() -> Path:
    """Return the folder that keeps what was reported."""
    return settings_folder() / "faults"


def keep_report(text: str, kind: str = "fault") -> Path:
    """Write a report to the folder of faults, the oldest making room; return where, though the disk may refuse."""
    place = faults_folder() / f"{kind} {datetime.now():%Y-%m-%d %H.%M.%S.%f}.txt"
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
        for old in sorted(place.parent.glob(f"{kind} *.txt"))[:-_MOST_KEPT]:
            old.unlink()
    return place


def _chain(error: BaseException) -> Iterator[str]:
    """Yield the lines of an error after those of the errors that it came from."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _chain(before)
        yield "and from this came:"
    for frame in traceback.extract_tb(error.__traceback__)[-_MOST_FRAMES:]:
        yield f"  {_place(frame)}, in {frame.name}"
        yield f"    {frame.line}"
    yield _words(error)


def _place(frame: traceback.FrameSummary) -> str:
    if _WITHIN.match(frame.filename) is None:
        return "(outside the program)"
    return _WITHIN.sub(r"\1/", frame.filename) + f":{frame.lineno}"


def _words(error: BaseException) -> str:
    kind = type(error).__name__
    if isinstance(error, _OF_THE_PROGRAM):
        return f"{kind}: {error}"
    if isinstance(error, OSError):
        return f"{kind} {error.errno}"
    return f"{kind} (its words are left out: they may quote what was worked on)"
