"""Tables on pages: header rows repeat, a group's row stays with what follows it, no row is lost."""

from __future__ import annotations

from dataclasses import dataclass, replace

from csp_desktop.domain.status import Status
from csp_desktop.pack.tagged.canvas import TaggedCanvas
from csp_desktop.pack.tagged.structure import Element
from csp_desktop.pack.typeset import palette
from csp_desktop.pack.typeset.fonts import width
from csp_desktop.pack.typeset.shapes import status_shape
from csp_desktop.pack.typeset.styles import TextStyle
from csp_desktop.pack.typeset.text_box import base_line

PADDING = 3.4
SHAPE = 7.5
SHAPE_ROOM = 12.0
_TALLEST_GROUP = 60.0


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line in a cell, and its look."""

    text: str
    style: TextStyle


@dataclass(frozen=True, slots=True)
class SetCell:
    """A cell set to its column: `left` and `right` are its text's edges from the table's left edge.

    Numbers stand at the right edge, `hang` points to its left where others in the column have decimals.
    """

    lines: tuple[SetLine, ...]
    element: Element
    left: float
    right: float
    numeric: bool = False
    hang: float = 0.0
    status: Status | None = None

    @property
    def height(self) -> float:
        """Return the height of its lines in points."""
        return sum(line.style.leading for line in self.lines)

    def split(self, room: float) -> tuple[SetCell, SetCell]:
        """Return the lines that fit in `room` points, and the others."""
        used, count = 0.0, 0
        for line in self.lines:
            used += line.style.leading
            count += used <= room
        return replace(self, lines=self.lines[:count]), replace(self, lines=self.lines[count:], status=None)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Write the lines."""
        for line in self.lines:
            start = left + self.left
            if self.numeric:
                start = left + self.right - self.hang - width(line.text, line.style.face, line.style.size)
            canvas.text(start, base_line(line.style, top), line.text, line.style)
            top -= line.style.leading


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row of cells; one that opens a group has more room above it."""

    cells: tuple[SetCell, ...]
    opens_group: bool = False

    @property
    def above(self) -> float:
        """Return the space over the text in points."""
        return PADDING * (2.6 if self.opens_group else 1)

    @property
    def height(self) -> float:
        """Return the height in points."""
        return max(cell.height for cell in self.cells) + self.above + PADDING

    def split(self, room: float) -> tuple[SetRow, SetRow] | None:
        """Return the row in two, the first at most `room` points high; None where not one line fits."""
        firsts, rests = zip(*(cell.split(room - self.above - PADDING) for cell in self.cells), strict=True)
        if not any(cell.lines for cell in firsts):
            return None
        return replace(self, cells=firsts), replace(self, cells=rests)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, *, repeated: bool = False) -> None:
        """Draw the cells; a header that is `repeated` is decoration, since it was read before."""
        top -= self.above
        for cell in self.cells:
            if cell.status is not None:
                shape_foot = top - cell.lines[0].style.leading / 2 - SHAPE / 2
                with canvas.artifact():
                    canvas.picture(status_shape(cell.status, SHAPE), left + cell.left - SHAPE_ROOM, shape_foot)
            if any(line.text for line in cell.lines):
                with canvas.artifact() if repeated else canvas.tagged(cell.element):
                    cell.draw(canvas, left, top)


@dataclass(frozen=True, slots=True)
class TableBox:
    """A table or the part of it that stands on one page.

    A part that is `continued` repeats its header, and the row of the group that goes on in it.
    """

    header: SetRow
    rows: tuple[SetRow, ...]
    measure: float
    continued: bool = False
    group: SetRow | None = None

    @property
    def height(self) -> float:
        """Return the height in points."""
        return self._head_height + sum(row.height for row in self.rows)

    @property
    def _head_height(self) -> float:
        return self.header.height + (self.group.height if self.group else 0.0)

    def split(self, room: float, forced: bool) -> tuple[TableBox, TableBox] | None:
        """Return the rows that fit and the rest, at least two each; where `forced`, one row or part of one will do."""
        left = room - self._head_height
        count = 0
        while count < len(self.rows) and self.rows[count].height <= left:
            left -= self.rows[count].height
            count += 1
        whole = self._good_end(count, 1 if forced else 2)
        if whole:
            return self._divided(self.rows[:whole], self.rows[whole:])
        if not forced or count == len(self.rows):
            return None
        parts = self.rows[count].split(left)
        if parts is None:
            return self._divided(self.rows[:count], self.rows[count:]) if count else None
        first, rest = parts
        return self._divided((*self.rows[:count], first), (rest, *self.rows[count + 1 :]))

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw rules, header and rows."""
        with canvas.artifact():
            self._draw_rules(canvas, left, top)
        self.header.draw(canvas, left, top, repeated=self.continued)
        if self.group is not None:
            self.group.draw(canvas, left, top - self.header.height, repeated=True)
        top -= self._head_height
        for row in self.rows:
            row.draw(canvas, left, top)
            top -= row.height

    def _good_end(self, count: int, fewest: int) -> int:
        """Return after how many of the first `count` rows the table may be divided, 0 where it may not."""
        end = min(count, max(len(self.rows) - fewest, 0)) if count < len(self.rows) else count
        while end and self.rows[end - 1].opens_group:
            end -= 1
        return end if end >= fewest else 0

    def _divided(self, first: tuple[SetRow, ...], rest: tuple[SetRow, ...]) -> tuple[TableBox, TableBox]:
        return replace(self, rows=first), replace(self, rows=rest, continued=True, group=self._going_on(first, rest))

    def _going_on(self, first: tuple[SetRow, ...], rest: tuple[SetRow, ...]) -> SetRow | None:
        """Return the row of the group that the rest goes on with; none that would take much of the page."""
        if rest[0].opens_group:
            return None
        last = next((row for row in reversed(first) if row.opens_group), self.group)
        return last if last is not None and last.height <= _TALLEST_GROUP else None

    def _draw_rules(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        foot = top - self.header.height
        canvas.rule(left, left + self.measure, foot, 0.9, palette.ACCENT)
        if self.group is not None:
            foot -= self.group.height
            canvas.rule(left, left + self.measure, foot, 0.4, palette.RULE)
        for row in self.rows:
            foot -= row.height
            canvas.rule(left, left + self.measure, foot, 0.4, palette.RULE)
