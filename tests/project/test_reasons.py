"""Reasons of actions: given with the action or after it, never changed."""

from __future__ import annotations

from pathlib import Path

from csp_desktop.domain.figures import Figure, Kind, Origin, SeriesKey
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import month
from csp_desktop.project.store import Project
from csp_desktop.session.returned_figures import ReturnedFigures, last_returned

NOVEMBER = month(2016, 11)


def with_a_return_s_figure(path: Path) -> tuple[Project, SeriesKey]:
    project = Project.create(path, "Safer Plymouth")
    with project.action("Take in police.xlsx") as edit:
        indicator, received = edit.put_indicator(Indicator(0, "Burglary")), edit.put_return("police.xlsx", "ab" * 32)
        key = SeriesKey(indicator.id, project.own_area.id, Kind.ACTUAL)
        edit.put_figure(key, NOVEMBER, Figure(12, origin=Origin(received.id, "'A'!B5")))
    return project, key


def test_a_reason_given_later_stays_and_outlives_the_program(tmp_path: Path) -> None:
    project, key = with_a_return_s_figure(tmp_path / "one.csp")
    with project.action("Edit") as edit:
        edit.put_figure(key, NOVEMBER, Figure(13))
    project.give_reason(edit.number, "Late records")
    project.give_reason(edit.number, "Another reason")
    project.close()
    with Project.open(tmp_path / "one.csp") as again:
        assert again.history(key, NOVEMBER)[0].action.reason == "Late records"
        assert again.last_reasons() == ("Late records",)


def test_the_return_s_figure_is_known_after_it_was_overwritten(tmp_path: Path) -> None:
    project, key = with_a_return_s_figure(tmp_path / "one.csp")
    returned = ReturnedFigures(project)
    with project.action("Edit") as edit:
        edit.put_figure(key, NOVEMBER, Figure(13))
    assert returned.overwritten(key, {NOVEMBER: Figure(13), NOVEMBER.moved(1): None})[NOVEMBER].value == 12
    assert returned.place(returned.said(key, NOVEMBER)) == "police.xlsx, 'A'!B5"
    project.close()


def test_a_return_that_was_taken_back_says_nothing(tmp_path: Path) -> None:
    project, key = with_a_return_s_figure(tmp_path / "one.csp")
    project.undo()
    assert last_returned(project.history(key, NOVEMBER)) is None
    project.redo()
    assert last_returned(project.history(key, NOVEMBER)).value == 12
    project.close()
