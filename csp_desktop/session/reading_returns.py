"""Partners' files read one after the other, wherever they lie."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.project.kept import KEPT_BYTES
from csp_desktop.returns.model import WorkbookReading
from csp_desktop.returns.reading import read_pasted, read_return
from csp_desktop.returns.unusable import UnusableFile
from csp_desktop.returns.workbook.foreign import one_child_for_all

Progress = Callable[[int, int], None]

_SPREADSHEETS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".tab"})
_TABLES_IN_TEXT = {
    ".txt": re.compile(rb"[^\r\n]*[\t;|,][^\r\n]*[\t;|,][^\r\n]*\r?\n[^\r\n]*[\t;|,][^\r\n]*[\t;|,]"),
    ".htm": re.compile(rb"<table\b", re.IGNORECASE),
    ".html": re.compile(rb"<table\b", re.IGNORECASE),
    ".xml": re.compile(rb"urn:schemas-microsoft-com:office:spreadsheet"),
}
_LOOKED_AT = 65_536


@dataclass(frozen=True, slots=True)
class ReadReturns:
    """What came of reading some files: the returns that could be read, and a sentence for each that could not."""

    readings: tuple[WorkbookReading, ...]
    refused: tuple[str, ...]


def return_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files among `paths`, and the spreadsheets within the folders among them, folder by folder.

    A folder without any stands for itself, so that reading it says so.
    """
    found: list[Path] = []
    for path in paths:
        found.extend(_within(path) or [path])
    return found


def read_returns(paths: Sequence[Path], progress: Progress | None = None) -> ReadReturns:
    """Read files one after the other; one that cannot be used does not stop the rest.

    `progress` is told after each file how many are done of how many, and may raise to stop.
    """
    readings, refused = [], []
    with one_child_for_all():
        for done, path in enumerate(paths, start=1):
            try:
                _check_there(path)
                readings.append(_small_enough(read_return(path)))
            except UnusableFile as problem:
                refused.append(str(problem))
            if progress is not None:
                progress(done, len(paths))
    return ReadReturns(tuple(readings), tuple(refused))


def read_copied(text: str, html: str, progress: Progress | None = None) -> ReadReturns:
    """Read what was copied from a spreadsheet or a mail as a return; `html` is the same as a web page, or empty."""
    if progress is not None:
        progress(0, 1)
    try:
        return ReadReturns((read_pasted(text, html),), ())
    except UnusableFile as problem:
        return ReadReturns((), (str(problem),))


def _within(path: Path) -> list[Path]:
    """Return the spreadsheets in a folder and its folders; none of what is no folder, or cannot be looked into.

    Hidden folders are left alone, and links to folders are not followed.
    """
    found: list[Path] = []
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        found += sorted(each for name in names if _may_be_a_return(each := Path(folder, name)))
    return found


def _check_there(path: Path) -> None:
    """Refuse what is no file at all. Raises UnusableFile."""
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises on a name that is too long
        raise UnusableFile(f"{path} holds no spreadsheet that can be read: choose the files themselves.")
    if not os.path.exists(path):  # noqa: PTH110 - so does Path.exists
        raise UnusableFile(f"{path} is not there: see whether it was moved or renamed.")


def _may_be_a_return(path: Path) -> bool:
    """Return whether a file in a folder is meant: not hidden, not Excel's own lock file, a spreadsheet by name."""
    if not path.is_file() or path.name.startswith((".", "~$")):
        return False
    suffix = path.suffix.lower()
    return suffix in _SPREADSHEETS or (suffix in _TABLES_IN_TEXT and _holds_a_table(path, _TABLES_IN_TEXT[suffix]))


def _holds_a_table(path: Path, sign: re.Pattern[bytes]) -> bool:
    """Return whether a file of text begins as a table does; other texts in a folder are no returns."""
    try:
        with path.open("rb") as file:
            return bool(sign.search(file.read(_LOOKED_AT).replace(b"\0", b"")))
    except OSError:
        return False


def _small_enough(reading: WorkbookReading) -> WorkbookReading:
    """Return a reading that keeps its file if a project does, and says so if not."""
    size = len(reading.content)
    if size <= KEPT_BYTES:
        return reading
    message = (
        f"{reading.workbook} has {size / 1e6:,.1f} MB and a project keeps files of up to {KEPT_BYTES / 1e6:,.0f} MB:"
        " its figures are read, the file itself is not kept; keep it yourself."
    )
    finding = Finding("file", Severity.NOTE, Place(reading.workbook), message)
    return replace(reading, content=b"", findings=(*reading.findings, finding))
