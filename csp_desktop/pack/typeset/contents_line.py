"""A line of the contents: a heading and its page, both a link to it."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.pack.tagged.canvas import TaggedCanvas
from csp_desktop.pack.tagged.structure import Element
from csp_desktop.pack.typeset import palette
from csp_desktop.pack.typeset.anchors import Anchor
from csp_desktop.pack.typeset.boxes import Piece
from csp_desktop.pack.typeset.fonts import width
from csp_desktop.pack.typeset.letters import Letters
from csp_desktop.pack.typeset.lines import at_most, broken
from csp_desktop.pack.typeset.styles import CONTENTS, NOTE
from csp_desktop.pack.typeset.text_box import base_line, write

PAGE_COLUMN = 40.0
MOST_LINES = 4
"""A heading of more lines is cut short here; it stands whole where the line leads."""
STEP = 14.0


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One heading in the contents, `measure` points wide, with a note and its page number at the right edge."""

    lines: tuple[str, ...]
    note: str
    anchor: Anchor
    element: Element
    measure: float

    @property
    def height(self) -> float:
        """Return the height in points."""
        return len(self.lines) * CONTENTS[self.anchor.level].leading

    def split(self, room: float, forced: bool) -> None:
        """Return None: an entry stands on one page."""

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Write heading and page, and make the whole line a link."""
        style = CONTENTS[self.anchor.level]
        page = str(self.anchor.page)
        foot = top - self.height
        base = base_line(style, foot + style.leading)
        with canvas.artifact():
            canvas.rule(left, left + self.measure, foot - 1, 0.4, palette.RULE)
        with canvas.tagged(self.element):
            write(canvas, self.lines, style, left + (self.anchor.level - 1) * STEP, top)
            if self.note:
                beside = left + self.measure - PAGE_COLUMN - width(self.note, NOTE.face, NOTE.size)
                canvas.text(beside, base, self.note, NOTE)
            canvas.text(left + self.measure - width(page, style.face, style.size), base, page, style)
        words = f"{self.anchor.title}, page {page}"
        canvas.link(self.element, self.anchor.key, (left, foot, left + self.measure, top), words)


def set_entry(anchor: Anchor, measure: float, letters: Letters, item: Element) -> Piece:
    """Return a heading's line in the contents, its link below `item`."""
    style = CONTENTS[anchor.level]
    note, *_ = broken(letters.fit(anchor.note), NOTE.face, NOTE.size, measure / 3)
    room = measure - PAGE_COLUMN - (anchor.level - 1) * STEP - width(note, NOTE.face, NOTE.size) - 2 * style.size
    lines = at_most(broken(letters.fit(anchor.title), style.face, style.size, room), MOST_LINES)
    line = ContentsLine(lines, note, anchor, item.add("Link"), measure)
    return Piece(line, style.before, holds_next=anchor.level == 1)
