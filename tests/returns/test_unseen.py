"""What a person may not see of a sheet is told: notes on cells, hidden rows and columns, raised digits."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from csp_desktop.domain.periods import month
from csp_desktop.returns.reading import read_return
from csp_desktop.returns.workbook.grid import Fault
from csp_desktop.returns.workbook.opening import open_workbook
from tests.returns.builders import save_rows, table
from tests.returns.old_formats import ods

CONVERSATION = "[Threaded comment]\n\nYour version of Excel allows you to read this.\n\nComment:\n    Late return"


def with_note(path: Path, text: str) -> Path:
    save_rows(path, *table(["2016/17", 5, 6, 7]))
    workbook = openpyxl.load_workbook(path)
    workbook.active["C3"].comment = Comment(text, "Officer")
    workbook.save(path)
    return path


@pytest.mark.parametrize(("text", "shown"), [("One  week\nmissing", "One week missing"), (CONVERSATION, "Late return")])
def test_a_note_on_a_cell_is_told_with_its_cell(text: str, shown: str, tmp_path: Path) -> None:
    (finding,) = read_return(with_note(tmp_path / "return.xlsx", text)).findings
    assert (finding.where.cell, finding.where.indicator, finding.severity) == ("C3", "Burglary", "note")
    assert finding.message == f"Cell C3 has a note: “{shown}”"


def test_hidden_columns_of_figures_are_told_of(tmp_path: Path) -> None:
    path = save_rows(tmp_path / "return.xlsx", *table(["2016/17", 5, 6, 7]))
    workbook = openpyxl.load_workbook(path)
    workbook.active.column_dimensions["C"].hidden = True
    workbook.save(path)
    reading = read_return(path)
    assert reading.findings[0].message == "Hidden columns of “Burglary” were read all the same: C."
    assert reading.tables[0].series[0].values[month(2016, 5)] == 6


def test_an_opendocument_note_hangs_on_its_cell() -> None:
    note = "<office:annotation><dc:creator>Ann</dc:creator><text:p>One week</text:p><text:p>missing</text:p>"
    cell = f'<table:table-cell office:value-type="float" office:value="5">{note}</office:annotation><text:p>5</text:p>'
    sheet = open_workbook(ods(f"<table:table-row>{cell}</table:table-cell></table:table-row>"))[0]
    assert (sheet.notes, sheet.rows[1][1].value) == ({(1, 1): "One week\nmissing"}, 5)


def test_hidden_opendocument_columns_are_known() -> None:
    columns = '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
    cell = '<table:table-cell office:value-type="float" office:value="5"/>'
    sheet = open_workbook(ods(f"{columns}<table:table-row>{cell}</table:table-row>"))[0]
    assert [sheet.is_hidden_column(column) for column in (1, 2, 3, 4)] == [False, False, True, False]


def test_a_raised_digit_of_an_opendocument_text_is_no_digit_of_its_number() -> None:
    style = '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>'
    text = '<text:p>82<text:span text:style-name="T1">1</text:span></text:p>'
    row = f'<table:table-row><table:table-cell office:value-type="string">{text}</table:table-cell></table:table-row>'
    assert open_workbook(ods(row, styles=style))[0].rows[1][1].value == "82¹"


@pytest.mark.parametrize("shown", ["#DIV/0!", "Err:502"])
def test_an_opendocument_formula_that_shows_an_error_has_no_value(shown: str) -> None:
    cell = f'table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>{shown}</text:p>'
    sheet = open_workbook(ods(f"<table:table-row><table:table-cell {cell}</table:table-cell></table:table-row>"))[0]
    assert sheet.rows[1][1].value == Fault(f"shows the error {shown}")
