"""Workbooks of every format to spoil: real ones, and built ones."""

from __future__ import annotations

import struct
import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path

import openpyxl

from tests.returns.builders import MONTHS
from tests.returns.old_formats import ods, xls

DATA = Path(__file__).parents[1] / "data"
_PLAIN = b"openxmlformats-officedocument.spreadsheetml.sheet.main"
ROWS: list[list[str | float | None]] = [
    ["Burglary"],
    [None, *MONTHS],
    ["2015/16", *map(float, range(40, 52))],
    ["2016/17", *map(float, range(31, 43))],
    ["Target", *[30.0] * 12],
]


def seeds() -> dict[str, tuple[str, bytes]]:
    """Return files by a name that says what they are, each with the name it is saved under."""
    real = {f"xlsx {path.stem}": ("return.xlsx", path.read_bytes()) for path in sorted(DATA.glob("*/*.xlsx"))}
    text = "\r\n".join(",".join("" if value is None else str(value) for value in row) for row in ROWS)
    return real | {
        "xlsx built": ("return.xlsx", _built()),
        "xlsm": ("return.xlsm", _with_macros(_built())),
        "xlsb": ("return.xlsb", xlsb(ROWS)),
        "xls": ("return.xls", xls(ROWS)),
        "ods": ("return.ods", ods("".join(map(_ods_row, ROWS)))),
        "csv": ("return.csv", text.encode()),
        "tsv in wide letters": ("return.txt", text.replace(",", "\t").encode("utf-16")),
        "html": ("return.xls", _html().encode()),
    }


def _built() -> bytes:
    """Return a workbook with percentages, days, texts in cells, merged cells, formulas and a second, hidden sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in ROWS:
        sheet.append(row)
    sheet.append(["Percentage detected", *[0.25] * 12])
    for cell in sheet[6][1:]:
        cell.number_format = "0.0%"
    sheet.merge_cells("A1:M1")
    dates = book.create_sheet("Robbery")
    dates.append(["Month", *(datetime(2016, month, 1) for month in range(4, 10))])
    dates.append(["Robbery", *range(6)])
    dates.append(["Total", "=SUM(B2:G2)", "#N/A", True])
    dates.sheet_state = "hidden"
    dates.column_dimensions["C"].hidden = True
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _with_macros(data: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(
                    b"openxmlformats-officedocument.spreadsheetml.sheet.main", b"ms-excel.sheet.macroEnabled.main"
                )
            new.writestr(name, content)
        new.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    return buffer.getvalue()


def _ods_row(row: list[str | float | None]) -> str:
    return f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"


def _ods_cell(value: str | float | None) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
    attributes = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {attributes}><text:p>{value:g}</text:p></table:table-cell>"


def _html() -> str:
    rows = ("".join(f"<td>{'' if value is None else value}</td>" for value in row) for row in ROWS)
    return f"<html><body><table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table></body></html>"


_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def xlsb(rows: list[list[str | float | None]]) -> bytes:
    """Return a binary workbook with one sheet of words and numbers."""
    cells = b"".join(
        _record(0, struct.pack("<IIHBBB", number, 0, 300, 0, 0, 0) + struct.pack("<I", 0))
        + b"".join(_xlsb_cell(column, value) for column, value in enumerate(row) if value is not None)
        for number, row in enumerate(rows)
    )
    size = struct.pack("<IIII", 0, len(rows) - 1, 0, max(map(len, rows)) - 1)
    sheet = _record(129, b"") + _record(148, size) + _record(145, b"") + cells + _record(146, b"") + _record(130, b"")
    entry = struct.pack("<II", 0, 1) + _wide("rId1") + _wide("Return")
    book = _record(131, b"") + _record(143, b"") + _record(156, entry) + _record(144, b"") + _record(132, b"")
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("_rels/.rels", _relation("officeDocument", "xl/workbook.bin"))
        package.writestr("xl/_rels/workbook.bin.rels", _relation("worksheet", "worksheets/sheet1.bin"))
        package.writestr("xl/workbook.bin", book)
        package.writestr("xl/worksheets/sheet1.bin", sheet)
    return buffer.getvalue()


def _relation(kind: str, target: str) -> str:
    entry = f'<Relationship Id="rId1" Type="{_NAMESPACE}/{kind}" Target="{target}"/>'
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<?xml version="1.0"?><Relationships xmlns="{space}">{entry}</Relationships>'


def _xlsb_cell(column: int, value: str | float) -> bytes:
    head = struct.pack("<II", column, 0)
    return _record(6, head + _wide(value)) if isinstance(value, str) else _record(5, head + struct.pack("<d", value))


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record(kind: int, data: bytes) -> bytes:
    return _number(kind) + _length(len(data)) + data


def _number(kind: int) -> bytes:
    return bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])


def _length(length: int) -> bytes:
    return bytes([length]) if length < 128 else bytes([length & 0x7F | 0x80, length >> 7])
