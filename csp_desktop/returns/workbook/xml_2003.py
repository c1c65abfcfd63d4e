"""A workbook in Excel's first XML (2003), which exports still write and call .xls, to sheets."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from io import BytesIO

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.grid import NOT_CALCULATED, Area, Cell, Fault, Sheet, Value
from csp_desktop.returns.workbook.number_formats import GENERAL, NumberFormat, parse_format
from csp_desktop.returns.workbook.refusal import damaged, too_large, unnatural
from csp_desktop.returns.workbook.xml_part import new_deadline, parse

_BEGINS = re.compile(
    r"\s*<\?xml[^>]*>\s*(?:<\?mso-application[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:\w+:)?Workbook\b",
    re.DOTALL,
)
_LOOKED_AT = 4_096
_NAMED = {
    "Percent": NumberFormat(percent=True, decimals=2),
    "Currency": NumberFormat(money=True, decimals=2),
    "Fixed": NumberFormat(decimals=2),
    "Standard": NumberFormat(decimals=2),
    "General": GENERAL,
    "General Number": GENERAL,
}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def is_xml_2003(text: str) -> bool:
    """Return whether a text is a workbook in Excel's first XML."""
    return _BEGINS.match(text[:_LOOKED_AT]) is not None


def read_xml_2003(text: str) -> tuple[Sheet, ...]:
    """Return every sheet with its cells. Raises Refusal."""
    reader = _Reader()
    data = re.sub(r"^\s*<\?xml[^>]*>", "", text, count=1).encode()
    parse(BytesIO(data), "Workbook", reader.start, reader.end, reader.text, new_deadline())
    if len(reader.sheets) > limits.SHEETS:
        raise too_large(f"more than {limits.SHEETS} sheets")
    return tuple(reader.sheets)


class _Reader:
    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self._formats: dict[str, NumberFormat] = {}
        self._style = ""
        self._room = limits.CELLS
        self._begin_sheet({})
        self._begin_row({})
        self._begin_cell({})
        self._into: list[str] | None = None
        self._raised = self._noting = False
        self._starts: dict[str, Callable[[dict[str, str]], None]] = {
            "Worksheet": self._begin_sheet,
            "Row": self._begin_row,
            "Cell": self._begin_cell,
            "Column": self._take_column,
            "Style": self._take_style,
            "NumberFormat": self._take_format,
            "Data": self._begin_data,
        }

    def start(self, element: str, given: dict[str, str]) -> None:
        """Take notice of an element's start."""
        local = _local(element)
        begin = self._starts.get(local)
        if begin is not None:
            begin({_local(name): value for name, value in given.items()})
        elif local == "Sup":
            self._raised = True
        elif local == "Comment":
            self._noting = True
        elif local == "Visible":
            self._into = self._visible

    def end(self, element: str) -> None:
        """Take notice of an element's end."""
        local = _local(element)
        if local in ("Data", "Visible"):
            self._into = None
        elif local == "Sup":
            self._raised = False
        elif local == "Comment":
            self._noting = False
        elif local == "Cell":
            self._end_cell()
        elif local == "Row" and self._row:
            self._rows[self._row_number] = self._row
        elif local == "Worksheet":
            self._end_sheet()

    def text(self, piece: str) -> None:
        """Take a piece of text, where one is to be taken."""
        if self._into is None:
            return
        self._length += len(piece)
        if self._length > limits.TEXT_CHARACTERS:
            raise too_large("a cell with more text than a spreadsheet allows")
        self._into.append(piece.translate(_RAISED) if self._raised else piece)

    def _begin_sheet(self, given: dict[str, str]) -> None:
        self._name = given.get("Name", "")
        self._rows: dict[int, dict[int, Cell]] = {}
        self._merges: list[Area] = []
        self._notes: dict[tuple[int, int], str] = {}
        self._hidden_rows: set[int] = set()
        self._hidden_columns: list[tuple[int, int]] = []
        self._visible: list[str] = []
        self._row_number = self._described = self._length = 0

    def _end_sheet(self) -> None:
        hidden = "".join(self._visible).strip() in ("SheetHidden", "SheetVeryHidden")
        columns, rows = tuple(self._hidden_columns), frozenset(self._hidden_rows)
        self.sheets.append(Sheet(self._name, self._rows, hidden, tuple(self._merges), rows, columns, self._notes))

    def _take_column(self, given: dict[str, str]) -> None:
        first = _number(given, "Index", self._described + 1)
        self._described = first + _number(given, "Span", 0)
        if given.get("Hidden") == "1":
            self._hidden_columns.append((first, self._described))

    def _begin_row(self, given: dict[str, str]) -> None:
        self._row_number = _number(given, "Index", self._row_number + 1)
        self._row: dict[int, Cell] = {}
        self._column = 0
        if given.get("Hidden") == "1":
            self._hidden_rows.add(self._row_number)

    def _begin_cell(self, given: dict[str, str]) -> None:
        self._column = _number(given, "Index", self._column + 1)
        if self._row_number > limits.ROWS or self._column > limits.COLUMNS:
            raise unnatural("a cell outside the sheet")
        self._cell = given
        self._kind, self._words, self._note, self._length = "", list[str](), list[str](), 0

    def _begin_data(self, given: dict[str, str]) -> None:
        if self._noting:
            self._into = self._note
        else:
            self._kind, self._into = given.get("Type", "String"), self._words

    def _end_cell(self) -> None:
        place = (self._row_number, self._column)
        value = self._value("".join(self._words))
        if value is not None:
            self._room -= 1
            if self._room < 0:
                raise too_large(f"more than {limits.CELLS:,} cells")
            style = self._formats.get(self._cell.get("StyleID", ""), GENERAL)
            self._row[self._column] = Cell(value, style, "Formula" in self._cell)
        if note := "".join(self._note).strip():
            self._notes[place] = note
        across, down = _number(self._cell, "MergeAcross", 0), _number(self._cell, "MergeDown", 0)
        if (across or down) and len(self._merges) < limits.MERGES:
            self._merges.append(Area(*place, place[0] + down, place[1] + across))
        self._column += across

    def _value(self, text: str) -> Value | None:
        if self._kind == "Error":
            return Fault(f"shows the error {text.strip() or '#N/A'}")
        if self._kind == "Number":
            return _finite(text)
        if self._kind == "DateTime":
            return _day(text)
        if self._kind == "Boolean":
            return text.strip() == "1"
        return text or (NOT_CALCULATED if "Formula" in self._cell and not self._kind else None)

    def _take_style(self, given: dict[str, str]) -> None:
        self._style = given.get("ID", "")

    def _take_format(self, given: dict[str, str]) -> None:
        code = given.get("Format", "")
        self._formats[self._style] = _NAMED.get(code) or parse_format(code)


@lru_cache(maxsize=1_000)
def _local(name: str) -> str:
    """Return a name without its prefix: these workbooks use several for one and the same vocabulary."""
    return name.rpartition(":")[2]


def _number(given: dict[str, str], name: str, otherwise: int) -> int:
    text = given.get(name)
    if text is None:
        return otherwise
    if not (text.isascii() and text.isdecimal() and len(text) <= 7):
        raise damaged()
    return int(text)


def _finite(text: str) -> Value:
    try:
        value = float(text)
    except ValueError:
        return Fault("holds a number that cannot be read")
    return value if math.isfinite(value) else Fault("holds a number that cannot be read")


def _day(text: str) -> Value:
    try:
        return datetime.fromisoformat(text.strip().rstrip("Z"))
    except ValueError:
        return Fault("holds a date that cannot be read")
