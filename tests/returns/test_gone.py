"""A figure that a like return gave and that this one leaves blank is gone; nothing else is."""

from __future__ import annotations

from collections.abc import Callable

from csp_desktop.domain.figures import Figure, Kind, Origin, Series, SeriesKey
from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.periods import Period, month
from csp_desktop.returns.intake import EntryState, Intake, propose
from csp_desktop.returns.model import WorkbookReading
from tests.returns.builders import table

Read = Callable[..., WorkbookReading]

APRIL, MAY, JUNE, JULY = (month(2016, number) for number in (4, 5, 6, 7))


def held(*periods: Period, by: int | None = 1) -> dict[Period, Figure]:
    return {period: Figure(70.0, origin=Origin(by, "'Return'!B3")) for period in periods}


def gone(reading: WorkbookReading, figures: Series) -> list[Period]:
    def at(key: SeriesKey) -> Series:
        return figures if key == SeriesKey(1, 1, Kind.ACTUAL) else {}

    return [entry.period for entry in gone_of(propose(reading, [Indicator(1, "All crime")], [Area(1, "City")], at))]


def gone_of(intake: Intake):
    return [entry for entry in intake.entries if entry.state is EntryState.GONE]


def test_a_month_left_blank_between_others_is_gone(read: Read) -> None:
    reading = read(*table(["Actual 2016/17", 70, None, 70], title="All crime"))
    assert gone(reading, held(APRIL, MAY, JUNE)) == [MAY]


def test_what_stays_blank_after_the_returns_end_is_not(read: Read) -> None:
    assert gone(read(*table(["Actual 2016/17", 70, 70], title="All crime")), held(APRIL, MAY, JUNE)) == []


def test_the_last_month_is_gone_where_other_rows_reach_it(read: Read) -> None:
    rows = [["Actual 2016/17", 70, 70], ["All crime 2015/16", 1, 2, 3]]
    assert gone(read(*table(*rows, title="All crime")), held(APRIL, MAY, JUNE)) == []
    other = table(["Actual 2016/17", 1, 2, 3], title="Burglary")
    reading = read(*table(rows[0], title="All crime"), [], *other)
    intake = propose(
        reading,
        [Indicator(1, "All crime"), Indicator(2, "Burglary")],
        [Area(1, "City")],
        lambda key: held(APRIL, MAY, JUNE) if key == SeriesKey(1, 1, Kind.ACTUAL) else {},
    )
    assert [(entry.period, entry.after.is_empty) for entry in gone_of(intake)] == [(JUNE, True)]


def test_what_was_typed_or_came_by_another_return_is_not_gone(read: Read) -> None:
    reading = read(*table(["Actual 2016/17", 70, None, 70], title="All crime"))
    assert gone(reading, held(APRIL, JUNE) | held(MAY, by=None)) == []
    assert gone(reading, held(APRIL, JUNE) | held(MAY, by=2)) == []


def test_a_month_that_became_a_mark_is_changed_and_not_gone(read: Read) -> None:
    reading = read(*table(["Actual 2016/17", 70, "n/a", 70], title="All crime"))
    assert gone(reading, held(APRIL, MAY, JUNE)) == []
