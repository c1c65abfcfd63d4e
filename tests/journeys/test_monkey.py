"""Whatever is pressed and clicked anywhere in the window, nothing goes wrong inside the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from csp_desktop.project.store import Project
from csp_desktop.ui.main_window import MainWindow
from tests.monkey import Monkey


@pytest.fixture
def modals() -> None:
    """Let nobody else close a dialog: the monkey meets every one itself."""


def test_nothing_that_is_pressed_or_clicked_goes_wrong(
    empty_window: MainWindow, sample: Path, request: pytest.FixtureRequest, monkeypatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings of its own"))
    monkeypatch.chdir(tmp_path)
    seed, count = request.config.getoption("--monkey-seed"), request.config.getoption("--monkey-events")
    monkey = Monkey(empty_window, sample, seed, count)
    monkey.run()
    assert not monkey.wrong, f"seed {seed}: {monkey.wrong[0]}"
    empty_window.close_project()
    with Project.open(sample) as project:
        while project.undo_name:
            project.undo()
