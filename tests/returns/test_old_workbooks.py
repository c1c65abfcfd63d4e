"""Old and binary workbooks keep what their reader of values drops: formats, errors, notes, what is hidden."""

from __future__ import annotations

import struct
from datetime import datetime
from pathlib import Path

import pytest

from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.periods import month
from csp_desktop.returns.reading import read_return
from csp_desktop.returns.workbook.grid import Area, Fault, Sheet
from csp_desktop.returns.workbook.number_formats import NumberFormat
from csp_desktop.returns.workbook.opening import open_workbook
from tests.returns.old_formats import part, record, wide, xls, xls_of, xlsb_of


def font(raised: int) -> bytes:
    return record(0x31, struct.pack("<HHHHHBBBB", 200, 0, 8, 400, raised, 0, 0, 0, 0) + b"\x01\x00A")


FONTS = font(0) + font(1)
FORMAT = record(0x41E, struct.pack("<HHB", 164, 5, 0) + b"0.00%")
STYLES = b"".join(record(0xE0, struct.pack("<HHH", 0, number, 0) + bytes(14)) for number in (0, 164, 10, 3, 17))
BOOK = FONTS + FORMAT + STYLES


def only(data: bytes) -> Sheet:
    (sheet,) = open_workbook(data)
    return sheet


def number(row: int, column: int, style: int, value: float) -> bytes:
    return record(0x203, struct.pack("<HHHd", row, column, style, value))


def label(row: int, column: int, text: str) -> bytes:
    return record(0x204, struct.pack("<HHHHB", row, column, 0, len(text), 0) + text.encode("latin-1"))


def formula(row: int, column: int, result: bytes) -> bytes:
    return record(0x06, struct.pack("<HHH", row, column, 0) + result + struct.pack("<HIH", 0, 0, 0))


def test_percentages_of_an_old_return_are_percentages(tmp_path: Path) -> None:
    words = label(0, 0, "Satisfaction") + label(1, 1, "Apr-16") + label(1, 2, "May-16") + label(2, 0, "Actual")
    path = tmp_path / "return.xls"
    path.write_bytes(xls_of(words + number(2, 1, 1, 0.914) + number(2, 2, 2, 0.57), BOOK))
    (series,) = read_return(path).tables[0].series
    assert (series.unit, dict(series.values)) == (Unit.PERCENT, {month(2016, 4): 91.4, month(2016, 5): 57})


def test_cells_of_an_old_workbook_have_the_formats_of_their_styles() -> None:
    several = record(0xBD, struct.pack("<HHHIHIH", 1, 0, 1, (50 << 2) | 3, 3, (1234 << 2) | 2, 1))
    rk = record(0x27E, struct.pack("<HHHI", 2, 0, 2, (57 << 2) | 3))
    rows = only(xls_of(number(0, 0, 0, 5.0) + several + rk, BOOK)).rows
    assert [rows[1][1].format, rows[2][1].format, rows[2][2].format] == [
        NumberFormat(),
        NumberFormat(percent=True, decimals=2),
        NumberFormat(decimals=0),
    ]
    assert (rows[2][1].value, rows[2][2].value, rows[3][1].format.percent) == (0.5, 1234, True)


@pytest.mark.parametrize(("from_1904", "day"), [(0, 42461), (1, 42461 - 1462)])
def test_days_of_an_old_workbook_count_from_its_own_epoch(from_1904: int, day: int) -> None:
    book = BOOK + record(0x22, struct.pack("<H", from_1904))
    assert only(xls_of(number(0, 0, 4, day), book)).rows[1][1].value == datetime(2016, 4, 1)


def test_errors_of_an_old_workbook_are_errors() -> None:
    cells = record(0x205, struct.pack("<HHHBB", 0, 0, 0, 0x2A, 1)) + formula(0, 1, b"\x02\0\x07\0\0\0\xff\xff")
    truth = record(0x205, struct.pack("<HHHBB", 0, 2, 0, 1, 0)) + formula(0, 3, struct.pack("<d", 4.0))
    row = only(xls_of(cells + truth, BOOK)).rows[1]
    errors = [Fault("shows the error #N/A"), Fault("shows the error #DIV/0!")]
    assert [row[column].value for column in (1, 2, 3, 4)] == [*errors, True, 4.0]


def test_what_is_hidden_and_merged_in_an_old_workbook_is_known() -> None:
    row = record(0x208, struct.pack("<HHHHHHI", 2, 0, 3, 255, 0, 0, 0x20))
    column = record(0x7D, struct.pack("<HHHHHH", 1, 2, 2048, 0, 1, 0))
    merged = record(0xE5, struct.pack("<HHHHH", 1, 0, 1, 0, 3))
    sheet = only(xls_of(column + row + number(2, 0, 0, 5.0) + merged, BOOK, state=1))
    assert (sheet.hidden, sheet.hidden_rows, sheet.hidden_columns, sheet.merges) == (
        True,
        {3},
        ((2, 3),),
        (Area(1, 1, 2, 4),),
    )


