"""A disk that is full or fails is told in one sentence, and the project is as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import apsw
import pytest

from csp_desktop.domain.figures import Figure
from csp_desktop.domain.periods import month
from csp_desktop.project.errors import ProjectNotWritten, UnusableProject
from csp_desktop.project.store import Project
from tests.project.disks import FailingDisk
from tests.project.whole_content import content, told_by_journal, told_by_tables


@dataclass(frozen=True)
class Outcome:
    """Whether a person was shown that an action was done, and whether it was in the file afterwards."""

    shown: bool
    kept: bool


@pytest.fixture
def disk() -> Iterator[FailingDisk]:
    disk = FailingDisk()
    yield disk
    disk.unregister()


def take_in(project, key):
    with project.action("Take in") as edit:
        edit.put_return("police.xlsx", "ab" * 32)
        edit.put_figures((key, month(2016, 11).moved(step), Figure(step)) for step in range(100))


@pytest.mark.parametrize("fault", [apsw.FullError, apsw.IOError])
def test_a_change_is_there_whole_or_not_at_all_wherever_the_disk_fails(path: Path, project, burglary, disk, fault):
    before, disk.fault = content(project), fault
    project.close()
    sound = path.read_bytes()
    outcomes = []
    while not outcomes or not outcomes[-1].shown:
        path.write_bytes(sound)
        shown = taken_in(path, burglary, disk, after=len(outcomes))
        with Project.open(path) as again:
            outcomes.append(Outcome(shown, content(again) != before))
        assert told_by_journal(path) == told_by_tables(path)
    assert len(outcomes) > 20
    assert [outcome.kept for outcome in outcomes[-3:]] == [False, True, True]
    assert not any(outcome.kept for outcome in outcomes[:-2])


def taken_in(path: Path, key, disk: FailingDisk, after: int) -> bool:
    """Return whether an action was shown as done on a disk that fails after so many operations."""
    with Project.open(path, vfs=disk.NAME) as project:
        disk.left = after
        try:
            take_in(project, key)
        except ProjectNotWritten:
            return False
        finally:
            disk.left = None
    return True


def test_the_project_goes_on_once_there_is_room(path, project, burglary, disk):
    project.close()
    with Project.open(path, vfs=disk.NAME) as again:
        disk.left = 0
        with pytest.raises(ProjectNotWritten, match="disk is full"):
            take_in(again, burglary)
        disk.left = None
        take_in(again, burglary)
        assert again.undo_name == "Take in"


def test_undo_that_the_disk_does_not_take_changes_nothing(path, project, burglary, disk):
    take_in(project, burglary)
    project.close()
    with Project.open(path, vfs=disk.NAME) as again:
        before = content(again)
        disk.left = 2
        with pytest.raises(ProjectNotWritten, match="disk is full"):
            again.undo()
        disk.left = None
        assert (content(again), again.undo_name) == (before, "Take in")


def test_a_copy_that_the_disk_does_not_take_leaves_the_older_one(path, project, burglary, disk, tmp_path):
    take_in(project, burglary)
    project.close()
    copy = tmp_path / "Copy.csp"
    copy.write_text("an older copy")
    with Project.open(path, vfs=disk.NAME) as again:
        disk.left = 3
        with pytest.raises(UnusableProject, match="disk is full"):
            again.save_copy(copy)
        disk.left = None
    assert copy.read_text() == "an older copy"
    assert sorted(tmp_path.iterdir()) == sorted([path, copy])
