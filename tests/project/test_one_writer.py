"""One writer: whoever comes second is told who has the project."""

from __future__ import annotations

import getpass
import json
import platform
from pathlib import Path

import pytest

from csp_desktop.project.errors import ProjectInUse
from csp_desktop.project.store import Project
from tests.project.children import child, next_line


def note(path: Path) -> Path:
    return path.with_name(f"{path.name}.lock")


def test_a_second_process_is_told_who_has_the_project(path, project):
    project.close()
    with child(path, "hold") as holder:
        assert next_line(holder) == "open"
        with pytest.raises(ProjectInUse, match="close it there first") as refused:
            Project.open(path)
    assert refused.value.holder is not None
    assert (refused.value.holder.user, refused.value.holder.machine) == (getpass.getuser(), platform.node())
    assert getpass.getuser() in str(refused.value)


def test_a_second_window_is_refused_and_the_first_still_has_the_project(path, project):
    with pytest.raises(ProjectInUse):
        Project.open(path)
    with child(path, "hold") as other:
        assert next_line(other) == ""
    with project.action("Go on") as edit:
        edit.put_setting("tolerance", "5")


def test_a_copy_leaves_the_project_with_who_has_it(path, project, tmp_path):
    project.save_copy(tmp_path / "copy.csp")
    with child(path, "hold") as other:
        assert next_line(other) == ""


def test_who_comes_second_changes_nothing(path, project):
    before = (path.stat().st_mtime_ns, note(path).read_text())
    with pytest.raises(ProjectInUse):
        Project.open(path)
    assert (path.stat().st_mtime_ns, note(path).read_text()) == before


def test_a_project_closed_leaves_nothing_beside_itself(path, project):
    with project.action("Set") as edit:
        edit.put_setting("tolerance", "5")
    assert note(path).exists()
    project.close()
    assert list(path.parent.iterdir()) == [path]


def test_closing_twice_is_closing_once(path, project):
    project.close()
    with Project.open(path):
        project.close()
        assert note(path).exists()


def test_a_note_left_by_a_killed_program_locks_nobody_out(path, project):
    project.close()
    with child(path, "hold") as holder:
        assert next_line(holder) == "open"
        holder.kill()
        holder.wait()
    assert note(path).exists()
    with Project.open(path) as again:
        assert again.name == "Safer Plymouth"


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"user": 1}', '{"user": "a", "machine": "b", "since": 5}', "x" * 9000]
)
def test_a_note_that_says_nothing_hides_nothing(path, project, text):
    note(path).write_text(text)
    with pytest.raises(ProjectInUse, match="another program") as refused:
        Project.open(path)
    assert refused.value.holder is None


def test_the_note_says_since_when(path, project):
    told = json.loads(note(path).read_text())
    told["since"] = "2026-01-05T09:07:00+00:00"
    note(path).write_text(json.dumps(told))
    with pytest.raises(ProjectInUse, match="since 5 January 2026, 09:07"):
        Project.open(path)
