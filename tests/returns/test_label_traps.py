"""Where a label and its numbers disagree, the numbers decide, and a finding says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.findings import Finding
from csp_desktop.domain.periods import financial_year, month
from csp_desktop.returns.model import ReturnSeries, WorkbookReading
from csp_desktop.returns.reading import read_return
from tests.returns.builders import table

Read = Callable[..., WorkbookReading]

ACTUAL = [100, 110, 90, 120, 80, 105, 95, 115, 100, 90, 110, 85]
LAST = [90, 100, 95, 100, 90, 100, 100, 110, 105, 100, 100, 90]


def running(values: Sequence[float]) -> list[float]:
    return [sum(values[: place + 1]) for place in range(len(values))]


def found(reading: WorkbookReading, rule: str) -> list[Finding]:
    return [finding for finding in reading.findings if finding.rule == rule]


def series_of(reading: WorkbookReading) -> tuple[ReturnSeries, ...]:
    return reading.tables[0].series


def sample(data: Path, name: str) -> WorkbookReading:
    (path,) = data.glob(f"*/{name}.xlsx")
    return read_return(path)


def test_a_row_called_cumulative_that_falls_is_actual(read: Read) -> None:
    reading = read(*table(["Actual 2016/17 (Cum)", *ACTUAL]))
    assert series_of(reading)[0].kind is Kind.ACTUAL
    assert found(reading, "R04")[0].expected == "actual"


def test_a_row_called_actual_that_adds_up_all_year_is_cumulative(read: Read) -> None:
    reading = read(*table(["Actual 2016/17", *running(ACTUAL)]))
    assert series_of(reading)[0].kind is Kind.CUMULATIVE
    assert found(reading, "R04")[0].expected == "cumulative"


def test_a_short_row_is_cumulative_where_the_other_year_of_it_is(read: Read) -> None:
    reading = read(*table(["Gap 2015/16", *running(LAST)], ["Gap 2016/17", 100, 211, 300]))
    assert [series.kind for series in series_of(reading)] == [Kind.CUMULATIVE, Kind.CUMULATIVE]


def test_actual_figures_that_happen_to_rise_stay_actual(read: Read) -> None:
    reading = read(*table(["Actual 2016/17", 100, 104, 110]))
    assert series_of(reading)[0].kind is Kind.ACTUAL
    assert not found(reading, "R04")


def test_a_few_rising_counts_stay_actual(read: Read) -> None:
    assert series_of(read(*table(["Actual 2016/17", 1, 2, 2, 3, 4, 5, 6])))[0].kind is Kind.ACTUAL


def test_a_target_that_rises_in_steps_is_for_the_year_to_date(read: Read) -> None:
    reading = read(*table(["Target 2016/17", *range(50, 601, 50)], ["Actual 2016/17", *ACTUAL]))
    assert series_of(reading)[0].kind is Kind.CUMULATIVE_TARGET


def test_a_level_target_is_a_target_for_each_month(read: Read) -> None:
    reading = read(*table(["Target 2016/17", *[100] * 12]))
    assert series_of(reading)[0].kind is Kind.TARGET


def test_an_average_that_adds_up_is_a_running_total(data: Path) -> None:
    findings = found(sample(data, "council-hate-incidents-june-2015"), "R04")
    assert [finding.printed for finding in findings] == ["average", "average", "target"]


def test_monthly_over_quarters_is_a_finding_and_read_by_quarter(data: Path) -> None:
    reading = sample(data, "domestic-abuse-service-q2")
    assert [finding.printed for finding in found(reading, "R04")] == ["monthly", "monthly"]
    assert str(max(series_of(reading)[1].values)) == "2016/17-Q2"


def test_a_percentage_that_is_a_difference_is_a_change(read: Read) -> None:
    reading = read(*table(["Actual 2015/16", *LAST], ["Actual 2016/17", 100, 110], ["% difference", 10, 10]))
    change = series_of(reading)[2]
    assert (change.kind, change.computed) == (Kind.CHANGE, True)
    assert found(reading, "R04")[0].printed == "a percentage"


def test_a_change_of_last_year_less_this_year_is_a_finding_with_the_right_signs(data: Path) -> None:
    reading = sample(data, "police-return-november-2016")
    first, second = found(reading, "R03")
    assert (first.where.cell, second.where.cell) == ("B15:I15", "B24:M24")
    assert first.expected == "−38, −12, +1, +17, +38, −23, −59, +2"


def test_a_change_without_this_years_figure_is_a_finding(data: Path) -> None:
    (finding,) = found(sample(data, "police-return-november-2016"), "R02")
    assert (finding.where.cell, finding.expected) == ("J24:M24", "blank")


def test_minus_a_hundred_per_cent_for_months_to_come_is_a_finding(data: Path) -> None:
    (finding,) = found(sample(data, "police-return-june-2015"), "R02")
    assert (finding.where.sheet, finding.where.cell) == ("Domestic violence", "H9:P9")


def test_a_wrong_cell_of_a_change_row_is_a_finding(read: Read) -> None:
    change = [10, 10, -5, 99]
    reading = read(*table(["2015/16", *LAST], ["2016/17", *ACTUAL[:4]], ["Change", *change]))
    (finding,) = found(reading, "R04")
    assert (finding.where.cell, finding.printed, finding.expected) == ("E5", "99", "20")


def test_a_running_total_that_does_not_add_up_is_a_finding(read: Read) -> None:
    totals = [100, 210, 301, 420]
    reading = read(*table(["Actual 2016/17", *ACTUAL[:4]], ["Cumulative 2016/17", *totals]))
    (finding,) = found(reading, "R04")
    assert (finding.where.cell, finding.printed, finding.expected) == ("D4", "301", "300")
    assert series_of(reading)[1].computed


def test_a_total_that_stands_still_is_a_finding(read: Read) -> None:
    reading = read(*table(["Cumulative 2016/17", 500, 990, *[1500] * 10]))
    (finding,) = found(reading, "R01")
    assert finding.where.cell == "E3:M3"
    assert len(series_of(reading)[0].values) == 3


def test_a_total_of_rare_events_may_stand_still(read: Read) -> None:
    reading = read(*table(["Cumulative 2016/17", 0, 1, *[2] * 10]))
    assert not found(reading, "R01")
    assert len(series_of(reading)[0].values) == 12


def test_one_repeat_beyond_the_last_actual_month_is_carried_forward(read: Read) -> None:
    reading = read(*table(["Actual 2016/17", 1, 1], ["Cumulative 2016/17", 1, 2, 2]))
    assert found(reading, "R01")[0].where.cell == "D4"


def test_a_second_row_of_one_label_has_the_year_of_the_total_that_adds_it_up(data: Path) -> None:
    reading = sample(data, "police-return-june-2015")
    finding = next(finding for finding in found(reading, "R05") if finding.where.sheet == "SAC")
    assert (finding.printed, finding.expected) == ("2014/15", "2015/16")
    assert any("one label" in other.message for other in found(reading, "R05"))


@pytest.mark.parametrize("name", ["dash-training-q1", "domestic-abuse-service-q1"])
def test_a_target_has_the_year_of_the_measure_that_names_its_end(data: Path, name: str) -> None:
    reading = sample(data, name)
    (finding,) = found(reading, "R05")
    assert (finding.where.text, finding.expected) == ("Target 14/15", "2015/16")


def test_a_change_is_of_the_years_that_it_compares(data: Path) -> None:
    reading = sample(data, "police-return-june-2015")
    finding = found(reading, "R05")[0]
    assert (finding.where.cell, finding.expected) == ("E9:G9", "2014/15 with 2015/16")


def test_outturns_of_earlier_years_in_a_row_are_said_and_kept(data: Path) -> None:
    reading = sample(data, "council-hate-incidents-june-2015")
    assert found(reading, "R05")[0].where.cell == "C4:D4"
    assert series_of(reading)[1].values[financial_year(2013)] == 603


def test_an_annual_figure_that_is_not_the_sum_of_its_months_is_a_finding(data: Path) -> None:
    (finding,) = found(sample(data, "police-return-june-2015"), "R10")
    assert (finding.where.cell, finding.printed, finding.expected) == ("D4", "10,299", "10,065")


def test_headings_of_one_year_over_rows_of_another_are_a_note(data: Path) -> None:
    reading = sample(data, "police-return-november-2016")
    assert len(found(reading, "R18")) == 6


def test_a_row_has_the_year_of_its_label_and_not_of_its_headings(read: Read) -> None:
    headings = ("Apr-16", "May-16", "Mar-17")
    reading = read(*table(["Monthly 2015/16", 5, 6, 7], headings=headings))
    assert list(series_of(reading)[0].values) == [month(2015, 4), month(2015, 5), month(2016, 3)]


def test_cumulative_percentages_without_fractions_are_taken_as_given(data: Path) -> None:
    reading = sample(data, "council-ist-incidents-october-2016")
    series = reading.tables[1].series[1]
    assert (series.kind, series.computed) == (Kind.CUMULATIVE, False)
    assert found(reading, "R32")[0].severity == "note"


def test_a_target_that_stops_before_march_is_a_note(data: Path) -> None:
    assert found(sample(data, "council-ist-incidents-october-2016"), "R22")[0].where.cell == "B12:G12"


def test_a_fraction_that_is_not_its_percentage_is_a_finding(read: Read) -> None:
    reading = read(*table(["2016/17", "20.3% (41/202)", "22% (10/50)"]))
    (finding,) = found(reading, "R14")
    assert (finding.where.cell, finding.expected) == ("C3", "20")


def test_an_honest_return_has_no_findings(read: Read) -> None:
    reading = read(
        *table(
            ["Actual 2015/16", *LAST],
            ["Actual 2016/17", *ACTUAL],
            ["Cumulative 2016/17", *running(ACTUAL)],
            ["Change", *(this - last for this, last in zip(ACTUAL, LAST, strict=True))],
        )
    )
    assert reading.findings == ()
    assert [series.computed for series in series_of(reading)] == [False, False, True, True]


MISTYPED = [1335, 1576, 1611, 1692, 1637, 1590, 1570, 9999]


def test_a_change_row_proves_single_months_whatever_one_mistyped_cell_does(read: Read) -> None:
    last = [1652, 1684, 1407, 1469, 1386, 1467, 1565, 1386, 1427, 1332, 1334, 1498]
    changes = [-317, -108, 204, 223, 251, 123, 5, 189]
    rows = [["Actual crime (2015/16)", *last], ["Actual crime 16/17 (Cum)", *MISTYPED], ["Change", *changes]]
    reading = read(*table(*rows))
    assert [series.kind for series in series_of(reading)] == [Kind.ACTUAL, Kind.ACTUAL, Kind.CHANGE]
    assert [(each.severity, each.where.cell) for each in found(reading, "R04")] == [("error", "B4:I4"), ("error", "I5")]


def test_a_change_row_between_running_totals_leaves_them_so(read: Read) -> None:
    ours, theirs = running(ACTUAL), running(LAST)
    ours[5] = ours[4] - 1
    changes = [one - other for one, other in zip(ours, theirs, strict=True)]
    rows = [["Crime 2015/16", *theirs], ["Crime 16/17 (Cum)", *ours], ["Change", *changes]]
    assert series_of(read(*table(*rows)))[1].kind is Kind.CUMULATIVE
