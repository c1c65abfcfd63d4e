"""A file, whatever its name says, to sheets: its content decides how it is read."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.decoding import decoded
from csp_desktop.returns.workbook.delimited import read_delimited
from csp_desktop.returns.workbook.foreign import read_foreign
from csp_desktop.returns.workbook.grid import Sheet
from csp_desktop.returns.workbook.html_page import is_html, read_html
from csp_desktop.returns.workbook.ods import is_ods, read_ods
from csp_desktop.returns.workbook.package import check_sums, open_package
from csp_desktop.returns.workbook.refusal import (
    Refusal,
    changing,
    not_a_file,
    not_a_workbook,
    password,
    too_large,
)
from csp_desktop.returns.workbook.xlsx import main_part, read_xlsx
from csp_desktop.returns.workbook.xml_2003 import is_xml_2003, read_xml_2003

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_EXCEL = (b"\x09\x08", b"\x09\x04", b"\x09\x02")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OPEN = ("Workbook\0".encode("utf-16-le"), "Book\0".encode("utf-16-le"))
_ENTRY = 128


def read_bytes(path: Path) -> bytes:
    """Return the file's bytes; raises Refusal where it is empty or too large, and OSError."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        # Never opened: a pipe would wait for ever, a device might have no end.
        raise not_a_file()
    if status.st_size == 0:
        raise Refusal("is empty", "ask for it to be sent again")
    if status.st_size > limits.FILE_BYTES:
        raise too_large(f"more than {limits.FILE_BYTES // limits.MEGABYTE} MB")
    with path.open("rb") as file:
        data = file.read(limits.FILE_BYTES + 1)
        after = os.fstat(file.fileno())
    if (len(data), after.st_size, after.st_mtime_ns) != (status.st_size, status.st_size, status.st_mtime_ns):
        raise changing()
    return data


def open_workbook(data: bytes, name: str = "") -> tuple[Sheet, ...]:
    """Return the sheets of a workbook whose bytes are `data`. Raises Refusal for anything else.

    `name` is what a file that is itself a single sheet calls it.
    """
    if data.startswith(_ZIP):
        return _open_zip(data)
    if data.startswith(_OLE):
        if _is_encrypted(data):
            raise password()
        return read_foreign(data)
    if data.startswith(_OLD_EXCEL):
        return read_foreign(data)
    return _read_text(data, name)


def _read_text(data: bytes, name: str) -> tuple[Sheet, ...]:
    """Return the sheets of a text file, a web page or an XML workbook. Raises Refusal where the bytes are none."""
    text = decoded(data)
    if text is None:
        raise not_a_workbook()
    if is_xml_2003(text):
        return read_xml_2003(text)
    return (read_html(text, name) if is_html(text) else read_delimited(text, name),)


def _is_encrypted(data: bytes) -> bool:
    """Return whether a compound file holds an encrypted workbook, and no open one whose cells only say that word."""
    return _ENCRYPTED in data and not any(_has_stream(data, name) for name in _OPEN)


def _has_stream(data: bytes, name: bytes) -> bool:
    """Return whether a compound file has a stream of that name: its directory is of entries of 128 bytes."""
    place = data.find(name)
    while place != -1 and place % _ENTRY:
        place = data.find(name, place + 1)
    return place != -1


def _open_zip(data: bytes) -> tuple[Sheet, ...]:
    with open_package(data) as package:
        if is_ods(package):
            return read_ods(package)
        part = main_part(package)
        if part is None:
            raise not_a_workbook()
        if not part.endswith(".bin"):
            return read_xlsx(package, part)
        check_sums(package)
    return read_foreign(data)
