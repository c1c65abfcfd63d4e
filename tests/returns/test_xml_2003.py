"""Workbooks in Excel's first XML, which exports call .xls, say what the same figures say in a new one."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.periods import month
from csp_desktop.returns.reading import UnusableFile, read_return
from csp_desktop.returns.workbook.grid import NOT_CALCULATED, Area, Fault, Sheet
from csp_desktop.returns.workbook.opening import open_workbook

STYLES = (
    '<Styles><Style ss:ID="p"><NumberFormat ss:Format="0.0%"/></Style>'
    '<Style ss:ID="q"><NumberFormat ss:Format="Percent"/></Style></Styles>'
)
HEAD = '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
NAMES = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'


def book(rows: str, options: str = "", before: str = "") -> bytes:
    sheet = f'<Worksheet ss:Name="Return"><Table>{rows}</Table>{options}</Worksheet>'
    return f"{HEAD}{before}<Workbook {NAMES}>{STYLES}{sheet}</Workbook>".encode()


def cell(kind: str, text: str, more: str = "") -> str:
    return f'<Cell {more}><Data ss:Type="{kind}">{text}</Data></Cell>'


def only(rows: str, options: str = "") -> Sheet:
    (sheet,) = open_workbook(book(rows, options))
    return sheet


def test_a_return_in_the_first_xml_is_read_with_its_percentages(tmp_path: Path) -> None:
    heads = cell("String", "Satisfaction") + cell("String", "Apr-16") + cell("DateTime", "2016-05-01T00:00:00.000")
    figures = cell("Number", "0.914", 'ss:StyleID="p"') + cell("Number", "0.57", 'ss:StyleID="q"')
    path = tmp_path / "export.xls"
    path.write_bytes(book(f"<Row>{heads}</Row><Row>{cell('String', 'Actual')}{figures}</Row>"))
    (series,) = read_return(path).tables[0].series
    assert (series.unit, dict(series.values)) == (Unit.PERCENT, {month(2016, 4): 91.4, month(2016, 5): 57})
    assert series.cells[month(2016, 5)] == "C2"


def test_cells_and_rows_that_name_their_place_stand_there() -> None:
    merged = cell("String", "a", 'ss:MergeAcross="2" ss:MergeDown="1"') + cell("Number", "1")
    far = cell("Number", "2", 'ss:Index="9"')
    third = cell("Number", "3")
    sheet = only(f'<Row ss:Index="3">{merged}{far}</Row><Row>{third}</Row>')
    assert {row: list(cells) for row, cells in sheet.rows.items()} == {3: [1, 4, 9], 4: [1]}
    assert sheet.merges == (Area(3, 1, 4, 3),)


def test_errors_days_and_formulas_without_a_result_are_what_they_are() -> None:
    cells = cell("Error", "#DIV/0!") + cell("DateTime", "2016-04-01T00:00:00.000") + '<Cell ss:Formula="=1+1"/>'
    row = only(f"<Row>{cells}{cell('Boolean', '1')}</Row>").rows[1]
    faults = [Fault("shows the error #DIV/0!"), datetime(2016, 4, 1), NOT_CALCULATED, True]
    assert [each.value for each in row.values()] == faults


def test_notes_raised_digits_and_what_is_hidden_are_known() -> None:
    note = '<Comment ss:Author="A"><ss:Data><B>Late</B> data</ss:Data></Comment>'
    raised = f'<Cell><ss:Data ss:Type="String">82<Sup>1</Sup></ss:Data>{note}</Cell>'
    columns = '<Column ss:Width="9"/><Column ss:Index="3" ss:Hidden="1" ss:Span="1"/>'
    hidden = "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>"
    sheet = only(f'{columns}<Row ss:Hidden="1">{raised}</Row>', hidden)
    assert (sheet.rows[1][1].value, sheet.notes) == ("82¹", {(1, 1): "Late data"})
    assert (sheet.hidden, sheet.hidden_rows, sheet.hidden_columns) == (True, {1}, ((3, 4),))


@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        (book("", before='<!DOCTYPE l [<!ENTITY a "lol">]>'), "is not a spreadsheet"),
        (book("").replace(b"<Styles>", b"<Styles"), "is damaged"),
        (book('<Row ss:Index="9999999"><Cell/></Row>'), "a cell outside the sheet"),
        (book('<Row ss:Index="-1"><Cell/></Row>'), "is damaged"),
    ],
)
def test_a_broken_or_hostile_one_is_refused(data: bytes, wrong: str, tmp_path: Path) -> None:
    path = tmp_path / "export.xls"
    path.write_bytes(data)
    with pytest.raises(UnusableFile, match=wrong):
        read_return(path)
