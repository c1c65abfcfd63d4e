"""The cells of one worksheet part, in a single pass."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.grid import (
    NOT_CALCULATED,
    Area,
    Cell,
    Fault,
    Value,
    column_name,
    column_number,
    parse_address,
)
from csp_desktop.returns.workbook.number_formats import GENERAL, NumberFormat
from csp_desktop.returns.workbook.refusal import damaged, too_large, unnatural
from csp_desktop.returns.workbook.rich_text import RichText
from csp_desktop.returns.workbook.xlsx_values import (
    date_value,
    error,
    iso_date,
    number_value,
    plain_text,
    whole,
    yes_no,
)
from csp_desktop.returns.workbook.xml_part import LocalNames

_DIGITS = "0123456789"
_UNKNOWN_FORMAT = Fault("holds a number in a format that the workbook lacks")


@dataclass(slots=True)
class Room:
    """How many cells, and characters within them, a workbook may still have."""

    cells: int = field(default_factory=lambda: limits.CELLS)
    characters: int = field(default_factory=lambda: limits.ALL_CHARACTERS)


class SheetReader:
    """Gathers cells, merged ranges and hidden rows and columns while expat tells it of elements.

    `strings` are the workbook's shared strings, `styles` its cell styles by the number that cells give (None
    for a format that it lacks), `room` what the workbook may still hold.
    """

    def __init__(
        self, strings: Sequence[str], styles: Mapping[str, NumberFormat | None], from_1904: bool, room: Room
    ) -> None:
        self.rows: dict[int, dict[int, Cell]] = {}
        self.merges: list[Area] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: list[tuple[int, int]] = []
        self._strings = strings
        self._styles = styles
        self._from_1904 = from_1904
        self.room = room
        self._names = LocalNames()
        self._row_number = self._column = 0
        self._row_text = ""
        self._row: dict[int, Cell] = {}
        self._type = ""
        self._format: NumberFormat | None = GENERAL
        self._in_row = self._in_cell = self._formula = self._taking = self._has_value = False
        self._rich = RichText()
        self._pieces: list[str] = []
        self._length = 0
        self._readers: dict[str, Callable[[str], Value | None]] = {
            "n": self._number,
            "s": self._shared,
            "inlineStr": self._inline,
            "str": self._plain,
            "b": yes_no,
            "e": error,
            "d": iso_date,
        }

    def start(self, element: str, given: dict[str, str]) -> None:
        """Take notice of an element's start."""
        local = self._names[element]
        if self._taking:
            raise damaged()
        if local == "c":
            self._start_cell(given)
        elif local == "v":
            self._start_value()
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
            self._end_row()
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

    def plain_cell(self, style: str | None, kind: str, text: str) -> Cell | None:
        """Return a cell of a style and type that holds the text of a value, and no formula."""
        self._format = self._styles.get(style) if style else GENERAL
        self._formula, self._has_value = False, True
        value = self._readers[kind](text)
        return None if value is None else Cell(value, self._format or GENERAL)

    def _start_row(self, given: dict[str, str]) -> None:
        if self._in_row:
            raise damaged()
        text = given.get("r", "")
        self._row_number = whole(text) if text else self._row_number + 1
        if not 1 <= self._row_number <= limits.ROWS:
            raise unnatural("a cell outside the sheet")
        self._row_text = str(self._row_number)
        self._row, self._column = self.rows.get(self._row_number, {}), 0
        self._in_row = True
        if given.get("hidden") in ("1", "true"):
            self.hidden_rows.add(self._row_number)

    def _end_row(self) -> None:
        self._in_row = False
        if self._row:
            self.rows[self._row_number] = self._row

    def _start_cell(self, given: dict[str, str]) -> None:
        if self._in_cell or not self._in_row:
            raise damaged()
        self._column += 1
        name = given.get("r")
        if name is not None and name != column_name(self._column) + self._row_text:
            self._column = self._column_of(name)
        if not 1 <= self._column <= limits.COLUMNS:
            raise unnatural("a cell outside the sheet")
        style = given.get("s")
        self._format = self._styles.get(style) if style else GENERAL
        self._type = given.get("t", "n")
        self._in_cell = True
        self._formula = self._has_value = False
        self._pieces, self._length = [], 0

    def _column_of(self, name: str) -> int:
        letters = name.rstrip(_DIGITS)
        if not (letters.isascii() and letters.isalpha() and len(letters) <= 3):
            raise unnatural("a cell outside the sheet")
        if name[len(letters) :] != self._row_text:
            raise damaged()
        return column_number(letters.upper())

    def _start_value(self) -> None:
        if not self._in_cell or self._has_value:
            raise damaged()
        self._taking = self._has_value = True

    def _end_cell(self) -> None:
        self._in_cell = False
        if self._type not in self._readers or not (self._type == "inlineStr" or self._rich.is_empty):
            raise damaged()
        value = self._readers[self._type]("".join(self._pieces))
        if value is None and self._formula and not self._has_value:
            value = NOT_CALCULATED
        if value is None:
            return
        if self._column in self._row:
            raise unnatural("a cell is in it twice")
        self.room.cells -= 1
        if self.room.cells < 0:
            raise too_large(f"more than {limits.CELLS:,} cells")
        self._row[self._column] = Cell(value, self._format or GENERAL, self._formula)

    def _number(self, text: str) -> Value | None:
        if self._format is None and text:
            return _UNKNOWN_FORMAT
        value = number_value(text, self._formula)
        if self._format is not None and self._format.date and isinstance(value, float):
            return date_value(value, self._from_1904)
        return value

    def _shared(self, text: str) -> Value | None:
        if not self._has_value:
            return None
        place = whole(text)
        if place >= len(self._strings):
            raise damaged()
        return self._strings[place] or None

    def _inline(self, text: str) -> str | None:
        return self._counted(self._rich.take() or plain_text(text))

    def _plain(self, text: str) -> str | None:
        return self._counted(plain_text(text))

    def _counted(self, text: str | None) -> str | None:
        self.room.characters -= len(text or "")
        if self.room.characters < 0:
            raise too_large("too much text")
        return text

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
            if len(self.hidden_columns) >= limits.COLUMNS:
                raise unnatural("more columns than a sheet has")
            self.hidden_columns.append((whole(given.get("min", "")), whole(given.get("max", ""))))
