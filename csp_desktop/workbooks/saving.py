"""Workbooks on the disk: whole or not at all, and the same bytes for the same content."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.writer.excel import ExcelWriter

from csp_desktop.domain.refusal import Refusal
from csp_desktop.workbooks import looks

_LANGUAGE = "en-GB"
_DATE = (1980, 1, 1, 0, 0, 0)


class UnusablePlace(Refusal):
    """The workbook could not be written where it was asked for."""


class _Package(ZipFile):
    """A package whose parts bear no time of their own."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        """Write a part."""
        super().writestr(_part(str(zinfo_or_arcname)), data, ZIP_DEFLATED)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        """Write a part that lies in a file."""
        with Path(filename).open("rb") as source, self.open(_part(str(arcname)), "w") as part:
            shutil.copyfileobj(source, part)


def set_properties(workbook: Workbook, title: str, subject: str, author: str, made_at: datetime) -> None:
    """Tell the document's title, language, author and time."""
    properties = workbook.properties
    properties.title, properties.subject, properties.creator = title, subject, author
    properties.language = _LANGUAGE
    properties.created = properties.modified = made_at.replace(tzinfo=None, microsecond=0)


def check_place(path: Path) -> None:
    """Refuse, before the work is done, what can never be written. Raises UnusablePlace."""
    if path.suffix.lower() != ".xlsx":
        raise UnusablePlace(f"{path} is no name for a workbook: give it one that ends in .xlsx.")
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises on a name that is too long
        raise UnusablePlace(f"{path} is a folder: give the workbook a file name.")
    if not os.path.isdir(path.parent):  # noqa: PTH112
        raise UnusablePlace(f"{path.parent} is not there: choose another folder for the workbook.")


def save_whole(path: Path, fill: Callable[[Workbook], None], *, streamed: bool = False) -> None:
    """Write a workbook that `fill` fills to `path`, over a file that is there.

    A `streamed` one is filled row by row. What `fill` raises goes through, and leaves the old file as it was.
    Raises UnusablePlace where the file cannot be written.
    """
    check_place(path)
    beside = path.with_name(f".{uuid4().hex}.part")
    try:
        _write(beside, fill, streamed=streamed)
        beside.replace(path)
    except OSError as error:
        raise UnusablePlace(_why(path, error)) from error
    finally:
        beside.unlink(missing_ok=True)


def _write(beside: Path, fill: Callable[[Workbook], None], *, streamed: bool) -> None:
    with beside.open("xb") as file:
        workbook = Workbook(write_only=streamed)
        if not streamed:
            workbook.remove(workbook.worksheets[0])
        workbook._named_styles["Normal"].font = looks.TEXT
        try:
            fill(workbook)
        except BaseException:
            _leave(workbook)
            raise
        ExcelWriter(workbook, _Package(file, "w", ZIP_DEFLATED, allowZip64=True)).save()
        file.flush()
        os.fsync(file.fileno())


def _leave(workbook: Any) -> None:
    """Close the files into which sheets are streamed, and take them away."""
    for sheet in workbook.worksheets:
        if isinstance(sheet, WriteOnlyWorksheet) and not sheet.closed:
            sheet.close()
            sheet._writer.cleanup()


def _part(name: str) -> ZipInfo:
    part = ZipInfo(name, _DATE)
    part.compress_type = ZIP_DEFLATED
    part.external_attr = 0o600 << 16
    return part


def _why(path: Path, error: OSError) -> str:
    """Return in one sentence why the workbook cannot be written, and what to do."""
    if isinstance(error, PermissionError):
        return f"{path} cannot be written: close it where it is open, or choose another folder."
    return f"{path} cannot be written ({error.strerror or error}): choose another name or folder."
