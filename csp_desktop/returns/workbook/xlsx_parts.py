"""The small parts of an Office Open XML workbook: relationships, sheets, styles, shared strings."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.number_formats import NumberFormat, built_in, parse_format
from csp_desktop.returns.workbook.refusal import damaged, not_a_workbook, too_large
from csp_desktop.returns.workbook.rich_text import RichText
from csp_desktop.returns.workbook.xml_part import LocalNames, Start, parse


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet's name, the part that holds it, and whether it is hidden."""

    name: str
    part: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class WorkbookPart:
    """The list of sheets, the parts that belong to the workbook by type, and whether days count from 1904."""

    sheets: tuple[SheetPart, ...]
    parts: Mapping[str, str]
    from_1904: bool


def relationships(package: zipfile.ZipFile, part: str, deadline: float) -> dict[str, tuple[str, str]]:
    """Return the last word of the type, and the target, of every inner relationship of `part`, by its id."""
    folder, name = posixpath.split(part)
    found: dict[str, tuple[str, str]] = {}

    def start(element: str, given: dict[str, str]) -> None:
        if element.endswith("Relationship") and given.get("TargetMode") != "External":
            kind = given.get("Type", "").rpartition("/")[2]
            found[given.get("Id", "")] = kind, _resolved(folder, given.get("Target", ""))

    source = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
    _parse(package, source, start, deadline)
    return found


def workbook_part(package: zipfile.ZipFile, part: str, deadline: float) -> WorkbookPart:
    """Return what the workbook's own part says; charts on sheets of their own are left out."""
    named: list[tuple[str, str, bool]] = []
    from_1904 = is_workbook = False

    def start(element: str, given: dict[str, str]) -> None:
        nonlocal from_1904, is_workbook
        local = element.rpartition(":")[2]
        if local == "workbook":
            is_workbook = True
        elif local == "workbookPr":
            from_1904 = given.get("date1904") in ("1", "true")
        elif local == "sheet":
            hidden = given.get("state", "visible") != "visible"
            named.append((given.get("name", ""), _relationship_id(given), hidden))

    _parse(package, part, start, deadline)
    if not is_workbook:
        raise not_a_workbook()
    if len(named) > limits.SHEETS:
        raise too_large(f"more than {limits.SHEETS} sheets")
    targets = relationships(package, part, deadline)
    sheets = ((name, *targets.get(identity, ("", "")), hidden) for name, identity, hidden in named)
    return WorkbookPart(
        tuple(SheetPart(name, target, hidden) for name, kind, target, hidden in sheets if kind == "worksheet"),
        dict(targets.values()),
        from_1904,
    )


def number_formats(package: zipfile.ZipFile, part: str | None, deadline: float) -> list[NumberFormat]:
    """Return the number format of every cell style, in the order in which cells name them."""
    codes: dict[str, str] = {}
    formats: list[NumberFormat] = []
    inside = False

    def start(element: str, given: dict[str, str]) -> None:
        nonlocal inside
        local = element.rpartition(":")[2]
        if local == "numFmt":
            codes[given.get("numFmtId", "")] = given.get("formatCode", "")
        elif local in ("cellXfs", "cellStyleXfs"):
            inside = local == "cellXfs"
        elif local == "xf" and inside:
            formats.append(_format(given.get("numFmtId", "0"), codes))

    if part is not None:
        _parse(package, part, start, deadline)
    return formats


def shared_strings(package: zipfile.ZipFile, part: str | None, deadline: float) -> list[str]:
    """Return the shared strings in their order; raised digits, which mark notes, come as raised digits."""
    reader = _SharedStrings()
    if part is not None:
        with _opened(package, part) as stream:
            parse(stream, reader.start, reader.end, reader.text, deadline)
    return reader.strings


class _SharedStrings:
    def __init__(self) -> None:
        self.strings: list[str] = []
        self._names = LocalNames()
        self._rich = RichText()
        self.text = self._rich.text

    def start(self, element: str, given: dict[str, str]) -> None:
        self._rich.start(self._names[element], given)

    def end(self, element: str) -> None:
        local = self._names[element]
        self._rich.end(local)
        if local == "si":
            self.strings.append(self._rich.take())


def _format(number: str, codes: dict[str, str]) -> NumberFormat:
    if number in codes:
        return parse_format(codes[number])
    return built_in(int(number)) if number.isdecimal() else built_in(0)


def _relationship_id(given: dict[str, str]) -> str:
    return next((value for name, value in given.items() if name.endswith(":id")), "")


def _resolved(folder: str, target: str) -> str:
    return posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))


def _opened(package: zipfile.ZipFile, part: str) -> IO[bytes]:
    try:
        return package.open(part)
    except KeyError as error:
        raise damaged() from error


def _parse(package: zipfile.ZipFile, part: str, start: Start, deadline: float) -> None:
    with _opened(package, part) as stream:
        parse(stream, start, _ignore, None, deadline)


def _ignore(_element: str) -> None:
    """Take no notice of an element's end."""
