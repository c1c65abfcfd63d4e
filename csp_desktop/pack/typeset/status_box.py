"""A status in a panel of its own: shape, word and reason."""

from __future__ import annotations

from dataclasses import dataclass, replace

from csp_desktop.domain.status import Status
from csp_desktop.pack.tagged.canvas import TaggedCanvas
from csp_desktop.pack.tagged.structure import Element
from csp_desktop.pack.typeset import palette
from csp_desktop.pack.typeset.shapes import status_shape
from csp_desktop.pack.typeset.styles import BODY, STATUS_WORD
from csp_desktop.pack.typeset.text_box import write

PADDING = 7.0
INDENT = 27.0
_BAR = 3.0
_SHAPE = 9.0


@dataclass(frozen=True, slots=True)
class StatusBox:
    """A status's word in bold over the lines of its reason."""

    status: Status
    word: tuple[str, ...]
    reason: tuple[str, ...]
    elements: tuple[Element, Element]
    measure: float
    continued: bool = False

    @property
    def height(self) -> float:
        """Return the height in points."""
        lines = len(self.word) * STATUS_WORD.leading + len(self.reason) * BODY.leading
        return lines + 2 * PADDING

    def split(self, room: float, forced: bool) -> tuple[StatusBox, StatusBox] | None:
        """Return a status in two only where no page is high enough for it."""
        fitting = int((room - 2 * PADDING) / BODY.leading)
        if not forced or not 0 < fitting < len(self.word) + len(self.reason):
            return None
        words = min(fitting, len(self.word))
        first = replace(self, word=self.word[:words], reason=self.reason[: fitting - words])
        return first, replace(self, word=self.word[words:], reason=self.reason[fitting - words :], continued=True)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the panel, then shape, word and reason."""
        foot = top - self.height
        with canvas.artifact():
            canvas.panel((left, foot, left + self.measure, top), palette.GROUND)
            canvas.panel((left, foot, left + _BAR, top), palette.STATUS_COLOURS[self.status])
            shape_foot = top - PADDING - STATUS_WORD.leading / 2 - _SHAPE / 2
            if not self.continued:
                canvas.picture(status_shape(self.status, _SHAPE), left + 11, shape_foot)
        below_word = top - PADDING - len(self.word) * STATUS_WORD.leading
        for element, lines, style, upper in (
            (self.elements[0], self.word, STATUS_WORD, top - PADDING),
            (self.elements[1], self.reason, BODY, below_word),
        ):
            if lines:
                with canvas.tagged(element):
                    write(canvas, lines, style, left + INDENT, upper)
