"""The data workbook: accessible tables that hold what the project holds, and nothing that the public may not see."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.figures import Figure, Kind, SeriesKey, Shorthand
from csp_desktop.domain.indicators import Area, Indicator, Unit
from csp_desktop.domain.periods import Frequency, month, periods_of
from csp_desktop.project.store import Project
from csp_desktop.session.data_workbook import data_content
from csp_desktop.session.readings import Readings
from csp_desktop.workbooks.data_book import write_data_book
from csp_desktop.workbooks.figure_rows import figure_sheets
from csp_desktop.workbooks.saving import UnusablePlace
from csp_desktop.workbooks.text import plain_text

MARCH = month(2017, 3)
MONTHS = periods_of(2016, Frequency.MONTH)


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.csp", "=City & <Sons>") as made:
        with made.action("Set up") as edit:
            crime = edit.put_indicator(Indicator(0, "=1+1", owner="@police", definition='=HYPERLINK("x")'))
            rate = edit.put_indicator(Indicator(0, "Satisfied", unit=Unit.PERCENT, decimals=1))
            small = edit.put_indicator(Indicator(0, "Racist incidents", suppress_below=5))
            edit.put_indicator(Indicator(0, "Gangs", restricted=True))
            own = made.own_area.id
            figures = zip(MONTHS, [9.0, 3.0, *[8.0] * 10], strict=True)
            edit.put_figures((SeriesKey(small.id, own, Kind.ACTUAL), each, Figure(value)) for each, value in figures)
            key = SeriesKey(crime.id, own, Kind.ACTUAL)
            edit.put_figure(key, month(2017, 2), Figure(1234.5, shorthand=(Shorthand.PROVISIONAL,)))
            edit.put_figure(key, MARCH, Figure(shorthand=(Shorthand.NOT_AVAILABLE,)))
            edit.put_figure(SeriesKey(rate.id, own, Kind.ACTUAL), MARCH, Figure(91.4, 96.0, 105.0))
            edit.put_comment(crime.id, own, month(2017, 2), "+44 more\n@all")
        yield made


@pytest.fixture
def written(project, tmp_path):
    def write(*, restricted: bool = False):
        path = tmp_path / "data.xlsx"
        write_data_book(data_content(project, Readings(project, MARCH), restricted=restricted), path)
        return openpyxl.load_workbook(path)

    return write


def lines(sheet) -> list[dict[str, object]]:
    """Return a sheet's table as dicts by its headings."""
    (table,) = sheet.tables.values()
    head, *rows = sheet[table.ref]
    return [{title.value: cell.value for title, cell in zip(head, row, strict=True)} for row in rows]


def test_each_sheet_is_one_named_table_at_the_left_edge(written):
    book = written()
    assert book.sheetnames == ["Cover", "Notes", "Shorthand", "Indicators", "Readings", "Figures"]
    for sheet in book.worksheets:
        (table,) = sheet.tables.values()
        titles = [cell.value for cell in sheet[table.ref][0]]
        assert table.ref.startswith("A")
        assert len({title.casefold() for title in titles}) == len(titles)
        assert sheet.max_column == len(titles)
        assert sheet.max_row == sheet[table.ref][-1][0].row
        assert not sheet.merged_cells.ranges
        assert all(cell.value not in (None, "") for row in sheet[table.ref] for cell in row)
        assert sheet.sheet_view.selection[0].activeCell in (None, "A1")
    names = [table.displayName for sheet in book.worksheets for table in sheet.tables.values()]
    assert len(set(names)) == len(names)


def test_the_document_tells_its_title_language_and_the_time_of_the_last_change(written, project):
    told = written().properties
    assert told.title == "=City & <Sons> performance report: data as at March 2017"
    assert told.language == "en-GB"
    assert told.modified == project.actions()[-1].when.replace(tzinfo=None, microsecond=0)


def test_text_that_begins_like_a_formula_is_text(written):
    book = written()
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type in ("s", "n") for cell in cells)
    quoted = [cell for cell in cells if isinstance(cell.value, str) and cell.value.startswith(("=", "+", "-", "@"))]
    assert {"=1+1", "@police", '=HYPERLINK("x")', "+44 more\n@all"} <= {cell.value for cell in quoted}
    assert all(cell.quotePrefix for cell in quoted)


def test_no_part_of_the_package_holds_a_formula_or_leads_outside(written, tmp_path):
    written()
    with zipfile.ZipFile(tmp_path / "data.xlsx") as package:
        sheets = [package.read(name).decode() for name in package.namelist() if "sheet" in name]
    assert not any("<f>" in part or 'TargetMode="External"' in part for part in sheets)


