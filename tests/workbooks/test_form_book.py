"""A return form: what a partner sees, may fill in, and may not."""

from __future__ import annotations

from datetime import UTC, date, datetime

import openpyxl
import pytest

from csp_desktop.domain.figures import Figure, Shorthand
from csp_desktop.domain.form_codes import form_code_in, has_form_mark
from csp_desktop.domain.indicators import Area, Indicator, Unit
from csp_desktop.domain.periods import Frequency, Period, financial_year, month, quarter
from csp_desktop.workbooks.form_book import write_form
from csp_desktop.workbooks.form_content import Asked, FormContent

CITY = Area(1, "City")
CRIME = Indicator(1, "=Crime", definition="Every crime that is recorded.", contact="crime@example.org")
SHARE = Indicator(2, "Satisfied", unit=Unit.PERCENT, decimals=1, minimum_n=30)
YEARLY = Indicator(3, "Survey", unit=Unit.MONEY, frequency=Frequency.YEAR)
OCTOBER, NOVEMBER, DECEMBER = (month(2016, number) for number in (10, 11, 12))
MONTHS = (OCTOBER, NOVEMBER, DECEMBER)
HELD = {month(2016, 9): Figure(1234.0), OCTOBER: Figure(shorthand=(Shorthand.NOT_AVAILABLE,))}
MADE = datetime(2017, 1, 5, 9, tzinfo=UTC)


def asked(indicator: Indicator, *periods: Period, held=None) -> Asked:
    return Asked(indicator, CITY, held or {}, periods, date(2017, 3, 31))


@pytest.fixture
def book(tmp_path):
    rows = (asked(CRIME, *MONTHS, held=HELD), asked(SHARE, DECEMBER), asked(YEARLY, financial_year(2016)))
    content = FormContent("Anytown", "Police", quarter(2016, 3), "K7Q4P", MADE, rows, "anna@example.org")
    write_form(content, tmp_path / "form.xlsx")
    return openpyxl.load_workbook(tmp_path / "form.xlsx")


def table(sheet):
    (found,) = sheet.tables.values()
    return sheet[found.ref]


def column(sheet, title: str):
    head, *rows = table(sheet)
    place = [cell.value for cell in head].index(title)
    return [row[place] for row in rows]


def test_a_form_has_a_sheet_for_each_kind_of_period(book):
    assert book.sheetnames == ["Read me", "Monthly", "Yearly", "Definitions"]
    assert all(any(has_form_mark(str(cell.value)) for (cell,) in sheet["A1:A12"]) for sheet in book.worksheets)


def test_a_row_is_asked_for_the_parts_that_its_unit_needs(book):
    codes = [str(form_code_in(cell.value)) for cell in column(book["Monthly"], "Code")]
    assert [code[:-3] for code in codes] == [
        "CSP-K7Q4P-0001-A1-F",
        *(f"CSP-K7Q4P-0002-A1-{part}" for part in "FNDS"),
    ]


def test_only_what_is_asked_for_can_be_filled_in_and_that_without_a_password(book):
    for sheet in book.worksheets:
        assert sheet.protection.sheet
        assert sheet.protection.password is None
    figures = [cell.protection.locked for title in ("Oct 2016", "Dec 2016") for cell in column(book["Monthly"], title)]
    assert figures == [False, True, True, True, True, *[False] * 5]
    assert all(cell.protection.locked for cell in column(book["Monthly"], "Sep 2016 (held)"))
    assert column(book["Monthly"], "Oct 2016")[1].value == "[z]"


def test_a_cell_to_fill_is_known_by_more_than_its_colour(book):
    cell = column(book["Monthly"], "Dec 2016")[0]
    assert {cell.border.left.style, cell.border.bottom.style} == {"medium"}


def test_what_is_held_is_shown_as_it_is(book):
    assert [cell.value for cell in column(book["Monthly"], "Sep 2016 (held)")] == [1234, "[x]", "[z]", "[z]", "[z]"]
    assert column(book["Monthly"], "Oct 2016 (held)")[0].value == "[x]"
    assert column(book["Monthly"], "Sep 2016 (held)")[0].number_format == "#,##0"


def test_numbers_and_marks_are_the_only_things_that_can_be_typed(book):
    sheet = book["Monthly"]
    rules = {str(area): rule for rule in sheet.data_validations.dataValidation for area in rule.sqref.ranges}
    december, mark = (column(sheet, title)[0].coordinate for title in ("Dec 2016", "Dec 2016 mark"))
    assert (rules[december].type, rules[december].formula1) == ("decimal", "0")
    assert rules[mark].type == "list"
    assert "[x] not available" in rules[mark].formula1
    assert len(rules[mark].formula1) <= 257


def test_a_definition_is_a_note_on_the_name_and_a_row_of_its_own(book):
    name = column(book["Monthly"], "Indicator")[0]
    assert (name.value, name.data_type, name.comment.text) == ("=Crime", "s", "Every crime that is recorded.")
    assert next(cell.value for cell in column(book["Definitions"], "Contact")) == "crime@example.org"
    assert next(cell.value for cell in column(book["Definitions"], "Due")) == "31 March 2017"


def test_the_first_sheet_says_by_when_and_to_whom(book):
    lines = [cell.value for (cell,) in book["Read me"]["A1:A12"]]
    assert lines[0] == "Return of figures for quarter 3 of 2016/17: Police"
    assert "Send it back by 31 March 2017 to anna@example.org." in lines


def test_headings_are_unique_and_no_cell_of_a_table_is_merged(book):
    for sheet in book.worksheets:
        titles = [cell.value for cell in table(sheet)[0]]
        assert len(set(titles)) == len(titles)
        assert not sheet.merged_cells.ranges
    assert [cell.value for cell in table(book["Yearly"])[0]][-3:] == [
        "Year 2016/17",
        "Year 2016/17 mark",
        "Your comment",
    ]


def test_the_same_form_is_the_same_bytes(book, tmp_path):
    first = (tmp_path / "form.xlsx").read_bytes()
    content = FormContent("Anytown", "Police", quarter(2016, 3), "K7Q4P", MADE, (asked(CRIME, *MONTHS),))
    for name in ("one.xlsx", "two.xlsx"):
        write_form(content, tmp_path / name)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes() != first
