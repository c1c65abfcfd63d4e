"""Text files: any encoding, delimiter and line end give the figures that a workbook would."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.periods import month
from csp_desktop.returns.reading import UnusableFile, read_return
from csp_desktop.returns.workbook.grid import Fault, Sheet, Value
from csp_desktop.returns.workbook.opening import open_workbook

TABLE = "Café burglary – £\n,Apr-16,May-16,Jun-16\nActual,5,6,7\n"
FIGURES = {month(2016, 4): 5, month(2016, 5): 6, month(2016, 6): 7}


def sheet(text: str) -> Sheet:
    return open_workbook(text.encode(), "return")[0]


def values(text: str) -> list[list[Value]]:
    return [[cell.value for cell in row.values()] for row in sheet(text).rows.values()]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_a_text_file_is_read_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "return.csv"
    path.write_bytes(TABLE.encode(encoding))
    (table,) = read_return(path).tables
    assert table.title == "Café burglary – £"
    assert table.series[0].values == FIGURES


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_text_file_is_read_with_any_delimiter_and_line_end(delimiter: str, end: str, tmp_path: Path) -> None:
    path = tmp_path / "return.txt"
    path.write_bytes(TABLE.replace(",", delimiter).replace("\n", end).encode())
    (table,) = read_return(path).tables
    assert table.series[0].values == FIGURES
    assert table.series[0].cells[month(2016, 5)] == "C3"


def test_a_first_line_that_names_the_delimiter_is_obeyed_and_keeps_its_place() -> None:
    found = sheet("sep=;\nA,b;1\nC,d;2\n")
    assert (1 in found.rows, found.rows[2][1].value, found.rows[3][2].value) == (False, "A,b", 2.0)


def test_a_quoted_field_may_hold_delimiters_line_breaks_and_marks() -> None:
    assert values('"a, ""b""\nc",1\nd,2\n') == [['a, "b"\nc', 1.0], ["d", 2.0]]


def test_a_quotation_mark_that_is_never_closed_does_not_swallow_the_file() -> None:
    found = sheet('Area,Count\n5" pipe,1\n"Anytown,2\nElsewhere,3\n')
    assert [row[2].value for row in found.rows.values()] == ["Count", 1.0, 2.0, 3.0]
    assert found.remarks[0].words.startswith("A quotation mark is opened and never closed")


def test_lines_before_the_table_may_have_fewer_fields() -> None:
    assert values("Quarterly return\nAnytown police\n\nArea;Apr;May\nNorth;1;2\n")[2:] == [
        ["Area", "Apr", "May"],
        ["North", 1.0, 2.0],
    ]


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [
        ("91.4%", 0.914, (True, False, 1)),
        ('"1,234"', 1234.0, (False, False, 0)),
        ("£12.50", 12.5, (False, True, 2)),
        ("-3", -3.0, (False, False, 0)),
        ("\u22123.0", -3.0, (False, False, 1)),
        (".5", 0.5, (False, False, 1)),
    ],
)
def test_a_written_number_is_the_cell_that_a_workbook_would_have(
    text: str, value: float, shown: tuple[bool, bool, int]
) -> None:
    cell = sheet(f"a,b\nc,{text}\n").rows[2][2]
    assert (cell.value, (cell.format.percent, cell.format.money, cell.format.decimals)) == (value, shown)


@pytest.mark.parametrize("text", ["007", "12,34", "82.44R", "1234567890123456789", "1e5", "12-13", "(5)", "1 2"])
def test_what_is_no_plain_number_stays_words(text: str) -> None:
    assert sheet(f"a\tb\nc\t{text}\nd\t0.5\n").rows[2][2].value == text


def test_a_text_that_is_guarded_by_an_equals_sign_is_that_text() -> None:
    assert values('Code,n\n="007",1\n"=""E07""",2\n')[1:] == [["007", 1.0], ["E07", 2.0]]


def test_a_decimal_comma_is_read_where_the_file_shows_it() -> None:
    found = sheet("Area;Rate;Count\nNorth;91,4 %;1.234\nSouth;1.234,5;7\n")
    assert [cell.value for cell in found.rows[2].values()] == ["North", 0.914, 1234.0]
    assert found.rows[3][2].value == 1234.5
    assert [remark.words for remark in found.remarks] == [
        "Decimals are written with a comma; the figures were read so."
    ]


def test_commas_between_thousands_are_no_decimal_commas() -> None:
    found = sheet("Area;Count\nNorth;1,234\nSouth;12,345\n")
    assert ([row[2].value for row in found.rows.values()], found.remarks) == (["Count", 1234.0, 12345.0], ())


def test_a_number_whose_mark_may_be_either_is_an_error_where_the_file_has_both() -> None:
    found = sheet("A;B;C\n1,5;2.5;1,234\n2,5;3.5;5\n")
    assert [cell.value for cell in found.rows[2].values()][:2] == [1.5, 2.5]
    assert isinstance(found.rows[2][3].value, Fault)
    assert found.remarks[0].severity == "warning"


@pytest.mark.parametrize("text", ["01/04/2016", "1-4-16", "2016-04-01", "1 Apr 2016", "01-Apr-16", "01.04.2016 00:00"])
def test_a_written_day_is_a_day_with_the_day_before_the_month(text: str) -> None:
    assert sheet(f"a,b\nc,{text}\n").rows[2][2].value == datetime(2016, 4, 1)


def test_days_with_the_month_first_are_read_so_where_one_of_them_proves_it() -> None:
    found = sheet("Date,n\n04/01/2016,1\n04/13/2016,2\n")
    assert [row[1].value for row in found.rows.values()] == ["Date", datetime(2016, 4, 1), datetime(2016, 4, 13)]
    assert (found.remarks[0].severity, "04/13/2016" in found.remarks[0].words) == ("warning", True)


def test_days_of_both_orders_in_one_column_are_an_error_and_none_is_read() -> None:
    found = sheet("Date,n\n13/04/2016,1\n04/13/2016,2\n04/05/2016,3\n")
    assert [row[1].value for row in found.rows.values()] == ["Date", "13/04/2016", "04/13/2016", "04/05/2016"]
    assert found.remarks[0].severity == "error"


def test_percentages_of_a_text_file_are_percentages(tmp_path: Path) -> None:
    path = tmp_path / "return.csv"
    path.write_text("Satisfaction\n,Apr-16,May-16\nActual,91.4%,57%\n", encoding="utf-8")
    (series,) = read_return(path).tables[0].series
    assert (series.unit, dict(series.values)) == (Unit.PERCENT, {month(2016, 4): 91.4, month(2016, 5): 57})


@pytest.mark.parametrize(
    "data",
    [
        b"Dear colleague,\nplease find attached.\n",
        b"a,b\n1,\x00\x01\x02\n",
        b"%PDF-1.4\n1,2\n3,4\n",
        b"{\\rtf1 a,b\nc,d\n}",
        b'{"a": 1}',
        bytes(range(256)) * 20,
    ],
)
def test_what_is_no_table_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "return.csv"
    path.write_bytes(data)
    with pytest.raises(UnusableFile, match=r"^return\.csv is not a spreadsheet"):
        read_return(path)


WIDE = "a," * 16_385 + "\n"
LONG = "a,b\nc,d\ne," + "x" * 200_000


@pytest.mark.parametrize("text", ["a,b\n" * 2 + "\n" * 1_048_577, WIDE * 2, LONG], ids=["rows", "columns", "a cell"])
def test_a_text_file_beyond_a_sheet_is_too_large(text: str, tmp_path: Path) -> None:
    path = tmp_path / "return.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnusableFile, match=r"is too large"):
        read_return(path)
