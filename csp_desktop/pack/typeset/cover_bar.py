"""The cover's one ornament: a short bar in the pack's colour."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.pack.tagged.canvas import TaggedCanvas
from csp_desktop.pack.typeset import palette

_LENGTH = 64.0


@dataclass(frozen=True, slots=True)
class CoverBar:
    """A bar as thick as it is high."""

    height: float

    def split(self, room: float, forced: bool) -> None:
        """Return None: the bar is not divided."""

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the bar."""
        with canvas.artifact():
            canvas.panel((left, top - self.height, left + _LENGTH, top), palette.ACCENT)
