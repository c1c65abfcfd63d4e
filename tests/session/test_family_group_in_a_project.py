"""The family group of a project: members with their dates, read beside the partnership's own area."""

from __future__ import annotations

from dataclasses import replace

import pytest

from csp_desktop.domain.analysis import Analysis
from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.funnel import Place
from csp_desktop.domain.indicators import Area, Direction, Formula, FormulaKind, Indicator, Unit
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
    found = Readings(project, Q2.last_month).group(own_row(project))
    assert found is not None
    found = found.standing
    assert (found.rank, found.of, found.average, found.last_rank) == (2, 4, 20.0, 2)


def test_the_ranks_break_where_the_members_change(project):
    luton = next(area for area in project.areas() if area.name == "Luton")
    with project.action("Luton leaves") as edit:
        edit.put_area(Area(luton.id, "Luton", parent=luton.parent, is_member=True, member_until="2015/16-Q1"))
    found = Readings(project, Q2.last_month).group(own_row(project))
    assert found is not None
    assert (found.standing.of, found.standing.last_rank, found.standing.changed) == (3, None, True)
    assert "the group has changed" in found.words(1)


def test_the_group_stands_in_the_json(project):
    readings = Readings(project, Q2.last_month)
    row = own_row(project)
    told = to_json(readings.reading(row), Analysis(), readings.group(row))
    assert told["group"] == {
        "average": 20.0,
        "distance_percent": 0.0,
        "rank": 2,
        "of": 4,
        "last_rank": 2,
        "bounds": None,
        "position": None,
        "funnel": None,
        "against_average": "not compared",
    }


def test_members_are_no_lines_of_the_partnerships_own(project):
    readings = Readings(project, Q2.last_month)
    assert readings.own_rows() == (own_row(project),)
    assert len(readings.rows()) == 4


def test_without_a_group_nothing_is_said(tmp_path):
    with Project.create(tmp_path / "alone.csp", "Alone") as made:
        with made.action("Set up") as edit:
            crime = edit.put_indicator(Indicator(0, "Crime"))
            edit.put_figure(SeriesKey(crime.id, made.own_area.id, Kind.ACTUAL), Q1.last_month, Figure(1.0))
        assert Readings(made, Q1.last_month).group((crime.id, made.own_area.id)) is None


def put(project: Project, area: str, kind: Kind, figure: Figure):
    crime, areas = project.indicators()[0].id, {each.name: each.id for each in project.areas()}
    with project.action("Edit") as edit:
        edit.put_figure(SeriesKey(crime, areas[area], kind), Q2, figure)


def test_bounds_as_given_are_labelled_so(project):
    put(project, "Derby", Kind.LOWER_BOUND, Figure(14.0))
    put(project, "Derby", Kind.UPPER_BOUND, Figure(19.0))
    found = Readings(project, Q2.last_month).group(own_row(project))
    assert found is not None
    assert "Above the group's bounds (bounds as the source gives them)." in found.words(1)


def test_bounds_of_our_own_stand_on_the_counts_of_every_member(project):
    crime = project.indicators()[0]
    with project.action("Edit") as edit:
        edit.put_indicator(replace(crime, per=1000))
    for area, count in {"Derby": 5000, "Luton": 4200, "Slough": 2100, "Torbay": 3000}.items():
        put(project, area, Kind.ACTUAL, Figure(count / 200, numerator=float(count), denominator=200_000.0))
    found = Readings(project, Q2.last_month).group(own_row(project))
    assert found is not None
    assert found.funnel is Place.HIGH_FAR
    assert found.words(1).endswith(
        "Above the group's bounds (bounds our own: 95% funnel limits). "
        "Worse than the group's average, at 95% confidence."
    )


def test_a_member_without_a_count_leaves_no_bounds_of_our_own(project):
    put(project, "Derby", Kind.ACTUAL, Figure(25.0, numerator=5000.0, denominator=200_000.0))
    found = Readings(project, Q2.last_month).group(own_row(project))
    assert found is not None
    assert (found.bounds, found.funnel) == (None, None)


def test_districts_are_compared_with_each_other(project):
    own = project.own_area.id
    with project.action("Districts") as edit:
        ids = [edit.put_area(Area(0, name, parent=own)).id for name in ("North", "South", "West")]
        for area, rate in zip(ids, (3.0, 4.0, 8.0), strict=True):
            edit.put_figure(SeriesKey(project.indicators()[0].id, area, Kind.ACTUAL), Q2, Figure(rate))
    found = Readings(project, Q2.last_month).group((project.indicators()[0].id, ids[2]))
    assert found is not None
    assert (found.standing.rank, found.standing.of, found.standing.average) == (3, 3, 5.0)


def test_counts_are_not_ranked_as_they_grow_with_an_area(project):
    with project.action("Count") as edit:
        edit.put_indicator(replace(project.indicators()[0], unit=Unit.COUNT))
    assert Readings(project, Q2.last_month).group(own_row(project)) is None


def test_a_sum_over_the_areas_leaves_the_family_group_out(project):
    with project.action("Sum") as edit:
        crime = project.indicators()[0].id
        formula = Formula(FormulaKind.SUM_OF_AREAS, (crime,))
        whole = edit.put_indicator(Indicator(0, "Whole", frequency=Q1.frequency, formula=formula))
        north = edit.put_area(Area(0, "North", parent=project.own_area.id)).id
        edit.put_figure(SeriesKey(crime, north, Kind.ACTUAL), Q2, Figure(7.0))
    assert Readings(project, Q2.last_month).reading((whole.id, project.own_area.id)).actual == 7
