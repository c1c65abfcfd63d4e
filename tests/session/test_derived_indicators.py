"""Indicators that are worked out from others follow them, and are never stored."""

from __future__ import annotations

import pytest

from csp_desktop.domain.derived import derived
from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Area, Formula, FormulaKind, Indicator, Unit
from csp_desktop.domain.periods import month
from csp_desktop.project.store import Project
from csp_desktop.session.readings import Readings

MAY, JUNE = month(2016, 5), month(2016, 6)


@pytest.mark.parametrize(
    ("kind", "per", "expected"),
    [
        (FormulaKind.DIFFERENCE, 1, 12 - 400),
        (FormulaKind.RATE, 1000, 30),
        (FormulaKind.PERCENTAGE, 1, 3),
    ],
)
def test_a_formula_is_worked_out_where_both_have_a_figure(kind, per, expected):
    first, second = {MAY: Figure(12.0), JUNE: Figure(9.0)}, {MAY: Figure(400.0)}
    found = derived(kind, [first, second], per)
    assert {period: figure.value for period, figure in found.items()} == {MAY: expected}


def test_a_ratio_keeps_its_parts_and_there_is_none_of_nought():
    first, second = {MAY: Figure(12.0), JUNE: Figure(9.0)}, {MAY: Figure(400.0), JUNE: Figure(0.0)}
    assert derived(FormulaKind.PERCENTAGE, [first, second]) == {MAY: Figure(3.0, numerator=12.0, denominator=400.0)}


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.csp", "City") as made:
        with made.action("Set up") as edit:
            worst = edit.put_indicator(Indicator(0, "Worst ten"))
            city = edit.put_indicator(Indicator(0, "City average"))
            formula = Formula(FormulaKind.DIFFERENCE, (worst.id, city.id))
            edit.put_indicator(Indicator(0, "Gap", unit=Unit.RATE, decimals=1, formula=formula))
        yield made


def put(project: Project, values: dict[int, float], area: int | None = None):
    where = area or project.own_area.id
    with project.action("Edit") as edit:
        for indicator, value in values.items():
            edit.put_figure(SeriesKey(indicator, where, Kind.ACTUAL), MAY, Figure(value))
    return edit.changed


def test_a_derived_indicator_is_read_from_its_operands_and_follows_them(project):
    worst, city, gap = (each.id for each in project.indicators())
    put(project, {worst: 20.5, city: 8.3})
    readings = Readings(project, MAY)
    row = (gap, project.own_area.id)
    assert readings.reading(row).actual == 12.2
    touched = readings.forget(put(project, {city: 8.5}))
    assert touched is not None
    assert row in touched
    assert readings.reading(row).actual == 12.0
    assert project.series(SeriesKey(gap, project.own_area.id, Kind.ACTUAL)) == {}


def test_a_sum_over_the_areas_takes_every_area_that_has_the_indicator(project):
    worst, *_ = (each.id for each in project.indicators())
    with project.action("Areas") as edit:
        north, south = (edit.put_area(Area(0, name, parent=project.own_area.id)) for name in ("North", "South"))
        whole = edit.put_indicator(Indicator(0, "Whole", formula=Formula(FormulaKind.SUM_OF_AREAS, (worst,))))
    put(project, {worst: 3.0}, north.id)
    put(project, {worst: 4.0}, south.id)
    assert Readings(project, MAY).reading((whole.id, project.own_area.id)).actual == 7


def test_a_formula_that_goes_in_circles_has_no_figure(project):
    worst, city, gap = project.indicators()
    with project.action("Circle") as edit:
        edit.put_indicator(Indicator(worst.id, "Worst ten", formula=Formula(FormulaKind.DIFFERENCE, (gap.id, city.id))))
    assert Readings(project, MAY).reading((gap.id, project.own_area.id)).actual is None
