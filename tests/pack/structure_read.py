"""The structure of a PDF read back as a screen reader has it: elements with the text that they own, for tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
from pikepdf import Array, Dictionary, Object, Pdf
from pypdfium2 import raw

from tests.pack.reading_back import children, shown_text

Mark = tuple[int, int]
"""A page, from 0 on, and a number on it."""


@dataclass(frozen=True)
class Node:
    """An element: its type, what it says of itself, its own marks, and the elements below it."""

    tag: str
    alt: str
    scope: str
    marks: tuple[Mark, ...]
    text: str
    below: tuple[Node, ...]

    def walk(self) -> Iterator[Node]:
        """Yield the element and all below it, in reading order."""
        yield self
        for each in self.below:
            yield from each.walk()

    @property
    def whole_text(self) -> str:
        """Return the text of the element and all below it."""
        return " ".join(" ".join(each.text for each in self.walk()).split())


def tree_of(pdf: bytes) -> Node:
    """Return the structure of a PDF from its outermost element on."""
    texts = marked_texts(pdf)
    with Pdf.open(BytesIO(pdf)) as opened:
        places = {page.obj.objgen: place for place, page in enumerate(opened.pages)}
        (root,) = opened.Root.StructTreeRoot.K
        return _node(root, places, texts)


def marked_texts(pdf: bytes) -> dict[Mark, str]:
    """Return the text of each piece of marked content."""
    found: dict[Mark, str] = {}
    with pypdfium2.PdfDocument(pdf) as document:
        for place, page in enumerate(document):
            textpage = page.get_textpage()
            for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                number = raw.FPDFPageObj_GetMarkedContentID(each.raw)
                if number >= 0:
                    text = shown_text(each, textpage)
                    found[place, number] = f"{found.get((place, number), '')} {text}"
    return found


def _node(element: Object, places: dict[tuple[int, int], int], texts: dict[Mark, str]) -> Node:
    marks: list[Mark] = []
    below: list[Node] = []
    for child in children(element):
        if isinstance(child, Dictionary) and "/S" in child:
            below.append(_node(child, places, texts))
        elif isinstance(child, Dictionary) and "/MCID" in child:
            marks.append((places[child.Pg.objgen], int(child.MCID)))
        elif isinstance(child, int):
            marks.append((places[element.Pg.objgen], child))
    attributes = element.get("/A", Dictionary())
    scope = "" if isinstance(attributes, Array) else str(attributes.get("/Scope", ""))[1:]
    text = " ".join(texts.get(mark, "") for mark in marks)
    return Node(str(element.S)[1:], str(element.get("/Alt", "")), scope, tuple(marks), text, tuple(below))
