"""Files that nobody should open: each is refused in one sentence, or read right, and soon."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from csp_desktop.returns.reading import UnusableFile, read_return
from csp_desktop.returns.workbook import limits
from tests.returns.builders import SHEET, plain_workbook, rebuilt, save_rows, table, with_sheet
from tests.returns.mutations.seeds import xlsb

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENTITIES = '<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>'
OUTSIDE = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'


def packed(name: str, data: bytes, **more: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for part, content in {name: data, **more}.items():
            package.writestr(part, content)
    return buffer.getvalue()


def stored(data: bytes) -> bytes:
    """Return a package with the same parts, none of them packed."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return buffer.getvalue()


def twice() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate"):
        return rebuilt({}, [(SHEET, b"<worksheet/>")])


def encrypted_member() -> bytes:
    data = bytearray(plain_workbook())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            struct.pack_into("<H", data, place + offset, 1)
            place = data.find(mark, place + 4)
    return bytes(data)


def overlapping() -> bytes:
    """Return a package whose directory names the packed bytes of one part a second time."""
    data = rebuilt({}, [("xl/theme/theme9.xml", b"<theme/>")])
    with zipfile.ZipFile(BytesIO(data)) as package:
        place = package.getinfo(SHEET).header_offset
    entry = data.rindex(b"PK\x01\x02")
    return data[: entry + 42] + struct.pack("<I", place) + data[entry + 46 :]


def changed_binary() -> bytes:
    """Return a binary workbook with one figure changed after it was packed."""
    data = stored(xlsb([["Burglary"], [None, "Apr-16", "May-16"], ["Actual", 5.0, 6.0]]))
    return data.replace(struct.pack("<d", 6.0), struct.pack("<d", 7.0))


def swollen() -> bytes:
    return rebuilt({SHEET: lambda _old: b"<worksheet>" + b" " * (60 << 20) + b"</worksheet>"})


def long_text() -> bytes:
    text = "abcdefgh" * (limits.TEXT_CHARACTERS // 4)
    return with_sheet(f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>')


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "is empty"),
    "words": (lambda: b"Dear colleague, please find attached", "is not a spreadsheet"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(200), "is not a spreadsheet"),
    "a web page": (lambda: b"<html><table><tr><td>1</td></tr></table></html>", "is not a spreadsheet"),
    "another zip": (lambda: packed("readme.txt", b"hello"), "is not a spreadsheet"),
    "a word document": (
        lambda: packed(
            "_rels/.rels",
            b'<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
            **{"word/document.xml": b"<document/>"},
        ),
        "is not a spreadsheet",
    ),
    "cut short": (lambda: plain_workbook()[:2000], "is damaged"),
    "a head only": (lambda: b"PK\x03\x04" + bytes(100), "is damaged"),
    "a part that breaks off": (lambda: rebuilt({SHEET: lambda old: old[: len(old) // 2]}), "is damaged"),
    "a part that is missing": (
        lambda: rebuilt({"xl/_rels/workbook.xml.rels": lambda old: old.replace(b"sheet1.xml", b"sheet7.xml")}),
        "is damaged",
    ),
    "encrypted": (
        lambda: OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        "protected by a password",
    ),
    "encrypted parts": (encrypted_member, "protected by a password"),
    "old and broken": (lambda: OLE + bytes(3000), "is damaged"),
    "entities": (lambda: with_sheet(ROW, before=ENTITIES), "declares a document type"),
    "entities from outside": (lambda: with_sheet(ROW, before=OUTSIDE), "declares a document type"),
    "entities in the styles": (
        lambda: rebuilt({"xl/styles.xml": lambda old: ENTITIES.encode() + old.partition(b"?>")[2]}),
        "declares a document type",
    ),
    "a part twice": (twice, "a part is in it twice"),
    "a part that points outside": (lambda: rebuilt({}, [("../../evil.txt", b"x")]), "points outside"),
    "a bomb": (swollen, "swells beyond all measure"),
    "a very long text": (long_text, "is too large"),
    "a row beyond the sheet": (
        lambda: with_sheet('<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>'),
        "a cell outside the sheet",
    ),
    "row nought": (lambda: with_sheet('<row r="0"><c r="A0"><v>1</v></c></row>'), "a cell outside the sheet"),
    "a column beyond the sheet": (
        lambda: with_sheet('<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>'),
        "a cell outside the sheet",
    ),
    "a sheet nested without end": (lambda: with_sheet("<a>" * 100_000 + "</a>" * 100_000), "nested too deeply"),
    "a cell twice": (
        lambda: with_sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'),
        "a cell is in it twice",
    ),
    "two values in a cell": (lambda: with_sheet('<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>'), "is damaged"),
    "a value within a value": (lambda: with_sheet('<row r="1"><c r="A1"><v>1<v>2</v></v></c></row>'), "is damaged"),
    "a cell outside any row": (lambda: with_sheet('<c r="A1"><v>1</v></c>'), "is damaged"),
    "a text where a number should be": (
        lambda: with_sheet('<row r="1"><c r="A1"><is><t>word</t></is></c></row>'),
        "is damaged",
    ),
    "neither yes nor no": (lambda: with_sheet('<row r="1"><c r="A1" t="b"><v>7</v></c></row>'), "is damaged"),
    "another part in place of a sheet": (lambda: rebuilt({SHEET: lambda _old: b"<styleSheet/>"}), "is damaged"),
    "a sheet without its part": (
        lambda: rebuilt({"xl/_rels/workbook.xml.rels": lambda old: old.replace(b"/worksheet", b"/workshift")}),
        "is damaged",
    ),
    "an unknown alphabet": (
        lambda: rebuilt({SHEET: lambda old: b'<?xml version="1.0" encoding="klingon"?>' + old.partition(b"?>")[2]}),
        "an unknown alphabet",
    ),
    "a binary workbook with a changed figure": (changed_binary, "is damaged"),
    "parts over each other": (overlapping, "a part lies over another"),
    "a string that is not there": (
        lambda: with_sheet('<row r="1"><c r="A1" t="s"><v>999999999</v></c></row>'),
        "is damaged",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_cannot_be_used_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    build, wrong = HOSTILE[name]
    path = tmp_path / "police.xlsx"
    path.write_bytes(build())
    with pytest.raises(UnusableFile) as refused:
        read_return(path)
    sentence = str(refused.value)
    assert sentence.startswith("police.xlsx ")
    assert wrong in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_a_file_that_is_not_there_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnusableFile, match=r"^police.xlsx cannot be opened .*\.$"):
        read_return(tmp_path / "police.xlsx")


def test_the_name_of_a_file_does_not_matter(tmp_path: Path) -> None:
    path = save_rows(tmp_path / "return.xlsx", *table(["2016/17", 1, 2]))
    renamed = path.rename(tmp_path / "return.csv")
    assert len(read_return(renamed).tables) == 1


@pytest.mark.parametrize(
    "body",
    [
        '<row r="1"><c r="A1" s="99999"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1+1</f><v>2</v></c></row>',
    ],
)
def test_odd_but_harmless_sheets_are_read(tmp_path: Path, body: str) -> None:
    path = tmp_path / "odd.xlsx"
    path.write_bytes(with_sheet(body))
    assert read_return(path).tables == ()


@pytest.mark.parametrize(
    "after",
    [
        '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        '<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>',
    ],
)
def test_ranges_over_a_whole_sheet_cost_nothing(tmp_path: Path, after: str) -> None:
    path = tmp_path / "wide.xlsx"
    path.write_bytes(with_sheet(ROW, after=after))
    assert read_return(path).tables == ()
