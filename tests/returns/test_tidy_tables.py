"""Long tables with a figure in each row: series by what is measured, area and period."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csp_desktop.domain.figures import Kind, Shorthand
from csp_desktop.domain.findings import Severity
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.periods import Frequency, calendar_year, financial_year, month, quarter
from csp_desktop.returns.model import WorkbookReading
from csp_desktop.returns.reading import read_return
from tests.returns.long_tables import FINGERTIPS, HOME_OFFICE, Row, all_series, cells, figures, home_office, sums

Read = Callable[..., WorkbookReading]


def known_figures(rows: list[Row]) -> dict[tuple[str, str, str], int]:
    """Return the figures that rows of the Home Office hold: of each offence, and of each group with several."""
    by_offence, by_subgroup, by_group = (sums(rows, column, 3, 0, 1) for column in (4, 6, 5))
    found = {**by_offence, **{key: value for key, value in by_subgroup.items() if key[0] == "Burglary"}}
    found |= {key: value for key, value in by_group.items() if key[0] in ("Theft", "Robbery")}
    return {(what, area, f"{year}-Q{number}"): value for (what, area, year, number), value in found.items()}  # type: ignore[misc]


def warnings(reading: WorkbookReading) -> list[str]:
    return [each.message for each in reading.findings if each.severity is not Severity.NOTE]


def test_open_data_gives_every_offence_and_group_of_every_partnership(read: Read) -> None:
    rows = home_office(count(1))
    reading = read(HOME_OFFICE, *rows)
    assert figures(reading) == known_figures(rows)
    assert {each.kind for each in all_series(reading)} == {Kind.ACTUAL}
    assert {each.unit for each in all_series(reading)} == {Unit.COUNT}
    assert reading.findings == ()


def test_a_figure_added_up_names_the_cell_of_its_first_row_and_how_many_there_are(read: Read) -> None:
    reading = read(HOME_OFFICE, *home_office(count(1), years=["2015/16"], areas=["Plymouth"]))
    assert cells(reading)["Domestic burglary", "Plymouth", quarter(2015, 2)] == "I8"
    assert cells(reading)["Other burglary", "Plymouth", quarter(2015, 2)] == "I10"
    notes = {each.label: each.note for each in all_series(reading)}
    assert (notes["Domestic burglary"], notes["Other burglary"]) == ("added up from 8 rows", "")
    assert "first row" in reading.tables[0].notes[0]


def test_corrections_below_nought_are_part_of_the_sums(read: Read) -> None:
    rows = home_office([5, -2, 0, -3, 1, 1] * 24)
    reading = read(HOME_OFFICE, *rows)
    found = figures(reading)
    assert found["Domestic burglary", "Torbay", "2015/16-Q1"] == 3
    assert found["Theft", "Torbay", "2015/16-Q1"] == 0
    assert found["Bicycle theft", "Torbay", "2015/16-Q1"] == -3
    assert [each.severity for each in reading.findings] == [Severity.NOTE]
    assert "24 figures of “Return” are counts below nought" in reading.findings[0].message


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.integers(-5, 900), min_size=144, max_size=144), st.randoms(use_true_random=False))
def test_sums_are_what_they_are_without_pandas_in_whatever_order_rows_and_columns_stand(tmp_path, counts, chance):
    rows = home_office(counts)
    known = known_figures(rows)
    chance.shuffle(rows)
    order = list(range(len(HOME_OFFICE)))
    chance.shuffle(order)
    path = tmp_path / "tidy.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([[row[place] for place in order] for row in (HOME_OFFICE, *rows)])
    assert figures(read_return(path)) == known


def test_lines_above_the_headings_are_the_title(read: Read) -> None:
    rows = home_office(count(1))
    reading = read(["Police recorded crime"], ["Source: Home Office"], [], HOME_OFFICE, *rows)
    assert figures(reading) == known_figures(rows)
    assert (reading.tables[0].title, reading.tables[0].range) == ("Police recorded crime", "A4:I148")


def test_a_sum_is_not_given_where_one_of_its_rows_has_no_figure(read: Read) -> None:
    rows = [list(row) for row in home_office(count(1), years=["2015/16"], areas=["Plymouth"])]
    rows[0][-1] = ".."
    rows[3][-1] = ".."
    reading = read(HOME_OFFICE, *rows)
    found = figures(reading)
    assert ("Domestic burglary", "Plymouth", "2015/16-Q1") not in found
    assert ("Theft", "Plymouth", "2015/16-Q1") not in found
    assert found["Robbery", "Plymouth", "2015/16-Q1"] == 11
    bicycle = next(each for each in all_series(reading) if each.label == "Bicycle theft")
    assert bicycle.shorthand == {quarter(2015, 1): Shorthand.NOT_AVAILABLE}
    assert "cannot be added up, for a row has no figure (first I2)" in reading.findings[0].message


def test_rows_that_stand_there_twice_are_a_warning(read: Read) -> None:
    rows = home_office(count(1), years=["2015/16"], areas=["Plymouth"])
    (message,) = warnings(read(HOME_OFFICE, *rows, rows[-1]))
    assert message == "1 row of “Return” stand there twice (first A26); both were counted."


def test_a_group_that_holds_a_total_of_its_own_is_not_added_up(read: Read) -> None:
    rows = [["Q1 2015/16", "Theft", name, number] for name, number in (("Bikes", 1), ("Cars", 2), ("Total theft", 3))]
    more = [["Q2 2015/16", *row[1:]] for row in rows]
    reading = read(["Period", "Offence Group", "Offence", "Number"], *rows, *more)
    assert {label for label, _, _ in figures(reading)} == {"Bikes", "Cars", "Total theft"}


def test_a_name_that_stands_in_two_groups_is_two_things(read: Read) -> None:
    names = [("Theft", "Bikes"), ("Theft", "Other"), ("Drugs", "Other"), ("Drugs", "Supply"), ("Theft", "Cars")]
    names += [("Fraud", f"Fraud {place}") for place in range(8)]
    rows = [[f"Q{q} 2015/16", *each, place] for q in (1, 2) for place, each in enumerate(names)]
    found = figures(read(["Period", "Offence Group", "Offence", "Number"], *rows))
    assert (found["Theft: Other", None, "2015/16-Q1"], found["Drugs: Other", None, "2015/16-Q1"]) == (1, 2)
    assert found["Theft", None, "2015/16-Q1"] == 5


def fingertips(name: str, area: str, time: object, value: object, count: object, of: object, sex: str) -> Row:
    return (1, name, "England", "E06000026", area, "UA", sex, "All ages", time, value, 1, 2, count, of, None, 20150000)


def test_an_export_with_parts_gives_values_with_their_fractions(read: Read) -> None:
    rows = [
        fingertips("Reoffending (%)", "Plymouth", f"{year}/{year - 1999}", 25.0, 100 + year - 2014, 400, "Persons")
        for year in (2014, 2015, 2016)
    ]
    (series,) = all_series(read(FINGERTIPS, *rows))
    assert (series.label, series.area, series.unit) == ("Reoffending (%)", "Plymouth", Unit.PERCENT)
    assert dict(series.values) == dict.fromkeys(map(financial_year, (2014, 2015, 2016)), 25.0)
    assert series.numerators == {financial_year(2014): 100, financial_year(2015): 101}
    assert series.cells[financial_year(2014)] == "J2"


def test_what_parts_a_measure_is_named_with_it(read: Read) -> None:
    rows = [
        fingertips("Hospital admissions for violence", "Plymouth", year, rate + year / 1e4, None, None, sex)
        for year in (2014, 2015)
        for sex, rate in (("Male", 70.5), ("Female", 12.5))
    ]
    reading = read(FINGERTIPS, *rows)
    assert {each.label for each in all_series(reading)} == {
        "Hospital admissions for violence, Male",
        "Hospital admissions for violence, Female",
    }
    assert {period for each in all_series(reading) for period in each.values} == set(map(calendar_year, (2014, 2015)))


def test_two_different_values_for_one_thing_are_a_finding_and_none_is_taken(read: Read) -> None:
    rows = [["Ham", "Satisfaction", f"Q{place} 2015/16", 80 + place / 10] for place in (1, 2, 3)]
    reading = read(["Area", "Indicator", "Period", "Value"], *rows, ["Ham", "Satisfaction", "Q2 2015/16", 90.5])
    (series,) = all_series(reading)
    assert sorted(series.values) == [quarter(2015, 1), quarter(2015, 3)]
    assert warnings(reading) == ["1 figures of “Return” have several different figures, and none was taken (first D3)."]


def test_the_same_value_given_twice_is_taken_once(read: Read) -> None:
    rows = [["Ham", "Satisfaction", f"Q{place} 2015/16", 80.5] for place in (1, 2, 2)]
    (series,) = all_series(read(["Area", "Indicator", "Period", "Value"], *rows))
    assert list(series.values.values()) == [80.5, 80.5]


@pytest.mark.parametrize(
    ("headings", "first", "second", "periods"),
    [
        (["Year", "Month"], [2015, "April"], [2016, "January"], [month(2015, 4), month(2016, 1)]),
        (["Year", "Month"], [2015, 4], [2016, 1], [month(2015, 4), month(2016, 1)]),
        (["Financial year", "Month"], ["2015/16", "Apr"], ["2015/16", "Jan"], [month(2015, 4), month(2016, 1)]),
        (["Year", "Quarter"], ["2015/16", "Q1"], ["2015/16", 4], [quarter(2015, 1), quarter(2015, 4)]),
        (["Year", "Quarter"], [2015, "Apr - Jun"], [2016, "Jan - Mar"], [quarter(2015, 1), quarter(2015, 4)]),
        (["Year", "Area code"], ["2014-15", "E1"], ["2015-16", "E1"], [financial_year(2014), financial_year(2015)]),
        (["Date", "Ref"], [datetime(2016, 4, 1), 1], [datetime(2016, 5, 1), 2], [month(2016, 4), month(2016, 5)]),
        (["Month", "Sort"], ["2016-04", 1], ["2016-05", 2], [month(2016, 4), month(2016, 5)]),
    ],
)
def test_a_period_may_stand_in_one_column_or_in_two(read: Read, headings, first, second, periods) -> None:
    rows = [[*when, "Theft", area, place] for when in (first, second) for place, area in enumerate(["Ham", "Stoke"], 1)]
    reading = read([*headings, "Crime type", "Ward", "Count"], *rows)
    assert [list(each.values) for each in all_series(reading)] == [periods, periods]
    assert [list(each.values.values()) for each in all_series(reading)] == [[1, 1], [2, 2]]
    assert warnings(reading) == []


def test_quarters_of_plain_years_are_asked_about_and_never_guessed(read: Read) -> None:
    rows = [[2015, place, "Theft", place] for place in (1, 2, 3, 4)]
    reading = read(["Year", "Quarter", "Offence", "Count"], *rows)
    assert all_series(reading) == []
    assert "may begin in January or in April; say which (first A2)" in warnings(reading)[0]


def test_rows_without_a_period_are_counted_and_left_out(read: Read) -> None:
    rows = [["Ham", "Theft", when, 5] for when in ("Apr-16", "May-16", "Jun-16", "Jul-16", "autumn")]
    reading = read(["Ward", "Offence", "Month", "Count"], *rows)
    assert list(figures(reading).values()) == [5, 5, 5, 5]
    assert warnings(reading) == ["1 row of “Return” name no period that can be known (first C6)."]


def test_errors_and_words_among_the_figures_are_findings_with_counts(tmp_path: Path) -> None:
    path = tmp_path / "tidy.csv"
    rows = [["Ham", "Theft", f"2016-{place:02}", place] for place in range(1, 11)]
    rows[2][-1], rows[5][-1] = "about six", "see Jo"
    lines = [",".join(map(str, row)) for row in (["Ward", "Offence", "Month", "Count"], *rows)]
    path.write_text("\n".join(lines), encoding="utf-8")
    reading = read_return(path)
    assert len(figures(reading)) == 8
    assert warnings(reading) == ["2 cells of “Count” hold words instead of a figure (first D4)."]


def test_several_columns_of_figures_are_series_of_their_own(read: Read) -> None:
    rows = [[f"{name}-16", ward, 5, 2.5] for name in ("Apr", "May") for ward in ("Ham", "Stoke")]
    reading = read(["Month", "Ward", "Burglary", "Rate of theft per 1,000"], *rows, name="wards.xlsx")
    assert {(each.label, each.area) for each in all_series(reading)} == {
        (what, ward) for what in ("Burglary", "Rate of theft per 1,000") for ward in ("Ham", "Stoke")
    }


def test_years_and_quarters_of_one_table_are_series_of_their_own(read: Read) -> None:
    rows = [["2015/16", part, "Theft", 4] for part in ("Q1", "Q2", "Q3", "Q4")] + [["2015/16", "Annual", "Theft", 16]]
    found = all_series(read(["Year", "Quarter", "Offence", "Count"], *rows))
    assert {each.frequency: sum(each.values.values()) for each in found} == {Frequency.QUARTER: 16, Frequency.YEAR: 16}


def test_a_table_of_three_thousand_rows_is_summed_right(tmp_path: Path) -> None:
    chance = random.Random(7)
    years = [f"20{year}/{year + 1}" for year in range(10, 20)]
    rows = home_office(iter(lambda: chance.randint(-3, 500), None), years, [f"Area {n}" for n in range(13)])
    path = tmp_path / "tidy.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HOME_OFFICE, *rows])
    assert figures(read_return(path)) == known_figures(rows)
