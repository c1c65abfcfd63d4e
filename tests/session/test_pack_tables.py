"""The pack's tables as a workbook: each table a sheet, no blank cell, numbers as numbers, nothing kept back in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from csp_desktop.pack.board import board_outline
from csp_desktop.pack.outline import Cover, Table, Together
from csp_desktop.session.beside import write_beside
from csp_desktop.session.pack_tables import write_tables
from tests.pack.plymouth import all_crime, ist_incidents, pack_of, satisfaction

PACK = pack_of(all_crime(), ist_incidents(), satisfaction())


def written(folder: Path) -> Workbook:
    write_tables(PACK, folder / "Tables.xlsx")
    return load_workbook(folder / "Tables.xlsx")


def body(sheet: Worksheet) -> list[dict[str, object]]:
    """Return the rows of a sheet's only table, by its headings."""
    ((_, area),) = sheet.tables.items()
    head, *rows = sheet[area]
    return [{str(title.value): cell.value for title, cell in zip(head, row, strict=True)} for row in rows]


def test_every_table_of_the_pack_has_its_sheet(tmp_path: Path) -> None:
    blocks = [each for block in board_outline(PACK).blocks for each in getattr(block, "blocks", (block,))]
    assert not any(isinstance(each, Together) for each in blocks)
    book = written(tmp_path)
    assert len(book.sheetnames) - 1 == sum(isinstance(each, Table | Cover) for each in blocks)
    assert all(len(sheet.tables) == 1 for sheet in book)


def test_no_cell_of_a_table_is_blank_and_no_heading_comes_twice(tmp_path: Path) -> None:
    for sheet in written(tmp_path):
        rows = body(sheet)
        assert all(value not in ("", None) for row in rows for value in row.values())
        ((_, area),) = sheet.tables.items()
        titles = [cell.value for cell in sheet[area][0]]
        assert len(set(titles)) == len(titles)


def test_numbers_are_numbers_and_look_as_they_are_printed(tmp_path: Path) -> None:
    book = written(tmp_path)
    sheet = next(each for each in book if "All crime" in str(each["A1"].value))
    rows = {row["Month"]: row for row in body(sheet)}
    assert (rows["To date 2016/17"]["Nov"], rows["To date 2016/17"]["Dec"]) == (12586, "[x]")
    cell = next(cell for row in sheet for cell in row if cell.value == 189)
    assert cell.number_format == "+#,##0;-#,##0;#,##0"


def test_a_percentage_keeps_its_points_and_its_sign(tmp_path: Path) -> None:
    sheet = next(each for each in written(tmp_path) if "Satisfaction" in str(each["A1"].value))
    cell = next(cell for row in sheet for cell in row if cell.value == 75)
    assert cell.number_format == '#,##0"%"'


def test_a_group_and_a_note_have_columns_of_their_own(tmp_path: Path) -> None:
    sheet = next(each for each in written(tmp_path) if each["A1"].value == "Summary")
    rows = body(sheet)
    assert [row["Group"] for row in rows] == ["Overall crime", "Hate crime", "Hate crime"]
    assert "Target: at least" in str(rows[1]["Notes"])


def test_the_same_pack_gives_the_same_files(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert write_beside(PACK, tmp_path / name) == (5, 6)
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("one", "two"))
    assert one == two


def test_a_formula_in_a_table_stays_text(tmp_path: Path) -> None:
    write_tables(replace(PACK, contacts=(("=1+1", "@me"),)), tmp_path / "t.xlsx")
    sheet = next(each for each in load_workbook(tmp_path / "t.xlsx") if each["A1"].value == "Contacts")
    assert {cell.data_type for row in sheet for cell in row if cell.value in ("=1+1", "@me")} == {"s"}
