"""Pages of a PDF as pictures, for the window's preview. Call it from one thread only, as PDFium asks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pypdfium2


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as pixels of four bytes: blue, green, red and one unused; `stride` bytes to a line."""

    width: int
    height: int
    stride: int
    pixels: bytes


def page_image(pdf: bytes | Path, page: int, scale: float) -> PageImage:
    """Return page `page`, from 1 on, with `scale` pixels to a point (1/72 inch).

    Raises IndexError where the document has no such page.
    """
    with pypdfium2.PdfDocument(pdf) as document:
        if not 1 <= page <= len(document):
            raise IndexError(f"page {page} of {len(document)}")
        bitmap = document[page - 1].render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def page_count(pdf: bytes | Path) -> int:
    """Return how many pages a PDF has."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)
