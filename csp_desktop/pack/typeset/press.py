"""An outline on A4 pages: set, divided into pages, drawn, and closed as a tagged PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from csp_desktop.pack.outline import Cover, Outline
from csp_desktop.pack.tagged.canvas import TaggedCanvas
from csp_desktop.pack.tagged.closing import Properties, closed
from csp_desktop.pack.typeset import palette
from csp_desktop.pack.typeset.flow import Page, paginate
from csp_desktop.pack.typeset.fonts import Face, font, width
from csp_desktop.pack.typeset.lines import broken
from csp_desktop.pack.typeset.setter import Setter
from csp_desktop.pack.typeset.styles import FURNITURE
from csp_desktop.pack.typeset.text_box import TextBox

SIZE = (595.28, 841.89)
_SIDE = 48.0
_TOP = 66.0
_FOOT = 58.0
_MEASURE = SIZE[0] - 2 * _SIDE

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished PDF: its bytes, its pages, and in plain sentences what could not be printed as written."""

    pdf: bytes
    pages: int
    notes: tuple[str, ...]


def printed(outline: Outline, progress: Progress | None = None) -> Printed:
    """Return an outline as a PDF. `progress` is told the pages drawn and their number."""
    for face in Face:
        font(face)
    canvas = TaggedCanvas(SIZE, Face.REGULAR)
    setter = Setter(outline.blocks, _MEASURE, canvas.root)
    pages = paginate(setter.pieces(), SIZE[1] - _TOP - _FOOT)
    _number_anchors(pages)
    head = _head_line(setter.letters.fit(outline.running_head))
    has_cover = bool(outline.blocks) and isinstance(outline.blocks[0], Cover)
    for number, page in enumerate(pages, 1):
        _draw_page(canvas, page)
        if number > 1 or not has_cover:
            _draw_furniture(canvas, head, f"Page {number} of {len(pages)}")
        canvas.next_page()
        if progress is not None:
            progress(number, len(pages))
    pdf = closed(canvas.finish(), Properties(outline.title, outline.author))
    return Printed(pdf, len(pages), setter.letters.notes())


def _number_anchors(pages: list[Page]) -> None:
    """Tell each heading the page that it came to stand on, for the contents."""
    for number, page in enumerate(pages, 1):
        for placed in page:
            if isinstance(placed.box, TextBox) and placed.box.anchor is not None:
                placed.box.anchor.page = number


def _draw_page(canvas: TaggedCanvas, page: Page) -> None:
    for placed in page:
        placed.box.draw(canvas, _SIDE, SIZE[1] - _TOP - placed.below)


def _draw_furniture(canvas: TaggedCanvas, head: str, foot: str) -> None:
    """Draw what every page repeats; it is not read out again on each."""
    right = SIZE[0] - _SIDE
    with canvas.artifact("Header"):
        canvas.text(_SIDE, SIZE[1] - 40, head, FURNITURE)
        canvas.rule(_SIDE, right, SIZE[1] - 47, 0.4, palette.RULE)
    with canvas.artifact("Footer"):
        canvas.text(right - width(foot, FURNITURE.face, FURNITURE.size), 34, foot, FURNITURE)


def _head_line(text: str) -> str:
    """Return the running head on one line, cut short where it is too long."""
    first, *more = broken(text, FURNITURE.face, FURNITURE.size, _MEASURE - 12)
    return f"{first} …" if more else first
