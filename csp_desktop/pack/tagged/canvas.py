"""Pages to draw on: each piece of content is drawn for an element of the structure, or as an artifact."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from csp_desktop.pack.tagged.lettering import Lettering
from csp_desktop.pack.tagged.operators import number, shape_operators
from csp_desktop.pack.tagged.picture import Ink, Look, Path, Picture, Rect, Shape, Words
from csp_desktop.pack.tagged.structure import Element, Linked, Mark
from csp_desktop.pack.tagged.words import told

Rectangle = tuple[float, float, float, float]

# Pages as they are, not as letters of ASCII: smaller and faster, and every reader has known them since 1996.
rl_config.useA85 = 0


@dataclass(frozen=True, slots=True)
class PlacedImage:
    """A PNG or JPEG that a page, from 0 on, draws under a name."""

    page: int
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pages as they were drawn, the structure whose marks point into them, and the images that they name."""

    pdf: bytes
    root: Element
    images: tuple[PlacedImage, ...] = ()


class TaggedCanvas:
    """Draws text, lines and drawings, in points from the page's lower left corner.

    Whatever is drawn stands within `tagged` or `artifact`: a PDF for everyone has nothing beside these two.
    """

    def __init__(self, font: str) -> None:
        self.root = Element("Document")
        self._out = BytesIO()
        self._canvas = Canvas(self._out, invariant=1, pageCompression=1, initialFontName=font)
        self._lettering = Lettering(self._canvas)
        self._page = 0
        self._marks = 0
        self._links = 0
        self._depth = -1
        self._images: list[PlacedImage] = []

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
        if words:
            self._canvas.addLiteral(self._lettering.operators(left, base, words, look))

    def unseen(self, left: float, base: float, words: str, look: Look, stretch: float) -> None:
        """Write a line that is read out and found, but not seen, `stretch` times as wide as it is."""
        if words:
            written = self._lettering.operators(left, base, words, look)
            self._canvas.addLiteral(f"q 3 Tr {number(100 * stretch)} Tz {written} Q")

    def image(self, image: bytes, box: Rectangle) -> None:
        """Draw a PNG or JPEG into a rectangle, given as left, bottom, right and top."""
        left, bottom, right, top = box
        placed = PlacedImage(self._page, f"Image{len(self._images)}", image)
        self._images.append(placed)
        wide, high = number(right - left), number(top - bottom)
        self._canvas.addLiteral(f"q {wide} 0 0 {high} {number(left)} {number(bottom)} cm /{placed.name} Do Q")

    def rule(self, left: float, right: float, height: float, thickness: float, colour: str) -> None:
        """Draw a horizontal line."""
        self.shape(Path(((left, height), (right, height)), Ink(stroke=colour, width=thickness)))

    def panel(self, box: Rectangle, colour: str) -> None:
        """Fill a rectangle, given as left, bottom, right and top."""
        left, bottom, right, top = box
        self.shape(Rect(left, bottom, right - left, top - bottom, Ink(fill=colour)))

    def picture(self, picture: Picture, left: float, bottom: float) -> None:
        """Draw a picture with its lower left corner at the place given."""
        self._canvas.addLiteral(f"q 1 0 0 1 {number(left)} {number(bottom)} cm")
        for shape in picture.shapes:
            self.shape(shape)
        self._canvas.addLiteral("Q")

    def shape(self, shape: Shape) -> None:
        """Draw one shape."""
        if isinstance(shape, Words):
            self.text(shape.left, shape.base, shape.text, shape.look)
        else:
            self._canvas.addLiteral(shape_operators(shape))

    def link(self, element: Element, target: str, box: Rectangle, words: str) -> None:
        """Make a rectangle a link to the bookmark `target`; `words` say where it leads."""
        self._canvas.linkAbsolute(told(words), target, Rect=box, Border="[0 0 0]")
        element.children.append(Linked(self._page, self._links))
        self._links += 1

    def bookmark(self, key: str, title: str, level: int, top: float) -> None:
        """Make a place that links and the reader's bookmarks lead to; `level` from 0 on, no deeper than one step."""
        self._depth = min(level, self._depth + 1)
        self._canvas.bookmarkHorizontalAbsolute(key, top)
        self._canvas.addOutlineEntry(told(title), key, self._depth)

    def next_page(self) -> None:
        """End the page and begin the next."""
        self._canvas.showPage()
        self._page += 1
        self._marks = self._links = 0

    def finish(self) -> Drawn:
        """Return all pages that were ended."""
        self._canvas.save()
        return Drawn(self._out.getvalue(), self.root, tuple(self._images))
