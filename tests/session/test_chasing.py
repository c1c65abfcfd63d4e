"""Who owes what in a project, and what the officer records of chasing."""

from __future__ import annotations

from datetime import date

import pytest

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Area, Formula, FormulaKind, Indicator
from csp_desktop.domain.owed import Standing
from csp_desktop.domain.partners import Chase, Partner
from csp_desktop.domain.periods import month, quarter
from csp_desktop.project.store import Project
from csp_desktop.session.chasing import NOBODY, chased_period, mark_as_chased, owed_lines, set_partner
from csp_desktop.session.readings import Readings

Q3 = quarter(2016, 3)
TODAY = date(2017, 4, 10)


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.csp", "Anytown") as made:
        with made.action("Set up") as edit:
            own = made.own_area.id
            crime = edit.put_indicator(Indicator(0, "Crime", owner="Police", contact="old@example.org"))
            edit.put_indicator(Indicator(0, "Reports", owner="Council"))
            edit.put_indicator(Indicator(0, "Found"))
            edit.put_indicator(Indicator(0, "Gap", owner="Council", formula=Formula(FormulaKind.DIFFERENCE, (1, 2))))
            edit.put_figures(
                (SeriesKey(crime.id, own, Kind.ACTUAL), month(2016, number), Figure(1.0)) for number in (10, 11, 12)
            )
            north = edit.put_area(Area(0, "North", parent=own))
            edit.put_figure(SeriesKey(crime.id, north.id, Kind.ACTUAL), month(2016, 10), Figure(1.0))
        yield made


def lines(project: Project, today: date = TODAY):
    return owed_lines(project, Readings(project, month(2016, 12)), Q3, today)


def test_each_partner_owes_what_it_has_not_sent_of_what_it_owns(project):
    told = {(line.owed.partner, line.owed.indicator.name, line.owed.area.name): line.owed for line in lines(project)}
    assert {key: each.standing for key, each in told.items()} == {
        ("Police", "Crime", "Anytown"): Standing.RECEIVED,
        ("Police", "Crime", "North"): Standing.LATE,
        ("Council", "Reports", "Anytown"): Standing.LATE,
        (NOBODY, "Found", "Anytown"): Standing.LATE,
    }
    assert told["Police", "Crime", "North"].missing == (month(2016, 11), month(2016, 12))
    assert told["Police", "Crime", "North"].late_days == 10


def test_a_partners_contact_and_agreed_date_are_its_own(project):
    set_partner(project, Partner("Police", "new@example.org", 100))
    (line,) = (each for each in lines(project) if each.owed.area.name == "North")
    assert (line.contact, line.owed.due) == ("new@example.org", date(2017, 4, 10))
    set_partner(project, Partner("Police"))
    assert project.partners() == ()
    assert next(each for each in lines(project) if each.owed.area.name == "North").contact == "old@example.org"


def test_the_last_chase_for_the_period_is_told(project):
    for day, note in ((date(2017, 4, 1), "Rang"), (date(2017, 4, 8), "Wrote to the head")):
        mark_as_chased(project, [Chase("Council", Q3, day, note)])
    mark_as_chased(project, [Chase("Council", quarter(2016, 2), date(2017, 4, 9), "Another period")])
    (line,) = (each for each in lines(project) if each.owed.partner == "Council")
    assert line.last_chase == Chase("Council", Q3, date(2017, 4, 8), "Wrote to the head")


def test_a_chase_can_be_undone_and_done_again(project):
    changed = mark_as_chased(project, [Chase("Council", Q3, TODAY), Chase("Police", Q3, TODAY)])
    assert changed.partners == {"Council", "Police"}
    assert project.undo_name == "Chase Council, Police for quarter 3 of 2016/17"
    undone = project.undo()
    assert (undone and undone.partners, project.chases()) == ({"Council", "Police"}, ())
    project.redo()
    assert len(project.chases()) == 2


def test_partners_and_chases_outlive_a_restart(project):
    set_partner(project, Partner("Police", "new@example.org", 14))
    mark_as_chased(project, [Chase("Police", Q3, TODAY, "Ŵythnos")])
    project.close()
    with Project.open(project.path) as again:
        assert again.partners() == (Partner("Police", "new@example.org", 14),)
        assert again.chases() == (Chase("Police", Q3, TODAY, "Ŵythnos"),)


def test_the_quarter_that_holds_a_month_is_chased():
    assert chased_period(month(2016, 11)) == chased_period(month(2016, 12)) == Q3
