"""A long sheet, read as columns, holds what the reader of every other sheet finds in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.columns import ColumnRows, as_columns
from csp_desktop.returns.workbook.grid import Sheet
from csp_desktop.returns.workbook.opening import open_workbook
from csp_desktop.returns.workbook.refusal import Refusal
from tests.returns.builders import save_rows, with_sheet

HEADINGS = ["Name", "Share", "Count"]
VALUES = st.one_of(
    st.none(),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\ufffe\uffff")),
    st.integers(-(10**9), 10**9),
    st.floats(-1e6, 1e6),
    st.booleans(),
    st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1)).map(lambda day: day.replace(microsecond=0)),
)


def sheet_of(data: bytes) -> Sheet:
    (sheet,) = open_workbook(data)
    return sheet


@pytest.fixture
def read_both_ways(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], tuple[Sheet, Sheet]]:
    """Return a way to read a sheet as a short one and as a long one."""

    def read(data: bytes) -> tuple[Sheet, Sheet]:
        monkeypatch.setattr(limits, "LONG_PART_BYTES", len(data) * 1000)
        short = sheet_of(data)
        monkeypatch.setattr(limits, "LONG_PART_BYTES", 0)
        return short, sheet_of(data)

    return read


def assert_same(short: Sheet, long: Sheet) -> None:
    assert isinstance(long.rows, ColumnRows)
    assert dict(short.rows) == dict(long.rows)
    assert (short.merges, short.hidden_rows, short.hidden_columns) == (
        long.merges,
        long.hidden_rows,
        long.hidden_columns,
    )


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.lists(VALUES, max_size=3), max_size=30))
def test_whatever_stands_in_cells_is_the_same_in_a_long_sheet(tmp_path, read_both_ways, rows):
    rows = [[f" {each}" if isinstance(each, str) and each.startswith("=") else each for each in row] for row in rows]
    data = save_rows(tmp_path / "rows.xlsx", HEADINGS, *rows).read_bytes()
    assert_same(*read_both_ways(data))


def test_formats_hidden_rows_and_merged_cells_are_the_same_in_a_long_sheet(tmp_path, read_both_ways):
    book = openpyxl.Workbook()
    for row in (HEADINGS, ["Ham & Co", 0.57, "=1+1"], [], ["Stoke", 0.5, "#N/A"], ["  ", None, 7]):
        book.active.append(row)
    book.active["B2"].number_format = "0%"
    book.active["C4"].data_type = "e"
    book.active.row_dimensions[4].hidden = True
    book.active.column_dimensions["B"].hidden = True
    book.active.merge_cells("A5:B5")
    book.save(tmp_path / "rows.xlsx")
    short, long = read_both_ways((tmp_path / "rows.xlsx").read_bytes())
    assert_same(short, long)
    assert long.hidden_rows == {4}


ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'


@pytest.mark.parametrize(
    "body",
    [
        f"<!-- {ROW} -->" + ROW,
        ROW + "<row><c><v>2</v></c></row>",
        ROW + '\n <row r="2">\n <c r="A2"><v>2</v></c>\n</row>',
        '<row r="2"><c r="A2"><v>1</v></c></row>' + ROW,
        ROW + '<row r="2"><c r="B2"><v>2</v></c></row>' + '<row r="3"><c r="ZZ3"><v>2</v></c></row>',
        '<row r="1"><c r="A1" t="inlineStr"><is><r><t>rich</t></r></is></c></row>',
    ],
    ids=["a comment", "no addresses", "line breaks", "rows out of order", "far columns", "rich text"],
)
def test_a_part_built_otherwise_is_read_cell_by_cell(read_both_ways, body):
    short, long = read_both_ways(with_sheet(body))
    assert dict(short.rows) == dict(long.rows)


@pytest.mark.parametrize(
    "body",
    [
        '<row r="1"><c r="A2"><v>1</v></c></row>',
        '<row r="9999999"><c r="A9999999"><v>1</v></c></row>',
        '<row r="1"><c r="A1" t="s"><v>99</v></c></row>',
        '<row r="1"><c r="A1"><v>1 & 2</v></c></row>',
        ROW + "<row",
    ],
    ids=["an address of another row", "a row outside the sheet", "a string that is not there", "no XML", "cut short"],
)
def test_a_broken_long_sheet_is_refused_as_a_short_one_is(monkeypatch, body):
    for size in (limits.LONG_PART_BYTES, 0):
        monkeypatch.setattr(limits, "LONG_PART_BYTES", size)
        with pytest.raises(Refusal):
            sheet_of(with_sheet(body))


def test_the_limit_of_cells_holds_for_a_long_sheet(monkeypatch):
    monkeypatch.setattr(limits, "LONG_PART_BYTES", 0)
    monkeypatch.setattr(limits, "CELLS", 2)
    with pytest.raises(Refusal, match="more than 2 cells"):
        sheet_of(with_sheet(ROW + '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row>'))


def test_a_short_sheet_gives_the_same_columns(tmp_path):
    sheet = sheet_of(save_rows(tmp_path / "rows.xlsx", HEADINGS, ["Ham", 0.5, 7], [], ["Ham", None, 7]).read_bytes())
    columns = as_columns(sheet)
    assert dict(columns) == dict(sheet.rows)
    assert list(columns.numbers) == [1, 2, 4]
    assert list(columns.columns[1].codes) == [1, 2, 2]
