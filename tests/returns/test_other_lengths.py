"""Figures of half-years, calendar years and rolling years are read as such, and taken in by no month or year."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from csp_desktop.domain.indicators import Area, Basis, Indicator
from csp_desktop.returns.intake import propose
from csp_desktop.returns.model import WorkbookReading
from csp_desktop.returns.proposal import Intake
from tests.returns.builders import table

Read = Callable[..., WorkbookReading]


def taken(reading: WorkbookReading, basis: Basis = Basis.PERIOD) -> Intake:
    indicator = Indicator(1, "Burglary", basis=basis)
    return propose(reading, [indicator], [Area(1, "Anytown")], lambda _key: {})


@pytest.mark.parametrize("headings", [("2014", "2015"), ("H1 2014/15", "H2 2014/15")])
def test_a_year_from_january_and_a_half_are_declined_at_intake(read: Read, headings: tuple[str, str]) -> None:
    found = taken(read(*table(["Burglary", 50, 60], headings=headings)))
    assert found.entries == ()
    assert [(each.rule, each.where.cell) for each in found.findings] == [("R17", "B3:C3")]


def test_a_rolling_year_goes_to_a_rolling_indicator_alone(read: Read) -> None:
    reading = read(*table(["Burglary", 50, 60], headings=("12 months to Sep 2014", "12 months to Dec 2014")))
    assert [str(period) for period in reading.tables[0].series[0].values] == ["2014-09", "2014-12"]
    assert taken(reading).entries == ()
    assert [str(entry.period) for entry in taken(reading, Basis.ROLLING).entries] == ["2014-09", "2014-12"]


def test_a_row_called_rolling_is_of_no_single_month(read: Read) -> None:
    reading = read(*table(["Burglary 2016/17", 5, 6], ["Burglary rolling 12 months", 60, 61]))
    assert [each.rolling for each in reading.tables[0].series] == [False, True]
    assert [entry.after.value for entry in taken(reading).entries] == [5, 6]
