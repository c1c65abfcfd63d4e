"""The text font, embedded as a subset: its two weights, its letters, and how wide they are."""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from csp_desktop.locations import font_files


class Face(StrEnum):
    """A weight of the text font, by the name under which reportlab knows it."""

    REGULAR = "SourceSansPro"
    BOLD = "SourceSansPro-Bold"


@cache
def font(face: Face) -> TTFont:
    """Return a weight of the text font, made known to reportlab."""
    path = font_files()["bold" if face is Face.BOLD else "regular"]
    loaded = TTFont(face.value, str(path))
    pdfmetrics.registerFont(loaded)
    return loaded


@cache
def letters() -> frozenset[int]:
    """Return the code points that both weights can print."""
    return frozenset.intersection(*(frozenset(font(face).face.charToGlyph) for face in Face))


@lru_cache(maxsize=16_384)
def width(text: str, face: Face, size: float) -> float:
    """Return how wide a line of text is, in points."""
    widths = font(face).face.charWidths
    default = font(face).face.defaultWidth
    return float(sum(widths.get(ord(each), default) for each in text)) * size / 1000
