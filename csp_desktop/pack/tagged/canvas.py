"""Pages to draw on: each piece of content is drawn for an element of the structure, or as an artifact."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Protocol

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from csp_desktop.pack.tagged.structure import Element, Linked, Mark
from csp_desktop.pack.tagged.words import told

Rectangle = tuple[float, float, float, float]


class Look(Protocol):
    """How a line of text looks: a font that reportlab knows by name, its size in points, its colour."""

    @property
    def face(self) -> str:
        """Return the font's name."""
        ...

    @property
    def size(self) -> float:
        """Return the size in points."""
        ...

    @property
    def colour(self) -> str:
        """Return the colour as `#1c2733`."""
        ...


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pages as they were drawn, and the structure whose marks point into them."""

    pdf: bytes
    root: Element


class TaggedCanvas:
    """Draws text, lines and drawings, in points from the page's lower left corner.

    Whatever is drawn stands within `tagged` or `artifact`: a PDF for everyone has nothing beside these two.
    """

    def __init__(self, font: str) -> None:
        self.root = Element("Document")
        self._font = font
        self._out = BytesIO()
        self._canvas = Canvas(self._out, invariant=1, pageCompression=1, initialFontName=font)
        self._page = 0
        self._marks = 0
        self._links = 0

    def page_of(self, size: tuple[float, float]) -> None:
        """Give the page that is begun its width and height in points."""
        self._canvas.setPageSize(size)

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        """Draw what follows as content of `element`."""
        element.children.append(Mark(self._page, self._marks))
        self._canvas.addLiteral(f"/{element.tag} <</MCID {self._marks}>> BDC")
        self._marks += 1
        yield
        self._canvas.addLiteral("EMC")

    @contextmanager
    def artifact(self, furniture: str = "") -> Iterator[None]:
        """Draw what follows as decoration; `furniture` is Header or Footer for what each page repeats."""
        kind = f"<</Type /Pagination /Subtype /{furniture}>>" if furniture else "<</Type /Layout>>"
        self._canvas.addLiteral(f"/Artifact {kind} BDC")
        yield
        self._canvas.addLiteral("EMC")

    def text(self, left: float, base: float, words: str, look: Look) -> None:
        """Write one line of text from `left` on, standing on `base`."""
        self._canvas.setFillColor(HexColor(look.colour))
        self._canvas.setFont(look.face, look.size)
        self._canvas.drawString(left, base, words)

    def rule(self, left: float, right: float, height: float, thickness: float, colour: str) -> None:
        """Draw a horizontal line."""
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.setLineWidth(thickness)
        self._canvas.line(left, height, right, height)

    def panel(self, box: Rectangle, colour: str) -> None:
        """Fill a rectangle, given as left, bottom, right and top."""
        left, bottom, right, top = box
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.rect(left, bottom, right - left, top - bottom, stroke=0, fill=1)

    def drawing(self, drawing: Drawing, left: float, bottom: float) -> None:
        """Draw a drawing with its lower left corner at the place given."""
        # Otherwise each drawing begins in a font that is not embedded.
        drawing.initialFontName = self._font
        renderPDF.draw(drawing, self._canvas, left, bottom)

    def link(self, element: Element, target: str, box: Rectangle, words: str) -> None:
        """Make a rectangle a link to the bookmark `target`; `words` say where it leads."""
        self._canvas.linkAbsolute(told(words), target, Rect=box, Border="[0 0 0]")
        element.children.append(Linked(self._page, self._links))
        self._links += 1

    def bookmark(self, key: str, title: str, level: int, top: float) -> None:
        """Make a place that links and the reader's bookmarks lead to; `level` from 0 on."""
        self._canvas.bookmarkHorizontalAbsolute(key, top)
        self._canvas.addOutlineEntry(told(title), key, level)

    def next_page(self) -> None:
        """End the page and begin the next."""
        self._canvas.showPage()
        self._page += 1
        self._marks = self._links = 0

    def finish(self) -> Drawn:
        """Return all pages that were ended."""
        self._canvas.save()
        return Drawn(self._out.getvalue(), self.root)
