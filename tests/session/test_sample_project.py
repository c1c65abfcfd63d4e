"""The sample project says what the partners' returns say, and keeps what was written in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.periods import month, parse_period
from csp_desktop.domain.reading import Reading
from csp_desktop.project.store import Project
from csp_desktop.session.readings import Readings, latest_month
from csp_desktop.session.sample import open_sample

NOVEMBER = parse_period("2016-11")


@pytest.fixture(scope="module")
def read(sample_master: Path) -> dict[str, Reading]:
    with Project.open(sample_master) as project:
        return {reading.indicator.title: reading for reading in Readings(project, NOVEMBER)}


@pytest.mark.parametrize(
    ("title", "period", "this", "last", "change", "percent"),
    [
        ("All crime", "2016-11", 12586, 12016, 570, 4.7),
        ("Serious acquisitive crime", "2016-11", 1149, 1223, -74, -6.1),
        ("Violence with injury", "2016-11", 1375, 1280, 95, 7.4),
        ("Domestic abuse reports", "2016-11", 3230, 4329, -1099, -25.4),
        ("Anti-social behaviour", "2016-11", 7170, 6803, 367, 5.4),
        ("Hate crime", "2016-11", 287, 219, 68, 31.1),
        ("Domestic abuse referrals", "2016/17-Q2", 1044, 1081, -37, -3.4),
    ],
)
def test_the_figures_to_date_are_those_of_the_returns(read, title, period, this, last, change, percent):
    found = read[title]
    assert (str(found.period), found.to_date, found.last_year_to_date) == (period, this, last)
    assert (found.change, round(found.change_percent, 1)) == (change, percent)


def test_the_incidents_of_october_are_held_against_the_target_of_october(read):
    found = read['"ist" incidents']
    assert (str(found.period), found.to_date, found.target_to_date) == ("2016-10", 361, 375)
    assert (found.status.value, found.year_target, found.comparison) == ("near", 640, None)


def test_satisfaction_stands_as_the_partner_gives_it(read):
    found = read['"ist" incidents: satisfaction']
    assert (str(found.period), found.actual, found.to_date, found.target_to_date) == ("2016-09", 90, 88, 90)


def test_what_the_returns_do_not_hold_has_no_data(read):
    assert {title for title, found in read.items() if found.status.value == "no data"} == {
        "Gap in all crime",
        "DASH training",
    }


def test_the_reading_is_as_at_the_last_month_with_figures(sample):
    with Project.open(sample) as project:
        assert latest_month(project) == NOVEMBER


def test_every_figure_says_from_which_cell_of_which_return_it_came(sample):
    with Project.open(sample) as project:
        known = {each.id for each in project.returns()}
        figures = [figure for key in project.series_keys() for figure in project.series(key).values()]
    assert len(known) == 4
    assert len(figures) == 163
    assert all(each.origin.return_id in known and "!" in each.origin.cell for each in figures)


def test_the_sample_is_built_anew_only_where_it_is_not_there(tmp_path):
    path = tmp_path / "Sample.csp"
    with open_sample(path) as project:
        key = next(each for each in project.series_keys() if each.kind is Kind.ACTUAL)
        with project.action("Edit") as edit:
            edit.put_figure(key, NOVEMBER, Figure(1))
    with open_sample(path) as project:
        assert project.series(key)[NOVEMBER] == Figure(1)
        assert len(project.returns()) == 4


def test_a_project_without_figures_has_no_last_month(tmp_path):
    with Project.create(tmp_path / "Empty.csp", "Anytown") as project:
        assert latest_month(project) is None


def test_readings_follow_an_edit_and_leave_the_others_alone(sample):
    with Project.open(sample) as project:
        readings = Readings(project, NOVEMBER)
        before = {row: readings.reading(row) for row in readings.rows()}
        row = readings.rows()[0]
        with project.action("Edit") as edit:
            edit.put_figure(SeriesKey(*row, Kind.ACTUAL), NOVEMBER, None)
        assert readings.forget(edit.changed) == {row}
        assert str(readings.reading(row).period) == "2016-10"
        assert all(readings.reading(other) is before[other] for other in before if other != row)


def test_a_first_target_and_its_removal_make_the_list_of_rows_another(sample):
    with Project.open(sample) as project:
        readings = Readings(project, NOVEMBER)
        row = readings.rows()[0]
        with project.action("Set a target") as edit:
            edit.put_figure(SeriesKey(*row, Kind.TARGET), NOVEMBER, Figure(1500))
        assert readings.forget(edit.changed) is None
        assert Kind.TARGET in readings.kinds(row)
        assert readings.forget(project.undo()) is None
        assert Kind.TARGET not in readings.kinds(row)


def test_readings_move_to_another_period(sample):
    with Project.open(sample) as project:
        readings = Readings(project, NOVEMBER)
        row = readings.rows()[0]
        readings.move_to(month(2016, 4))
        assert (readings.as_at, readings.reading(row).to_date) == (month(2016, 4), 1335)


def test_a_comment_stands_on_the_period_that_it_is_about(sample):
    with Project.open(sample) as project:
        readings = Readings(project, NOVEMBER)
        row = readings.rows()[0]
        assert "570 crimes" in readings.reading(row).comment
        readings.move_to(month(2016, 10))
        assert readings.reading(row).comment == ""
