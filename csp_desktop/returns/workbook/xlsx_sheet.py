"""The cells of one worksheet part, in a single pass."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime, timedelta

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.grid import (
    NOT_CALCULATED,
    Area,
    Cell,
    Fault,
    Value,
    column_number,
    parse_address,
)
from csp_desktop.returns.workbook.number_formats import GENERAL, NumberFormat
from csp_desktop.returns.workbook.refusal import damaged, too_large, unnatural
from csp_desktop.returns.workbook.rich_text import RichText, unescaped
from csp_desktop.returns.workbook.xml_part import LocalNames

_EXACT_DIGITS = 15
_LAST_DAY = 2_958_465
_DIGITS = "0123456789"


class SheetReader:
    """Gathers cells, merged ranges and hidden rows and columns while expat tells it of elements.

    `strings` are the workbook's shared strings, `formats` its cell styles, `room` the number of
    cells that the workbook may still have.
    """

    def __init__(self, strings: list[str], formats: list[NumberFormat], from_1904: bool, room: int) -> None:
        self.rows: dict[int, dict[int, Cell]] = {}
        self.merges: list[Area] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: list[tuple[int, int]] = []
        self.room = room
        self._strings = strings
        self._formats = formats
        self._from_1904 = from_1904
        self._names = LocalNames()
        self._columns: dict[str, int] = {}
        self._row_number = self._column = 0
        self._row_text = ""
        self._row: dict[int, Cell] = {}
        self._type = ""
        self._format = GENERAL
        self._formula = self._taking = False
        self._rich = RichText()
        self._pieces: list[str] = []
        self._length = 0
        self._readers: dict[str, Callable[[str], Value | None]] = {
            "n": self._number,
            "s": self._shared,
            "inlineStr": self._inline,
            "str": _plain_text,
            "b": _yes_or_no,
            "e": _error,
            "d": _iso_date,
        }

    def start(self, element: str, given: dict[str, str]) -> None:
        """Take notice of an element's start."""
        local = self._names[element]
        if local == "c":
            self._start_cell(given)
        elif local == "v":
            self._taking = True
        elif local == "f":
            self._formula = True
        elif local == "row":
            self._start_row(given)
        elif local == "mergeCell":
            self._take_merge(given.get("ref", ""))
        elif local == "col":
            self._take_column(given)
        else:
            self._rich.start(local, given)

    def end(self, element: str) -> None:
        """Take notice of an element's end."""
        local = self._names[element]
        if local == "c":
            self._end_cell()
        elif local == "v":
            self._taking = False
        elif local == "row":
            if self._row:
                self.rows.setdefault(self._row_number, {}).update(self._row)
        else:
            self._rich.end(local)

    def text(self, piece: str) -> None:
        """Take the text of a value."""
        if self._taking:
            self._length += len(piece)
            if self._length > limits.TEXT_CHARACTERS:
                raise too_large("a cell with more text than Excel allows")
            self._pieces.append(piece)
        else:
            self._rich.text(piece)

    def _start_row(self, given: dict[str, str]) -> None:
        self._row_text = given.get("r", "")
        self._row_number = _whole(self._row_text) if self._row_text else self._row_number + 1
        if not 1 <= self._row_number <= limits.ROWS:
            raise unnatural("a cell outside the sheet")
        self._row_text = str(self._row_number)
        self._row, self._column = {}, 0
        if given.get("hidden") in ("1", "true"):
            self.hidden_rows.add(self._row_number)

    def _start_cell(self, given: dict[str, str]) -> None:
        name = given.get("r")
        self._column = self._column + 1 if name is None else self._column_of(name)
        if not 1 <= self._column <= limits.COLUMNS:
            raise unnatural("a cell outside the sheet")
        style = given.get("s")
        self._format = self._formats[int(style)] if style and int(style) < len(self._formats) else GENERAL
        self._type = given.get("t", "n")
        if self._type not in self._readers:
            raise damaged()
        self._formula = False
        self._pieces, self._length = [], 0

    def _column_of(self, name: str) -> int:
        letters = name.rstrip(_DIGITS)
        column = self._columns.get(letters)
        if column is None:
            if not (letters.isascii() and letters.isalpha() and len(letters) <= 3):
                raise unnatural("a cell outside the sheet")
            column = self._columns[letters] = column_number(letters.upper())
        if name[len(letters) :] != self._row_text:
            raise damaged()
        return column

    def _end_cell(self) -> None:
        value = self._readers[self._type]("".join(self._pieces))
        if value is None:
            return
        self.room -= 1
        if self.room < 0:
            raise too_large(f"more than {limits.CELLS:,} cells")
        self._row[self._column] = Cell(value, self._format, self._formula)

    def _number(self, text: str) -> Value | None:
        if not text or text.isspace():
            return NOT_CALCULATED if self._formula else None
        try:
            number = float(text)
        except ValueError:
            return Fault("holds a number that cannot be read")
        if not math.isfinite(number):
            return Fault("holds a number that cannot be read")
        if self._format.date and 1 <= number <= _LAST_DAY:
            return date_of(number, self._from_1904)
        return float(f"{number:.{_EXACT_DIGITS}g}") if len(text) > _EXACT_DIGITS else number

    def _shared(self, text: str) -> str | None:
        place = _whole(text)
        if place >= len(self._strings):
            raise damaged()
        return self._strings[place] or None

    def _inline(self, _text: str) -> str | None:
        return self._rich.take() or None

    def _take_merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        top, bottom = parse_address(first), parse_address(last or first)
        if top is None or bottom is None:
            raise damaged()
        if len(self.merges) >= limits.MERGES:
            raise too_large("too many merged cells")
        self.merges.append(Area(top[0], top[1], bottom[0], bottom[1]))

    def _take_column(self, given: dict[str, str]) -> None:
        if given.get("hidden") in ("1", "true"):
            self.hidden_columns.append((_whole(given.get("min", "")), _whole(given.get("max", ""))))


def date_of(serial: float, from_1904: bool) -> datetime:
    """Return the day that a workbook's day number means.

    Days count from 1 January 1900, with a 29 February 1900 that never was, or from 1 January 1904.
    """
    if from_1904:
        return datetime(1904, 1, 1) + timedelta(days=serial)
    return datetime(1899, 12, 30) + timedelta(days=serial + (serial < 60))


def _plain_text(text: str) -> Value | None:
    return unescaped(text) or None


def _yes_or_no(text: str) -> Value:
    return text.strip() in ("1", "true")


def _error(text: str) -> Value:
    return Fault(f"shows the error {text.strip() or '#N/A'}")


def _iso_date(text: str) -> Value:
    try:
        return datetime.fromisoformat(text.strip().rstrip("Z"))
    except ValueError:
        return Fault("holds a date that cannot be read")


def _whole(text: str) -> int:
    text = text.strip()
    if not (text.isascii() and text.isdecimal() and len(text) <= 10):
        raise damaged()
    return int(text)
