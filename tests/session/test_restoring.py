"""Going back by the journal: what it means, and that it comes to the same as undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from csp_desktop.project.store import Project
from csp_desktop.session.restoring import going_back_words, steps_of, taken_back


@pytest.fixture
def project(tmp_path: Path):
    with Project.create(tmp_path / "a.csp", "Safer Plymouth") as project:
        yield project


def put(project: Project, name: str, reason: str = "") -> None:
    with project.action(name, reason) as edit:
        edit.put_setting("tolerance", f"{name} {len(project.actions())}")


def steps(project: Project):
    return steps_of(project.actions())


def test_the_newest_step_comes_first_with_what_became_of_it(project):
    put(project, "First")
    put(project, "Second", "a revised return")
    project.undo()
    assert [each.entry.name for each in steps(project)] == ["Second", "First", "Create the project"]
    assert steps(project)[0].state.startswith("Taken back by ")
    assert steps(project)[0].entry.reason == "a revised return"
    project.redo()
    assert steps(project)[0].state.startswith("Done again by ")


def test_what_going_back_takes_back_is_said(project):
    for number in range(8):
        put(project, f"Step {number}")
    words = going_back_words(steps(project), steps(project)[6])
    assert "takes back 7 steps, the newest first: Step 7; Step 6; Step 5; Step 4; Step 3; and 2 more." in words


def test_what_is_taken_back_already_is_left_out(project):
    for name in ("First", "Second", "Third"):
        put(project, name)
    project.undo()
    third, second, first, made = steps(project)
    assert [each.entry.name for each in taken_back(steps(project), first)] == ["Second", "First"]
    assert going_back_words(steps(project), third).startswith("Taken back by")
    assert not made.can_be_undone
    assert "nothing comes before it" in going_back_words(steps(project), made)
    assert second.can_be_undone


@given(some.lists(some.sampled_from(["put", "undo", "redo"]), max_size=25), some.integers(0, 30))
def test_undoing_what_is_named_leaves_the_project_as_before_the_step(tmp_path_factory, doing, which):
    with Project.create(tmp_path_factory.mktemp("steps") / "a.csp", "Safer Plymouth") as project:
        before: dict[int, str] = {}
        for number, each in enumerate(doing):
            was = project.setting("tolerance")
            if each == "put":
                put(project, f"Step {number}")
                before[steps(project)[0].entry.id] = was
            else:
                getattr(project, each)()
        possible = [step for step in steps(project) if step.can_be_undone]
        if possible:
            chosen = possible[which % len(possible)]
            for _ in taken_back(steps(project), chosen):
                project.undo()
            assert project.setting("tolerance") == before[chosen.entry.id]
