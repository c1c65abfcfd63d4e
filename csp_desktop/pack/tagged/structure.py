"""The structure tree of a tagged PDF, as plain data: elements, and the marked content that they own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of marked content: the page it is on, from 0 on, and its number (MCID) on that page."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Linked:
    """A link's annotation: the page it is on, from 0 on, and its place among the page's annotations."""

    page: int
    place: int


@dataclass(slots=True, eq=False)
class Element:
    """A node of the structure tree: its standard type (P, H1, Table, TH), its attributes, its children.

    `alt` is the text that stands for a figure; `summary` says what a table holds; `scope` is Row or Column for
    a header cell; `span` how many columns a cell covers; `box` a figure's place on its page: left, bottom,
    right, top in points.
    """

    tag: str
    alt: str = ""
    scope: str = ""
    span: int = 1
    summary: str = ""
    box: tuple[float, float, float, float] | None = None
    children: list[Element | Mark | Linked] = field(default_factory=list)

    def add(self, tag: str, *, alt: str = "", scope: str = "", span: int = 1, summary: str = "") -> Element:
        """Return a new last child."""
        child = Element(tag, alt, scope, span, summary)
        self.children.append(child)
        return child

    def walk(self) -> Iterator[Element]:
        """Yield the element and all below it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()
