"""Cells of a workbook come out as they went in, at their own addresses."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csp_desktop.returns.workbook.grid import NOT_CALCULATED, Fault, Sheet, Value, address, parse_address
from csp_desktop.returns.workbook.opening import open_workbook
from csp_desktop.returns.workbook.refusal import Refusal
from csp_desktop.returns.workbook.xlsx_sheet import Room, SheetReader
from csp_desktop.returns.workbook.xlsx_values import date_value
from csp_desktop.returns.workbook.xml_part import new_deadline, parse
from tests.returns.builders import with_sheet

WORDS = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=["Cs", "Cn"]), min_size=1)
NUMBERS = st.integers(-(10**9), 10**9) | st.decimals(-1000000, 1000000, places=4).map(float)
PLACES = st.tuples(st.integers(1, 400), st.integers(1, 120))


def opened(data: bytes) -> Sheet:
    return open_workbook(data)[0]


def saved(workbook: openpyxl.Workbook) -> bytes:
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


@settings(max_examples=60)
@given(st.dictionaries(PLACES, NUMBERS | WORDS.filter(lambda text: text[0] != "=") | st.booleans(), max_size=40))
def test_cells_in_are_cells_out(cells: dict[tuple[int, int], object]) -> None:
    workbook = openpyxl.Workbook()
    for (row, column), value in cells.items():
        cell = workbook.active.cell(row, column)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"
    sheet = opened(saved(workbook))
    read = {(row, column): cell.value for row, line in sheet.rows.items() for column, cell in line.items()}
    assert read == cells


@given(st.integers(1, 1_048_576), st.integers(1, 16_384))
def test_an_address_names_its_cell(row: int, column: int) -> None:
    assert parse_address(address(row, column)) == (row, column)


@pytest.mark.parametrize("epoch", [openpyxl.utils.datetime.WINDOWS_EPOCH, openpyxl.utils.datetime.MAC_EPOCH])
def test_days_are_right_in_both_epochs(epoch: datetime) -> None:
    workbook = openpyxl.Workbook()
    workbook.epoch = epoch
    workbook.active["B2"] = datetime(2016, 4, 1)
    assert opened(saved(workbook)).rows[2][2].value == datetime(2016, 4, 1)


def test_a_percentage_and_its_decimals_are_known_from_the_format() -> None:
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = 0.095
    workbook.active["A1"].number_format = '0.0%;[Red]-0.0%"!"'
    cell = opened(saved(workbook)).rows[1][1]
    assert (cell.value, cell.format.percent, cell.format.decimals) == (0.095, True, 1)


def test_a_formula_without_a_result_is_a_fault_and_no_blank() -> None:
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = "=SUM(B1:B9)"
    assert opened(saved(workbook)).rows[1][1].value == NOT_CALCULATED


def test_a_formula_with_its_result_is_that_result() -> None:
    sheet = opened(with_sheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'))
    assert (sheet.rows[1][1].value, sheet.rows[1][1].formula) == (2.0, True)


def test_an_error_cell_is_a_fault_and_no_blank() -> None:
    sheet = opened(with_sheet('<row r="1"><c r="A1" t="e"><v>#DIV/0!</v></c></row>'))
    assert sheet.rows[1][1].value == Fault("shows the error #DIV/0!")


def test_the_binary_noise_of_a_worked_out_cell_is_gone() -> None:
    sheet = opened(with_sheet('<row r="1"><c r="A1"><f>0.1+0.2</f><v>0.30000000000000004</v></c></row>'))
    assert sheet.rows[1][1].value == 0.3


def test_cells_without_addresses_follow_one_another() -> None:
    sheet = opened(with_sheet("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>"))
    assert [sorted(sheet.rows[row]) for row in (1, 2)] == [[1, 3], [1]]


def test_element_names_with_a_prefix_are_understood() -> None:
    body = with_sheet('<row r="2"><c r="B2"><v>7</v></c></row>')
    prefixed = with_sheet("")
    assert opened(body).rows[2][2].value == 7
    assert opened(prefixed).rows == {}


def test_raised_digits_stay_apart_from_the_word_they_mark() -> None:
    rich = "<is><r><t>2014/15</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>1</t></r></is>"
    assert opened(with_sheet(f'<row r="1"><c r="A1" t="inlineStr">{rich}</c></row>')).rows[1][1].value == "2014/15¹"


def test_a_sheet_that_claims_to_be_smaller_is_read_whole() -> None:
    body = "".join(f'<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>' for row in range(1, 101))
    assert len(opened(with_sheet(body, dimension="A1:A10")).rows) == 100


def test_cells_far_apart_cost_nothing() -> None:
    body = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    assert list(opened(with_sheet(body)).rows) == [1, 1_048_576]


def test_hidden_rows_columns_and_sheets_are_known() -> None:
    workbook = openpyxl.Workbook()
    workbook.active.append([1, 2, 3])
    workbook.active.row_dimensions[1].hidden = True
    workbook.active.column_dimensions["B"].hidden = True
    workbook.create_sheet("Behind").sheet_state = "veryHidden"
    front, behind = open_workbook(saved(workbook))
    assert (front.hidden_rows, front.is_hidden_column(2), front.is_hidden_column(3)) == (
        frozenset({1}),
        True,
        False,
    )
    assert (front.hidden, behind.hidden) == (False, True)


@pytest.mark.parametrize(
    ("attributes", "inside", "value"),
    [
        ("", "<v>1_000</v>", Fault("holds a number that cannot be read")),
        ("", "<v>١٢</v>", Fault("holds a number that cannot be read")),
        ("", "<v>1e308</v>", 1e308),
        ("", "<v>1e999</v>", Fault("holds a number that cannot be read")),
        ("", "<v>nan</v>", Fault("holds a number that cannot be read")),
        ('t="inlineStr"', "<is><t>_xD800_a_x0000_</t></is>", "_xD800_a_x0000_"),
        ('t="d"', "<v>2016-04-01T00:00:00+01:00</v>", datetime(2016, 4, 1)),
        ('s="999"', "<v>0.5</v>", Fault("holds a number in a format that the workbook lacks")),
        ('s="-1"', "<v>0.5</v>", Fault("holds a number in a format that the workbook lacks")),
        ('t="str"', "<f>A2</f>", NOT_CALCULATED),
    ],
)
def test_what_a_strange_cell_holds_is_never_guessed(attributes: str, inside: str, value: Value) -> None:
    data = with_sheet(f'<row r="1"><c r="A1" {attributes}>{inside}</c></row>')
    assert opened(data).rows[1][1].value == value


def test_the_last_day_of_a_workbook_that_counts_from_1904_is_in_the_year_9999() -> None:
    assert date_value(2_957_003, from_1904=True) == datetime(9999, 12, 31)
    assert date_value(2_957_004, from_1904=True) == 2_957_004


@pytest.mark.parametrize("room", [Room(cells=1), Room(characters=9)])
def test_a_sheet_with_more_than_the_workbook_has_room_for_is_refused(room: Room) -> None:
    part = b'<worksheet><row><c t="str"><v>hello</v></c><c t="str"><v>world</v></c></row></worksheet>'
    reader = SheetReader([], {}, False, room)
    with pytest.raises(Refusal, match="is too large"):
        parse(BytesIO(part), "worksheet", reader.start, reader.end, reader.text, new_deadline())
