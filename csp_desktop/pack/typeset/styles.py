"""How text is set: face, size, distance of lines and colour, by the part it plays."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.pack.typeset import palette
from csp_desktop.pack.typeset.fonts import Face


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A look for text; sizes in points. `before` is the space above it, but for the top of a page."""

    size: float
    leading: float
    face: Face = Face.REGULAR
    colour: str = palette.INK
    before: float = 0.0


COVER_NAME = TextStyle(13, 17, Face.BOLD, palette.ACCENT)
COVER_TITLE = TextStyle(32, 37, Face.BOLD, before=10)
COVER_LINE = TextStyle(13, 18, colour=palette.MUTED, before=6)

HEADINGS = {
    1: TextStyle(19, 24, Face.BOLD, palette.ACCENT, before=26),
    2: TextStyle(13.5, 17, Face.BOLD, before=20),
    3: TextStyle(10, 13, Face.BOLD, before=12),
}
# The space under a heading: to the next heading, and to the first line of text.
UNDER_HEADING = 8.0
FIRST_LINE = 3.0

BODY = TextStyle(10, 14.2, before=7)
LEAD = TextStyle(11.5, 16, before=8)
NOTE = TextStyle(8.5, 11.5, colour=palette.MUTED, before=5)
STATUS_WORD = TextStyle(10, 14.2, Face.BOLD, before=5)

CELL = TextStyle(8.5, 10.8)
HEADER = TextStyle(8, 10, Face.BOLD, palette.MUTED)
CELL_NOTE = TextStyle(7.2, 9, colour=palette.MUTED)
GROUP = TextStyle(8.8, 11, Face.BOLD, palette.ACCENT)

CHART_TITLE = TextStyle(9, 11.5, Face.BOLD)
CHART_LABEL = TextStyle(7.5, 9, colour=palette.MUTED)
CAPTION = TextStyle(8.5, 11.5, colour=palette.MUTED)
FURNITURE = TextStyle(8, 10, colour=palette.MUTED)

CONTENTS = {1: TextStyle(10.5, 14, Face.BOLD, before=9), 2: TextStyle(10, 14, before=2.5)}
