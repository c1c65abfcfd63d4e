"""Which rows a project has: each indicator in the partnership's own area, then in others that it has figures of."""

from __future__ import annotations

import pytest

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.periods import month
from csp_desktop.project.store import Project
from csp_desktop.session.readings import Readings

NOVEMBER = month(2016, 11)


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.csp", "Safer Anywhere") as made:
        own = made.own_area.id
        with made.action("Set up") as edit:
            robbery = edit.put_indicator(Indicator(0, "Robbery", position=2))
            burglary = edit.put_indicator(Indicator(0, "Burglary", position=1))
            north, south = (edit.put_area(Area(0, name, parent=own)) for name in ("North", "South"))
            for area, kind in ((south.id, Kind.ACTUAL), (north.id, Kind.TARGET), (south.id, Kind.TARGET)):
                edit.put_figure(SeriesKey(robbery.id, area, kind), NOVEMBER, Figure(1.0))
            edit.put_figure(SeriesKey(burglary.id, own, Kind.ACTUAL), NOVEMBER, Figure(1.0))
        yield made


def named(readings: Readings) -> list[tuple[str, str]]:
    return [(readings.indicator(row).name, readings.area(row).name) for row in readings.rows()]


def test_the_own_area_comes_first_and_an_area_without_figures_not_at_all(project):
    anywhere, north, south = ("Safer Anywhere", "North", "South")
    rows = [("Burglary", anywhere), ("Robbery", anywhere), ("Robbery", north), ("Robbery", south)]
    assert named(Readings(project, NOVEMBER)) == rows


def test_a_row_knows_its_kinds(project):
    readings = Readings(project, NOVEMBER)
    kinds = [readings.kinds(row) for row in readings.rows()]
    assert kinds == [{Kind.ACTUAL}, frozenset(), {Kind.TARGET}, {Kind.ACTUAL, Kind.TARGET}]


def test_a_project_has_the_rows_that_it_lists_and_no_others(project):
    readings = Readings(project, NOVEMBER)
    every = [(indicator, area) for indicator in range(4) for area in range(5)]
    assert sorted(filter(readings.has, every)) == sorted(readings.rows())


def test_a_row_that_gets_its_first_figure_is_there_after_the_change(project):
    readings = Readings(project, NOVEMBER)
    burglary, north = readings.rows()[0][0], readings.rows()[2][1]
    with project.action("Type") as edit:
        edit.put_figure(SeriesKey(burglary, north, Kind.ACTUAL), NOVEMBER, Figure(1.0))
    assert readings.forget(edit.changed) is None
    assert named(readings)[1] == ("Burglary", "North")
