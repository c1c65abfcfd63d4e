"""`./run` says what it takes, and in plain words what it lacks."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ("cat", "cksum", "dirname", "flock", "mktemp", "rm", "tail")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has run.cmd")


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """Return a folder with a space in its name that holds what `run` needs, and no environment."""
    folder = tmp_path / "a fresh machine"
    (folder / "installer").mkdir(parents=True)
    for name in ("run", "pyproject.toml", "requirements-dev.txt", "installer/debian-packages.txt"):
        shutil.copy(ROOT / name, folder / name)
    return folder


def run(folder: Path, *arguments: str, path: str = os.defpath) -> subprocess.CompletedProcess[str]:
    command = ["/bin/sh", str(folder / "run"), *arguments]
    return subprocess.run(command, env={"PATH": path}, capture_output=True, text=True, check=False)


def test_asked_for_nothing_it_says_what_it_can_do(fresh):
    outcome = run(fresh)
    assert outcome.returncode == 0
    assert all(f"\n  {command} " in outcome.stderr for command in ("demo", "app", "test", "check", "bench"))


def test_a_word_that_it_does_not_know_is_refused_before_anything_is_made(fresh):
    assert run(fresh, "tset").returncode == 2
    assert not (fresh / ".venv").exists()


def test_without_python_it_says_which_one_to_get(fresh):
    tools = fresh / "tools"
    tools.mkdir()
    for tool in TOOLS:
        (tools / tool).symlink_to(shutil.which(tool) or f"/usr/bin/{tool}")
    outcome = run(fresh, "test", path=str(tools))
    assert outcome.returncode == 1
    assert outcome.stderr.startswith("CSP Desktop needs Python 3.11")
    assert not (fresh / ".venv").exists()
