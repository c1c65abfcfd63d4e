"""A partner's file is dragged out of another program's window: it is read, and it stays where it was."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from csp_desktop.session.templates import create_project, load_template
from tests.returns.builders import save_rows, table

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
TOOLS = ("Xvfb", "xdotool")
missing = [tool for tool in TOOLS if shutil.which(tool) is None]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(missing), reason=f"a screen without a monitor needs {' and '.join(missing)}"),
]


class Program:
    """A process that says a line whenever it has come further."""

    def __init__(self, *command: str, **environment: str) -> None:
        environment = {**os.environ, **environment}
        self._process = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE)
        self._told = b""

    def heard(self, patience: float = PATIENCE) -> str:
        """Return the next line; empty where none comes in time, given in seconds."""
        assert self._process.stdout is not None
        ended = time.monotonic() + patience
        while b"\n" not in self._told and (left := ended - time.monotonic()) > 0:
            if select.select([self._process.stdout], [], [], left)[0]:
                self._told += os.read(self._process.stdout.fileno(), 4096)
        line, _, self._told = self._told.partition(b"\n")
        return line.decode()

    def end(self) -> None:
        self._process.terminate()
        self._process.communicate()


Start = Callable[..., Program]


@pytest.fixture
def start() -> Iterator[Start]:
    """Return what starts programs, which all end with the test: the last first."""
    with ExitStack() as started:

        def begin(*command: str, **environment: str) -> Program:
            program = Program(*command, **environment)
            started.callback(program.end)
            return program

        yield begin


@pytest.fixture
def screen(start: Start) -> str:
    """Return the name of a screen of its own."""
    return f":{start('Xvfb', '-displayfd', '1', '-screen', '0', '1400x800x24', '-nolisten', 'tcp').heard()}"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "Plymouth.csp"
    create_project(path, load_template("plymouth")).close()
    return path


def test_a_file_dragged_from_another_window_is_read_and_stays(
    start: Start, screen: str, project: Path, tmp_path: Path
) -> None:
    police = save_rows(tmp_path / "police.xlsx", *table(["Actual 2016/17", 70, 71], title="All crime"))
    before = police.read_bytes()
    python, shown = (sys.executable, "-m"), {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
    window = start(*python, "tests.journeys.drag_target", str(project), str(tmp_path), **shown)
    x, y = map(int, window.heard().removeprefix("at ").split())
    source = start(*python, "tests.journeys.drag_source", str(police), **shown)
    assert source.heard() == "ready"
    _mouse(screen, "mousemove", "100", "100", "mousedown", "1")
    _move_until(screen, source, "dragging", 140, 100)
    _move_until(screen, source, "would be CopyAction", x, y)
    _mouse(screen, "mouseup", "1")
    assert source.heard() == "done: CopyAction"
    assert window.heard().startswith("shows police.xlsx")
    assert police.read_bytes() == before


def _move_until(screen: str, source: Program, said: str, x: int, y: int) -> None:
    """Move the mouse to and fro at a place until the source has said something."""
    for step in range(600):
        _mouse(screen, "mousemove", str(x + step % 2), str(y))
        if source.heard(0.1) == said:
            return
    pytest.fail(f"the source never said “{said}”")


def _mouse(screen: str, *steps: str) -> None:
    subprocess.run(["xdotool", *steps], env={**os.environ, "DISPLAY": screen}, check=True)
