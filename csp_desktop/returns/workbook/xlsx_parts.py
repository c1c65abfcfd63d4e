"""The small parts of an Office Open XML workbook: relationships, sheets, styles, shared strings."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import IO

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.number_formats import NumberFormat, built_in, parse_format
from csp_desktop.returns.workbook.refusal import Refusal, damaged, not_a_workbook, too_large
from csp_desktop.returns.workbook.rich_text import RichText
from csp_desktop.returns.workbook.xml_part import LocalNames, Start, parse

_SHEETS = frozenset({"worksheet", "chartsheet", "dialogsheet", "macrosheet", "xlMacrosheet", "xlIntlMacrosheet"})
_FIRST_OWN_FORMAT = 164


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
            if given.get("Id", "") in found:
                raise damaged()
            found[given.get("Id", "")] = kind, _resolved(folder, given.get("Target", ""))

    source = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
    _parse(package, source, "Relationships", start, deadline)
    return found


def workbook_part(package: zipfile.ZipFile, part: str, deadline: float) -> WorkbookPart:
    """Return what the workbook's own part says; charts on sheets of their own are left out."""
    named: list[tuple[str, str, bool]] = []
    names = LocalNames()
    from_1904 = False

    def start(element: str, given: dict[str, str]) -> None:
        nonlocal from_1904
        local = names[element]
        if local == "workbookPr":
            from_1904 = yes_or_no(given.get("date1904", "0"))
        elif local == "sheet":
            hidden = given.get("state", "visible") != "visible"
            named.append((given.get("name", ""), _relationship_id(given), hidden))

    _parse(package, part, "workbook", start, deadline, not_a_workbook)
    if len(named) > limits.SHEETS:
        raise too_large(f"more than {limits.SHEETS} sheets")
    targets = relationships(package, part, deadline)
    if any(targets.get(identity, ("",))[0] not in _SHEETS for _name, identity, _hidden in named):
        raise damaged()
    sheets = ((name, *targets[identity], hidden) for name, identity, hidden in named)
    return WorkbookPart(
        tuple(SheetPart(name, target, hidden) for name, kind, target, hidden in sheets if kind == "worksheet"),
        dict(targets.values()),
        from_1904,
    )


def number_formats(package: zipfile.ZipFile, part: str | None, deadline: float) -> list[NumberFormat | None]:
    """Return the number format of every cell style, in the order in which cells name them.

    None stands for a format that the workbook names and does not hold.
    """
    codes: dict[str, str] = {}
    formats: list[NumberFormat | None] = []
    names = LocalNames()
    inside = False

    def start(element: str, given: dict[str, str]) -> None:
        nonlocal inside
        local = names[element]
        if local == "numFmt":
            codes[given.get("numFmtId", "")] = given.get("formatCode", "")
        elif local in ("cellXfs", "cellStyleXfs"):
            inside = local == "cellXfs"
        elif local == "xf" and inside:
            formats.append(_format(given.get("numFmtId", "0"), codes))

    if part is not None:
        _parse(package, part, "styleSheet", start, deadline)
    return formats


def shared_strings(package: zipfile.ZipFile, part: str | None, deadline: float) -> list[str]:
    """Return the shared strings in their order; raised digits, which mark notes, come as raised digits."""
    reader = _SharedStrings()
    if part is not None:
        with _opened(package, part) as stream:
            parse(stream, "sst", reader.start, reader.end, reader.text, deadline)
    return reader.strings


class _SharedStrings:
    def __init__(self) -> None:
        self.strings: list[str] = []
        self._room = limits.ALL_CHARACTERS
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
            self._room -= len(self.strings[-1])
            if self._room < 0:
                raise too_large("too much text")


def yes_or_no(text: str) -> bool:
    """Return what a switch in a workbook says. Raises Refusal for anything but yes and no."""
    if text not in ("0", "1", "false", "true"):
        raise damaged()
    return text in ("1", "true")


def _format(number: str, codes: dict[str, str]) -> NumberFormat | None:
    if number in codes:
        return parse_format(codes[number])
    if not (number.isascii() and number.isdecimal()):
        raise damaged()
    return built_in(int(number[:9])) if int(number[:9]) < _FIRST_OWN_FORMAT else None


def _relationship_id(given: dict[str, str]) -> str:
    return next((value for name, value in given.items() if name.endswith(":id")), "")


def _resolved(folder: str, target: str) -> str:
    return posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))


def _opened(package: zipfile.ZipFile, part: str) -> IO[bytes]:
    try:
        return package.open(part)
    except KeyError as error:
        raise damaged() from error


def _parse(
    package: zipfile.ZipFile,
    part: str,
    root: str,
    start: Start,
    deadline: float,
    another: Callable[[], Refusal] = damaged,
) -> None:
    with _opened(package, part) as stream:
        parse(stream, root, start, _ignore, None, deadline, another)


def _ignore(_element: str) -> None:
    """Take no notice of an element's end."""
