"""A period that heads two columns of one table."""

from __future__ import annotations

from collections.abc import Callable

from csp_desktop.domain.periods import month
from csp_desktop.returns.model import WorkbookReading
from tests.returns.builders import table

Read = Callable[..., WorkbookReading]


def test_a_month_headed_twice_is_an_error_at_its_heading(read: Read) -> None:
    reading = read(*table(["Actual", 5, 6, 7, 8], headings=("Sep-16", "Oct-16", "Oct-16", "Nov-16")))
    assert list(reading.tables[0].series[0].values) == [month(2016, 9), month(2016, 10)]
    errors = [each for each in reading.findings if each.severity == "error"]
    assert [(each.rule, each.where.cell) for each in errors] == [("R18", "D2")]


def test_a_month_without_a_year_headed_twice_is_not_of_the_next_year(read: Read) -> None:
    reading = read(*table(["Actual", 5, 6, 7, 8], headings=("Sep 2016", "Oct", "Oct", "Nov")))
    assert list(reading.tables[0].series[0].values) == [month(2016, 9), month(2016, 10)]
    assert [each.where.cell for each in reading.findings if each.severity == "error"] == ["D2"]


def test_a_second_run_of_months_beside_the_first_is_no_month_headed_twice(read: Read) -> None:
    reading = read(*table(["2016/17", 5, 6, 7, 8], headings=("Apr", "May", "Apr", "May")))
    assert [each.severity for each in reading.findings] == ["note"]


def test_a_last_month_headed_as_the_first_is_an_error(read: Read) -> None:
    reading = read(*table(["Actual", 5, 6, 7], headings=("Apr-16", "May-16", "Apr-16")))
    assert [each.where.cell for each in reading.findings if each.severity == "error"] == ["D2"]
