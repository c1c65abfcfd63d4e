"""Closing a tagged PDF: the structure tree, title and language go into the pages that were drawn."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, String

from csp_desktop.pack.tagged.canvas import Drawn
from csp_desktop.pack.tagged.images import put_images
from csp_desktop.pack.tagged.structure import Element, Linked, Mark
from csp_desktop.pack.tagged.words import told

_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself: title, author, and the language of its text (en-GB)."""

    title: str
    author: str
    language: str = "en-GB"


def closed(drawn: Drawn, properties: Properties) -> bytes:
    """Return the PDF with its structure, declared as PDF/UA-1; the same pages always give the same bytes."""
    with Pdf.open(BytesIO(drawn.pdf)) as pdf:
        _Tree(pdf).write(drawn.root)
        put_images(pdf, drawn.images)
        _describe(pdf, properties)
        out = BytesIO()
        pdf.save(out, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
        return out.getvalue()


def _describe(pdf: Pdf, properties: Properties) -> None:
    """Write title, author and language where readers look for them."""
    title, author = told(properties.title), told(properties.author)
    metadata = _METADATA.format(title=escape(title), author=escape(author), language=properties.language)
    pdf.Root.Metadata = pdf.make_stream(metadata.encode(), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.Lang = String(properties.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.docinfo = pdf.make_indirect(Dictionary(Title=String(title), Author=String(author)))


class _Tree:
    """Writes the structure tree, and the tree by which a page's content finds its elements."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._owners: dict[int, dict[int, Object]] = defaultdict(dict)
        self._links: list[Object] = []

    def write(self, root: Element) -> None:
        """Write the whole tree into the document."""
        top = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        top.K = Array([self._element(root, top)])
        top.ParentTree = self._pdf.make_indirect(Dictionary(Nums=self._parents()))
        top.ParentTreeNextKey = len(self._pages) + len(self._links)
        self._pdf.Root.StructTreeRoot = top

    def _element(self, element: Element, parent: Object) -> Object:
        written = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{element.tag}"), P=parent))
        if element.alt:
            written.Alt = String(told(element.alt))
        if attributes := _attributes(element):
            written.A = Dictionary(attributes)
        home = next((child.page for child in element.children if isinstance(child, Mark)), None)
        if home is not None:
            written.Pg = self._pages[home]
        below = [self._child(child, written, home) for child in element.children]
        written.K = below[0] if len(below) == 1 else Array(below)
        return written

    def _child(self, child: Element | Mark | Linked, parent: Object, home: int | None) -> Object | int:
        """Return what stands for a child; marks on the element's own page are their numbers alone."""
        if isinstance(child, Element):
            return self._element(child, parent)
        page = self._pages[child.page]
        if isinstance(child, Mark):
            self._owners[child.page][child.number] = parent
            return child.number if child.page == home else Dictionary(Type=Name.MCR, Pg=page, MCID=child.number)
        annotation = page.Annots[child.place]
        annotation.StructParent = len(self._pages) + len(self._links)
        self._links.append(parent)
        return Dictionary(Type=Name.OBJR, Pg=page, Obj=annotation)

    def _parents(self) -> Array:
        """Return the number tree: each page's elements by mark, then each link's element."""
        numbers: list[object] = []
        for place, page in enumerate(self._pages):
            page.StructParents = place
            page.Tabs = Name.S
            owners = self._owners[place]
            numbers += [place, self._pdf.make_indirect(Array([owners[each] for each in sorted(owners)]))]
        for place, owner in enumerate(self._links, len(self._pages)):
            numbers += [place, owner]
        return Array(numbers)


def _attributes(element: Element) -> dict[str, object]:
    """Return what an element says of itself beyond its type: a header's scope, a table's words, a figure's place."""
    if element.box:
        place = Array([round(each, 2) for each in element.box])
        return {"/O": Name.Layout, "/Placement": Name.Block, "/BBox": place}
    said: dict[str, object] = {}
    if element.scope:
        said["/Scope"] = Name(f"/{element.scope}")
    if element.summary:
        said["/Summary"] = String(told(element.summary))
    if element.span > 1:
        said["/ColSpan"] = element.span
    return {"/O": Name.Table, **said} if said else {}
