"""Tables of web pages: exports that are called .xls, and what mail and spreadsheets put on the clipboard."""

from __future__ import annotations

from pathlib import Path

import pytest

from csp_desktop.domain.periods import month
from csp_desktop.returns.reading import PASTED, UnusableFile, read_pasted, read_return
from csp_desktop.returns.workbook.grid import Area, Sheet
from csp_desktop.returns.workbook.html_page import read_html

PAGE = """<html><head><title>Export</title><style>td {color: red}</style></head><body><h2>Burglary</h2>
<table><thead><tr><th></th><th>Apr-16</th><th>May-16<sup>1</sup></th></tr></thead>
<tbody><tr><td>Actual</td><td>1,234</td><td>&nbsp;6&nbsp;</td></tr></tbody></table><p>1 Provisional</p></body></html>"""
FIGURES = {month(2016, 4): 1234, month(2016, 5): 6}


def cells(page: str) -> dict[str, object]:
    return {
        f"{row}.{column}": cell.value for row, line in page_sheet(page).rows.items() for column, cell in line.items()
    }


def page_sheet(page: str) -> Sheet:
    return read_html(page, "page")


def test_a_web_page_called_xls_is_read_by_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "export.xls"
    path.write_text(PAGE, encoding="utf-8")
    (table,) = read_return(path).tables
    assert (table.title, table.series[0].values) == ("Burglary", FIGURES)
    assert table.series[0].cells[month(2016, 5)] == "C3"


def test_cells_over_several_rows_and_columns_move_those_beside_and_below() -> None:
    page = "<table><tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td>e<td>f<tr><td>g</table>"
    assert cells(page) == {"1.1": "a", "1.2": "b", "1.4": "c", "2.2": "d", "2.3": "e", "2.4": "f", "3.1": "g"}
    assert page_sheet(page).merges == (Area(1, 1, 2, 1), Area(1, 2, 1, 3))


def test_a_number_that_is_shown_rounded_is_read_whole() -> None:
    page = '<table><tr><td>Rate<td sdval="0.9142" sdnum="2057;0;0%">91%<td sdval="42461" sdnum="2057;0;MMM-YY">Apr-16'
    row = page_sheet(page).rows[1]
    assert (row[2].value, row[2].format.percent, row[3].value) == (0.9142, True, "Apr-16")


def test_a_table_within_a_table_has_rows_of_its_own() -> None:
    page = "<table><tr><td>Dear all<table><tr><td>a<td>1<tr><td>b<td>2</table>Regards</table>"
    assert cells(page) == {"1.1": "Dear all", "2.1": "a", "2.2": 1, "3.1": "b", "3.2": 2, "4.1": "Regards"}


def test_a_row_that_is_not_shown_is_hidden() -> None:
    page = "<table><tr><td>a<td>1<tr style='height:0; display: none'><td>b<td>2</table>"
    assert page_sheet(page).hidden_rows == {2}


def test_what_office_programs_say_to_browsers_is_passed_over() -> None:
    page = "<table><![if !supportEmptyParas]><tr><td>a<![endif]><td>1<![odd thing]><tr><td>b<td>2<![CDATA[x]]></table>"
    assert cells(page) == {"1.1": "a", "1.2": 1, "2.1": "b", "2.2": 2}


def test_nothing_of_scripts_or_comments_is_read() -> None:
    page = "<table><tr><td>a<script>alert(1)</script><!-- x --><td>1</table><script>var t='<table>'</script>"
    assert cells(page) == {"1.1": "a", "1.2": 1}


@pytest.mark.parametrize(
    "page",
    [
        "<table>" + "<tr><td colspan=1000 rowspan=60000>a" * 20_000,
        "<table><tr>" + "<td rowspan=65534>" * 16_384 + "<tr>" * 200_000,
        "<table><tr><td>a<td>" + "x" * 2_000_000,
        "<table><tr>" + "<td>a" * 20_000,
    ],
)
def test_a_page_built_to_hurt_is_refused_soon(page: str, tmp_path: Path) -> None:
    path = tmp_path / "export.xls"
    path.write_text(page, encoding="utf-8")
    with pytest.raises(UnusableFile, match=r"is too large|takes too long"):
        read_return(path)


def test_a_pasted_web_table_is_read_rather_than_its_text() -> None:
    reading = read_pasted("Burglary 9 9", PAGE)
    assert (reading.workbook, reading.tables[0].series[0].values) == (PASTED, FIGURES)
    assert len(reading.sha256) == 64


def test_pasted_text_parted_by_tabs_is_read() -> None:
    (table,) = read_pasted("Burglary\r\n\tApr-16\tMay-16\r\nActual\t1,234\t6\r\n").tables
    assert (table.title, table.series[0].values) == ("Burglary", FIGURES)


def test_columns_of_a_mail_are_read_by_where_they_stand() -> None:
    lines = (
        "> Burglary",
        ">              Apr-16  May-16  Jun-16",
        "> Actual        1,234               7",
        "> Last year         1       2       3",
    )
    (table,) = read_pasted("\n".join(lines)).tables
    assert table.series[0].values == {month(2016, 4): 1234, month(2016, 6): 7}


def test_a_table_drawn_with_bars_is_read_without_its_lines() -> None:
    (table,) = read_pasted("| Burglary | Apr-16 | May-16 |\n|---|:---:|---:|\n| Actual | 1,234 | 6 |\n").tables
    assert [series.values for series in table.series] == [FIGURES]


def test_columns_of_a_mail_that_do_not_stand_under_one_another_are_refused() -> None:
    with pytest.raises(UnusableFile, match="do not stand under one another"):
        read_pasted("Area  Apr-16  May-16  Jun-16\nSomewhere far away  1  7\nNorth  1  2  3\n")


def test_what_is_no_table_cannot_be_pasted() -> None:
    with pytest.raises(UnusableFile, match=r"^What was copied is not a spreadsheet"):
        read_pasted("Please call me back.")
