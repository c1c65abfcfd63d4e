"""Workbooks made for tests: honest ones by openpyxl, dishonest ones by hand."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from io import BytesIO
from pathlib import Path

import openpyxl

SHEET = "xl/worksheets/sheet1.xml"
NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")


def save_rows(
    path: Path, *rows: Sequence[object], sheet: str = "Return", formats: Mapping[str, str] | None = None
) -> Path:
    """Save rows as they stand, from A1 on; `formats` gives cells a number format."""
    workbook = openpyxl.Workbook()
    worksheet = workbook.active
    worksheet.title = sheet
    for row in rows:
        worksheet.append(row)
    for cell, code in (formats or {}).items():
        worksheet[cell].number_format = code
    workbook.save(path)
    return path


def table(
    *rows: Sequence[object], title: str = "Burglary", headings: Sequence[object] = MONTHS
) -> list[Sequence[object]]:
    """Return a block: a title, headings, rows whose first cell is the label."""
    return [[title], ["", *headings], *rows]


def plain_workbook() -> bytes:
    """Return a small honest workbook."""
    workbook = openpyxl.Workbook()
    workbook.active.append(["Area", "Count"])
    workbook.active.append(["Anytown", 5])
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def rebuilt(changes: Mapping[str, Callable[[bytes], bytes]], more: Iterable[tuple[str, bytes]] = ()) -> bytes:
    """Return the small workbook with parts changed and parts added."""
    buffer = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(plain_workbook())) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, changes.get(name, bytes)(old.read(name)))
        for name, data in more:
            new.writestr(name, data)
    return buffer.getvalue()


def with_sheet(body: str, before: str = "", dimension: str = "A1:C2", after: str = "") -> bytes:
    """Return the small workbook with a sheet of our own, `before` it and `after` its cells what is given."""
    sheet = (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<worksheet {NAMESPACE}><dimension ref="{dimension}"/>'
        f"<sheetData>{body}</sheetData>{after}</worksheet>"
    )
    return rebuilt({SHEET: lambda _old: sheet.encode()})
