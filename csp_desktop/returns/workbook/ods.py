"""An OpenDocument spreadsheet (.ods) to sheets."""

from __future__ import annotations

import zipfile

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.grid import Sheet
from csp_desktop.returns.workbook.ods_content import ContentReader
from csp_desktop.returns.workbook.refusal import damaged, password, too_large
from csp_desktop.returns.workbook.xml_part import new_deadline, parse

_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"


def is_ods(package: zipfile.ZipFile) -> bool:
    """Return whether a package says that it is an OpenDocument spreadsheet."""
    if "mimetype" not in package.namelist():
        return False
    with package.open("mimetype") as stream:
        return stream.read(len(_TYPE)) == _TYPE


def read_ods(package: zipfile.ZipFile) -> tuple[Sheet, ...]:
    """Return every sheet with its cells. Raises Refusal."""
    names = package.namelist()
    if _MANIFEST in names and _names_encryption(package):
        raise password()
    if _CONTENT not in names:
        raise damaged()
    reader = ContentReader()
    with package.open(_CONTENT) as stream:
        parse(stream, "document-content", reader.start, reader.end, reader.text, new_deadline())
    if len(reader.sheets) > limits.SHEETS:
        raise too_large(f"more than {limits.SHEETS} sheets")
    return tuple(reader.sheets)


def _names_encryption(package: zipfile.ZipFile) -> bool:
    with package.open(_MANIFEST) as stream:
        return b"encryption-data" in stream.read(limits.MANIFEST_BYTES)
