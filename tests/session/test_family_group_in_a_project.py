"""The family group of a project: members with their dates, read beside the partnership's own area."""

from __future__ import annotations

import pytest

from csp_desktop.domain.analysis import Analysis
from csp_desktop.domain.family_group import standing_sentence
from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Area, Direction, Indicator, Unit
from csp_desktop.domain.periods import quarter
from csp_desktop.domain.reading_json import to_json
from csp_desktop.project.store import Project
from csp_desktop.session.readings import Readings

Q1, Q2 = quarter(2015, 1), quarter(2015, 2)
RATES = {"Derby": (18.0, 20.0), "Luton": (22.0, 21.0), "Slough": (16.0, 15.0), "Torbay": (24.0, 24.0)}


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.csp", "Derby") as made:
        with made.action("Set up") as edit:
            rules = {"unit": Unit.RATE, "decimals": 1, "direction": Direction.DOWN, "frequency": Q1.frequency}
            crime = edit.put_indicator(Indicator(0, "Crime per 1,000", **rules))
            own = made.own_area.id
            ids = {"Derby": own}
            for name in ("Luton", "Slough", "Torbay"):
                ids[name] = edit.put_area(Area(0, name, parent=own, is_member=True)).id
            for name, pair in RATES.items():
                for period, rate in zip((Q1, Q2), pair, strict=True):
                    edit.put_figure(SeriesKey(crime.id, ids[name], Kind.ACTUAL), period, Figure(rate))
        yield made


def own_row(project: Project) -> tuple[int, int]:
    return project.indicators()[0].id, project.own_area.id


def test_the_partnership_is_ranked_among_its_group_with_the_plain_average(project):
    found = Readings(project, Q2.last_month).standing(own_row(project))
    assert found is not None
    assert (found.rank, found.of, found.average, found.last_rank) == (2, 4, 20.0, 2)


def test_the_ranks_break_where_the_members_change(project):
    luton = next(area for area in project.areas() if area.name == "Luton")
    with project.action("Luton leaves") as edit:
        edit.put_area(Area(luton.id, "Luton", parent=luton.parent, is_member=True, member_until="2015/16-Q1"))
    found = Readings(project, Q2.last_month).standing(own_row(project))
    assert found is not None
    assert (found.of, found.last_rank, found.changed) == (3, None, True)
    assert "the group has changed" in standing_sentence(found)


def test_the_group_stands_in_the_json(project):
    readings = Readings(project, Q2.last_month)
    row = own_row(project)
    told = to_json(readings.reading(row), Analysis(), readings.standing(row))
    assert told["group"] == {"average": 20.0, "distance_percent": 0.0, "rank": 2, "of": 4, "last_rank": 2}


def test_members_are_no_lines_of_the_partnerships_own(project):
    readings = Readings(project, Q2.last_month)
    assert readings.own_rows() == (own_row(project),)
    assert len(readings.rows()) == 4


def test_without_a_group_nothing_is_said(tmp_path):
    with Project.create(tmp_path / "alone.csp", "Alone") as made:
        with made.action("Set up") as edit:
            crime = edit.put_indicator(Indicator(0, "Crime"))
            edit.put_figure(SeriesKey(crime.id, made.own_area.id, Kind.ACTUAL), Q1.last_month, Figure(1.0))
        assert Readings(made, Q1.last_month).standing((crime.id, made.own_area.id)) is None
