"""What a return's own rows say of each other: running totals that stop, steps, decimals, order and lags."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from csp_desktop.domain.findings import Finding
from csp_desktop.returns.model import WorkbookReading
from csp_desktop.returns.reading import read_return
from tests.returns.builders import save_rows, table

Read = Callable[..., WorkbookReading]
QUARTERS = ("Q1", "Q2", "Q3", "Q4")
IST = (55, 108, 162, 214, 268, 321, 375, 428, 482, 536, 588, 640)


def found(reading: WorkbookReading, rule: str) -> list[Finding]:
    return [each for each in reading.findings if each.rule == rule]


def test_a_running_total_that_stops_before_its_figures_is_told_with_what_it_would_be(read: Read) -> None:
    rows = [["Actual 2014/15", 15, 15, 15, 13], ["Cum actuals 14/15", 15]]
    (finding,) = found(read(*table(*rows, headings=QUARTERS)), "R22")
    assert (finding.where.cell, finding.printed, finding.expected) == ("B4", "blank", "30, 45, 58")


@pytest.mark.parametrize("total", [(15, 30, 45, 58), (15, 30, 45, "n/a"), (None, 30, None, 58)])
def test_a_running_total_that_is_there_marked_or_by_the_half_year_is_right(read: Read, total: Sequence[object]) -> None:
    rows = [["Actual 2014/15", 15, 15, 15, 13], ["Cum actuals 14/15", *total]]
    assert found(read(*table(*rows, headings=QUARTERS)), "R22") == []


def test_nearly_equal_steps_are_told_with_the_equal_ones(read: Read) -> None:
    (finding,) = found(read(*table(["Target (Cum) 2016/17", *IST])), "R11")
    assert finding.where.cell == "B3:M3"
    assert finding.expected.startswith("53, 107, 160, 213, 267, 320")


@pytest.mark.parametrize(
    "target",
    [
        [549 * month for month in range(1, 13)],
        [838 * month for month in range(1, 12)] + [10064],
        [6.44, 12.88, 19.32, 25.76, 32.2, 38.64, 45.08, 51.52, 57.96, 64.4, 70.84, 77.3],
        [round(640 * month / 12) for month in range(1, 13)],
        [30, 61, 91, 122, 153, 183, 214, 244, 275, 306, 334, 365],
        [40, 90, 150, 220, 300, 390, 470, 530, 580, 620, 650, 680],
    ],
)
def test_steps_that_are_equal_rounded_by_days_or_a_season_are_right(read: Read, target: list[float]) -> None:
    assert found(read(*table(["Target (Cum) 2016/17", *target])), "R11") == []


def test_steps_of_last_years_shape_or_by_a_named_method_are_right(read: Read) -> None:
    last_year = ["Cumulative 2015/16", *(value * 2 for value in IST)]
    assert found(read(*table(last_year, ["Target (Cum) 2016/17", *IST])), "R11") == []
    assert found(read(*table(["Target (Cum) 2016/17", *IST]), ["Note: the target is profiled"]), "R11") == []


def shown(
    path: Path, values: Sequence[float], formats: Sequence[str], label: str = "Rate per 1,000"
) -> WorkbookReading:
    cells = {f"{column}3": code for column, code in zip("BCD", formats, strict=True)}
    return read_return(save_rows(path / "rates.xlsx", *table([label, *values]), formats=cells))


def test_a_row_that_is_shown_with_two_sorts_of_decimals_names_the_odd_cell(tmp_path: Path) -> None:
    (finding,) = found(shown(tmp_path, (6.5, 12.6, 18), ("0.0", "0.0", "General"), "Gap per 1,000 2016/17"), "R23")
    assert (finding.where.cell, finding.printed, finding.expected) == ("D3", "18", "18.0")


@pytest.mark.parametrize("formats", [("0.0", "0.0", "0.0"), ("General", "General", "General")])
def test_a_row_of_one_format_or_of_none_is_right(tmp_path: Path, formats: Sequence[str]) -> None:
    assert found(shown(tmp_path, (6.5, 12.6, 18), formats, "Gap per 1,000 2016/17"), "R23") == []


def test_two_years_of_one_measure_are_shown_alike(tmp_path: Path) -> None:
    rows = [["Gap per 1,000 2016/17", 6.5, 6.1], ["Gap per 1,000 2015/16", 6.25, 6.75]]
    codes = {"B3": "0.0", "C3": "0.0", "B4": "0.00", "C4": "0.00"}
    (finding,) = found(read_return(save_rows(tmp_path / "gap.xlsx", *table(*rows), formats=codes)), "R23")
    assert (finding.printed, finding.expected) == ("2 decimals", "1 decimal")


def test_a_cumulative_percentage_outside_what_it_is_made_of_is_an_error(read: Read) -> None:
    rows = [["Monthly 2016/17", "100%", "89%", "89%"], ["Cumulative 2016/17", "100%", "93%", "96%"]]
    (finding,) = found(read(*table(*rows, title="Satisfied")), "R32")
    assert (str(finding.severity), finding.where.cell, finding.expected) == ("error", "D4", "between 89% and 93%")


def test_a_cumulative_percentage_that_may_be_is_asked_for_its_numbers(read: Read) -> None:
    rows = [["Monthly 2016/17", "75%", "90%"], ["Cumulative 2016/17", "75%", "91%"]]
    assert [str(each.severity) for each in found(read(*table(*rows, title="Satisfied")), "R32")] == ["note"]


EARLIER_FIRST = (["Actual 2015/16", 5, 6], ["Actual 2016/17", 6, 7])


def test_pairs_of_years_in_two_orders_are_told_once(read: Read) -> None:
    rows = [*EARLIER_FIRST, ["Cumulative 2016/17", 6, 13], ["Cumulative 2015/16", 5, 11]]
    (finding,) = found(read(*table(*rows)), "R35")
    assert (finding.where.cell, finding.expected) == ("B5", "the earlier year first")


def test_one_table_in_another_order_than_most_is_told(read: Read) -> None:
    later = [each for title in ("Arson", "Theft", "Fraud") for each in (*table(*EARLIER_FIRST[::-1], title=title), [])]
    (finding,) = found(read(*table(*EARLIER_FIRST), [], *later), "R35")
    assert (finding.where.indicator, finding.where.cell) == ("Burglary", "B3")


def test_one_order_throughout_is_right(read: Read) -> None:
    rows = [*EARLIER_FIRST, ["Cumulative 2015/16", 5, 11], ["Cumulative 2016/17", 6, 13]]
    assert found(read(*table(*rows), [], *table(*rows, title="Arson")), "R35") == []


@pytest.mark.parametrize(("behind", "rules"), [((6, 7, 8), ["R39"]), ((6, 7), [])])
def test_a_declared_lag_is_held_against_the_other_tables(
    read: Read, behind: Sequence[object], rules: Sequence[str]
) -> None:
    late = [*table(["Actual 2016/17", *behind], title="Arson"), ["* one month behind"], []]
    reading = read(*late, *table(["Actual 2016/17", 5, 6, 7]))
    assert [each.rule for each in found(reading, "R39")] == rules


def changes(read: Read, base: Sequence[int], percent: Sequence[str]) -> WorkbookReading:
    return read(*table(["Actual 2015/16", *base], ["Actual 2016/17", 5, 4, 6, 3], ["% change", *percent]))


def test_a_percentage_of_nothing_is_told_with_both_figures(read: Read) -> None:
    (finding,) = found(changes(read, (4, 0, 5, 2), ("25%", "400%", "20%", "50%")), "R36")
    assert (finding.where.cell, finding.expected) == ("C5", "from 0 to 4")


def test_a_blank_or_a_mark_where_there_is_no_base_is_right(read: Read) -> None:
    assert found(changes(read, (4, 0, 5, 2), ("25%", "n/a", "20%", "50%")), "R36") == []


@pytest.mark.parametrize(
    ("title", "values", "rules"),
    [
        ("Reduce rate of anti-social behaviour", (853, 967), ["R16"]),
        ("Reduce rate of anti-social behaviour per 1,000", (853, 967), []),
        ("Burglary rate", (12, 15), []),
        ("Burglary rate", (112.5, 115.2), []),
        ("Anti-social behaviour", (853, 967), []),
    ],
)
def test_what_is_called_a_rate_and_counted_is_told(
    read: Read, title: str, values: Sequence[float], rules: Sequence[str]
) -> None:
    reading = read(*table(["Actual 2016/17", *values], ["Actual 2015/16", *values], title=title))
    assert [each.rule for each in found(reading, "R16")] == rules


CARD = ("Indicator", "08/09 actual", "09/10 target", "09/10 actual", "Comment")


def test_a_scorecard_names_the_targets_and_comments_that_are_blank(read: Read) -> None:
    rows = [["Arson", 5, 6, 7, "8% up"], ["Theft", 5, None, 7, "down"], ["Fraud", 5, 6, 7, None]]
    target, comment = found(read(list(CARD), *rows), "R22")
    assert (target.where.cell, target.expected) == ("C3", "n/a")
    assert "1 of the 3 indicators of “Return” have no comment (row 4)" in comment.message


def test_a_target_that_says_it_is_none_and_a_card_without_comments_are_right(read: Read) -> None:
    rows = [["Arson", 5, 6, 7, None], ["Theft", 5, "n/a", 7, None], ["Fraud", 5, "See comment", 7, None]]
    assert found(read(list(CARD), *rows), "R22") == []


def test_a_target_that_reaches_as_far_as_its_table_is_right(read: Read) -> None:
    assert found(read(*table(["Target 2016/17", 5, 5, 5], headings=("Apr", "May", "Jun"))), "R22") == []
    assert len(found(read(*table(["Target 2016/17", 5, 5, 5])), "R22")) == 1


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("All crime culmative 2016/17", ["cumulative"]),
        ("Cummulative 2016/17", ["Cumulative"]),
        ("Cumalative 2016/17", ["Cumulative"]),
        ("Cumulative 2016/17", []),
        ("Cum 2016/17", []),
        ("Cumul. 2016/17", []),
        ("Curative treatments 2016/17", []),
        ("Accumulated 2016/17", []),
    ],
)
def test_a_misspelt_label_is_noted_with_its_right_word(read: Read, label: str, expected: list[str]) -> None:
    assert [each.expected for each in found(read(*table([label, 5, 11, 18])), "R38")] == expected


def test_headings_end_alike(read: Read) -> None:
    rows = [["Actual", 5, 6, 7, 8]]
    (finding,) = found(read(*table(*rows, headings=("12/13.", "13/14.", "14/15", "15/16"))), "R38")
    assert (finding.where.cell, finding.expected) == ("B2", "12/13, 13/14")
    assert found(read(*table(*rows, headings=("12/13.", "13/14.", "14/15.", "15/16."))), "R38") == []


@pytest.mark.parametrize(
    ("label", "count"),
    [("NI 43 Custody (NI 43)", 1), ("NI 44a White (NI 44)", 0), ("Custody (LAA 23; NI 32; PSA 23)", 0)],
)
def test_a_code_stands_once_in_its_label(read: Read, label: str, count: int) -> None:
    assert len(found(read(*table([label, 5, 6], headings=("2015/16", "2016/17"))), "R38")) == count


def test_a_target_without_words_may_follow_any_total_beside_it(read: Read) -> None:
    last_year = ["Cumulative burglaries 2015/16", *(value * 2 for value in IST)]
    assert found(read(*table(last_year, ["Target (Cum) 2016/17", *IST])), "R11") == []
