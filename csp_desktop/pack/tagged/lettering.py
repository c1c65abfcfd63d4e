"""Text as the operators of a PDF's page: each letter by its number in the subset of a font that the file embeds."""

from __future__ import annotations

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from csp_desktop.pack.tagged.operators import colour, number
from csp_desktop.pack.tagged.picture import Look


class Lettering:
    """Writes lines of text for one document, each different line worked out once."""

    def __init__(self, canvas: Canvas) -> None:
        self._document = canvas._doc
        self._known: dict[tuple[str, str, float], str] = {}

    def operators(self, left: float, base: float, text: str, look: Look) -> str:
        """Return what writes a line from `left` on, standing on `base`."""
        shown = self._shown(text, look.face, look.size)
        return f"BT {colour(look.colour)} rg 1 0 0 1 {number(left)} {number(base)} Tm {shown} ET"

    def _shown(self, text: str, face: str, size: float) -> str:
        known = self._known.get((text, face, size))
        if known is None:
            font = pdfmetrics.getFont(face)
            known = self._known[text, face, size] = " ".join(
                f"{font.getSubsetInternalName(subset, self._document)} {number(size)} Tf <{letters.hex()}> Tj"
                for subset, letters in font.splitString(text, self._document)
            )
        return known
