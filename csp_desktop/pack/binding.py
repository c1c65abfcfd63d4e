"""Making the pages of a PDF from outside fit to be bound in: drawn as pictures, with the words that are seen in them.

It runs in a process of its own: what a stranger's file does to PDFium, it does there.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from io import BytesIO

import pypdfium2
from PIL import Image, ImageChops
from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

from csp_desktop.pack.bound_pages import BoundPage, SeenLine

MOST_PAGES = 200
_LONG_SIDE = 1950
"""Pixels of a page's longer side: some 200 to the inch as it stands in a pack on A4."""

_MOST_SCALE = 6.0
_PNG_BYTES = 350_000
"""A picture that is larger without loss is kept as JPEG where that is smaller."""

_QUALITY = 85
_INSIDE = 0.2
_SEEN = 24
"""How far light and dark within a word must lie apart (of 255) for it to be seen."""

Box = tuple[float, float, float, float]
"""Left, upper, right and lower edge in pixels from the upper left corner."""

Word = tuple[str, Box]


class Unusable(StrEnum):
    """Why a file cannot be bound in."""

    PASSWORD = "password"  # noqa: S105 - the word for what is wrong
    DAMAGED = "damaged"
    EMPTY = "empty"
    LONG = "long"


class UnusablePdf(Exception):  # noqa: N818 - told to the officer as a sentence
    """A PDF that cannot be bound in."""

    def __init__(self, why: Unusable) -> None:
        super().__init__(why.value)
        self.why = why


def pages_of(pdf: bytes) -> tuple[BoundPage, ...]:
    """Return every page of a PDF. Raises UnusablePdf where it cannot be read as a whole."""
    try:
        with PdfDocument(pdf) as document:
            document.init_forms()
            _check_length(len(document))
            return tuple(_page(document[place]) for place in range(len(document)))
    except pypdfium2.PdfiumError as problem:
        locked = problem.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD
        raise UnusablePdf(Unusable.PASSWORD if locked else Unusable.DAMAGED) from problem


def _check_length(count: int) -> None:
    if count == 0:
        raise UnusablePdf(Unusable.EMPTY)
    if count > MOST_PAGES:
        raise UnusablePdf(Unusable.LONG)


def _page(page: PdfPage) -> BoundPage:
    width, height = page.get_size()
    scale = min(_LONG_SIDE / max(width, height, 1.0), _MOST_SCALE)
    bitmap = page.render(scale=scale)
    picture = bitmap.to_pil().convert("RGB")
    place = bitmap.get_posconv(page)
    seen = [word for word in _words(page.get_textpage(), place) if _is_seen(word[1], picture)]
    lines = tuple(_line(words, picture.size) for words in _lines(seen))
    return BoundPage(_encoded(_plain(picture)), width, height, lines)


def _plain(picture: Image.Image) -> Image.Image:
    """Return a picture without colours where it has none."""
    red, green, blue = picture.split()
    is_grey = all(ImageChops.difference(red, other).getextrema() == (0, 0) for other in (green, blue))
    return red if is_grey else picture


def _encoded(picture: Image.Image) -> bytes:
    """Return a picture without loss, or as JPEG where that is too large."""
    exact = _saved(picture, "PNG")
    return exact if len(exact) <= _PNG_BYTES else min(exact, _saved(picture, "JPEG", quality=_QUALITY), key=len)


def _saved(picture: Image.Image, form: str, **options: object) -> bytes:
    out = BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def _words(text: PdfTextPage, place: pypdfium2.PdfPosConv) -> Iterator[Word]:
    """Yield what stands between blanks, each with its place in the picture."""
    letters: list[str] = []
    boxes: list[Box] = []
    for number in range(text.count_chars()):
        letter = text.get_text_range(number, 1)
        if letter.strip() and letter.isprintable():
            letters.append(letter)
            boxes.append(_box(text.get_charbox(number), place))
        elif letters:
            yield "".join(letters), _around(boxes)
            letters, boxes = [], []
    if letters:
        yield "".join(letters), _around(boxes)


def _box(found: Box, place: pypdfium2.PdfPosConv) -> Box:
    left, bottom, right, top = found
    corners = (place.to_bitmap(left, bottom), place.to_bitmap(right, top))
    across, down = zip(*corners, strict=True)
    return min(across), min(down), max(across), max(down)


def _around(boxes: list[Box]) -> Box:
    lefts, uppers, rights, lowers = zip(*boxes, strict=True)
    return min(lefts), min(uppers), max(rights), max(lowers)


def _is_seen(box: Box, picture: Image.Image) -> bool:
    """Return whether there is anything to see where a word stands: one under a black bar is not told either."""
    left, upper, right, lower = box
    across, down = (right - left) * _INSIDE, (lower - upper) * _INSIDE
    inner = (int(left + across), int(upper + down), int(right - across) + 1, int(lower - down) + 1)
    within = (max(inner[0], 0), max(inner[1], 0), min(inner[2], picture.width), min(inner[3], picture.height))
    if within[0] >= within[2] or within[1] >= within[3]:
        return False
    seen = picture.crop(within)
    return any(high - low >= _SEEN for low, high in map(_range, seen.split()))


def _range(band: Image.Image) -> tuple[int, int]:
    """Return the darkest and the lightest value of a picture of one band."""
    there = [value for value, count in enumerate(band.histogram()) if count]
    return there[0], there[-1]


def _lines(words: list[Word]) -> Iterator[list[Word]]:
    """Yield words that follow each other on one line."""
    line: list[Word] = []
    for word in words:
        if line and not _goes_on(line[-1][1], word[1]):
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _goes_on(before: Box, box: Box) -> bool:
    """Return whether a word stands to the right of the one before, at the same height and near it."""
    height = before[3] - before[1]
    middle = (box[1] + box[3]) / 2
    return before[1] <= middle <= before[3] and -height <= box[0] - before[2] <= 3 * max(height, 1.0)


def _line(words: list[Word], size: tuple[int, int]) -> SeenLine:
    left, upper, right, lower = _around([box for _, box in words])
    width, height = size
    places = (left / width, 1 - lower / height, right / width, 1 - upper / height)
    return SeenLine(" ".join(text for text, _ in words), *(round(each, 5) for each in places))
