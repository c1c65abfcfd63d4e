"""Process start to a painted window: CSP Desktop with the sample project beside a bare window."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.table import Row

ROUNDS = 11


def rows() -> Iterator[Row]:
    """Yield the one row; the two are started by turns, so that what else the machine does falls on both."""
    with TemporaryDirectory() as folder:
        project = sample_project(Path(folder))
        first_paint()
        first_paint(project)
        pairs = [(first_paint(project).seconds, first_paint().seconds) for _ in range(ROUNDS)]
    ours, bare = (median(times) for times in zip(*pairs, strict=True))
    what = "process start to a painted window with the sample project"
    yield Row(what, ours, 1.5, "a bare window with an empty table", bare)


def sample_project(folder: Path) -> str:
    """Return the path of the sample project, built in `folder`."""
    command = [sys.executable, "-m", "csp_desktop", "demo", "--to", str(folder)]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
    return str(next(folder.glob("*.csp")))


@dataclass(frozen=True, slots=True)
class FirstPaint:
    """How many seconds it took from the start of a process until its window was painted, in how many MiB."""

    seconds: float
    memory: float


def first_paint(*arguments: str) -> FirstPaint:
    """Return what the first paint took of a bare window, or of CSP Desktop with a project."""
    command = [sys.executable, "-m", "tests.benchmarks.first_paint", *arguments]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=_compiled()) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        took = time.perf_counter() - began
    match said.split():
        case ["painted", "in", memory, "MiB"] if not process.returncode:
            return FirstPaint(took, float(memory))
    raise RuntimeError(f"no window was painted: {command}")


def _compiled() -> dict[str, str]:
    """Return an environment in which Python keeps what it compiled, as it does where a program is installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
