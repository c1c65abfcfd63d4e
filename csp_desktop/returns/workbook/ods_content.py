"""The cells of an OpenDocument spreadsheet's content, in a single pass."""

from __future__ import annotations

import math
import re
from datetime import datetime

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.grid import NOT_CALCULATED, Area, Cell, Fault, Sheet, Value
from csp_desktop.returns.workbook.number_formats import GENERAL, NumberFormat
from csp_desktop.returns.workbook.refusal import damaged, too_large, unnatural

_CELLS = ("table:table-cell", "table:covered-table-cell")
_NOTE = "office:annotation"
_BESIDE = ("table:shapes", "draw:frame", "draw:custom-shape", "dc:creator", "dc:date", "meta:date-string")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ERROR = re.compile(r"#(?:N/A|DIV/0!|REF!|VALUE!|NAME\?|NUM!|NULL!)|Err:\d+")
_EXACT_DIGITS = 15


class ContentReader:
    """Gathers sheets while expat tells it of the elements of `content.xml`."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self._hidden_styles: set[str] = set()
        self._raised_styles: set[str] = set()
        self._raised: list[bool] = []
        self._style = ""
        self._room = limits.CELLS
        self._beside = 0
        self._depth = 0
        self._begin_sheet({})
        self._begin_row({})
        self._cell: dict[str, str] | None = None
        self._lines: list[list[str]] = []
        self._note: list[list[str]] | None = None
        self._length = 0

    def start(self, element: str, given: dict[str, str]) -> None:
        """Take notice of an element's start."""
        if self._beside or element in _BESIDE:
            self._beside += 1
        elif element in _CELLS:
            self._cell, self._lines, self._length = given, [], 0
        elif element == "text:p" and self._cell is not None:
            self._taken().append([])
        elif element == "text:span":
            self._raised.append(given.get("text:style-name") in self._raised_styles)
        elif element == _NOTE:
            self._note = []
        elif element in ("text:s", "text:tab", "text:line-break"):
            self.text(" " * min(_count(given, "text:c"), 100))
        elif element == "table:table-row":
            self._begin_row(given)
        elif element == "table:table":
            self._begin_sheet(given)
        elif element == "table:table-column":
            self._take_column(given)
        else:
            self._take_style(element, given)

    def end(self, element: str) -> None:
        """Take notice of an element's end."""
        if self._beside:
            self._beside -= 1
        elif element in _CELLS:
            self._end_cell()
        elif element == "text:span":
            del self._raised[-1:]
        elif element == _NOTE:
            self._end_note()
        elif element == "table:table-row":
            self._end_row()
        elif element == "table:table":
            self._end_sheet()

    def text(self, piece: str) -> None:
        """Take a piece of a cell's text."""
        lines = self._taken()
        if self._cell is None or self._beside or not lines:
            return
        self._length += len(piece)
        if self._length > limits.TEXT_CHARACTERS:
            raise too_large("a cell with more text than a spreadsheet allows")
        lines[-1].append(piece.translate(_RAISED) if any(self._raised) else piece)

    def _taken(self) -> list[list[str]]:
        """Return the lines that text belongs to: those of the note that is open, else those of the cell."""
        return self._lines if self._note is None else self._note

    def _take_style(self, element: str, given: dict[str, str]) -> None:
        if element == "style:style":
            self._style = given.get("style:name", "")
        elif element == "style:table-properties" and given.get("table:display") == "false":
            self._hidden_styles.add(self._style)
        elif element == "style:text-properties" and given.get("style:text-position", "").startswith("super"):
            self._raised_styles.add(self._style)

    def _begin_sheet(self, given: dict[str, str]) -> None:
        self._name = given.get("table:name", "")
        self._hidden = given.get("table:style-name", "") in self._hidden_styles
        self._rows: dict[int, dict[int, Cell]] = {}
        self._merges: list[Area] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: list[tuple[int, int]] = []
        self._notes: dict[tuple[int, int], str] = {}
        self._next_row = self._described = 1

    def _end_sheet(self) -> None:
        sheet = Sheet(
            self._name,
            self._rows,
            self._hidden,
            tuple(self._merges),
            frozenset(self._hidden_rows),
            tuple(self._hidden_columns),
            self._notes,
        )
        self.sheets.append(sheet)

    def _take_column(self, given: dict[str, str]) -> None:
        first = self._described
        self._described += _count(given, "table:number-columns-repeated")
        if given.get("table:visibility", "visible") != "visible":
            self._hidden_columns.append((first, self._described - 1))

    def _end_note(self) -> None:
        text = "\n".join("".join(line) for line in self._note or ()).strip()
        self._note = None
        if text and self._cell is not None:
            self._notes[self._next_row, self._next_column] = text

    def _begin_row(self, given: dict[str, str]) -> None:
        self._row: dict[int, Cell] = {}
        self._row_count = _count(given, "table:number-rows-repeated")
        self._row_hidden = given.get("table:visibility", "visible") != "visible"
        self._next_column = 1

    def _end_row(self) -> None:
        if self._row:
            self._take_room(len(self._row) * (self._row_count - 1))
            for number in range(self._next_row, self._next_row + self._row_count):
                self._rows[number] = self._row
                if self._row_hidden:
                    self._hidden_rows.add(number)
        self._next_row += self._row_count

    def _end_cell(self) -> None:
        given, self._cell = self._cell or {}, None
        columns = _count(given, "table:number-columns-repeated")
        value = _value(given, "\n".join("".join(line) for line in self._lines))
        if value is not None:
            self._put(Cell(value, _format(given, self._lines), "table:formula" in given), columns)
        self._take_merge(given)
        self._next_column += columns

    def _put(self, cell: Cell, columns: int) -> None:
        if self._next_column + columns - 1 > limits.COLUMNS or self._next_row > limits.ROWS:
            raise unnatural("a cell outside the sheet")
        self._take_room(columns)
        for column in range(self._next_column, self._next_column + columns):
            self._row[column] = cell

    def _take_room(self, cells: int) -> None:
        self._room -= cells
        if self._room < 0:
            raise too_large(f"more than {limits.CELLS:,} cells")

    def _take_merge(self, given: dict[str, str]) -> None:
        width = _count(given, "table:number-columns-spanned")
        height = _count(given, "table:number-rows-spanned")
        if (width, height) != (1, 1) and len(self._merges) < limits.MERGES:
            top, left = self._next_row, self._next_column
            self._merges.append(Area(top, left, top + height - 1, left + width - 1))


