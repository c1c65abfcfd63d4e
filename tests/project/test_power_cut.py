"""Whenever the power goes, every edit that was shown as done is there, and none by half."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from csp_desktop.domain.figures import Kind, SeriesKey
from csp_desktop.domain.indicators import Indicator
from csp_desktop.project.store import Project
from tests.project.child_process import redo, take_in, type_one, undo
from tests.project.disks import RememberingDisk, Shown, after_power_cut, last_shown
from tests.project.whole_content import told_by_journal, told_by_tables

CUTS = 400
DOINGS = [type_one, type_one, type_one, take_in, undo, redo]


@pytest.fixture
def disk() -> Iterator[RememberingDisk]:
    disk = RememberingDisk()
    yield disk
    disk.unregister()


@pytest.mark.slow
def test_a_power_cut_loses_nothing_that_was_shown(path: Path, tmp_path: Path, disk: RememberingDisk):
    with Project.create(path, "Safer Plymouth") as project, project.action("Add") as edit:
        edit.put_indicator(Indicator(0, "Burglary"))
    before, chance = {path.name: path.read_bytes()}, random.Random(7)
    edit_on(disk, path, chance)
    disk.operations.insert(0, Shown(2))
    folder = tmp_path / "after"
    folder.mkdir()
    for _ in range(CUTS):
        happened = disk.operations[: chance.randrange(len(disk.operations) + 1)]
        for name, content in after_power_cut(before, happened, chance).items():
            (folder / name).write_bytes(content)
        with Project.open(folder / path.name) as project:
            entries = len(project.actions())
        assert last_shown(happened) <= entries <= last_shown(happened) + 1
        assert told_by_journal(folder / path.name) == told_by_tables(folder / path.name)


def edit_on(disk: RememberingDisk, path: Path, chance: random.Random) -> None:
    """Edit a project on a disk that remembers, which is also told what was shown."""
    with Project.open(path, vfs=disk.NAME) as project:
        key = SeriesKey(1, 1, Kind.ACTUAL)
        for _ in range(30):
            chance.choice(DOINGS)(project, key, chance)
            disk.operations.append(Shown(len(project.actions())))
