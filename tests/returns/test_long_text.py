"""A long text file, read as columns, holds what a short one of the same lines does."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.columns import ColumnRows
from csp_desktop.returns.workbook.grid import Cell, Sheet
from csp_desktop.returns.workbook.opening import open_workbook
from csp_desktop.returns.workbook.refusal import Refusal

FIELDS = st.sampled_from(
    [
        "",
        " 5",
        "5 ",
        "5",
        "1,234",
        "1,5",
        "0.25",
        "12%",
        "2016-04-01",
        "13/04/2016",
        "04/13/2016",
        "n/a",
        "£2.50",
        "---",
    ]
)


def sheet_of(text: str) -> Sheet:
    (sheet,) = open_workbook(text.encode())
    return sheet


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(FIELDS, max_size=5), min_size=2, max_size=30))
def test_whatever_stands_in_a_text_file_is_the_same_in_a_long_one(
    monkeypatch: pytest.MonkeyPatch, rows: list[list[str]]
) -> None:
    text = "\n".join(["Name;Share;Count", "a;b;c", *(";".join(["x", *row]) for row in rows), "", ";;"])
    monkeypatch.setattr(limits, "LONG_TEXT_ROWS", 5_000)
    short = sheet_of(text)
    monkeypatch.setattr(limits, "LONG_TEXT_ROWS", 0)
    long = sheet_of(text)
    assert isinstance(long.rows, ColumnRows)
    assert dict(short.rows) == dict(long.rows)
    assert short.remarks == long.remarks


def test_columns_are_named_in_their_order_though_a_later_one_has_figures_first() -> None:
    (remark,) = sheet_of("a;b;c\nx;;04/13/2016\nx;04/14/2016;\n").remarks
    assert remark.words == "Days in column B, C are written month first, as 04/14/2016 shows; all were read so."


def test_columns_that_only_late_rows_have_are_read() -> None:
    long = sheet_of("a,1\n" * 10_000 + "b,2,late\n")
    assert long.rows[10_001] == {1: Cell("b"), 2: long.rows[10_001][2], 3: Cell("late")}
    assert set(long.rows[1]) == {1, 2}


@pytest.mark.parametrize(("limit", "most"), [("CELLS", 9_000), ("ROWS", 5_900), ("FIELDS", 11_000)])
def test_the_limits_of_a_sheet_hold_for_a_long_text(monkeypatch: pytest.MonkeyPatch, limit: str, most: int) -> None:
    monkeypatch.setattr(limits, limit, most)
    with pytest.raises(Refusal, match="more"):
        sheet_of("a,1\n" * 6_000)


def test_a_long_line_of_strokes_takes_no_time_that_grows_with_its_square() -> None:
    strokes = "-" * 100_000 + "x"
    sheet = sheet_of(f"a,b\n{strokes},b\n" * 20)
    assert sheet.rows[40][1] == Cell(strokes)
