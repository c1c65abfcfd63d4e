"""Tables of areas reach the project's areas, by code before name, and tables of none are told why."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.periods import financial_year, parse_period
from csp_desktop.returns.intake import propose
from csp_desktop.returns.labels.areas import is_area
from csp_desktop.returns.labels.periods_in_words import said_period
from csp_desktop.returns.model import WorkbookReading

Read = Callable[..., WorkbookReading]

COUNTY = Area(1, "Derbyshire")
VALLEY, BOLSOVER = Area(2, "Amber Valley", "E07000032", parent=1), Area(3, "Bolsover", "E07000033", parent=1)
INDICATORS = [Indicator(1, "Burglary"), Indicator(2, "Robbery")]
TITLE = ["Recorded crime by district, 2015/16"]


def taken(reading: WorkbookReading) -> dict[tuple[int, int, str], float | None]:
    """Return what would be taken in: the value by indicator, area and period."""
    intake = propose(reading, INDICATORS, [COUNTY, VALLEY, BOLSOVER], lambda _key: {})
    return {
        (each.key.indicator, each.key.area, str(each.period)): each.after.value for each in intake.entries if each.after
    }


def test_each_cell_goes_to_its_indicator_and_area(read: Read) -> None:
    rows = [["District", "Burglary", "Robbery"], ["Amber Valley", 5, 6], ["Bolsover", 7, 8]]
    assert taken(read(TITLE, *rows)) == {
        (1, 2, "2015/16"): 5, (2, 2, "2015/16"): 6, (1, 3, "2015/16"): 7, (2, 3, "2015/16"): 8,
    }  # fmt: skip


def test_areas_beside_years_take_the_indicator_of_the_title(read: Read) -> None:
    rows = [["Burglary"], ["District", "2014/15", "2015/16"], ["Amber Valley", 5, 6], ["Bolsover", 7, 8]]
    assert taken(read(*rows)) == {
        (1, 2, "2014/15"): 5, (1, 2, "2015/16"): 6, (1, 3, "2014/15"): 7, (1, 3, "2015/16"): 8,
    }  # fmt: skip


def test_a_code_says_which_area_a_name_written_otherwise_is(read: Read) -> None:
    rows = [["Code", "District", "Burglary"], ["E07000032", "A. Valley DC", 5], ["E07000033", "Bolsover", 7]]
    reading = read(TITLE, *rows)
    assert [series.area_code for series in reading.tables[0].series] == ["E07000032", "E07000033"]
    assert taken(reading) == {(1, 2, "2015/16"): 5, (1, 3, "2015/16"): 7}


def test_a_code_that_the_project_does_not_hold_leaves_the_name(read: Read) -> None:
    rows = [["Code", "District", "Burglary"], ["E10000007", "Derbyshire", 5], ["E07999999", "Bolsover", 7]]
    assert taken(read(TITLE, *rows)) == {(1, 1, "2015/16"): 5}


def test_an_area_over_its_table_is_the_area_of_its_rows(read: Read) -> None:
    rows = [["Amber Valley"], ["Offence", "2014/15", "2015/16"], ["Burglary", 5, 6]]
    assert {series.area for series in read(*rows).tables[0].series} == {"Amber Valley"}


@pytest.mark.parametrize(
    "name",
    ["Derby", "Derby City Council", "City of Derby", "Bristol, City of", "Kingston upon Hull, City of UA", "E06000015",
     "Metropolitan Police", "London Borough of Barking & Dagenham", "Ham ward", "ENGLAND AND WALES [note 5]"],
)  # fmt: skip
def test_names_of_public_areas_are_known(name: str) -> None:
    assert is_area(name)


@pytest.mark.parametrize("text", ["Burglary", "Total", "Police", "Crime by ward", "Criminal damage", "Offences", "CSP"])
def test_other_words_are_no_areas(text: str) -> None:
    assert not is_area(text)


@pytest.mark.parametrize(
    ("lines", "period"),
    [
        (["Crime, year ending March 2016"], "2015/16"),
        (["Scorecard: Quarter 2 2014/15 (July to September 2014)"], "2014/15-Q2"),
        (["Public order offences, 2015/16"], "2015/16"),
        (["Released prisoners, April 2016"], "2016-04"),
        (["Caseload as at 31 March 2016"], "2016-03"),
        (["16/17 year olds in 2018/19"], "2018/19"),
        (["April 2015 to March 2016 compared with 2014/15"], "2015/16"),
        (["Quarter 2 performance", "2014-15"], "2014/15-Q2"),
        (["csp_crime_june_2015"], "2015-06"),
    ],
)
def test_the_words_over_a_table_name_its_period(lines: Sequence[str], period: str) -> None:
    heading = said_period(lines)
    assert heading is not None
    assert heading.in_year(heading.financial_year or 0) == parse_period(period)


@pytest.mark.parametrize(
    "lines",
    [
        ["Published: 21 July 2016"],
        ["Run on 3 January 2017"],
        ["Crime and Disorder Act 1998"],
        ["Crimes 2014/15 and 2015/16", "2013/14"],
        ["Quarter 2 performance"],
        ["Mid-2015 population"],
    ],
)
def test_words_that_name_no_period_or_several_leave_it_open(lines: Sequence[str]) -> None:
    assert said_period(lines) is None


def test_a_table_of_no_known_period_is_asked_about(read: Read) -> None:
    reading = read(["Crime by ward"], ["Ward", "Burglary", "Robbery"], ["Ham", 5, 6], ["Budshead", 7, 8])
    (finding,) = reading.findings
    assert (finding.rule, finding.severity, reading.tables) == ("R05", "error", ())
    assert "nothing says which period" in finding.message


def test_percentages_keep_their_fraction(read: Read) -> None:
    reading = read(TITLE, ["District", "Repeat victims"], ["Bolsover", "20.3% (41/202)"], ["Amber Valley", "25% (1/4)"])
    first = reading.tables[0].series[0]
    assert (first.numerators, first.denominators) == ({financial_year(2015): 41}, {financial_year(2015): 202})


@pytest.mark.parametrize(
    ("lines", "periods"),
    [
        (("Quarter 1", "Quarter 2"), {"2015/16-Q1", "2015/16-Q2"}),
        (("May", "January"), {"2015-05", "2016-01"}),
        (("Q1 2014/15", "Q2 2014/15"), {"2014/15-Q1", "2014/15-Q2"}),
    ],
)
def test_a_line_among_the_areas_names_the_period_within_the_titles_year(
    read: Read, lines: tuple[str, str], periods: set[str]
) -> None:
    first, second = ([[line], ["Amber Valley", 5, 6], ["Bolsover", 7, 8]] for line in lines)
    found = taken(read(TITLE, ["District", "Burglary", "Robbery"], *first, *second))
    assert {period for _, _, period in found} == periods
    assert len(found) == 8


def test_a_line_among_the_areas_whose_year_nothing_names_is_asked_about(read: Read) -> None:
    lines = [["Q1 2016"], ["Amber Valley", 5, 6], ["Bolsover", 7, 8]]
    reading = read(TITLE, ["District", "Burglary", "Robbery"], *lines)
    assert taken(reading) == {}
    assert [finding.rule for finding in reading.findings] == ["R05"]
