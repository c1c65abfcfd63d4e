"""What a child process may take of memory and time, where the system can hold a process to it."""

from __future__ import annotations

import sys
import time

from csp_desktop.returns.workbook import limits


def limit_memory() -> None:
    """Take no more memory than allowed."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limits.CHILD_BYTES, limits.CHILD_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_time(seconds: float = limits.CHILD_SECONDS) -> None:
    """Take no more than twice the time for what comes next, should nobody be left who would end this process."""
    if sys.platform != "win32":
        import resource

        until = int(time.process_time() + 2 * seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
