"""Only so many series are kept in memory; those that were let go are read anew and say the same."""

from __future__ import annotations

import pytest

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Formula, FormulaKind, Indicator
from csp_desktop.domain.periods import month
from csp_desktop.project.store import Project
from csp_desktop.session import readings as module
from csp_desktop.session.readings import Readings

NOVEMBER = month(2016, 11)


@pytest.fixture
def project(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "HELD", 2)
    with Project.create(tmp_path / "p.csp", "Safer Anywhere") as made:
        with made.action("Set up") as edit:
            crimes = [edit.put_indicator(Indicator(0, f"Crime {number}")) for number in range(4)]
            operands = tuple(each.id for each in crimes[:2])
            edit.put_indicator(Indicator(0, "First less second", formula=Formula(FormulaKind.DIFFERENCE, operands)))
            for value, crime in enumerate(crimes, 1):
                edit.put_figure(SeriesKey(crime.id, made.own_area.id, Kind.ACTUAL), NOVEMBER, Figure(float(value)))
        yield made


def actual(readings: Readings) -> list[float | None]:
    return [readings.series(row)[Kind.ACTUAL][NOVEMBER].value for row in readings.rows()]


def test_every_series_is_there_each_time_it_is_asked_for(project):
    readings = Readings(project, NOVEMBER)
    assert actual(readings) == actual(readings) == [1.0, 2.0, 3.0, 4.0, -1.0]


def test_a_change_is_seen_in_a_series_that_was_let_go(project):
    readings = Readings(project, NOVEMBER)
    actual(readings)
    with project.action("Edit") as edit:
        edit.put_figure(SeriesKey(*readings.rows()[0], Kind.ACTUAL), NOVEMBER, Figure(10.0))
    readings.forget(edit.changed)
    assert actual(readings) == [10.0, 2.0, 3.0, 4.0, 8.0]
