"""OpenDocument and old Excel files say what the same figures say in a new one."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.periods import month
from csp_desktop.returns.reading import UnusableFile, read_return
from csp_desktop.returns.workbook.grid import NOT_CALCULATED, Fault, Value
from csp_desktop.returns.workbook.opening import open_workbook
from tests.returns.builders import MONTHS
from tests.returns.old_formats import ods, xls


def words(*texts: str) -> str:
    cells = (
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>' for text in texts
    )
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def only_value(cell: str) -> Value:
    sheet = open_workbook(ods(f"<table:table-row>{cell}</table:table-row>"))[0]
    return sheet.rows[1][1].value


def percentage(value: str, shown: str) -> str:
    attributes = f'office:value-type="percentage" office:value="{value}"'
    return f"<table:table-cell {attributes}><text:p>{shown}</text:p></table:table-cell>"


def test_an_opendocument_return_is_read_with_its_percentages(tmp_path: Path) -> None:
    label = '<table:table-cell office:value-type="string"><text:p>2016/17</text:p></table:table-cell>'
    cells = percentage("0.095", "9.5%") + percentage("0.57", "57.0%")
    path = tmp_path / "return.ods"
    rows = words("Satisfaction") + words("", "Apr", "May")
    path.write_bytes(ods(f"{rows}<table:table-row>{label}{cells}</table:table-row>"))
    (series,) = read_return(path).tables[0].series
    assert series.unit is Unit.PERCENT
    assert dict(series.values) == {month(2016, 4): 9.5, month(2016, 5): 57.0}
    assert series.cells[month(2016, 5)] == "C3"


def test_repeated_cells_and_rows_keep_their_addresses() -> None:
    blank = '<table:table-row table:number-rows-repeated="4"><table:table-cell/></table:table-row>'
    number = 'table:number-columns-repeated="3" office:value-type="float" office:value="7"'
    cells = f'<table:table-cell table:number-columns-repeated="2"/><table:table-cell {number}/>'
    rows = f'{blank}<table:table-row table:number-rows-repeated="2">{cells}</table:table-row>'
    sheet = open_workbook(ods(rows))[0]
    assert {row: list(cells) for row, cells in sheet.rows.items()} == {5: [3, 4, 5], 6: [3, 4, 5]}


@pytest.mark.parametrize(
    ("attributes", "text", "value"),
    [
        ('office:value-type="float" office:value="1.5"', "1.50", 1.5),
        ('office:value-type="date" office:date-value="2016-04-01"', "Apr 16", datetime(2016, 4, 1)),
        ('office:value-type="string" calcext:value-type="error"', "#REF!", Fault("shows the error #REF!")),
        ('office:value-type="boolean" office:boolean-value="true"', "TRUE", True),
        ('table:formula="of:=1+1"', "", NOT_CALCULATED),
    ],
)
def test_an_opendocument_cell_is_what_it_says(attributes: str, text: str, value: Value) -> None:
    assert only_value(f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>") == value


def test_what_is_written_beside_a_cell_is_not_its_text() -> None:
    note = "<office:annotation><text:p>secret</text:p></office:annotation>"
    assert (
        only_value(f'<table:table-cell office:value-type="string">{note}<text:p>n/a</text:p></table:table-cell>')
        == "n/a"
    )


def test_a_hidden_opendocument_sheet_is_known() -> None:
    style = '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>'
    assert open_workbook(ods(words("a"), styles=style, style="h"))[0].hidden


def test_a_sheet_repeated_beyond_measure_is_refused(tmp_path: Path) -> None:
    cell = '<table:table-cell table:number-columns-repeated="64" office:value-type="float" office:value="1"/>'
    path = tmp_path / "wide.ods"
    path.write_bytes(ods(f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'))
    with pytest.raises(UnusableFile, match="is too large"):
        read_return(path)


def test_an_old_excel_return_is_read_like_a_new_one(tmp_path: Path) -> None:
    rows: list[list[str | float | None]] = [
        [],
        ["Burglary"],
        [None, *MONTHS],
        ["2015/16", *map(float, range(12))],
        ["2016/17", 5.0, None, 7.0],
    ]
    path = tmp_path / "return.xls"
    path.write_bytes(xls(rows))
    (table,) = read_return(path).tables
    assert (table.title, table.range) == ("Burglary", "A2:M5")
    assert table.series[1].cells == {month(2016, 4): "B5", month(2016, 6): "D5"}
    assert table.series[1].values == {month(2016, 4): 5, month(2016, 6): 7}


@pytest.mark.parametrize("name", ["return.xlsx", "return.xlsb", "return.ods", "return.dat"])
def test_an_old_excel_return_is_read_under_the_name_of_another_format(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(xls([["Burglary"], [None, "Apr-16", "May-16"], ["Actual", 5.0, 6.0]]))
    (table,) = read_return(path).tables
    assert table.series[0].values == {month(2016, 4): 5, month(2016, 5): 6}


def test_an_old_excel_return_that_speaks_of_encryption_is_not_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "return.xls"
    path.write_bytes(xls([["EncryptedPackage"], [None, "Apr-16", "May-16"], ["Actual", 5.0, 6.0]]))
    assert read_return(path).tables[0].title == "EncryptedPackage"


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_in_an_old_excel_return_is_an_error_and_no_figure(tmp_path: Path, number: float) -> None:
    path = tmp_path / "return.xls"
    path.write_bytes(xls([["Burglary"], [None, "Apr-16", "May-16", "Jun-16"], ["Actual", 5.0, number, 6.0]]))
    reading = read_return(path)
    assert reading.tables[0].series[0].values == {month(2016, 4): 5, month(2016, 6): 6}
    assert [(each.severity, each.where.cell) for each in reading.findings] == [("error", "C3")]
