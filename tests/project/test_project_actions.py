"""Actions: all or nothing, told once, undone and redone from the journal."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

import pytest

from csp_desktop.domain.figures import Figure, Origin
from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.periods import month
from csp_desktop.project.changes import Changed
from csp_desktop.project.entries import ActionKind
from csp_desktop.project.store import Project
from tests.project.whole_content import content

NOVEMBER = month(2016, 11)


def type_in(project, key, value, reason=""):
    with project.action(f"Type {value:g}", reason) as edit:
        edit.put_figure(key, NOVEMBER, Figure(value))
    return edit.changed


def test_an_action_says_what_it_changed(project, burglary):
    with project.action("Take in") as edit:
        received = edit.put_return("police.xlsx", "ab" * 32)
        edit.put_figure(burglary, NOVEMBER, Figure(748.0, origin=Origin(received.id, "'ASB'!I5")))
        edit.put_comment(burglary.indicator, burglary.area, NOVEMBER, "Fireworks.")
        area = edit.put_area(Area(0, "Devonport", parent=burglary.area))
        indicator = edit.put_indicator(Indicator(0, "Arson"))
        edit.put_setting("tolerance", "5")
    assert edit.changed == Changed(
        "Take in",
        frozenset({(burglary, NOVEMBER)}),
        frozenset({(burglary.indicator, burglary.area, NOVEMBER)}),
        frozenset({indicator.id}),
        frozenset({area.id}),
        frozenset({"tolerance"}),
        frozenset({received.id}),
    )


def test_what_is_put_as_it_is_already_is_no_action(project, burglary):
    type_in(project, burglary, 748)
    entries = project.actions()
    changed = type_in(project, burglary, 748)
    assert changed.is_empty
    assert project.actions() == entries


def stop_half_way(project, key):
    with project.action("Fail") as edit:
        edit.put_figure(key, NOVEMBER, Figure(1.0))
        edit.put_setting("tolerance", "5")
        raise KeyboardInterrupt


def test_an_exception_takes_everything_back(project, burglary):
    before = content(project)
    with pytest.raises(KeyboardInterrupt):
        stop_half_way(project, burglary)
    assert content(project) == before
    assert project.undo_name == "Add burglary"


def test_an_action_within_an_action_is_refused(project):
    with pytest.raises(RuntimeError, match="being written"), project.action("Outer"), project.action("Inner"):
        pass


def test_undo_within_an_action_is_refused(project, burglary):
    with pytest.raises(RuntimeError, match="being written"), project.action("Outer"):
        project.undo()
    assert [each.name for each in project.indicators()] == ["Burglary"]


def test_nothing_can_be_put_once_an_action_is_over(project):
    with project.action("Set") as edit:
        edit.put_setting("tolerance", "5")
    with pytest.raises(RuntimeError, match="over"):
        edit.put_setting("tolerance", "6")
    assert project.setting("tolerance") == "5"


def test_undo_takes_back_and_redo_does_again(project, burglary):
    changed = type_in(project, burglary, 748)
    type_in(project, burglary, 749)
    assert project.undo() == Changed("Type 749", changed.figures)
    assert project.series(burglary) == {NOVEMBER: Figure(748.0)}
    assert project.undo() == changed
    assert project.series(burglary) == {}
    assert project.redo() == changed
    assert project.series(burglary) == {NOVEMBER: Figure(748.0)}


def test_what_can_be_undone_and_redone_is_named(project, burglary):
    type_in(project, burglary, 748)
    assert (project.undo_name, project.redo_name) == ("Type 748", None)
    project.undo()
    assert (project.undo_name, project.redo_name) == ("Add burglary", "Type 748")


def test_a_new_action_ends_what_can_be_redone(project, burglary):
    type_in(project, burglary, 748)
    project.undo()
    type_in(project, burglary, 750)
    assert (project.redo_name, project.redo()) == (None, None)
    assert project.series(burglary) == {NOVEMBER: Figure(750.0)}


def test_the_making_of_a_project_cannot_be_undone(project):
    assert (project.undo_name, project.undo()) == (None, None)
    assert [each.kind for each in project.actions()] == [ActionKind.CREATE]
    assert project.own_area.name == "Safer Plymouth"


def test_undo_and_redo_outlive_closing(path, project, burglary):
    type_in(project, burglary, 748)
    type_in(project, burglary, 749)
    project.undo()
    project.close()
    with Project.open(path) as again:
        assert (again.undo_name, again.redo_name) == ("Type 748", "Type 749")
        again.redo()
        assert again.series(burglary) == {NOVEMBER: Figure(749.0)}


def test_an_id_that_was_undone_is_never_given_again(project):
    with project.action("Add") as edit:
        arson = edit.put_indicator(Indicator(0, "Arson"))
    project.undo()
    with project.action("Add") as edit:
        robbery = edit.put_indicator(Indicator(0, "Robbery"))
    assert robbery.id > arson.id


def test_redo_gives_back_the_same_ids(project):
    with project.action("Add") as edit:
        area = edit.put_area(Area(0, "Devonport", parent=project.own_area.id))
        indicator = edit.put_indicator(Indicator(0, "Arson"))
    project.undo()
    project.redo()
    assert (project.areas()[-1], project.indicators()) == (area, (indicator,))


def test_a_figure_put_twice_in_one_action_is_undone_to_what_was_before(project, burglary):
    type_in(project, burglary, 1)
    with project.action("Type twice") as edit:
        edit.put_figure(burglary, NOVEMBER, Figure(2.0))
        edit.put_figure(burglary, NOVEMBER, Figure(3.0))
    project.undo()
    assert project.series(burglary) == {NOVEMBER: Figure(1.0)}
    project.redo()
    assert project.series(burglary) == {NOVEMBER: Figure(3.0)}


def test_an_action_that_took_back_what_it_did_is_undone_too(project, burglary):
    with project.action("Type and remove") as edit:
        edit.put_figure(burglary, NOVEMBER, Figure(1.0))
        edit.put_figure(burglary, NOVEMBER, None)
    project.undo()
    assert (project.undo_name, project.redo_name) == ("Add burglary", "Type and remove")


def test_history_tells_a_figure_from_its_newest_change_back(project, burglary):
    type_in(project, burglary, 748)
    type_in(project, burglary, 749, reason="the police wrote again")
    project.undo()
    told = [(each.action.kind, each.before, each.after) for each in project.history(burglary, NOVEMBER)]
    old, new = Figure(748.0), Figure(749.0)
    assert told == [(ActionKind.UNDO, new, old), (ActionKind.DO, old, new), (ActionKind.DO, None, old)]


def test_history_says_who_when_why_and_from_where(project, burglary):
    with project.action("Take in police.xlsx", "second attempt") as edit:
        received = edit.put_return("police.xlsx", "ab" * 32)
        edit.put_figure(burglary, NOVEMBER, Figure(748.0, origin=Origin(received.id, "'ASB'!I5")))
    (entry,) = project.history(burglary, NOVEMBER)
    assert (entry.action.name, entry.action.reason) == ("Take in police.xlsx", "second attempt")
    assert entry.origin == Origin(received.id, "'ASB'!I5")
    assert abs(datetime.now(UTC) - entry.action.when) < timedelta(minutes=1)


def test_history_is_of_one_figure_only(project, burglary):
    type_in(project, burglary, 748)
    assert project.history(burglary, NOVEMBER.last_year) == ()


def test_the_journal_keeps_who_acted(project, burglary, monkeypatch):
    monkeypatch.setitem(os.environ, "LOGNAME", "j.smith")
    type_in(project, burglary, 748)
    assert project.actions()[-1].who == "j.smith"
