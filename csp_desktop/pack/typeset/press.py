"""An outline on its pages: set, divided into pages, drawn, and closed as a tagged PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from csp_desktop.pack.outline import Cover, Outline
from csp_desktop.pack.paper import Paper
from csp_desktop.pack.tagged.canvas import TaggedCanvas
from csp_desktop.pack.tagged.closing import Properties, closed
from csp_desktop.pack.typeset.anchors import Anchor, number_anchors
from csp_desktop.pack.typeset.flow import Page, paginate
from csp_desktop.pack.typeset.fonts import Face, font
from csp_desktop.pack.typeset.setter import Setter
from csp_desktop.pack.typeset.sheet import SIDE, TOP, draw_furniture, room, say_blank
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
    pages = _paged(setter, outline.first_page)
    last = len(pages) + outline.first_page - 1
    head = setter.letters.fit(outline.running_head)
    has_cover = bool(outline.blocks) and isinstance(outline.blocks[0], Cover)
    for number, (paper, page) in enumerate(pages, outline.first_page):
        canvas.page_of(paper.size)
        _draw_page(canvas, paper, page)
        if number > outline.first_page or not has_cover:
            draw_furniture(canvas, paper, head, f"Page {number} of {last}")
        canvas.next_page()
        if progress is not None:
            progress(number - outline.first_page + 1, len(pages))
    pdf = closed(canvas.finish(), Properties(outline.title, outline.author))
    return Printed(pdf, len(pages), (*outline.notes, *setter.letters.notes()))


def _paged(setter: Setter, first: int) -> list[tuple[Paper, Page]]:
    """Return every page with its paper, and tell each heading the page that it came to stand on, for the contents."""
    pages: list[tuple[Paper, Page]] = []
    for each in setter.stretches():
        pages += [(each.paper, page) for page in paginate(each.pieces, room(each.paper), len(pages)) if each.pieces]
    blank = frozenset(number for number, (_, page) in enumerate(pages, first) if not page)
    number_anchors(_anchors(pages, first), len(pages) + first - 1, blank)
    return pages or [(Paper.A4, [])]


def _anchors(pages: list[tuple[Paper, Page]], first: int) -> Iterator[tuple[int, bool, Anchor]]:
    """Yield each heading with the page that it came to stand on, and whether that begins with it."""
    for number, (_, page) in enumerate(pages, first):
        for placed in page:
            if isinstance(placed.box, TextBox) and placed.box.anchor is not None:
                yield number, placed.below == 0, placed.box.anchor


def _draw_page(canvas: TaggedCanvas, paper: Paper, page: Page) -> None:
    if not page:
        say_blank(canvas, paper)
    for placed in page:
        placed.box.draw(canvas, SIDE, paper.size[1] - TOP - placed.below)
