"""A page from outside on a page of ours: its picture, and over it the words that are seen in it, to be read out."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.pack.bound_pages import BoundPage, SeenLine
from csp_desktop.pack.tagged.canvas import TaggedCanvas
from csp_desktop.pack.tagged.picture import Ink, Rect
from csp_desktop.pack.tagged.structure import Element
from csp_desktop.pack.typeset import palette
from csp_desktop.pack.typeset.fonts import width
from csp_desktop.pack.typeset.letters import Letters
from csp_desktop.pack.typeset.styles import BODY

_SMALLEST = 72.0
_EDGE = 0.4


@dataclass(frozen=True, slots=True)
class SheetBox:
    """A page, `scale` times as large as it came, in the middle of `measure` points.

    Its words are set unseen, each line where the picture shows it.
    """

    page: BoundPage
    scale: float
    figure: Element
    words: Element | None
    letters: Letters
    measure: float

    @property
    def height(self) -> float:
        """Return the height in points."""
        return self.page.height * self.scale

    def split(self, room: float, forced: bool) -> None:
        """Return None: a page is not divided."""

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the picture, then its words."""
        wide, foot = self.page.width * self.scale, top - self.height
        left += (self.measure - wide) / 2
        self.figure.box = (left, foot, left + wide, top)
        with canvas.tagged(self.figure):
            canvas.image(self.page.picture, self.figure.box)
        with canvas.artifact():
            canvas.shape(Rect(left, foot, wide, self.height, Ink(stroke=palette.RULE, width=_EDGE)))
        if self.words is not None:
            with canvas.tagged(self.words):
                for line in self.page.lines:
                    self._write(canvas, line, left, foot)

    def _write(self, canvas: TaggedCanvas, line: SeenLine, left: float, foot: float) -> None:
        """Write a line unseen, as wide as it is in the picture."""
        text = self.letters.fit(line.text)
        measure = (line.right - line.left) * self.page.width * self.scale
        own = width(text, BODY.face, BODY.size)
        base = foot + line.bottom * self.height
        canvas.unseen(left + line.left * self.page.width * self.scale, base, text, BODY, measure / own if own else 1.0)


def set_sheet(page: BoundPage, words: str, room: tuple[float, float], root: Element) -> SheetBox:
    """Return a page as large as `room` allows, its width and height in points; its elements are below `root`."""
    wide, high = max(page.width, 1.0), max(page.height, 1.0)
    scale = min(room[0] / wide, max(room[1], _SMALLEST) / high)
    figure = root.add("Figure", alt=words)
    return SheetBox(page, scale, figure, root.add("P") if page.lines else None, Letters(), room[0])