def test_a_note_of_an_old_workbook_hangs_on_its_cell() -> None:
    thing = record(0x5D, struct.pack("<HHHHH", 0x15, 0x12, 0x19, 7, 0) + bytes(12))
    text = record(0x1B6, struct.pack("<HHHHHHI", 0, 0, 0, 0, 0, 9, 0)) + record(0x3C, b"\0Late data")
    note = record(0x1C, struct.pack("<HHHHHB", 4, 2, 0, 7, 0, 0) + b"\0")
    assert only(xls_of(number(4, 2, 0, 5.0) + thing + text + note, BOOK)).notes == {(5, 3): "Late data"}


def test_a_raised_digit_of_an_old_text_is_no_digit_of_its_number_even_over_the_end_of_a_record() -> None:
    first = struct.pack("<II", 2, 2) + struct.pack("<HB", 5, 0) + b"Burg"
    rest = b"\0y" + struct.pack("<HBH", 3, 8, 1) + b"821" + struct.pack("<HH", 2, 1)
    strings = record(0xFC, first) + record(0x3C, rest)
    cells = b"".join(record(0xFD, struct.pack("<HHHI", 0, place, 0, place)) for place in (0, 1))
    row = only(xls_of(cells, BOOK + strings)).rows[1]
    assert [row[1].value, row[2].value] == ["Burgy", "82¹"]


def test_an_old_workbook_whose_records_break_off_says_what_cannot_be_known() -> None:
    sheet = only(xls_of(number(0, 0, 0, 5.0) + record(0x208, b"\0\0"), BOOK))
    assert (sheet.rows[1][1].value, sheet.remarks[0].severity) == (5.0, "warning")


def test_an_old_workbook_without_styles_has_none(tmp_path: Path) -> None:
    assert only(xls([["a", 1.0]])).remarks == ()


def xlsb_styles(*numbers: int) -> bytes:
    fonts = [(43, struct.pack("<HHHH", 220, 0, 400, raised) + bytes(17) + wide("Arial")) for raised in (0, 1)]
    formats = [(44, struct.pack("<H", 164) + wide("0.0%"))]
    styles = [(47, struct.pack("<HHHHHHI", 0, each, 0, 0, 0, 0, 0)) for each in numbers]
    counts = [(615, struct.pack("<I", 1)), (611, struct.pack("<I", 2)), (617, struct.pack("<I", len(styles)))]
    return part(counts[0], *formats, (616, b""), counts[1], *fonts, (612, b""), counts[2], *styles, (618, b""))


def xlsb_row(row: int, hidden: int = 0) -> tuple[int, bytes]:
    return 0, struct.pack("<IIHBBBI", row, 0, 300, 0, 0x10 * hidden, 0, 0)


def real(column: int, style: int, value: float) -> tuple[int, bytes]:
    return 5, struct.pack("<IId", column, style, value)


DATA, END = (145, b""), (146, b"")


def test_a_binary_workbook_keeps_formats_errors_and_what_is_hidden() -> None:
    error = (3, struct.pack("<IIB", 2, 0, 0x2A))
    broken = (11, struct.pack("<IIBHI", 3, 0, 0x07, 0, 0))
    columns = [(390, b""), (60, struct.pack("<IIIIH", 1, 2, 2048, 0, 1)), (391, b"")]
    merge = [(177, struct.pack("<I", 1)), (176, struct.pack("<IIII", 0, 1, 0, 3)), (178, b"")]
    cells = [xlsb_row(4, hidden=1), real(0, 1, 0.914), real(1, 2, 0.57), error, broken]
    sheet = only(xlsb_of(*columns, DATA, *cells, END, *merge, styles=xlsb_styles(0, 164, 9)))
    row = sheet.rows[5]
    assert [row[1].format, row[2].format] == [NumberFormat(True, decimals=1), NumberFormat(True, decimals=0)]
    assert [row[3].value, row[4].value] == [Fault("shows the error #N/A"), Fault("shows the error #DIV/0!")]
    assert (sheet.hidden_rows, sheet.hidden_columns, sheet.merges) == ({5}, ((2, 3),), (Area(1, 1, 2, 4),))


@pytest.mark.parametrize(("from_1904", "day"), [(0, 42461), (1, 42461 - 1462)])
def test_days_of_a_binary_workbook_count_from_its_own_epoch(from_1904: int, day: int) -> None:
    data = xlsb_of(DATA, xlsb_row(0), real(0, 1, day), END, styles=xlsb_styles(0, 17), flags=from_1904)
    assert only(data).rows[1][1].value == datetime(2016, 4, 1)


def test_raised_digits_and_notes_of_a_binary_workbook_are_known() -> None:
    text = b"\x01" + wide("821") + struct.pack("<IHH", 1, 2, 1)
    strings = part((159, struct.pack("<II", 1, 1)), (19, text), (160, b""))
    note = struct.pack("<IIIII", 0, 0, 0, 0, 0) + bytes(16)
    comments = part((628, b""), (635, note), (637, b"\0" + wide("Late data")), (636, b""), (629, b""))
    cell = (7, struct.pack("<III", 0, 0, 0))
    sheet = only(xlsb_of(DATA, xlsb_row(0), cell, END, styles=xlsb_styles(0), strings=strings, comments=comments))
    assert (sheet.rows[1][1].value, sheet.notes) == ("82¹", {(1, 1): "Late data"})
