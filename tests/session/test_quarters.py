"""From quarter to quarter: lists go on, partners sign off, packs are sealed, and one undo takes a step back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from csp_desktop.domain.board_lists import COLUMNS, ListName
from csp_desktop.domain.figures import Figure, Kind, Origin, SeriesKey, Shorthand
from csp_desktop.domain.indicators import Direction, Indicator
from csp_desktop.domain.periods import month
from csp_desktop.pack.content import Restated
from csp_desktop.project.store import Project
from csp_desktop.session.board_lists import (
    add_items,
    change_item,
    close_items,
    items_of,
    move_item,
    proposed_exceptions,
    remove_items,
)
from csp_desktop.session.findings import findings_of
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.packing import pack_content
from csp_desktop.session.readings import Readings
from csp_desktop.session.reported import reported_period
from csp_desktop.session.roll_forward import plan, roll_forward
from csp_desktop.session.sealing import seal
from csp_desktop.session.sign_offs import sign, sign_offs

NOVEMBER, MARCH = month(2016, 11), month(2017, 3)
ACTIONS = ListName.ACTIONS


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.csp", "City") as made:
        with made.action("Set up") as edit:
            own = made.own_area.id
            rules = {"owner": "Police", "direction": Direction.DOWN}
            for name, value, target in (("Burglary", 200.0, 100.0), ("Robbery", 103.0, 100.0), ("Arson", 5.0, 10.0)):
                indicator = edit.put_indicator(Indicator(0, name, **rules))
                edit.put_figure(SeriesKey(indicator.id, own, Kind.ACTUAL), month(2016, 4), Figure(value))
                edit.put_figure(SeriesKey(indicator.id, own, Kind.CUMULATIVE_TARGET), month(2016, 4), Figure(target))
        yield made


def texts(project: Project, as_at=NOVEMBER) -> list[str]:
    return [each.values.get("action", "") for each in items_of(project, ACTIONS, as_at)]


def add(project: Project, *names: str) -> None:
    add_items(project, ACTIONS, NOVEMBER, [{"action": name} for name in names])


def test_items_are_added_changed_moved_and_removed_each_as_one_step(project):
    add(project, "Light the alley", "Ask the police")
    move_item(project, items_of(project, ACTIONS, NOVEMBER), 1, -1)
    assert texts(project) == ["Ask the police", "Light the alley"]
    first, second = items_of(project, ACTIONS, NOVEMBER)
    change_item(project, first, COLUMNS[ACTIONS][0], "Ask the council")
    remove_items(project, [second])
    assert texts(project) == ["Ask the council"]
    assert project.undo_name == "Remove the action"
    for _ in range(3):
        project.undo()
    assert texts(project) == ["Light the alley", "Ask the police"]


def test_what_is_closed_is_not_carried_to_the_next_quarter(project):
    add(project, "Light the alley", "Ask the police")
    close_items(project, items_of(project, ACTIONS, NOVEMBER)[:1], NOVEMBER)
    assert texts(project, month(2016, 12)) == ["Light the alley", "Ask the police"]
    assert texts(project, MARCH) == ["Ask the police"]


def test_exceptions_are_proposed_from_the_statuses_the_worst_first(project):
    readings = Readings(project, month(2016, 4))
    proposed = proposed_exceptions(readings, ())
    assert [each["indicator"] for each in proposed] == ["Burglary", "Robbery"]
    assert "100.0% over" in proposed[0]["what"]
    add_items(project, ListName.EXCEPTIONS, month(2016, 4), proposed[:1])
    listed = items_of(project, ListName.EXCEPTIONS, month(2016, 4))
    assert [each["indicator"] for each in proposed_exceptions(readings, listed)] == ["Robbery"]


def test_rolling_forward_says_what_goes_on_and_is_one_step(project):
    add(project, "Light the alley", "Ask the police")
    close_items(project, items_of(project, ACTIONS, NOVEMBER)[:1], NOVEMBER)
    step = plan(project, NOVEMBER)
    assert (step.before, step.after, step.carried, step.left_behind) == (month(2016, 12), MARCH, 1, 1)
    assert step.without_target == ()
    roll_forward(project, step)
    assert reported_period(project) == MARCH
    assert OpenProject(project, NOVEMBER).readings.as_at == MARCH
    project.undo()
    assert reported_period(project) is None


def test_undo_and_redo_of_rolling_forward_show_the_quarter_that_they_lead_to(project):
    opened = OpenProject(project, NOVEMBER)
    opened.show_period(NOVEMBER)
    opened.do(partial(roll_forward, step=plan(project, NOVEMBER)))
    assert opened.readings.as_at == MARCH
    opened.undo()
    assert opened.readings.as_at == opened.latest_month
    opened.redo()
    assert opened.readings.as_at == MARCH


def test_a_new_year_asks_for_its_targets(project):
    step = plan(project, MARCH)
    assert step.without_target == ("Burglary", "Robbery", "Arson")
    assert "Targets are still to be set for: Burglary; Robbery; Arson." in step.words


def test_a_partner_signs_off_for_one_quarter(project):
    sign(project, "Police", NOVEMBER, "A. Sergeant", "2017-01-10")
    (now,) = sign_offs(project, month(2016, 10))
    assert (now.partner, now.by, now.day, now.is_signed) == ("Police", "A. Sergeant", "2017-01-10", True)
    assert not sign_offs(project, MARCH)[0].is_signed
    project.undo()
    assert not sign_offs(project, NOVEMBER)[0].is_signed


def printed(project: Project):
    """Return what the public pack of April 2016 says."""
    return pack_content(project, Readings(project, month(2016, 4)), date(2016, 5, 2))


def sealed_now(project: Project) -> list[tuple[str, str, str]]:
    found = findings_of(project, Readings(project, month(2016, 4)))
    return [(each.severity, each.printed, each.expected) for each in found if each.rule == "R24"]


def test_a_figure_that_a_sealed_pack_printed_otherwise_is_a_finding_until_it_is_as_it_was(project):
    seal(project, printed(project), b"%PDF", "public")
    seal(project, printed(project), b"%PDF", "restricted")
    assert sealed_now(project) == []
    burglary = SeriesKey(project.indicators()[0].id, project.own_area.id, Kind.ACTUAL)
    with project.action("Correct") as edit:
        edit.put_figure(burglary, month(2016, 4), Figure(190.0))
    assert sealed_now(project) == [("warning", "200", "190 [r]")]
    with project.action("Mark") as edit:
        edit.put_figure(burglary, month(2016, 4), Figure(190.0, shorthand=(Shorthand.REVISED,)))
    assert sealed_now(project) == [("note", "200", "190 [r]")]
    with project.action("Take back") as edit:
        edit.put_figure(burglary, month(2016, 4), Figure(200.0))
    assert sealed_now(project) == []


def test_figures_that_came_after_a_pack_was_sealed_are_no_findings(project):
    seal(project, printed(project), b"%PDF", "public")
    burglary = SeriesKey(project.indicators()[0].id, project.own_area.id, Kind.ACTUAL)
    with project.action("Go on") as edit:
        edit.put_figure(burglary, month(2016, 5), Figure(190.0))
    assert [each for each in findings_of(project, Readings(project, month(2016, 5))) if each.rule == "R24"] == []


def test_the_public_pack_has_no_exception_of_what_it_keeps_back(project):
    burglary, robbery, arson = project.indicators()
    names = ("Burglary, North", "Robbery", "Arson")
    add_items(project, ListName.EXCEPTIONS, month(2016, 4), [{"indicator": name, "what": "3 cases"} for name in names])
    with project.action("Keep back") as edit:
        edit.put_indicator(replace(burglary, restricted=True))
        edit.put_indicator(replace(robbery, suppress_below=1000))
    told = printed(project).lists[ListName.EXCEPTIONS]
    assert [each.values["indicator"] for each in told] == [arson.title]


def give(project: Project, content: str, value: float) -> None:
    """Let a return give burglary's figure of April."""
    key = SeriesKey(project.indicators()[0].id, project.own_area.id, Kind.ACTUAL)
    with project.action("Take in") as edit:
        received = edit.put_return("police.xlsx", content)
        edit.put_figure(key, month(2016, 4), Figure(value, origin=Origin(received.id, "'A'!B2")))


def test_a_figure_given_anew_twice_is_told_once_as_it_is_now(project):
    give(project, "ab" * 32, 190.0)
    give(project, "cd" * 32, 180.0)
    assert printed(project).restated == (Restated("Burglary", "April 2016", "200", "180"),)
    with project.action("Put right by hand") as edit:
        key = SeriesKey(project.indicators()[0].id, project.own_area.id, Kind.ACTUAL)
        edit.put_figure(key, month(2016, 4), Figure(200.0))
    assert printed(project).restated == ()
