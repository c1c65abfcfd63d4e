"""The notes that hang on the cells of an Office Open XML sheet, those of conversations included."""

from __future__ import annotations

import re
import zipfile

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.grid import parse_address
from csp_desktop.returns.workbook.refusal import too_large
from csp_desktop.returns.workbook.rich_text import RichText
from csp_desktop.returns.workbook.xlsx_parts import relationships
from csp_desktop.returns.workbook.xml_part import LocalNames, parse

_CONVERSATION = re.compile(r"\[Threaded comment\].*?\bComment:\s*", re.DOTALL)

Notes = dict[tuple[int, int], str]


def sheet_notes(package: zipfile.ZipFile, part: str, deadline: float) -> Notes:
    """Return the notes of the sheet in `part` by row and column; a part that is not there has none."""
    folder, _, name = part.rpartition("/")
    names = frozenset(package.namelist())
    if f"{folder}/_rels/{name}.rels" not in names:
        return {}
    found = relationships(package, part, deadline).values()
    reader = _NotesReader()
    for target in (target for kind, target in found if kind == "comments" and target in names):
        with package.open(target) as stream:
            parse(stream, "comments", reader.start, reader.end, reader.text, deadline)
    return reader.notes


class _NotesReader:
    def __init__(self) -> None:
        self.notes: Notes = {}
        self._names = LocalNames()
        self._rich = RichText()
        self._cell: tuple[int, int] | None = None
        self._room = limits.ALL_CHARACTERS
        self.text = self._rich.text

    def start(self, element: str, given: dict[str, str]) -> None:
        local = self._names[element]
        if local == "comment":
            self._cell = parse_address(given.get("ref", ""))
            self._rich.take()
        else:
            self._rich.start(local, given)

    def end(self, element: str) -> None:
        local = self._names[element]
        self._rich.end(local)
        if local == "comment":
            text = _CONVERSATION.sub("", self._rich.take()).strip()
            self._room -= len(text)
            if len(self.notes) >= limits.MERGES or self._room < 0:
                raise too_large("too many notes")
            if text and self._cell is not None:
                self.notes[self._cell] = text
