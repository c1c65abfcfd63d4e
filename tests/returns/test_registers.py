"""Registers of single incidents: counted by month, by what each is, and by area."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

import pytest

from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.periods import month
from csp_desktop.returns.model import WorkbookReading
from tests.returns.long_tables import all_series, cells, figures

Read = Callable[..., WorkbookReading]
HEADINGS = ["Incident ref", "Date reported", "Time", "Ward", "Incident type", "Outcome"]
TYPES = ("Noise", "Litter", "Street drinking")
WARDS = ("Ham", "Stoke", "Honicknowle")
POLICE_UK = (
    "Crime ID",
    "Month",
    "Reported by",
    "Falls within",
    "Longitude",
    "Latitude",
    "Location",
    "LSOA code",
    "LSOA name",
    "Crime type",
    "Last outcome category",
    "Context",
)


def incidents(first: date, last: date, number: int, seed: int = 1) -> list[list[object]]:
    """Return so many incidents, on days spread evenly, of chance types and wards."""
    chance = random.Random(seed)
    step = (last - first).days / max(number - 1, 1)
    days = [
        datetime.combine(first, datetime.min.time()) + timedelta(days=round(place * step)) for place in range(number)
    ]
    return [
        [f"A{place:05}", day, f"{place % 24:02}:15", chance.choice(WARDS), chance.choice(TYPES), chance.choice("abc")]
        for place, day in enumerate(days)
    ]


def counted(rows: Sequence[Sequence[object]], *columns: int) -> Counter[tuple[object, ...]]:
    """Return how many rows there are by month and the cells of some columns."""
    return Counter((f"{row[1]:%Y-%m}", *(row[column] for column in columns)) for row in rows)


def warnings(reading: WorkbookReading) -> list[str]:
    return [each.message for each in reading.findings if each.severity is Severity.WARNING]


def test_a_register_is_counted_by_month_type_and_ward_and_for_all_together(read: Read) -> None:
    rows = incidents(date(2016, 4, 1), date(2016, 9, 30), 400)
    reading = read(HEADINGS, *rows, sheet="ASB incidents")
    known = {(what, ward, when): number for (when, ward, what), number in counted(rows, 3, 4).items()}
    known |= {(what, None, when): number for (when, what), number in counted(rows, 4).items()}
    known |= {("ASB incidents", ward, when): number for (when, ward), number in counted(rows, 3).items()}
    known |= {("ASB incidents", None, when): number for (when,), number in counted(rows).items()}
    assert figures(reading) == known
    assert reading.findings == ()
    assert {each.unit for each in all_series(reading)} == {Unit.COUNT}


def test_each_series_says_that_it_was_counted_and_each_figure_where_it_begins(read: Read) -> None:
    rows = incidents(date(2016, 4, 1), date(2016, 6, 30), 90)
    reading = read(HEADINGS, *rows, sheet="ASB")
    whole = next(each for each in all_series(reading) if each.label == "ASB" and each.area is None)
    assert whole.note == "counted from 90 rows"
    assert cells(reading)["ASB", None, month(2016, 4)] == "B2"
    assert reading.tables[0].layout == "an incident in each row"


def test_rows_without_a_day_or_with_one_that_cannot_be_are_findings(read: Read) -> None:
    rows = incidents(date(2016, 4, 1), date(2016, 6, 30), 90)
    rows[10][1], rows[11][1], rows[12][1], rows[13][1] = None, "last week", datetime(1916, 5, 3), datetime(2106, 5, 3)
    reading = read(HEADINGS, *rows, sheet="ASB")
    assert sum(value for (what, area, _), value in figures(reading).items() if (what, area) == ("ASB", None)) == 86
    (without, wrong) = warnings(reading)
    assert without.startswith("2 rows of “ASB” have no date that can be read under “Date reported”")
    assert wrong.startswith("2 rows of “ASB” have a date before 1990 or after")
    assert wrong.endswith("(first B14).")


def test_the_same_row_is_counted_once_and_the_same_reference_twice(read: Read) -> None:
    rows = incidents(date(2016, 4, 1), date(2016, 6, 30), 90)
    other = [rows[5][0], *rows[6][1:]]
    reading = read(HEADINGS, *rows, rows[5], other, sheet="ASB")
    assert sum(value for (what, area, _), value in figures(reading).items() if (what, area) == ("ASB", None)) == 91
    assert warnings(reading) == [
        "1 row of “ASB” stand there twice with the same reference and were counted once (first A92).",
        "1 row of “ASB” have the reference of an earlier row and differ; all were counted (first A93).",
    ]


def test_months_that_are_there_in_part_are_a_warning(read: Read) -> None:
    reading = read(HEADINGS, *incidents(date(2016, 4, 12), date(2016, 6, 18), 200), sheet="ASB")
    assert warnings(reading) == [
        "“ASB” begins on 12 April 2016: the count of April 2016 may be of a part of the month only.",
        "“ASB” ends on 18 June 2016: the count of June 2016 may be of a part of the month only.",
    ]


def test_a_register_of_few_incidents_does_not_cry_wolf(read: Read) -> None:
    rows = incidents(date(2016, 4, 9), date(2017, 3, 20), 30)
    assert warnings(read(HEADINGS, *rows, sheet="ASB")) == []


def test_written_days_are_read_day_first(read: Read) -> None:
    rows = incidents(date(2016, 4, 1), date(2016, 6, 30), 90)
    for row in rows:
        row[1] = f"{row[1]:%d/%m/%Y %H:%M}"
    whole = {
        when: n
        for (what, area, when), n in figures(read(HEADINGS, *rows, sheet="ASB")).items()
        if (what, area) == ("ASB", None)
    }
    assert whole == {"2016-04": 30, "2016-05": 30, "2016-06": 30}


def police_uk(number: int) -> list[tuple[object, ...]]:
    chance = random.Random(3)
    force = "Devon & Cornwall Police"
    rows = []
    for place in range(number):
        lsoa = chance.choice(["Plymouth 001A", "Plymouth 002C", "Torbay 003B", None])
        crime = chance.choice(["Burglary", "Anti-social behaviour", "Drugs"])
        identity = None if crime.startswith("Anti") else f"{place:064x}"
        when = f"2016-0{4 + place % 3}"
        where = f"On or near {place % 7} Street"
        rows.append((identity, when, force, force, -4.1, 50.3, where, lsoa and "E01015", lsoa, crime, None, None))
    return rows


def test_police_uk_is_counted_by_the_district_of_its_small_areas(read: Read) -> None:
    rows = police_uk(300)
    reading = read(POLICE_UK, *rows, sheet="street")
    known = Counter((row[9], str(row[8])[:-5], row[1]) for row in rows if row[8])
    known += Counter(("street", str(row[8])[:-5], row[1]) for row in rows if row[8])
    assert figures(reading) == known
    nowhere = sum(row[8] is None for row in rows)
    assert [message.partition(" of ")[0] for message in warnings(reading)] == [f"{nowhere} rows"]


def test_numbers_said_of_incidents_are_no_figures(read: Read) -> None:
    rows = [[*row, place % 60 + 18] for place, row in enumerate(incidents(date(2016, 4, 1), date(2016, 6, 30), 90))]
    reading = read([*HEADINGS, "Age"], *rows, sheet="ASB")
    assert figures(reading)["ASB", None, "2016-04"] == 30


@pytest.mark.parametrize(
    "rows",
    [
        [["Month", "Ward", "Comment"], *([f"2016-0{m}", ward, "quiet"] for m in (4, 5, 6) for ward in WARDS)],
        [["Action", "Owner", "Due date"], *([f"Do {day}", "Jo", datetime(2016, 4, day)] for day in range(1, 12))],
        [["Quarter", "Type", "Ward"], *([f"Q{q} 2016/17", kind, "Ham"] for q in (1, 2, 3) for kind in TYPES)],
        [["Name", "Post", "Telephone"], *([f"Person {n}", "Officer", f"0175{n}"] for n in range(12))],
    ],
    ids=["comments by month", "actions", "periods", "contacts"],
)
def test_what_is_no_register_is_not_counted(read: Read, rows: list[list[object]]) -> None:
    reading = read(*rows)
    assert reading.tables == ()
    assert len(reading.findings) == 1


def test_counts_by_day_are_added_up_to_months(read: Read) -> None:
    days = [["Noise", datetime(2016, month, day), day] for month in (4, 5) for day in range(1, 12)]
    reading = read(["Type", "Date", "Cases"], *days)
    assert figures(reading) == {("Noise", None, "2016-04"): 66, ("Noise", None, "2016-05"): 66}
    assert reading.findings[0].message.endswith("Its first or last month is there only in part.")


def test_counts_by_week_are_not_added_up(read: Read) -> None:
    weeks = [["Noise", datetime(2016, 4, 4) + timedelta(days=7 * step), 12 + step] for step in range(12)]
    assert read(["Type", "Week ending", "Cases"], *weeks).tables == ()
