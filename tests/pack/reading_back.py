"""What a PDF says, read back from its bytes, for tests."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import c_ushort
from functools import partial
from itertools import takewhile
from operator import itemgetter
from pathlib import Path

import pypdfium2
from pikepdf import Array, Dictionary, Object, Pdf
from pypdfium2 import PdfObject, PdfPage, PdfTextPage, raw


def page_texts(pdf: bytes | Path) -> list[str]:
    """Return the text of each page, its lines parted by line feeds."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def lowest_text(pdf: bytes | Path, page: int) -> tuple[str, float]:
    """Return the lowest line of a page's text area (its footer left out), and its height on the page."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[page - 1].get_textpage()
        boxes = [text.get_rect(place) for place in range(text.count_rects())]
        bottom = min(box[1] for box in boxes if box[1] > 50)
        line = next(box for box in boxes if box[1] == bottom)
        return text.get_text_bounded(*line), bottom


def outermost(pdf: bytes | Path) -> tuple[float, float]:
    """Return how far text reaches to the left and to the right on any page, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [page.get_textpage() for page in document]
        boxes = [text.get_rect(place) for text in texts for place in range(text.count_rects())]
        return min(box[0] for box in boxes), max(box[2] for box in boxes)


def bookmarks(pdf: bytes | Path) -> list[tuple[int, str, int]]:
    """Return level, title and page (from 1 on) of each bookmark."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [(mark.level, mark.get_title(), mark.get_dest().get_index() + 1) for mark in document.get_toc()]


def structure(pdf: Pdf) -> Iterator[Dictionary]:
    """Yield every element of the structure tree in reading order."""
    yield from _below(pdf.Root.StructTreeRoot)


def children(element: Object) -> list[Object]:
    """Return an element's children of any kind."""
    kids = element.get("/K", Array([]))
    return list(kids) if isinstance(kids, Array) else [kids]


def tags(pdf: Pdf) -> list[str]:
    """Return the type of every element in reading order."""
    return [str(each.S)[1:] for each in structure(pdf)]


def _below(parent: Object) -> Iterator[Dictionary]:
    for child in children(parent):
        if isinstance(child, Dictionary) and "/S" in child:
            yield child
            yield from _below(child)


def astray(pdf: bytes | Path, side: float = 47.0, edge: float = 24.0) -> list[tuple[int, str, tuple[float, ...]]]:
    """Return each letter that is not within its page's margins: the page, the letter, its box in points.

    `side` is the margin at left and right, `edge` that above and below, head and foot of the page within it.
    """
    with pypdfium2.PdfDocument(pdf) as document:
        return [found for number, page in enumerate(document, 1) for found in _astray_on(page, number, side, edge)]


def _astray_on(page: PdfPage, number: int, side: float, edge: float) -> Iterator[tuple[int, str, tuple[float, ...]]]:
    wide, high = page.get_size()
    text = page.get_textpage()
    for place in range(text.count_chars()):
        left, bottom, right, top = box = text.get_charbox(place)
        letter = text.get_text_range(place, 1)
        if letter.strip() and not (side <= left and right <= wide - side and edge <= bottom and top <= high - edge):
            yield number, letter, box


def overlapping(pdf: bytes | Path) -> list[tuple[int, str]]:
    """Return each piece of text that lies over another, with its page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [(number, text) for number, page in enumerate(document, 1) for text in _overlapping_on(page)]


def _overlapping_on(page: PdfPage) -> Iterator[str]:
    textpage = page.get_textpage()
    shown = [(each.get_bounds(), each) for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])]
    shown.sort(key=itemgetter(0))
    for place, (box, piece) in enumerate(shown):
        for other, _ in takewhile(partial(_begins_before, box[2]), shown[place + 1 :]):
            if min(box[2], other[2]) - other[0] > _TOUCH and min(box[3], other[3]) - max(box[1], other[1]) > _TOUCH:
                yield shown_text(piece, textpage)


_TOUCH = 1.2


def _begins_before(right: float, shown: tuple[tuple[float, ...], PdfObject]) -> bool:
    return shown[0][0] < right


def shown_text(shown: PdfObject, textpage: PdfTextPage) -> str:
    """Return the text of an object that shows text."""
    size = raw.FPDFTextObj_GetText(shown.raw, textpage.raw, None, 0)
    buffer = (c_ushort * (size // 2 + 1))()
    raw.FPDFTextObj_GetText(shown.raw, textpage.raw, buffer, size)
    return bytes(buffer)[: max(size - 2, 0)].decode("utf-16-le")
