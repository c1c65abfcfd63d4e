"""A sheet whose cells are cut out of its part holds what the reader of whole sheets finds in it.

A comment in the part leaves it to that reader.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.grid import Cell, Sheet
from csp_desktop.returns.workbook.opening import open_workbook
from csp_desktop.returns.workbook.refusal import Refusal
from tests.returns.builders import save_rows, with_sheet
from tests.returns.mutations.mutators import packed, unpacked
from tests.returns.test_long_rows import VALUES

ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'


def sheet_of(data: bytes) -> Sheet:
    (sheet,) = open_workbook(data)
    return sheet


def said_by(data: bytes) -> Sheet | str:
    """Return the sheet, or the sentence that refuses it."""
    try:
        return sheet_of(data)
    except Refusal as refusal:
        return refusal.sentence("it")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.lists(VALUES, max_size=3), max_size=30))
def test_whatever_stands_in_cells_is_the_same(tmp_path: Path, rows: list[list[object]]) -> None:
    data = save_rows(tmp_path / "rows.xlsx", *rows).read_bytes()
    parts = [(name, part.replace(b"<sheetData", b"<!-- --><sheetData")) for name, part in unpacked(data)]
    assert sheet_of(data) == sheet_of(packed(parts))


@pytest.mark.parametrize(
    "body",
    [
        ROW + '<row r="2" hidden="1"><c r="B2" s="0"><f>1&lt;2</f><v>3</v></c><c r="C2"/></row>',
        ROW + "<row><c><v>2</v></c></row>",
        ROW + '\n <row r="2">\n <c r="A2"><v>2</v></c>\n</row>',
        ROW + '<row r="2"><c r="A2" ><v>2</v></c></row><row r="3"><c r="A3"><v>3</v><v>4</v></c></row>',
        '<row r="2"><c r="A2"><v>1</v></c></row>' + ROW,
        ROW + '<row r="1"><c r="B1"><v>2</v></c></row>',
        ROW + '<row r="1"><c r="A1"><v>2</v></c></row>',
        ROW + '<row r="2"><c r="A3"><v>2</v></c></row>',
        ROW + '<row r="2"><c r="A2" r="A2"><v>2</v></c></row>',
        ROW + '<row r="2"><row r="3"><c r="A3"><v>2</v></c></row></row>',
        ROW + '<row r="2" x="><c r="A2"><v>2</v></c>"></row>',
        ROW + '<row r="2"><c r="A2"><v>1_000</v></c><c r="B2"><v>1e999</v></c><c r="C2"><v>--1</v></c></row>',
        ROW + '<row r="2"><c r="A2" t="s"><v>99</v></c></row>',
        ROW + '<row r="2"><c r="A2" t="s"><v>1.5</v></c></row>',
        ROW + '<row r="2"><c r="A2" s="99"><v>1</v></c></row>',
        ROW + '<row r="2"><c r="A2" t="str"><v>1 & 2</v></c></row>',
        ROW + '<row r="2"><c r="A2" t="str"><v>a ]]> b</v></c></row>',
        ROW + '<row r="2"><c r="A2" t="str"><v>\x01</v></c></row>',
        ROW + '<row r="2"><c r="A2" t="inlineStr"><is><t>one\r\ntwo &amp; _x0041_</t></is></c></row>',
        ROW + '<row r="2"><c r="A2" t="inlineStr"><is><r><t>rich</t></r></is></c></row>',
        ROW + '<row r="2"><c r="ZZZ2"><v>2</v></c></row>',
        ROW + '<row r="9999999"><c r="A9999999"><v>1</v></c></row>',
        ROW + '<c r="A2"><v>2</v></c>',
        ROW + '<row r="2"><c r="A2"><v>2</v></c>',
    ],
)
def test_a_part_means_the_same_whichever_way_it_is_read(body: str) -> None:
    assert said_by(with_sheet(body)) == said_by(with_sheet(body + "<!-- -->"))


def test_cells_that_are_in_a_comment_are_none() -> None:
    sheet = sheet_of(with_sheet(f'<!-- <row r="2"><c r="A2"><v>2</v></c></row> -->{ROW}'))
    assert sheet.rows == {1: {1: Cell(1.0)}}


def test_the_limit_of_cells_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CELLS", 2)
    with pytest.raises(Refusal, match="more than 2 cells"):
        sheet_of(with_sheet(ROW + '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row>'))
