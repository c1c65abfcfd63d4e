"""What the reader of values leaves out of an old workbook's sheet: errors, formats, notes, what is hidden or merged."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, fields

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.number_formats import GENERAL, NumberFormat, built_in, parse_format

ByCell = dict[int, dict[int, str]]

_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_RECORDS = 10_000
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class FactsError(ValueError):
    """A workbook whose records cannot be followed; its values may be sound all the same."""


class Clock:
    """Ends the following of records that takes too long for what it is worth."""

    def __init__(self) -> None:
        self._left = _RECORDS
        self._until = time.process_time() + limits.FACTS_SECONDS

    def tick(self) -> None:
        """Take notice of one more record. Raises FactsError when time is over."""
        self._left -= 1
        if self._left == 0:
            self._left = _RECORDS
            if time.process_time() > self._until:
                raise FactsError


@dataclass(slots=True)
class SheetFacts:
    """One sheet's, rows and columns counted from 1.

    `styles` are the runs of a row as [first column, last column, which of the workbook's formats].
    """

    errors: ByCell = field(default_factory=dict)
    texts: ByCell = field(default_factory=dict)
    notes: ByCell = field(default_factory=dict)
    styles: dict[int, list[list[int]]] = field(default_factory=dict)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)

    def to_json(self) -> dict[str, object]:
        """Return the facts in their JSON form."""
        return {each.name: getattr(self, each.name) for each in fields(self)}


@dataclass(slots=True)
class BookFacts:
    """The facts of every sheet by its name, and the number formats that their cells have."""

    sheets: dict[str, SheetFacts] = field(default_factory=dict)
    formats: list[NumberFormat] = field(default_factory=list)

    def style(self, facts: SheetFacts, row: int, column: int, style: int) -> None:
        """Take down a cell's style, where that says anything of its number."""
        if style >= len(self.formats) or self.formats[style] is GENERAL:
            return
        runs = facts.styles.setdefault(row + 1, [])
        if runs and runs[-1][1] == column and runs[-1][2] == style:
            runs[-1][1] = column + 1
        else:
            runs.append([column + 1, column + 1, style])


def number_format(number: int, codes: dict[int, str]) -> NumberFormat:
    """Return the format that a style names by number; the workbook's own codes come first."""
    found = parse_format(codes[number]) if number in codes else built_in(number)
    return GENERAL if found == GENERAL else found


def error_name(code: int) -> str:
    """Return what a cell with this error shows."""
    return _ERRORS.get(code, "#N/A")


def raised(text: str, runs: list[tuple[int, bool]]) -> str | None:
    """Return a text with its raised digits as raised digits; None where no run, as (start, is raised), is raised."""
    if not any(is_raised for _, is_raised in runs):
        return None
    pieces, before = [], (0, False)
    for run in [*runs, (len(text), False)]:
        piece = text[before[0] : run[0]]
        pieces.append(piece.translate(_RAISED) if before[1] else piece)
        before = run
    return "".join(pieces)
