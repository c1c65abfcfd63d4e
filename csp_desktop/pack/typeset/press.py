"""An outline on its pages: set, divided into pages, drawn, and closed as a tagged PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from csp_desktop.pack.outline import Cover, Outline
from csp_desktop.pack.paper import Paper
from csp_desktop.pack.tagged.canvas import TaggedCanvas
from csp_desktop.pack.tagged.closing import Properties, closed
from csp_desktop.pack.typeset.flow import Page, paginate
from csp_desktop.pack.typeset.fonts import Face, font
from csp_desktop.pack.typeset.setter import Setter
from csp_desktop.pack.typeset.sheet import SIDE, TOP, draw_furniture, room
from csp_desktop.pack.typeset.text_box import TextBox

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
    canvas = TaggedCanvas(Face.REGULAR)
    setter = Setter(outline.blocks, canvas.root)
    pages = _paged(setter)
    head = setter.letters.fit(outline.running_head)
    has_cover = bool(outline.blocks) and isinstance(outline.blocks[0], Cover)
    for number, (paper, page) in enumerate(pages, 1):
        canvas.page_of(paper.size)
        _draw_page(canvas, paper, page)
        if number > 1 or not has_cover:
            draw_furniture(canvas, paper, head, f"Page {number} of {len(pages)}")
        canvas.next_page()
        if progress is not None:
            progress(number, len(pages))
    pdf = closed(canvas.finish(), Properties(outline.title, outline.author))
    return Printed(pdf, len(pages), setter.letters.notes())


def _paged(setter: Setter) -> list[tuple[Paper, Page]]:
    """Return every page with its paper, and tell each heading the page that it came to stand on, for the contents."""
    stretches = [each for each in setter.stretches() if each.pieces]
    pages = [(each.paper, page) for each in stretches for page in paginate(each.pieces, room(each.paper))]
    for number, (_, page) in enumerate(pages, 1):
        for placed in page:
            if isinstance(placed.box, TextBox) and placed.box.anchor is not None:
                placed.box.anchor.page = number
    return pages or [(Paper.A4, [])]


def _draw_page(canvas: TaggedCanvas, paper: Paper, page: Page) -> None:
    for placed in page:
        placed.box.draw(canvas, SIDE, paper.size[1] - TOP - placed.below)