def test_a_figure_keeps_every_place_and_a_missing_one_is_a_mark(written):
    rows = {(row["Indicator"], row["Period"]): row for row in lines(written()["Figures"])}
    assert rows["=1+1", "2017-02"]["Value"] == 1234.5
    assert rows["=1+1", "2017-02"]["Shorthand"] == "[p]"
    assert rows["=1+1", "2017-03"]["Value"] == "[x]"
    satisfied = rows["Satisfied", "2017-03"]
    assert [satisfied[title] for title in ("Value", "Numerator", "Denominator", "Unit")] == [91.4, 96, 105, "Per cent"]


def test_a_reading_is_a_row_of_numbers_and_words(written):
    rows = {row["Indicator"]: row for row in lines(written(restricted=True)["Readings"])}
    assert (rows["Racist incidents"]["To date"], rows["Racist incidents"]["Target"]) == (92, "[z]")
    assert rows["Gangs"]["Actual"] == "[x]"
    assert rows["=1+1"]["Comment"] == "+44 more\n@all"


def test_the_public_workbook_knows_no_small_count_nor_what_would_give_one_away(written):
    book = written()
    rows = {row["Period"]: row["Value"] for row in lines(book["Figures"]) if row["Indicator"] == "Racist incidents"}
    reading = next(row for row in lines(book["Readings"]) if row["Indicator"] == "Racist incidents")
    assert (rows["2016-05"], rows["2016-04"], reading["To date"]) == ("[c]", 9, "[x]")
    assert "Gangs" not in {row["Indicator"] for row in lines(book["Indicators"])}
    assert "Public version" in [cell.value for cell in book["Cover"]["A"]]


def test_only_the_restricted_workbook_says_where_a_figure_came_from(written):
    assert "Return" not in lines(written()["Figures"])[0]
    assert lines(written(restricted=True)["Figures"])[0]["Return"] == "Typed"


def test_the_same_project_gives_the_same_bytes(written, tmp_path):
    written()
    first = (tmp_path / "data.xlsx").read_bytes()
    written()
    assert (tmp_path / "data.xlsx").read_bytes() == first


def test_a_workbook_that_is_stopped_leaves_the_old_one(project, tmp_path):
    path = tmp_path / "data.xlsx"
    path.write_bytes(b"old")
    content = data_content(project, Readings(project, MARCH))
    many = replace(content, entries=content.entries * 200)

    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_data_book(many, path, stop)
    assert path.read_bytes() == b"old"
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("name", ["data.xls", "there/is/none.xlsx", "folder.xlsx"])
def test_a_place_that_cannot_be_written_is_refused(project, tmp_path, name):
    (tmp_path / "folder.xlsx").mkdir()
    with pytest.raises(UnusablePlace, match=name.rpartition("/")[2].partition(".")[0][:2]):
        write_data_book(data_content(project, Readings(project, MARCH)), tmp_path / name)


def test_figures_beyond_a_sheets_end_go_on_in_the_next(project, monkeypatch):
    monkeypatch.setattr("csp_desktop.workbooks.figure_rows.MOST_ROWS", 10)
    first, second = figure_sheets(data_content(project, Readings(project, MARCH)))
    assert (first.name, second.name, second.table) == ("Figures 1", "Figures 2", "Figures_2")
    assert (len(list(first.rows)), len(list(second.rows))) == (10, 5)


@given(st.text(max_size=200))
def test_any_text_can_stand_in_a_cell(text):
    assert len(plain_text(text)) <= 32_767
    assert openpyxl.cell.cell.ILLEGAL_CHARACTERS_RE.search(plain_text(text)) is None


def test_areas_of_the_partnership_are_in_it_and_the_family_group_is_not(project, written):
    with project.action("Areas") as edit:
        for name, member in (("North", False), ("Derby", True)):
            area = edit.put_area(Area(0, name, "E07000001", parent=project.own_area.id, is_member=member))
            edit.put_figure(SeriesKey(1, area.id, Kind.ACTUAL), MARCH, Figure(6.0))
    assert {row["Area"] for row in lines(written()["Figures"])} == {"=City & <Sons>", "North"}


def test_an_empty_project_has_its_tables_too(tmp_path: Path):
    with Project.create(tmp_path / "e.csp", "City") as made:
        write_data_book(data_content(made, Readings(made, MARCH)), tmp_path / "e.xlsx")
    assert lines(openpyxl.load_workbook(tmp_path / "e.xlsx")["Figures"])[0]["Value"] == "[z]"
