"""The charts that a row of a project can have, and areas beside each other."""

from __future__ import annotations

import pytest

from csp_desktop.charts.description import Form, Role
from csp_desktop.charts.names import ChartName
from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Area, Direction, Indicator, Unit
from csp_desktop.domain.periods import month
from csp_desktop.project.store import Project
from csp_desktop.session.charts import chart_names, chart_of
from csp_desktop.session.readings import Readings

MAY = month(2016, 5)
RATES = {"City": 6.0, "North": 9.0, "South": 3.0, "Luton": 5.0, "Slough": 8.0}


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.csp", "City") as made:
        with made.action("Set up") as edit:
            own = made.own_area.id
            rules = {"unit": Unit.RATE, "decimals": 1, "direction": Direction.DOWN}
            crime = edit.put_indicator(Indicator(0, "Crime per 1,000", **rules))
            alone = edit.put_indicator(Indicator(0, "Fires"))
            ids = {"City": own}
            for name in ("North", "South"):
                ids[name] = edit.put_area(Area(0, name, parent=own)).id
            ids["Luton"] = edit.put_area(Area(0, "Luton", parent=own, is_member=True)).id
            slough = Area(0, "Slough", parent=own, is_member=True, member_until="2015-03")
            ids["Slough"] = edit.put_area(slough).id
            for name, rate in RATES.items():
                edit.put_figure(SeriesKey(crime.id, ids[name], Kind.ACTUAL), MAY, Figure(rate))
            edit.put_figure(SeriesKey(alone.id, own, Kind.ACTUAL), MAY, Figure(4.0))
        yield made


def row_of(project: Project, indicator: str, area: str = "City") -> tuple[int, int]:
    found = next(each.id for each in project.indicators() if each.name == indicator)
    return found, next(each.id for each in project.areas() if each.name == area)


def test_charts_of_areas_are_offered_where_there_are_areas(project):
    readings = Readings(project, MAY)
    usual = (ChartName.BY_PERIOD, ChartName.TO_DATE, ChartName.CHANCE)
    assert chart_names(readings, row_of(project, "Fires")) == usual
    both = (ChartName.AREAS, ChartName.FAMILY_GROUP)
    assert chart_names(readings, row_of(project, "Crime per 1,000")) == (*usual, *both)


def test_districts_stand_in_order_the_best_on_top(project):
    found = chart_of(Readings(project, MAY), row_of(project, "Crime per 1,000", "North"), ChartName.AREAS)
    assert (found.form, found.labels) == (Form.BARS, ("South", "North"))
    own = next(each for each in found.series if each.role is Role.OWN)
    assert (own.name, own.values) == ("North", (None, 9.0))
    assert "Rank 2 of 2 in May 2016" in found.words


def test_the_family_group_holds_those_who_are_members_at_the_period(project):
    found = chart_of(Readings(project, MAY), row_of(project, "Crime per 1,000"), ChartName.FAMILY_GROUP)
    assert found.labels == ("Luton", "City")
    average = next(each for each in found.series if each.role is Role.MEAN)
    assert average.values == (5.5, 5.5)
    assert found.axis.ticks[0] == 0
