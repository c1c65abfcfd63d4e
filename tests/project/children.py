"""Real processes that hold or edit a project."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CHILD = Path(__file__).with_name("child_process.py")
ROOT = CHILD.parents[2]


@contextmanager
def child(path: Path, doing: str, seed: int = 0) -> Iterator[subprocess.Popen[str]]:
    """Run a child with the project at `path`; at the end it is gone, whatever it did."""
    process = subprocess.Popen(
        [sys.executable, str(CHILD), str(path), doing, str(seed)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def next_line(process: subprocess.Popen[str]) -> str:
    """Return what a child says next, empty where it has ended."""
    assert process.stdout is not None
    return process.stdout.readline().strip()
