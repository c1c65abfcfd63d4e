"""When a comment was written, which figures changed after it, and marks on findings: all from the journal."""

from __future__ import annotations

import pytest

from csp_desktop.domain.figures import Figure
from csp_desktop.domain.finding_marks import FindingMark, MarkState, finding_key
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.periods import month

NOVEMBER = month(2016, 11)
FINDING = Finding("R06", Severity.ERROR, Place("police.xlsx", "ASB", "G5"), "It says the opposite.", "5%", "+5%")


def put(project, key, value):
    with project.action("Type") as edit:
        edit.put_figure(key, NOVEMBER, Figure(value))


def comment(project, key, text):
    with project.action("Comment") as edit:
        edit.put_comment(key.indicator, key.area, NOVEMBER, text)


def changed_since(project, key):
    written = project.comment_written(key.indicator, key.area, NOVEMBER)
    return project.figures_before(key.indicator, key.area, written)


def test_a_figure_changed_after_a_comment_is_told_as_it_was(project, burglary):
    put(project, burglary, 748.0)
    comment(project, burglary, "Fireworks.")
    assert changed_since(project, burglary) == {}
    put(project, burglary, 800.0)
    put(project, burglary, 848.0)
    assert changed_since(project, burglary) == {(burglary, NOVEMBER): Figure(748.0)}


def test_a_figure_that_was_not_there_when_the_comment_was_written_is_told_as_none(project, burglary):
    comment(project, burglary, "Nothing has come yet.")
    put(project, burglary, 748.0)
    assert changed_since(project, burglary) == {(burglary, NOVEMBER): None}


def test_a_comment_put_back_by_undo_is_as_old_as_it_was(project, burglary):
    put(project, burglary, 748.0)
    comment(project, burglary, "Fireworks.")
    put(project, burglary, 848.0)
    comment(project, burglary, "Fireworks and snow.")
    assert changed_since(project, burglary) == {}
    project.undo()
    assert changed_since(project, burglary) == {(burglary, NOVEMBER): Figure(748.0)}


def test_other_indicators_whose_number_begins_alike_are_not_told(project, burglary):
    with project.action("Add") as edit:
        others = [edit.put_indicator(type(project.indicators()[0])(0, f"No {number}")) for number in range(12)]
    comment(project, burglary, "Fireworks.")
    for other in others:
        with project.action("Type") as edit:
            edit.put_figure(type(burglary)(other.id, burglary.area, burglary.kind), NOVEMBER, Figure(1.0))
    assert changed_since(project, burglary) == {}


def test_a_comment_that_still_holds_is_written_anew_and_that_can_be_undone(project, burglary):
    put(project, burglary, 748.0)
    comment(project, burglary, "Fireworks.")
    put(project, burglary, 848.0)
    with project.action("It still holds") as edit:
        edit.confirm_comment(burglary.indicator, burglary.area, NOVEMBER)
    assert changed_since(project, burglary) == {}
    assert project.comments_on(burglary.indicator, burglary.area) == {NOVEMBER: "Fireworks."}
    project.undo()
    assert changed_since(project, burglary) != {}


def test_a_comment_that_is_not_there_cannot_hold(project, burglary):
    with pytest.raises(ValueError, match="no comment"), project.action("It still holds") as edit:
        edit.confirm_comment(burglary.indicator, burglary.area, NOVEMBER)


def test_the_same_comment_put_again_is_no_change(project, burglary):
    comment(project, burglary, "Fireworks.")
    before = len(project.actions())
    comment(project, burglary, "Fireworks.")
    assert len(project.actions()) == before


def test_a_mark_on_a_finding_is_kept_said_and_undone(project):
    mark = FindingMark(finding_key(FINDING), MarkState.ACCEPTED, "The partner has confirmed it.")
    with project.action("Accept a finding", mark.reason) as edit:
        edit.put_finding_mark(mark)
    assert edit.changed.findings == {mark.finding}
    assert project.finding_marks() == {mark.finding: mark}
    project.undo()
    assert project.finding_marks() == {}


def test_a_finding_that_is_open_again_has_no_mark(project):
    for state in (MarkState.RESOLVED, MarkState.OPEN):
        with project.action("Mark a finding") as edit:
            edit.put_finding_mark(FindingMark("ab", state))
    assert project.finding_marks() == {}
