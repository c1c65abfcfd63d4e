"""Pages of a PDF as pictures, for the window's preview and for paper."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from pikepdf import Array, Name, Page, Pdf, Stream

from csp_desktop.pack.pdfium import opened


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as pixels of four bytes: blue, green, red and one unused; `stride` bytes to a line."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class PageLook:
    """A page's size in points, and a key that is the same for pages that look the same."""

    width: float
    height: float
    key: bytes


def page_image(pdf: bytes | Path, page: int, scale: float) -> PageImage:
    """Return page `page`, from 1 on, with `scale` pixels to a point (1/72 inch).

    Raises IndexError where the document has no such page.
    """
    with opened(pdf) as document:
        if not 1 <= page <= len(document):
            raise IndexError(f"page {page} of {len(document)}")
        bitmap = document[page - 1].render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def page_count(pdf: bytes | Path) -> int:
    """Return how many pages a PDF has."""
    with opened(pdf) as document:
        return len(document)


def page_looks(pdf: bytes) -> tuple[PageLook, ...]:
    """Return the size of each page and what it shows as a key. It asks nothing of PDFium."""
    with Pdf.open(BytesIO(pdf)) as document:
        return tuple(_look(page) for page in document.pages)


def _look(page: Page) -> PageLook:
    left, bottom, right, top = (float(each) for each in page.mediabox.as_list())
    told = sha256(repr((left, bottom, right, top)).encode())
    for content in page.Contents if isinstance(page.Contents, Array) else [page.Contents]:
        told.update(content.read_raw_bytes())
    resources: Any = page.obj.get("/Resources", {})
    for kind, part in (("/Font", "/ToUnicode"), ("/XObject", "")):
        for name, each in sorted(resources.get(kind, {}).items()):
            told.update(name.encode())
            told.update(_drawn_with(each, part))
    return PageLook(right - left, top - bottom, told.digest())


def _drawn_with(resource: Any, part: str) -> bytes:
    """Return the bytes of a stream, or of a font's table of letters, which says what its numbers stand for."""
    stream = resource.get(Name(part)) if part else resource
    return stream.read_raw_bytes() if isinstance(stream, Stream) else b""
