"""The most memory that this process has held."""

from __future__ import annotations

import sys


def peak_memory() -> float | None:
    """Return the peak of resident memory in MiB; None where the system does not tell it."""
    if sys.platform == "win32":
        return None
    from resource import RUSAGE_SELF, getrusage

    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return getrusage(RUSAGE_SELF).ru_maxrss / unit
