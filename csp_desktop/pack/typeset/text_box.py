"""Paragraphs, headings and list items: lines of one style, divided so that no line stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from csp_desktop.pack.tagged.canvas import TaggedCanvas
from csp_desktop.pack.tagged.structure import Element
from csp_desktop.pack.typeset.anchors import Anchor
from csp_desktop.pack.typeset.runs import Line, Run
from csp_desktop.pack.typeset.styles import TextStyle

_BULLET = "•"


@dataclass(frozen=True, slots=True)
class TextBox:
    """Lines of text for one element of the structure.

    A heading has an `anchor`. A list's item has a `label` (the element of its bullet or number), which stands `begin`
    points from the left, and its words `indent` points.
    """

    lines: tuple[Line, ...]
    style: TextStyle
    element: Element
    anchor: Anchor | None = None
    label: Element | None = None
    indent: float = 0.0
    bullet: str = _BULLET
    begin: float = 0.0

    @property
    def height(self) -> float:
        """Return the height in points."""
        return len(self.lines) * self.style.leading

    def split(self, room: float, forced: bool) -> tuple[TextBox, TextBox] | None:
        """Return two paragraphs of at least two lines each, or of one where `forced`."""
        fewest = 1 if forced else 2
        count = min(int(room / self.style.leading + 1e-9), len(self.lines) - fewest)
        if count < fewest:
            return None
        first = replace(self, lines=self.lines[:count])
        return first, replace(self, lines=self.lines[count:], anchor=None, label=None)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Write the lines."""
        if self.anchor is not None:
            canvas.bookmark(self.anchor.key, self.anchor.title, self.anchor.level - 1, top + 6)
        if self.label is not None:
            with canvas.tagged(self.label):
                write(canvas, (self.bullet,), self.style, left + self.begin, top)
        with canvas.tagged(self.element):
            write(canvas, self.lines, self.style, left + self.indent, top)


def write(canvas: TaggedCanvas, lines: Sequence[Line], style: TextStyle, left: float, top: float) -> None:
    """Write lines of one style, the first with its upper edge at `top`."""
    for place, line in enumerate(lines):
        base = base_line(style, top - place * style.leading)
        for run in (Run(line, style.face, 0.0),) if isinstance(line, str) else line:
            canvas.text(left + run.offset, base, run.text, replace(style, face=run.face))


def base_line(style: TextStyle, top: float) -> float:
    """Return where a line stands whose upper edge is at `top`: the font rises three quarters of its size."""
    return top - (style.leading - style.size) / 2 - style.size * 0.75
