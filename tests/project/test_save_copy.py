"""A copy is the whole project, or the old file stays."""

from __future__ import annotations

import pytest

from csp_desktop.domain.figures import Figure
from csp_desktop.domain.periods import month
from csp_desktop.project.errors import UnusableProject
from csp_desktop.project.store import Project
from tests.project.whole_content import content


@pytest.fixture
def copy(tmp_path):
    (tmp_path / "copies").mkdir()
    return tmp_path / "copies" / "Copy.csp"


@pytest.fixture
def full(project, burglary):
    """Return a project with a comment to undo and a figure to redo."""
    with project.action("Comment") as edit:
        edit.put_comment(burglary.indicator, burglary.area, month(2016, 11), "Fireworks.")
    with project.action("Type") as edit:
        edit.put_figure(burglary, month(2016, 11), Figure(748.0))
    project.undo()
    return project


def test_a_copy_holds_the_same_and_can_undo_the_same(full, copy):
    full.save_copy(copy)
    with Project.open(copy) as opened:
        assert content(opened) == content(full)
        assert opened.actions() == full.actions()
        assert (opened.undo_name, opened.redo_name) == ("Comment", "Type")


def test_a_copy_stands_alone(full, copy):
    full.save_copy(copy)
    assert list(copy.parent.iterdir()) == [copy]


def test_the_project_goes_on_after_a_copy(full, copy):
    full.save_copy(copy)
    full.redo()
    with Project.open(copy) as opened:
        assert content(opened) != content(full)


def test_a_copy_takes_the_place_of_an_older_one(full, copy):
    copy.write_text("an older copy")
    full.save_copy(copy)
    with Project.open(copy) as opened:
        assert content(opened) == content(full)


def test_a_copy_over_the_project_itself_is_refused(full, path):
    with pytest.raises(UnusableProject, match="this project itself"):
        full.save_copy(path.parent / "." / path.name)
    assert full.undo_name == "Comment"


def test_a_copy_into_a_folder_that_is_not_there_is_refused(full, tmp_path):
    with pytest.raises(UnusableProject, match="cannot be written"):
        full.save_copy(tmp_path / "gone" / "Copy.csp")


def test_a_copy_that_cannot_take_its_place_leaves_nothing(full, copy):
    copy.mkdir()
    with pytest.raises(UnusableProject, match="cannot be written"):
        full.save_copy(copy)
    assert list(copy.parent.iterdir()) == [copy]


def test_a_copy_within_an_action_is_refused(full, copy):
    with pytest.raises(RuntimeError, match="being written"), full.action("Copy"):
        full.save_copy(copy)
    assert not copy.exists()
