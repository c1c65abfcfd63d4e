"""What a return would change in a project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.figures import Figure, Kind, Origin, Series, SeriesKey, Shorthand
from csp_desktop.domain.indicators import Area, Basis, Direction, Indicator, Operator, Unit
from csp_desktop.domain.numbers import total
from csp_desktop.domain.periods import Frequency, Period, financial_year, month, parse_period
from csp_desktop.returns.falling_totals import falls_of
from csp_desktop.returns.intake import EntryState, Intake, propose
from csp_desktop.returns.model import ReturnSeries, WorkbookReading
from csp_desktop.returns.offers import offers_of
from csp_desktop.returns.reading import read_return
from tests.returns.builders import MONTHS, table

Read = Callable[..., WorkbookReading]

CITY, NORTH = Area(1, "Plymouth", "E06000026"), Area(2, "North", parent=1)
NAMES = (
    ("All crime", "Overall Crime"),
    ("Serious acquisitive crime", ""),
    ("Violence with injury excluding domestic abuse", ""),
    ("Domestic abuse", "Increase reporting of Domestic Violence (Crimes and Incidents)"),
    ("Anti-social behaviour incidents", ""),
    ("Hate crime", "Police Recorded Hate Crime"),
    ("Referrals to domestic abuse services", ""),
    ('"ist" incidents', 'Increase Reporting of Level Two Indicator - "ist" incidents'),
    ('"ist" incidents satisfaction rates', ""),
)
INDICATORS = [
    Indicator(number, name, known_as=tuple(filter(None, [known])))
    for number, (name, known) in enumerate(NAMES, start=1)
]


def nothing(_key: SeriesKey) -> Series:
    return {}


def intake_of(
    reading: WorkbookReading, *indicators: Indicator, held: Callable[[SeriesKey], Series] = nothing
) -> Intake:
    return propose(reading, indicators or INDICATORS, [CITY, NORTH], held)


def figures(intake: Intake, indicator: int = 1, kind: Kind = Kind.ACTUAL, area: int = 1) -> dict[Period, Figure]:
    key = SeriesKey(indicator, area, kind)
    return {entry.period: entry.after for entry in intake.entries if entry.key == key}


def to_date(values: dict[Period, Figure], until: Period) -> float:
    return total([values[period].value or 0 for period in until.year_to_date() if period in values])


@pytest.fixture(scope="module")
def quarter() -> dict[Period, Intake]:
    folder = Path(__file__).parent / "data" / "plymouth-2016-17-q3"
    return {path.stem: intake_of(read_return(path)) for path in folder.glob("*.xlsx")}  # type: ignore[misc]


@pytest.mark.parametrize(
    ("file", "indicator", "until", "this_year", "last_year"),
    [
        ("police-return-november-2016", 1, "2016-11", 12586, 12016),
        ("police-return-november-2016", 2, "2016-11", 1149, 1223),
        ("police-return-november-2016", 3, "2016-11", 1375, 1280),
        ("police-return-november-2016", 4, "2016-11", 3230, 4329),
        ("police-return-november-2016", 5, "2016-11", 7170, 6803),
        ("police-return-november-2016", 6, "2016-11", 287, 219),
        ("domestic-abuse-service-q2", 7, "2016/17-Q2", 1044, 1081),
        ("council-ist-incidents-october-2016", 8, "2016-10", 361, 0),
    ],
)
def test_the_years_to_date_of_the_sample_are_those_of_its_report(
    quarter: dict[str, Intake], file: str, indicator: int, until: str, this_year: float, last_year: float
) -> None:
    period, values = parse_period(until), figures(quarter[file], indicator)
    assert to_date(values, period) == this_year
    assert to_date(values, period.last_year) == last_year


def test_the_target_of_ist_incidents_is_cumulative(quarter: dict[str, Intake]) -> None:
    targets = figures(quarter["council-ist-incidents-october-2016"], 8, Kind.CUMULATIVE_TARGET)
    assert targets[month(2016, 10)].value == 375


def test_nothing_in_the_sample_is_unmatched(quarter: dict[str, Intake]) -> None:
    assert [intake.unmatched for intake in quarter.values()] == [()] * 4


def test_worked_out_rows_are_never_taken_in(quarter: dict[str, Intake]) -> None:
    kinds = {entry.key.kind for entry in quarter["police-return-november-2016"].entries}
    assert kinds == {Kind.ACTUAL}


def test_a_comment_belongs_to_the_last_month_that_has_a_figure(quarter: dict[str, Intake]) -> None:
    comments = quarter["council-ist-incidents-october-2016"].comments
    assert [(comment.indicator, str(comment.period)) for comment in comments] == [
        (8, "2016-10"),
        (9, "2016-09"),
    ]
    assert comments[1].text == "Satisfaction rates based on Police data only after May 2016."


def test_a_figure_knows_the_cell_it_came_from(read: Read) -> None:
    intake = intake_of(read(*table(["2016/17", 7], title="All crime"), sheet="Tom's"))
    assert intake.entries[0].cell == "'Tom''s'!B3"
    assert intake.entries[0].after.origin == Origin(None, "'Tom''s'!B3")


def test_running_totals_alone_become_months(read: Read) -> None:
    intake = intake_of(read(*table(["Cumulative 2016/17", 5, 12, None, 30, 34], title="All crime")))
    values = {str(period): (figure.value, figure.origin.cell) for period, figure in figures(intake).items()}
    assert values == {
        "2016-04": (5, "'Return'!B3"),
        "2016-05": (7, "'Return'!C3-B3"),
        "2016-08": (4, "'Return'!F3-E3"),
    }


def test_a_cumulative_indicator_keeps_its_running_totals(read: Read) -> None:
    rows = table(["Monthly 2016/17", 5, 7], ["Cumulative 2016/17", 5, 12], title="All crime")
    intake = intake_of(read(*rows), Indicator(1, "All crime", basis=Basis.CUMULATIVE))
    assert [figure.value for figure in figures(intake).values()] == [5, 12]


def test_cumulative_percentages_stay_as_they_are(quarter: dict[str, Intake]) -> None:
    given = figures(quarter["council-ist-incidents-october-2016"], 9, Kind.CUMULATIVE)
    assert [figure.value for figure in given.values()] == [100, 93, 92, 90, 88, 88]


def test_an_annual_column_is_a_figure_of_that_year(read: Read) -> None:
    headings = ("2014/15", *MONTHS)
    rows = table(["Actual 2015/16", 1200, 90, 80], title="All crime", headings=headings)
    assert figures(intake_of(read(*rows)))[financial_year(2014)].value == 1200


def test_shorthand_beside_figures_is_taken_in(read: Read) -> None:
    intake = intake_of(read(*table(["Actual 2016/17", 90, "n/a", 80], title="All crime")))
    assert figures(intake)[month(2016, 5)] == Figure(
        None, shorthand=(Shorthand.NOT_APPLICABLE,), origin=Origin(None, "'Return'!C3")
    )


def test_a_row_that_is_not_applicable_all_year_brings_nothing(read: Read) -> None:
    intake = intake_of(read(*table(["Actual 2016/17", *["n/a"] * 12], title="All crime")))
    assert intake.entries == ()


def test_a_figure_is_new_same_or_changed(read: Read) -> None:
    held = {month(2016, 5): Figure(90.0, origin=Origin(3, "'Old'!C3")), month(2016, 6): Figure(81.0)}
    rows = table(["Actual 2016/17", 70, 90, 80], title="All crime")
    intake = intake_of(read(*rows), held=lambda key: held if key.kind is Kind.ACTUAL else {})
    assert [entry.state for entry in intake.entries] == [EntryState.NEW, EntryState.SAME, EntryState.CHANGED]
    assert intake.entries[2].before == Figure(81.0)


def test_a_blank_month_changes_nothing(read: Read) -> None:
    held = {month(2016, 5): Figure(90.0)}
    intake = intake_of(read(*table(["Actual 2016/17", 70], title="All crime")), held=lambda _key: held)
    assert [str(entry.period) for entry in intake.entries] == ["2016-04"]


def test_a_row_of_another_thing_is_not_taken_for_the_tables(read: Read) -> None:
    rows = table(["Gap 2016/17", 6, 7], ["All crime 2016/17", 70, 80], title="Gap between neighbourhoods")
    intake = intake_of(read(*rows), Indicator(1, "Gap between neighbourhoods"))
    assert [figure.value for figure in figures(intake).values()] == [6, 7]
    assert [each.label for each in intake.unmatched] == ["All crime 2016/17"]


def test_a_row_that_names_another_indicator_goes_there(read: Read) -> None:
    rows = table(["Gap 2016/17", 6, 7], ["All crime 2016/17", 70, 80], title="Gap between neighbourhoods")
    intake = intake_of(read(*rows), Indicator(1, "All crime"), Indicator(2, "Gap between neighbourhoods"))
    assert [figure.value for figure in figures(intake, 1).values()] == [70, 80]
    assert not intake.unmatched


def test_rows_of_areas_are_figures_of_those_areas(read: Read) -> None:
    rows = table(["North", 6, 7], ["Plymouth", 70, 80], title="All crime 2016/17")
    intake = intake_of(read(*rows), Indicator(1, "All crime"))
    assert [figure.value for figure in figures(intake, area=NORTH.id).values()] == [6, 7]
    assert [figure.value for figure in figures(intake).values()] == [70, 80]


def test_a_table_of_nothing_known_is_said_to_be_unmatched(read: Read) -> None:
    intake = intake_of(read(*table(["Actual 2016/17", 5], title="Bus punctuality")))
    assert [each.measure for each in intake.unmatched] == ["Bus punctuality"]
    assert [finding.rule for finding in intake.findings] == ["match"]


def test_two_rows_that_differ_on_one_figure_are_a_finding(read: Read) -> None:
    first = table(["Cumulative 2016/17", 5, 12], title="All crime")
    second = table(["Actual 2016/17", 5, 8], title="All crime")
    intake = intake_of(read(*first, [], *second))
    assert figures(intake)[month(2016, 5)].value == 8
    assert [finding.where.period for finding in intake.findings if finding.rule == "match"] == ["2016-05"]


def test_an_intake_counts_tables_and_series(quarter: dict[str, Intake]) -> None:
    police = quarter["police-return-november-2016"]
    assert (police.table_count, police.series_count) == (6, 25)


CUSTODY = Indicator(1, "Custody", unit=Unit.PERCENT, direction=Direction.DOWN, operator=Operator.LESS_THAN)


def scorecard(read: Read, target: str, comment: str = "") -> Intake:
    rows = [
        ["Scorecard"],
        ["", "09/10 target", "09/10 actual", "Comment"],
        ["Custody", target, "13.11% (62/473)", comment],
    ]
    return intake_of(read(*rows), CUSTODY)


def test_a_limit_is_taken_in_as_a_target(read: Read) -> None:
    intake = scorecard(read, "< 9%")
    assert figures(intake, kind=Kind.TARGET)[financial_year(2009)].value == 9
    assert intake.findings == ()


@pytest.mark.parametrize(("target", "words"), [("> 9%", "more than"), ("+/-9%", "plus or minus"), ("<= 9%", "at most")])
def test_a_limit_on_another_side_than_the_indicators_rule_is_a_finding(read: Read, target: str, words: str) -> None:
    intake = scorecard(read, target)
    assert figures(intake, kind=Kind.TARGET)[financial_year(2009)].value == 9
    (finding,) = intake.findings
    assert (finding.rule, finding.where.cell, finding.expected) == ("R16", "B3", "<")
    assert words in finding.message


def test_a_fraction_reaches_the_figure(read: Read) -> None:
    figure = figures(scorecard(read, "9%"))[financial_year(2009)]
    assert (figure.value, figure.numerator, figure.denominator) == (13.11, 62, 473)


def test_words_beside_a_figure_become_its_comment_unless_they_say_nothing(read: Read) -> None:
    assert [each.text for each in scorecard(read, "9%", "One more young person.").comments] == [
        "One more young person."
    ]
    assert scorecard(read, "9%", "See below").comments == ()


def test_a_running_total_that_falls_offers_no_figure_and_is_an_error(read: Read) -> None:
    mistyped = [1335, 1576, 1611, 1692, 1637, 1590, 1570, 9999]
    intake = intake_of(read(*table(["Actual 2016/17 (Cum)", *mistyped], title="Overall Crime")))
    assert intake.entries == ()
    errors = [each for each in intake.findings if each.severity == "error"]
    assert [(each.rule, each.where.cell) for each in errors] == [("R04", "E3:F3"), ("R04", "F3:G3"), ("R04", "G3:H3")]


def test_a_running_total_that_falls_is_still_offered_to_an_indicator_kept_as_one(read: Read) -> None:
    indicator = Indicator(1, "Overall crime", basis=Basis.CUMULATIVE)
    intake = intake_of(read(*table(["2016/17 (Cum)", 100, 210, 205, 450], title="Overall Crime")), indicator)
    assert [figure.value for figure in figures(intake).values()] == [100, 210, 205, 450]


@given(st.lists(st.integers(0, 500), min_size=2, max_size=12))
def test_no_count_that_is_offered_is_below_nought(values: list[int]) -> None:
    series = ReturnSeries(
        label="2016/17 (Cum)",
        measure="Overall Crime",
        kind=Kind.CUMULATIVE,
        frequency=Frequency.MONTH,
        unit=Unit.COUNT,
        values={month(2016, 4).moved(place): value for place, value in enumerate(values)},
        cells={month(2016, 4).moved(place): f"{chr(66 + place)}3" for place in range(len(values))},
    )
    offers = list(offers_of(series, INDICATORS[0], "Return"))
    assert all((offer.figure.value or 0) >= 0 for offer in offers)
    assert bool(offers) != bool(falls_of(series))
