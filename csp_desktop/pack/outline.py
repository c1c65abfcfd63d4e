"""A document as plain content: headings, paragraphs, lists, tables and charts, without any look."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from csp_desktop.charts.description import Chart
from csp_desktop.domain.status import Status
from csp_desktop.pack.bound_pages import BoundPage
from csp_desktop.pack.paper import Paper


class Voice(StrEnum):
    """How a paragraph speaks: the text itself, an opening line, or a note in small print."""

    BODY = "body"
    LEAD = "lead"
    NOTE = "note"


Span = tuple[int, int]
"""Where a piece of a text begins and ends."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1, 2 or 3. Levels 1 and 2 stand in the contents and the bookmarks.

    `section` is the name of the section that it stands in, by which an agenda finds its pages. `note` is what the
    contents say of it beside its page.
    """

    level: int
    text: str
    section: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Plain text; nothing in it is markup. `bold` are the places in it that are set in bold type."""

    text: str
    voice: Voice = Voice.BODY
    bold: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list, each item plain text; `bold` are the places in each that are set in bold type, () where none is."""

    items: tuple[str, ...]
    bold: tuple[tuple[Span, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class ListEntry:
    """An item of a nested list: what stands before it (2.1, a bullet), its text, and how deep it lies, 0 outermost."""

    label: str
    text: str
    bold: tuple[Span, ...] = ()
    depth: int = 0


@dataclass(frozen=True, slots=True)
class NestedList:
    """A list whose items may hold lists, in reading order; each lies at most one deeper than the one before."""

    items: tuple[ListEntry, ...]


@dataclass(frozen=True, slots=True)
class StatusLine:
    """A status with its shape and word, and the reason for it."""

    status: Status
    word: str
    reason: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its text, a note in small print under it, and a status's shape before it."""

    text: str
    note: str = ""
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title, its share of the table's width, and whether it holds numbers."""

    title: str
    share: float
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. One that opens a group has a single cell, which spans the table.

    An `emphasis` row is set in bold type, as this year's figures are beside last year's.
    """

    cells: tuple[Cell, ...]
    opens_group: bool = False
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of headers. `words` says what it holds to those who cannot see it.

    The first cell of each row is the row's header. `breadth` is its share of the page's width.
    """

    words: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    breadth: float = 1.0


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """One chart, or two side by side, each with its words as caption and alternative text."""

    charts: tuple[Chart, ...]


@dataclass(frozen=True, slots=True)
class BoundSheet:
    """A page that comes from outside, as large as there is room for; `words` say which page it is, and of what."""

    page: BoundPage
    words: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The place of the contents: every heading of level 1 and 2 with its page, each a link to it."""

    title: str


@dataclass(frozen=True, slots=True)
class PagedItem:
    """A line of an agenda: its number or letter, its words, a note, and the section whose pages it names."""

    label: str
    text: str
    note: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class PagedList:
    """Lines that lead to sections, each with the pages of its own; a section that is not there has none."""

    items: tuple[PagedItem, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page, and stands on such paper until the next page break.

    It begins on a right-hand page where it is `odd`.
    """

    paper: Paper = Paper.A4
    odd: bool = False


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stand on one page wherever one page can hold them."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The front page: who, what, the lines below the title, and the table of how far the data reach."""

    partnership: str
    title: str
    lines: tuple[str, ...]
    data_to: Table


Block = (
    Heading
    | Paragraph
    | BulletList
    | NestedList
    | PagedList
    | StatusLine
    | Table
    | ChartBlock
    | BoundSheet
    | Contents
    | PageBreak
    | Together
    | Cover
)


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole document: its title and author for the file's properties, the line at the head of each page.

    Its pages are numbered from `first_page` on, an odd number. `notes` tell the officer what it lacks; they are
    not printed.
    """

    title: str
    author: str
    running_head: str
    blocks: tuple[Block, ...]
    first_page: int = 1
    notes: tuple[str, ...] = ()
