"""A process of its own that makes a PDF from outside fit to be bound in.

It takes one PDF on standard input and answers on standard output: `+` and its pages, or `-` and the word for what is
wrong with it.
"""

from __future__ import annotations

import os
import sys

from csp_desktop.pack.binding import Unusable, UnusablePdf, pages_of
from csp_desktop.pack.bound_pages import pages_told
from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.child_limits import limit_memory, limit_time
from csp_desktop.returns.workbook.framing import receive, send

SECONDS = 90.0
"""Time that binding one PDF in may take."""

GOOD, BAD = b"+", b"-"


def main() -> None:
    """Answer for one PDF."""
    limit_memory()
    limit_time(SECONDS)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # Whatever a library may print is no part of an answer.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    pdf = receive(sys.stdin.buffer, limits.FILE_BYTES)
    if pdf is not None:
        send(answers, _answer(pdf))


def _answer(pdf: bytes) -> bytes:
    try:
        return GOOD + pages_told(pages_of(pdf))
    except UnusablePdf as unusable:
        return BAD + unusable.why.encode()
    except (MemoryError, OSError, ValueError):
        return BAD + Unusable.DAMAGED.encode()


if __name__ == "__main__":
    main()
