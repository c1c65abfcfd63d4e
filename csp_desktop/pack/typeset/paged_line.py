"""A line of an agenda: its number, its words with a note below, and the pages of its paper, all a link to them."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.pack.tagged.canvas import TaggedCanvas
from csp_desktop.pack.tagged.structure import Element
from csp_desktop.pack.typeset import palette
from csp_desktop.pack.typeset.anchors import Anchor, page_words
from csp_desktop.pack.typeset.fonts import width
from csp_desktop.pack.typeset.styles import BODY, NOTE
from csp_desktop.pack.typeset.text_box import base_line, write

LABEL_COLUMN = 40.0
PAGES_COLUMN = 92.0
_AIR = 4.0


@dataclass(frozen=True, slots=True)
class PagedLine:
    """One line, `measure` points wide; `anchors` are the headings of its section, none where it has no paper."""

    label: str
    lines: tuple[str, ...]
    note: tuple[str, ...]
    anchors: tuple[Anchor, ...]
    item: Element
    measure: float

    @property
    def height(self) -> float:
        """Return the height in points."""
        return len(self.lines) * BODY.leading + len(self.note) * NOTE.leading + _AIR

    def split(self, room: float, forced: bool) -> None:
        """Return None: a line of an agenda stands on one page."""

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Write the line, and make it a link to its section."""
        foot = top - self.height
        with canvas.tagged(self.item.add("Lbl")):
            write(canvas, (self.label,), BODY, left, top)
        body = self.item.add("LBody")
        told = body.add("Link" if self.anchors else "P")
        with canvas.tagged(told):
            write(canvas, self.lines, BODY, left + LABEL_COLUMN, top)
            self._write_pages(canvas, left, top)
        if self.note:
            with canvas.tagged(body.add("P")):
                write(canvas, self.note, NOTE, left + LABEL_COLUMN, top - len(self.lines) * BODY.leading)
        with canvas.artifact():
            canvas.rule(left, left + self.measure, foot, 0.4, palette.RULE)
        if self.anchors:
            words = f"{' '.join(self.lines)}, {page_words(self.anchors)}"
            canvas.link(told, self.anchors[0].key, (left, foot, left + self.measure, top), words)

    def _write_pages(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        pages = page_words(self.anchors)
        if pages:
            begin = left + self.measure - width(pages, BODY.face, BODY.size)
            canvas.text(begin, base_line(BODY, top), pages, BODY)
