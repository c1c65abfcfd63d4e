"""The most memory that this process has held."""

from __future__ import annotations

from pathlib import Path

_STATUS = Path("/proc/self/status")


def peak_memory() -> float | None:
    """Return the peak of resident memory in MiB; None where the system does not tell it.

    What `getrusage` tells is no use here: it counts in what the parent held when it made the process.
    """
    if not _STATUS.exists():
        return None
    told = next(line for line in _STATUS.read_text(encoding="ascii", errors="replace").splitlines() if "VmHWM" in line)
    return int(told.split()[1]) / 1024
