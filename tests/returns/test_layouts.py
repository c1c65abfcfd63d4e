"""Layouts: where blocks lie, what heads them, what stands beside and between their rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.periods import Frequency, financial_year, month, parse_period, periods_of, quarter
from csp_desktop.returns.model import ReturnSeries, WorkbookReading
from csp_desktop.returns.reading import read_return
from csp_desktop.returns.workbook.grid import address
from tests.returns.builders import MONTHS, save_rows, table

Read = Callable[..., WorkbookReading]
Row = Callable[..., ReturnSeries]

FIGURES = st.lists(st.integers(0, 9999) | st.decimals(0, 99, places=2).map(float) | st.none(), min_size=1, max_size=12)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(top=st.integers(0, 30), left=st.integers(0, 20), rows=st.lists(FIGURES, min_size=1, max_size=6))
def test_wherever_a_block_lies_its_cells_in_are_its_cells_out(
    tmp_path: Path, top: int, left: int, rows: list[list[float | None]]
) -> None:
    labels = [f"Offence {place} 2016/17" for place in range(len(rows))]
    block = table(*([label, *figures] for label, figures in zip(labels, rows, strict=True)), title="Recorded")
    cells = [[]] * top + [[None] * left + [cell or None if cell == "" else cell for cell in row] for row in block]
    found = {
        cell: series.values[period]
        for each in read_return(save_rows(tmp_path / "return.xlsx", *cells)).tables
        for series in each.series
        for period, cell in series.cells.items()
    }
    assert found == {
        address(top + 3 + place, left + 2 + month): figure
        for place, figures in enumerate(rows)
        for month, figure in enumerate(figures)
        if figure is not None
    }


@pytest.mark.parametrize(
    ("headings", "periods"),
    [
        (("Apr-16", "May-16"), ("2016-04", "2016-05")),
        ((datetime(2016, 12, 1), datetime(2017, 1, 1)), ("2016-12", "2017-01")),
        (("April 2016", "May", "June"), ("2016-04", "2016-05", "2016-06")),
        (("Dec 2016", "Jan", "Feb"), ("2016-12", "2017-01", "2017-02")),
        (("Q1 2016/17", "Q2 2016/17"), ("2016/17-Q1", "2016/17-Q2")),
        (("2016/17 Q3", "2016/17 Q4"), ("2016/17-Q3", "2016/17-Q4")),
        (("Apr - Jun 2016", "Jul - Sep 2016"), ("2016/17-Q1", "2016/17-Q2")),
        (("2014/15", "2015-16", "2016 - 2017"), ("2014/15", "2015/16", "2016/17")),
        (("Apr-15", "Apr-16"), ("2015-04", "2016-04")),
        (("01/04/2016", "01/05/2016"), ("2016-04", "2016-05")),
        (("Apr¹ 2016", "May 2016*"), ("2016-04", "2016-05")),
    ],
)
def test_headings_name_their_periods(row: Row, headings: tuple[object, ...], periods: tuple[str, ...]) -> None:
    series = row(*table(["Burglary", *range(len(headings))], headings=headings))
    assert [str(period) for period in series.values] == list(periods)


@pytest.mark.parametrize(
    "rows",
    [
        table(["Actual 2016/17", 5, 6]),
        table(["Actual", 5, 6], title="Burglary 2016/17"),
        [["Return for 2016/17"], ["Burglary"], ["", *MONTHS], ["Actual", 5, 6]],
        [["Burglary"], ["", "2016/17"], ["", *MONTHS], ["Actual", 5, 6]],
        [["Burglary"], ["2016/17", *MONTHS], ["Actual", 5, 6]],
        [*table(["Actual", 5, 6]), ["Performance measure 2016/17: fewer than 90"]],
    ],
)
def test_the_year_of_months_is_taken_from_where_it_is_said(row: Row, rows: list[list[object]]) -> None:
    assert list(row(*rows).values) == [month(2016, 4), month(2016, 5)]


def test_the_year_of_months_may_stand_in_the_name_of_sheet_or_file(row: Row) -> None:
    assert min(row(*table(["Actual", 5]), sheet="2016-17").values) == month(2016, 4)
    assert min(row(*table(["Actual", 5]), name="police 2015-16.xlsx").values) == month(2015, 4)


def test_months_of_no_known_year_are_asked_about_and_not_guessed(read: Read) -> None:
    reading = read(*table(["Actual", 5, 6]))
    assert reading.tables[0].series == ()
    assert "which financial year" in reading.findings[0].message


def test_weeks_are_not_months(read: Read) -> None:
    weeks = [datetime(2016, 3, 28), datetime(2016, 4, 4), datetime(2016, 4, 11)]
    assert read(*table(["Burglary", 5, 6, 7], headings=weeks)).tables == ()


def test_ages_are_not_years(row: Row) -> None:
    series = row(*table(["16/17 year olds", 5, 6], title="Homeless 2018/19"))
    assert list(series.values) == [month(2018, 4), month(2018, 5)]


def test_last_year_is_the_year_before(read: Read) -> None:
    reading = read(*table(["This year", 5], ["Last year", 6], title="Burglary 2016/17"))
    assert [str(min(series.values)) for series in reading.tables[0].series] == ["2016-04", "2015-04"]


def test_blocks_stacked_on_one_sheet_are_tables_of_their_own(read: Read) -> None:
    reading = read(*table(["2016/17", 5]), ["Comments: quiet"], [], *table(["2016/17", 6], title="Robbery"))
    assert [(each.title, each.range, each.comment) for each in reading.tables] == [
        ("Burglary", "A1:M4", "quiet"),
        ("Robbery", "A6:M8", ""),
    ]


def test_a_line_of_words_heads_the_rows_under_it(read: Read) -> None:
    rows = [["Theft"], ["2016/17", 5], ["Fraud"], ["2016/17", 6], ["* one month behind"]]
    (only,) = read(*table(*rows)).tables
    assert [(series.measure, series.label) for series in only.series] == [("Theft", "2016/17"), ("Fraud", "2016/17")]
    assert only.notes == ("* one month behind",)


def test_a_column_of_groups_names_what_its_rows_measure(read: Read) -> None:
    rows = [["", "", *MONTHS], ["Theft", "2015/16", 5], ["", "2016/17", 6], ["Fraud", "2016/17", 7]]
    (only,) = read(*rows).tables
    assert [series.measure for series in only.series] == ["Theft", "Theft", "Fraud"]


def test_a_column_of_areas_says_where_figures_are_of(read: Read) -> None:
    rows = [["Theft 2016/17"], ["Ward", *MONTHS], ["Ham", 5], ["Honicknowle", 6]]
    (only,) = read(*rows).tables
    assert [series.area for series in only.series] == ["Ham", "Honicknowle"]


def test_annual_columns_beside_months_are_years(row: Row) -> None:
    series = row(*table(["Actual 2015/16", 900, 950, 80], headings=("13/14.", "14/15", *MONTHS)))
    assert series.values == {financial_year(2013): 900, financial_year(2014): 950, month(2015, 4): 80}


def test_figures_beside_the_periods_are_said_not_to_be_read(read: Read) -> None:
    reading = read(*table(["2016/17", 5, 6, 11], headings=("Q1", "Q2", "Average")))
    assert list(reading.tables[0].series[0].values) == [quarter(2016, 1), quarter(2016, 2)]
    assert reading.findings[0].message.endswith("were not read: Average (column D).")


def test_a_total_beside_part_of_a_year_runs_to_its_last_period(read: Read) -> None:
    _, total = read(*table(["2016/17", 5, 6, 11], headings=("Q1", "Q2", "Total"))).tables[0].series
    assert (total.kind, total.computed, total.values) == (Kind.CUMULATIVE, True, {quarter(2016, 2): 11})


def test_a_total_beside_a_whole_year_is_the_years(read: Read) -> None:
    headings = ("Q1", "Q2", "Q3", "Q4", "Total")
    _, total = read(*table(["2016/17", 5, 6, 7, 8, 26], headings=headings)).tables[0].series
    assert (total.kind, total.computed, total.values) == (Kind.ACTUAL, True, {financial_year(2016): 26})


def test_a_running_total_beside_periods_that_is_not_their_sum_is_a_finding(read: Read) -> None:
    reading = read(*table(["2016/17", 5, 6, 12], headings=("Q1", "Q2", "YTD")))
    assert reading.findings[0].message.endswith("says 12 for quarter 2 of 2016/17; the figures up to then sum to 11.")


def test_a_change_beside_periods_is_of_the_last_of_them(read: Read) -> None:
    _, change = (
        read(*table(["Burglary", 5, 6, 8, 20], headings=("2014/15", "2015/16", "2016/17", "% change"))).tables[0].series
    )
    assert (change.kind, list(change.values)) == (Kind.PERCENT_CHANGE, [financial_year(2016)])


def test_figures_below_the_tables_are_said_not_to_be_read(read: Read) -> None:
    below = [[], ["Officer", "Hours", "Cases"], ["Ann", 5, 7]]
    reading = read(*table(["2016/17", 5, 6]), *below)
    assert len(reading.tables[0].series) == 1
    assert "stand under no periods (row 6)" in reading.findings[0].message


def test_words_where_a_figure_belongs_are_a_finding_and_no_figure(read: Read) -> None:
    reading = read(*table(["2016/17", 5, "about a dozen", 7]))
    assert len(reading.tables[0].series[0].values) == 2
    assert reading.findings[0].where.cell == "C3"


def test_a_formula_without_a_result_is_a_finding_and_no_blank(read: Read) -> None:
    reading = read(*table(["2016/17", 5, "=B3+1", 7]))
    assert (reading.findings[0].where.cell, reading.findings[0].severity) == ("C3", "error")


def test_figures_without_a_label_are_a_finding_and_not_read(read: Read) -> None:
    reading = read(*table(["2016/17", 5], ["", 6]))
    assert len(reading.tables[0].series) == 1
    assert "row 4 have no label" in reading.findings[0].message


@pytest.mark.parametrize(
    ("cell", "code", "value", "unit"),
    [
        (0.57, "0%", 57.0, Unit.PERCENT),
        ("57.5%", "General", 57.5, Unit.PERCENT),
        ("1,234", "General", 1234, Unit.COUNT),
        ("£25,000", "General", 25000, Unit.MONEY),
        (25000, "£#,##0", 25000, Unit.MONEY),
        ("82.44R", "General", 82.44, Unit.RATE),
        ("18,713*", "General", 18713, Unit.COUNT),
    ],
)
def test_a_figure_is_what_its_cell_shows(row: Row, cell: object, code: str, value: float, unit: Unit) -> None:
    series = row(*table(["2016/17", cell]), formats={"B3": code})
    assert (dict(series.values), series.unit) == ({month(2016, 4): value}, unit)


@pytest.mark.parametrize(
    ("word", "mark"),
    [("n/a", "z"), ("-", "x"), ("..", "x"), ("x", "x"), ("Tbc", "x"), ("[c]", "c"), ("<5", "c"), ("*", "c")],
)
def test_a_word_for_a_missing_figure_is_shorthand(row: Row, word: str, mark: str) -> None:
    series = row(*table(["2016/17", 5, word]))
    assert series.shorthand == {month(2016, 5): mark}
    assert list(series.values) == [month(2016, 4)]


def test_shares_of_one_under_a_percentage_are_percentages(row: Row) -> None:
    series = row(*table(["% satisfied 2016/17", 0.9, 1, 0.57]))
    assert list(series.values.values()) == [90, 100, 57]


def test_a_scorecard_has_a_series_for_each_kind_of_column(read: Read) -> None:
    rows = [
        ["Indicator", "08/09 actual", "09/10 target", "09/10 actual", "Comment"],
        ["Arson (NI 33)", 7.28, "<7.5", 7.9, "8.6% increase"],
    ]
    actual, target = read(*rows).tables[0].series
    assert (actual.kind, target.kind) == (Kind.ACTUAL, Kind.TARGET)
    assert actual.values == {financial_year(2008): 7.28, financial_year(2009): 7.9}
    assert target.values == {financial_year(2009): 7.5}
    assert actual.comment == "8.6% increase"


def test_a_cell_that_names_its_own_year_is_of_that_year(read: Read) -> None:
    rows = [["Indicator", "08/09 actual", "09/10 actual"], ["Admissions", "2,020 (2007/08)", "2,475 (2008/09)"]]
    reading = read(*rows)
    assert reading.tables[0].series[0].values == {financial_year(2007): 2020, financial_year(2008): 2475}
    assert [finding.rule for finding in reading.findings] == ["R18", "R18"]


def test_a_fraction_beside_a_percentage_is_kept(read: Read) -> None:
    series = read(["Indicator", "08/09 actual", "09/10 actual"], ["Repeats", "20.3% (41/202)", "93.8% (15/16)"])
    (only,) = series.tables[0].series
    assert only.numerators == {financial_year(2008): 41, financial_year(2009): 15}
    assert only.denominators == {financial_year(2008): 202, financial_year(2009): 16}


@pytest.mark.parametrize(("cell", "code"), [("15%", "General"), (0.15, "0%"), ("£15", "General")])
def test_a_cell_of_another_unit_than_its_row_is_a_finding_and_no_figure(read: Read, cell: object, code: str) -> None:
    reading = read(*table(["2016/17", 1335, 1576, cell, 1692]), formats={"D3": code})
    (series,) = reading.tables[0].series
    assert (series.unit, list(series.values.values())) == (Unit.COUNT, [1335, 1576, 1692])
    (finding,) = reading.findings
    assert (finding.rule, finding.severity, finding.where.cell) == ("R16", "error", "D3")


def test_a_count_among_percentages_is_a_finding_and_no_figure(read: Read) -> None:
    reading = read(*table(["2016/17", "57%", 1335, "60%", 62]))
    (series,) = reading.tables[0].series
    assert (series.unit, list(series.values.values())) == (Unit.PERCENT, [57, 60, 62])
    assert [(each.rule, each.severity, each.where.cell) for each in reading.findings] == [("R16", "error", "C3")]


def test_one_percentage_leaves_the_sample_row_single_counts(data: Path, tmp_path: Path) -> None:
    (source,) = data.glob("*/police-return-november-2016.xlsx")
    workbook = openpyxl.load_workbook(source)
    workbook.worksheets[0]["I6"] = "15%"
    workbook.save(tmp_path / source.name)
    reading = read_return(tmp_path / source.name)
    series = next(each for each in reading.tables[0].series if each.label == "Actual Crime 16/17 (Cum)")
    assert (series.kind, series.unit, len(series.values)) == (Kind.ACTUAL, Unit.COUNT, 7)
    assert any((each.rule, each.severity, each.where.cell) == ("R16", "error", "I6") for each in reading.findings)


@pytest.mark.parametrize("cell", [-5, "-5", "(5)", 2e12, "2,000,000,000,000"])
def test_a_count_that_cannot_be_is_a_finding_and_no_figure(read: Read, cell: object) -> None:
    reading = read(*table(["2016/17", 5, 6, cell, 7]))
    assert list(reading.tables[0].series[0].values.values()) == [5, 6, 7]
    assert [(each.rule, each.severity, each.where.cell) for each in reading.findings] == [("R16", "error", "D3")]


def test_a_part_of_a_count_is_kept_with_a_warning(read: Read) -> None:
    reading = read(*table(["2016/17", 5, 6, 7.5, 7]))
    (series,) = reading.tables[0].series
    assert (series.unit, list(series.values.values())) == (Unit.COUNT, [5, 6, 7.5, 7])
    assert [(each.rule, each.severity, each.where.cell) for each in reading.findings] == [("R16", "warning", "D3")]


def test_a_row_of_decimals_is_a_rate_and_none_of_them_part_of_a_count(read: Read) -> None:
    reading = read(*table(["2016/17", 5.1, 6, 7.5, 7]))
    assert (reading.tables[0].series[0].unit, reading.findings) == (Unit.RATE, ())


def test_changes_may_be_below_nought(read: Read) -> None:
    reading = read(*table(["2015/16", 5, 9], ["2016/17", 4, 10], ["Change", -1, 1]))
    assert list(reading.tables[0].series[2].values.values()) == [-1, 1]


def test_every_figure_of_the_sample_scorecard_has_its_cell(data: Path) -> None:
    (path,) = data.glob("derby-*/*.xlsx")
    (youth,) = [each for each in read_return(path).tables if each.sheet == "Youth Crime"]
    custody = next(series for series in youth.series if "NI 43" in series.label)
    assert custody.numerators == {financial_year(2008): 65, financial_year(2009): 62}
    assert custody.cells[parse_period("2009/10")] == "D8"


def test_a_table_without_periods_is_declined_with_a_reason(read: Read) -> None:
    reading = read(["Ward", "Crimes"], ["Ham", 5])
    assert reading.tables == ()
    assert "without periods" in reading.findings[0].message


def test_hidden_rows_and_sheets_are_read_and_said_to_be_hidden(tmp_path: Path) -> None:
    path = save_rows(tmp_path / "return.xlsx", *table(["2016/17", *range(12)]))
    workbook = openpyxl.load_workbook(path)
    workbook.active.row_dimensions[3].hidden = True
    workbook.save(path)
    reading = read_return(path)
    assert list(reading.tables[0].series[0].values) == list(periods_of(2016, Frequency.MONTH))
    assert "Hidden rows" in reading.findings[0].message


def test_a_year_named_by_one_number_is_said_how_it_was_read(read: Read) -> None:
    reading = read(*table(["Burglary", 5, 6], headings=("FY15", "FY16")))
    assert list(reading.tables[0].series[0].values) == [financial_year(2014), financial_year(2015)]
    assert reading.findings[0].message.startswith(
        "“FY15” of “Burglary” was read as 2014/15, the year that ends in 2015"
    )


def test_a_financial_year_of_two_numbers_needs_no_word(read: Read) -> None:
    assert read(*table(["Burglary", 5, 6], headings=("FY14/15", "FY15/16"))).findings == ()
