"""The rows of a web page's tables, gathered while the parser tells of its elements; nothing in it is fetched."""

from __future__ import annotations

import math
import re
from bisect import insort
from dataclasses import dataclass, field
from html.parser import HTMLParser

from csp_desktop.returns.workbook import limits
from csp_desktop.returns.workbook.grid import Area, Cell
from csp_desktop.returns.workbook.number_formats import parse_format
from csp_desktop.returns.workbook.refusal import too_large

_UNSEEN = frozenset({"script", "style", "title", "template", "noscript", "object", "select"})
_BREAKS = frozenset({"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "br", "hr", "caption", "ul", "ol", "body"})
_ROW_ENDS = frozenset({"tr", "thead", "tbody", "tfoot"})
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")


@dataclass(slots=True)
class _Table:
    """A table that is open: where its next cell stands, and which cells reach down into the next rows."""

    row: int = 0
    column: int = 0
    reaching: list[Area] = field(default_factory=list)

    def next_free(self, column: int) -> int:
        """Return the first column from `column` on that no cell above covers."""
        for area in self.reaching:
            if area.left <= column <= area.right and area.bottom >= self.row:
                column = area.right + 1
        return column


class HtmlRows(HTMLParser):
    """Gathers texts by row and column as a spreadsheet program lays a page out: words and tables from top to bottom."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: dict[int, dict[int, str]] = {}
        self.merges: list[Area] = []
        self.hidden_rows: set[int] = set()
        self.numbers: dict[tuple[int, int], Cell] = {}
        self.has_table = False
        self._next_row = 1
        self._tables: list[_Table] = []
        self._pieces: list[str] = []
        self._place: tuple[int, int] | None = None
        self._length = self._unseen = self._raised = 0
        self._room = limits.CELLS

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take notice of an element's start."""
        given = {name: value or "" for name, value in attrs}
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "sup":
            self._raised += 1
        elif tag == "table":
            self._end_text()
            self._tables.append(_Table())
        elif tag == "tr" and self._tables:
            self._begin_row(given)
        elif tag in ("td", "th") and self._tables:
            self._begin_cell(given)
        elif tag in _BREAKS:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        """Take notice of an element's end."""
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag == "sup":
            self._raised = max(0, self._raised - 1)
        elif tag in ("td", "th") or tag in _ROW_ENDS:
            self._end_text()
        elif tag == "table":
            self._end_text()
            del self._tables[-1:]
        elif tag in _BREAKS:
            self._break()

    def handle_data(self, data: str) -> None:
        """Take a piece of text."""
        if self._unseen:
            return
        self._length += len(data)
        if self._length > limits.TEXT_CHARACTERS:
            raise too_large("a cell with more text than a spreadsheet allows")
        self._pieces.append(data.translate(_RAISED) if self._raised else data)

    def parse_marked_section(self, i: int, report: int = 1) -> int:  # noqa: ARG002 - its place in the base
        """Pass over a marked section, `<![if …]>` by which office programs speak to browsers, whatever it says."""
        return self.parse_bogus_comment(i, report=False)

    def end_page(self) -> None:
        """Take the words at the very end."""
        self._end_text()

    def _break(self) -> None:
        """End a line of words; within a cell lines only part."""
        if self._place is not None:
            self._pieces.append("\n")
        else:
            self._end_text()

    def _begin_row(self, given: dict[str, str]) -> None:
        self._end_text()
        table = self._tables[-1]
        table.row, table.column = self._new_row(), 0
        table.reaching = [area for area in table.reaching if area.bottom >= table.row]
        if _HIDDEN.search(given.get("style", "")):
            self.hidden_rows.add(table.row)

    def _begin_cell(self, given: dict[str, str]) -> None:
        self._end_text()
        table = self._tables[-1]
        if table.row == 0:
            self._begin_row({})
        column = table.next_free(table.column + 1)
        area = Area(table.row, column, table.row + _span(given, "rowspan") - 1, column + _span(given, "colspan") - 1)
        if area.right > limits.COLUMNS or len(table.reaching) > limits.HTML_SPAN or len(self.merges) >= limits.MERGES:
            raise too_large("more columns or merged cells than a table has")
        if area.bottom > area.top:
            insort(table.reaching, area, key=_left)
        if (area.bottom, area.right) != (area.top, area.left):
            self.merges.append(area)
        table.column, self._place = area.right, (table.row, column)
        if (number := _stated_number(given)) is not None:
            self.numbers[self._place] = number

    def _end_text(self) -> None:
        """Put the words gathered so far in their cell, or in a row of their own where they stand outside a table."""
        lines = (_SPACES.sub(" ", line).strip() for line in "".join(self._pieces).split("\n"))
        text = "\n".join(filter(None, lines)) if self._place else " ".join(filter(None, lines))
        row, column = self._place or (0, 1)
        self._pieces, self._length, self._place = [], 0, None
        if not text:
            return
        self._room -= 1
        if self._room < 0:
            raise too_large(f"more than {limits.CELLS:,} cells")
        self.texts.setdefault(row or self._new_row(), {})[column] = text
        self.has_table = self.has_table or column > 1

    def _new_row(self) -> int:
        row = self._next_row
        if row > limits.ROWS:
            raise too_large("more rows than a spreadsheet has")
        self._next_row += 1
        return row


def _stated_number(given: dict[str, str]) -> Cell | None:
    """Return the whole number of which LibreOffice shows a rounded one; days are read as they are shown."""
    style = parse_format(given.get("sdnum", "").split(";", 2)[-1])
    try:
        value = float(given.get("sdval", ""))
    except ValueError:
        return None
    return None if style.date or not math.isfinite(value) else Cell(value, style)


def _left(area: Area) -> int:
    return area.left


def _span(given: dict[str, str], name: str) -> int:
    """Return how many columns or rows a cell covers; what is no number is one."""
    text = given.get(name, "").strip()
    return max(1, min(int(text), limits.HTML_SPAN)) if text.isascii() and text.isdecimal() and len(text) < 10 else 1
