"""What people write into a figure's cell: footnotes and marks glued on, signs, brackets, shorthand, plain words."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from csp_desktop.domain.figures import Shorthand
from csp_desktop.domain.periods import month
from csp_desktop.returns.labels.values import figure_in
from csp_desktop.returns.reading import read_return
from tests.returns.builders import save_rows, table


@pytest.mark.parametrize(
    ("text", "value", "mark"),
    [
        ("82.44R", 82.44, "r"),
        ("18,713*", 18713, None),
        ("1,234[note 2]", 1234, None),
        ("1,234 [note 2, 3]", 1234, None),
        ("1,234 [r] [note 1]", 1234, "r"),
        ("1,234[r][e]", 1234, "r"),
        ("12 (note 1)", 12, None),
        ("12 (p)", 12, "p"),
        ("12 provisional", 12, "p"),
        ("12 (est.)", 12, "e"),
        ("12 ¹,²", 12, None),
        ("12.", 12, None),
        ("1\u00a0234", 1234, None),
        ("12\u202f345.5", 12345.5, None),
        ("\u200b12\ufeff", 12, None),
    ],
)
def test_a_figure_is_read_without_what_is_glued_to_it(text: str, value: float, mark: str | None) -> None:
    figure = figure_in(text)
    assert figure is not None
    assert (figure.value, figure.shorthand) == (value, mark)


@pytest.mark.parametrize("text", ["\u221212", "\u201312", "\u201112", "- 12", "(12)", "(12)*"])
def test_every_sign_of_a_negative_number_is_one(text: str) -> None:
    figure = figure_in(text)
    assert figure is not None
    assert figure.value == -12


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("£(1,200)", -1200),
        ("(£12)", -12),
        ("-£12.50", -12.5),
        ("£1.2m", 1_200_000),
        ("£12k", 12_000),
        ("€3 million", 3e6),
    ],
)
def test_money_is_read_with_its_brackets_and_its_scale(text: str, value: float) -> None:
    figure = figure_in(text)
    assert figure is not None
    assert (figure.value, figure.money) == (value, True)


def test_a_percentage_may_name_its_parts() -> None:
    figure = figure_in("90% (45 out of 50)")
    assert figure is not None
    assert (figure.value, figure.numerator, figure.denominator) == (90, 45, 50)


@pytest.mark.parametrize(
    "text",
    [
        "-",
        "–",
        "--",
        "..",
        "...",
        "…",
        ":",
        "x",
        "[x]",
        "Tbc",
        "T.B.C.",
        "see comment",
        "no return",
        "NULL",
        ".. [note 3]",
    ],
)
def test_what_says_that_there_is_no_figure_is_missing_and_not_nought(text: str) -> None:
    figure = figure_in(text)
    assert figure is not None
    assert (figure.value, figure.shorthand) == (None, Shorthand.NOT_AVAILABLE)


@pytest.mark.parametrize(
    ("text", "mark"), [("n/a", "z"), ("(N/A)", "z"), ("n/a*", "z"), ("[c]", "c"), ("*", "c"), ("c", "c")]
)
def test_shorthand_keeps_its_reason(text: str, mark: str) -> None:
    figure = figure_in(text)
    assert figure is not None
    assert (figure.value, figure.shorthand) == (None, mark)


@pytest.mark.parametrize(
    "text",
    [
        "nil",
        "none",
        "zero",
        "12 (1)",
        "12 13",
        "1 234",
        "5-10",
        "▼5",
        "12k",
        "1.2m",
        "~12",
        "1,23",
        "[r]",
        "12 days",
        "5 [c]",
    ],
)
def test_what_may_be_more_than_one_thing_is_no_figure(text: str) -> None:
    assert figure_in(text) is None


def test_nil_is_told_of_and_neither_missing_in_silence_nor_nought(tmp_path: Path) -> None:
    reading = read_return(save_rows(tmp_path / "return.xlsx", *table(["2016/17", 5, "Nil", 7])))
    assert reading.tables[0].series[0].values == {month(2016, 4): 5, month(2016, 6): 7}
    assert any("C3" in each.message and "“Nil”" in each.message for each in reading.findings)


def test_an_error_written_as_text_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "return.csv"
    path.write_text("Burglary\n,Apr-16,May-16,Jun-16\nActual,5,#DIV/0!,7\n", encoding="utf-8")
    reading = read_return(path)
    assert [(each.severity, each.where.cell) for each in reading.findings] == [("error", "C3")]


def test_a_raised_note_of_a_rich_text_is_no_digit_of_its_number(tmp_path: Path) -> None:
    path = save_rows(tmp_path / "return.xlsx", *table(["2016/17", 5, 6, 7]))
    workbook = openpyxl.load_workbook(path)
    workbook.active["C3"] = CellRichText("82", TextBlock(InlineFont(vertAlign="superscript"), "1"))
    workbook.save(path)
    assert read_return(path).tables[0].series[0].values[month(2016, 5)] == 82


def test_a_number_with_a_mere_sign_of_per_cent_behind_it_is_in_points_already(tmp_path: Path) -> None:
    rows = table(["2016/17", 91.4, 0.9], title="Satisfaction")
    path = save_rows(tmp_path / "return.xlsx", *rows, formats={"B3": '0.0"%"', "C3": r"0.0\%"})
    (series,) = read_return(path).tables[0].series
    assert dict(series.values) == {month(2016, 4): 91.4, month(2016, 5): 0.9}


@pytest.mark.parametrize("code", ["h:mm", "[h]:mm", "mm:ss", "[s]"])
def test_a_time_is_no_figure(code: str, tmp_path: Path) -> None:
    path = save_rows(tmp_path / "return.xlsx", *table(["2016/17", 5, 0.25, 6]), formats={"C3": code})
    reading = read_return(path)
    assert reading.tables[0].series[0].values == {month(2016, 4): 5, month(2016, 6): 6}
    assert (
        reading.findings[0].message
        == "Cell C3 of “2016/17” holds a time, which is no number; no figure was read from it."
    )


@pytest.mark.parametrize("code", ['0" hours"', "[Red]0.0", "#,##0 ;[Red]-#,##0 ", '"shs "0', "General"])
def test_letters_that_a_format_only_shows_make_no_time(code: str, tmp_path: Path) -> None:
    path = save_rows(tmp_path / "return.xlsx", *table(["2016/17", 5, 7, 6]), formats={"C3": code})
    assert read_return(path).tables[0].series[0].values[month(2016, 5)] == 7