def _count(given: dict[str, str], name: str) -> int:
    text = given.get(name, "1")
    if not (text.isascii() and text.isdecimal() and len(text) <= 10):
        raise damaged()
    return int(text)


def _value(given: dict[str, str], text: str) -> Value | None:
    """Return what a cell holds, None where it is empty."""
    kind = given.get("office:value-type", "")
    if given.get("calcext:value-type") == "error" or ("table:formula" in given and _ERROR.fullmatch(text.strip())):
        return Fault(f"shows the error {text.strip() or '#N/A'}")
    if kind in ("float", "percentage", "currency"):
        return _number(given.get("office:value", ""))
    if kind == "date":
        return _date(given.get("office:date-value", ""))
    if kind == "boolean":
        return given.get("office:boolean-value") == "true"
    if not kind and not text and "table:formula" in given:
        return NOT_CALCULATED
    return text or given.get("office:string-value") or None


def _number(text: str) -> Value:
    try:
        number = float(text)
    except ValueError:
        return Fault("holds a number that cannot be read")
    if not math.isfinite(number):
        return Fault("holds a number that cannot be read")
    return float(f"{number:.{_EXACT_DIGITS}g}")


def _date(text: str) -> Value:
    try:
        return datetime.fromisoformat(text.rstrip("Z"))
    except ValueError:
        return Fault("holds a date that cannot be read")


def _format(given: dict[str, str], lines: list[list[str]]) -> NumberFormat:
    """Return what a cell's type says of its number; its decimals are those that it shows."""
    kind = given.get("office:value-type")
    if kind not in ("percentage", "currency", "date"):
        return GENERAL
    shown = "".join(lines[0]).rstrip("% ") if lines else ""
    decimals = len(shown.partition(".")[2]) if kind == "percentage" and shown else None
    return NumberFormat(kind == "percentage", kind == "date", kind == "currency", decimals)
