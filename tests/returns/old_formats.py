"""Workbooks of other formats, made by hand: OpenDocument, and Excel 97 in its compound file."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Sequence
from io import BytesIO

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
)


def ods(rows: str, name: str = "Return", styles: str = "", style: str = "") -> bytes:
    """Return an OpenDocument spreadsheet with one sheet, whose rows are given as XML."""
    content = (
        f'<?xml version="1.0"?><office:document-content {_NAMESPACES} xmlns:calcext="urn:c" xmlns:dc="urn:d">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>"
        f'<table:table table:name="{name}" table:style-name="{style}">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", content)
    return buffer.getvalue()


def xls(rows: Sequence[Sequence[str | float | None]], name: str = "Return") -> bytes:
    """Return an Excel 97 workbook with one sheet of words and numbers."""
    return xls_of(_biff(rows), name=name)


def xls_of(sheet: bytes, book: bytes = b"", name: str = "Return", state: int = 0) -> bytes:
    """Return an Excel 97 workbook whose sheet, and the workbook itself, have these records besides the needed ones."""
    title = struct.pack("<BB", len(name), 0) + name.encode("latin-1")
    head = record(0x809, struct.pack("<HHHHII", 0x600, 0x5, 0x1F5B, 0x7CD, 0, 6)) + book
    place = len(head) + 4 + 6 + len(title) + 4
    globals_ = head + record(0x85, struct.pack("<IBB", place, state, 0) + title) + record(0x0A, b"")
    begin = record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0x1F5B, 0x7CD, 0, 6))
    return _compound(globals_ + begin + sheet + record(0x0A, b""))


def _biff(rows: Sequence[Sequence[str | float | None]]) -> bytes:
    sheet = record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0))
    for number, row in enumerate(rows):
        sheet += b"".join(_cell(number, column, value) for column, value in enumerate(row))
    return sheet


def _cell(row: int, column: int, value: str | float | None) -> bytes:
    if value is None:
        return b""
    if isinstance(value, str):
        text = value.encode("utf-16-le")
        return record(0x204, struct.pack("<HHHHB", row, column, 0, len(value), 1) + text)
    return record(0x203, struct.pack("<HHHd", row, column, 0, value))


def record(kind: int, data: bytes) -> bytes:
    """Return a record of an Excel 97 workbook."""
    return struct.pack("<HH", kind, len(data)) + data


def _compound(stream: bytes) -> bytes:
    stream = stream.ljust(max(4096, -(-len(stream) // _SECTOR) * _SECTOR), b"\0")
    count = len(stream) // _SECTOR
    chain = [_FAT, _END, *range(3, count + 2), _END]
    table = struct.pack(f"<{_SECTOR // 4}I", *chain, *[_FREE] * (_SECTOR // 4 - len(chain)))
    entries = _entry("Root Entry", 5, 1, _END, 0) + _entry("Workbook", 2, _FREE, 2, len(stream))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(6) + struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<109I", 0, *[_FREE] * 108)
    return header + table + entries.ljust(_SECTOR, b"\0") + stream


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = (name + "\0").encode("utf-16-le")
    head = text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1)
    return head + struct.pack("<III", _FREE, _FREE, child) + bytes(36) + struct.pack("<IQ", start, size)


_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def part(*records: tuple[int, bytes]) -> bytes:
    """Return a part of a binary workbook: records of kind and content."""
    return b"".join(_sevens(kind) + _sevens(len(data)) + data for kind, data in records)


def wide(text: str) -> bytes:
    """Return a text as binary workbooks hold it."""
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def xlsb_of(
    *sheet: tuple[int, bytes], styles: bytes = b"", strings: bytes = b"", comments: bytes = b"", flags: int = 0
) -> bytes:
    """Return a binary workbook with one sheet of these records between those that begin and end its data."""
    named = struct.pack("<II", 0, 1) + wide("rId1") + wide("Return")
    epoch = struct.pack("<II", flags, 0) + wide("")
    book = part((131, b""), (153, epoch), (143, b""), (156, named), (144, b""), (132, b""))
    parts = {
        "_rels/.rels": _related(("officeDocument", "xl/workbook.bin")),
        "xl/workbook.bin": book,
        "xl/_rels/workbook.bin.rels": _related(
            ("worksheet", "worksheets/sheet1.bin"), ("styles", "styles.bin"), ("sharedStrings", "sharedStrings.bin")
        ),
        "xl/worksheets/sheet1.bin": part((129, b""), (148, struct.pack("<IIII", 0, 99, 0, 25)), *sheet, (130, b"")),
        "xl/worksheets/_rels/sheet1.bin.rels": _related(("comments", "../comments1.bin")),
        "xl/styles.bin": styles,
        "xl/sharedStrings.bin": strings or part((159, struct.pack("<II", 0, 0))),
        "xl/comments1.bin": comments,
    }
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return buffer.getvalue()


def _related(*targets: tuple[str, str]) -> bytes:
    rows = (
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{"".join(rows)}</Relationships>'.encode()


def _sevens(number: int) -> bytes:
    data = b""
    while number > 0x7F:
        data += bytes([number & 0x7F | 0x80])
        number >>= 7
    return data + bytes([number])
