"""Progress of long work, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TextIO

_BREADTH = 30


def progress_bar(what: str, stream: TextIO | None = None) -> Callable[[int, int], None]:
    """Return a function that is told how much is done of how much, and draws it as a bar on standard error.

    Where that is no terminal, nothing is drawn; when all is done, the bar is wiped away.
    """
    screen = stream or sys.stderr

    def draw(done: int, of: int) -> None:
        filled = "#" * (_BREADTH * done // of)
        bar = "" if done == of else f"{what} [{filled:<{_BREADTH}}] {done:,} of {of:,}"
        screen.write(f"\r{bar}\x1b[K")
        screen.flush()

    return draw if screen.isatty() else _draw_nothing


def _draw_nothing(_done: int, _of: int) -> None:
    """Leave the stream as it is."""
