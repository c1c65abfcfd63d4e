"""Why an action was taken, said later: shown with it, undone like any step, and told by every list of the journal."""

from __future__ import annotations

from pathlib import Path

from csp_desktop.domain.figures import Figure
from csp_desktop.project.store import Project
from csp_desktop.session.returned_figures import ReturnedFigures
from tests.project.test_reasons import NOVEMBER, with_a_return_s_figure


def said_later(project: Project, action: int, reason: str) -> None:
    with project.action("Say why") as edit:
        edit.say_why(action, reason)
    assert edit.changed.reasons == {action}


def test_a_reason_said_later_is_that_of_the_action_and_outlives_the_program(tmp_path: Path) -> None:
    project, key = with_a_return_s_figure(tmp_path / "one.csp")
    with project.action("Edit") as edit:
        edit.put_figure(key, NOVEMBER, Figure(13))
    said_later(project, edit.number, "Late records")
    project.close()
    with Project.open(tmp_path / "one.csp") as again:
        assert again.history(key, NOVEMBER)[0].action.reason == "Late records"
        assert [each.reason for each in again.actions() if each.id == edit.number] == ["Late records"]
        assert again.last_reasons() == ("Late records",)


def test_saying_why_is_undone_and_redone(tmp_path: Path) -> None:
    project, key = with_a_return_s_figure(tmp_path / "one.csp")
    with project.action("Edit", "First words") as edit:
        edit.put_figure(key, NOVEMBER, Figure(13))
    said_later(project, edit.number, "Better words")
    returned = ReturnedFigures(project)
    assert returned.reason(key, NOVEMBER) == "Better words"
    project.undo()
    assert returned.reason(key, NOVEMBER) == "First words"
    project.redo()
    assert returned.reason(key, NOVEMBER) == "Better words"
    assert project.series(key)[NOVEMBER].value == 13
    project.close()


def test_the_reason_of_a_figure_is_that_of_the_change_that_stands(tmp_path: Path) -> None:
    project, key = with_a_return_s_figure(tmp_path / "one.csp")
    for value, reason in ((13, "Late records"), (14, "A slip")):
        with project.action("Edit", reason) as edit:
            edit.put_figure(key, NOVEMBER, Figure(value))
    returned = ReturnedFigures(project)
    project.undo()
    assert returned.reason(key, NOVEMBER) == "Late records"
    project.redo()
    assert returned.reason(key, NOVEMBER) == "A slip"
    project.close()
