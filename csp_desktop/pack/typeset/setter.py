"""Setting an outline: each block becomes pieces of a width, with its element in the structure tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import singledispatchmethod

from csp_desktop.pack.outline import (
    Block,
    BoundSheet,
    BulletList,
    ChartBlock,
    Contents,
    Cover,
    Heading,
    NestedList,
    PageBreak,
    PagedItem,
    PagedList,
    Paragraph,
    Span,
    StatusLine,
    Table,
    Together,
    Voice,
)
from csp_desktop.pack.paper import Paper
from csp_desktop.pack.tagged.structure import Element
from csp_desktop.pack.typeset import styles
from csp_desktop.pack.typeset.anchors import Anchor, anchors_of
from csp_desktop.pack.typeset.bonds import charts_held, closed_up, in_pairs
from csp_desktop.pack.typeset.boxes import Gap, Piece
from csp_desktop.pack.typeset.chart_box import set_charts
from csp_desktop.pack.typeset.contents_line import set_entry
from csp_desktop.pack.typeset.cover_bar import CoverBar
from csp_desktop.pack.typeset.letters import Letters
from csp_desktop.pack.typeset.lines import broken
from csp_desktop.pack.typeset.nested_list import set_nested
from csp_desktop.pack.typeset.paged_line import LABEL_COLUMN, PAGES_COLUMN, PagedLine
from csp_desktop.pack.typeset.runs import Line, broken_with_bold
from csp_desktop.pack.typeset.sheet import measure, room
from csp_desktop.pack.typeset.sheet_box import set_sheet
from csp_desktop.pack.typeset.status_box import INDENT, PADDING, StatusBox
from csp_desktop.pack.typeset.styles import TextStyle
from csp_desktop.pack.typeset.table_setting import set_tables
from csp_desktop.pack.typeset.text_box import TextBox

_BULLET_INDENT = 12.0
_BELOW_HEADING = 8.0
_ABOVE_LIST = 14.0
_VOICES = {Voice.BODY: styles.BODY, Voice.LEAD: styles.LEAD, Voice.NOTE: styles.NOTE}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pieces that stand on one kind of paper, one after the other."""

    paper: Paper
    pieces: tuple[Piece, ...]


class Setter:
    """Sets blocks to the width of their paper, and keeps the anchor of every heading for the contents."""

    def __init__(self, blocks: tuple[Block, ...], root: Element) -> None:
        self.letters = Letters()
        self._blocks = blocks
        self._paper, self._measure = Paper.A4, measure(Paper.A4)
        self._root = root
        self._anchors = [_anchor(place, each) for place, each in enumerate(_contents_headings(blocks))]
        self._next_anchor = iter(self._anchors)
        self._depth = 0
        self._has_cover = any(isinstance(block, Cover) for block in blocks)
        self._above = 0.0

    def stretches(self) -> list[Stretch]:
        """Return all pieces in order, by the paper that they stand on."""
        found: list[Stretch] = []
        for paper, blocks in _by_paper(self._blocks):
            self._paper, self._measure = paper, measure(paper)
            found.append(Stretch(paper, tuple(closed_up(self._pieces(blocks)))))
        return found

    def _pieces(self, blocks: Iterable[Block]) -> Iterator[Piece]:
        """Yield the pieces of blocks; a page break is on the piece that follows it."""
        breaks: PageBreak | None = None
        for block in blocks:
            if isinstance(block, PageBreak):
                breaks, self._above = block, 0.0
                continue
            first, *others = self._set(block)
            odd = breaks is not None and breaks.odd
            yield replace(first, new_page=breaks is not None, odd=odd)
            yield from others
            breaks = None

    @singledispatchmethod
    def _set(self, block: Block) -> list[Piece]:
        """Return the pieces of one block."""
        raise TypeError(f"no way is known to set {type(block).__name__}")

    @_set.register
    def _(self, block: Heading) -> list[Piece]:
        style = styles.HEADINGS[block.level]
        anchor = next(self._next_anchor) if block.level < 3 else None
        lines = self._lines(block.text, style, self._measure)
        box = TextBox(lines, style, self._root.add(self._heading_tag(block.level)), anchor)
        self._above = box.height + _BELOW_HEADING
        return [Piece(box, style.before, holds_next=True)]

    @_set.register
    def _(self, block: BoundSheet) -> list[Piece]:
        sheet = set_sheet(block.page, block.words, (self._measure, room(self._paper) - self._above), self._root)
        return [Piece(sheet, before=_BELOW_HEADING)]

    @_set.register
    def _(self, block: Paragraph) -> list[Piece]:
        return [self._text(block.text, _VOICES[block.voice], "P", block.bold)]

    @_set.register
    def _(self, block: BulletList) -> list[Piece]:
        whole = self._root.add("L")
        bold = block.bold or ((),) * len(block.items)
        return in_pairs([self._item(*each, whole.add("LI")) for each in zip(block.items, bold, strict=True)])

    @_set.register
    def _(self, block: NestedList) -> list[Piece]:
        return list(set_nested(block.items, self._measure, self._root, self._rich))

    @_set.register
    def _(self, block: PagedList) -> list[Piece]:
        whole = self._root.add("L")
        first, *others = [self._paged(item, whole.add("LI")) for item in block.items]
        return [replace(first, before=_ABOVE_LIST), *others]

    @_set.register
    def _(self, block: StatusLine) -> list[Piece]:
        room = self._measure - INDENT - PADDING
        box = StatusBox(
            block.status,
            self._lines(block.word, styles.STATUS_WORD, room),
            self._lines(block.reason, styles.BODY, room),
            (self._root.add("P"), self._root.add("P")),
            self._measure,
        )
        return [Piece(box, before=8, holds_next=True)]

    @_set.register
    def _(self, block: Table) -> list[Piece]:
        parts = set_tables(block, self._measure, self.letters, self._root)
        return [Piece(part, before=9, joins_next=part is not parts[-1]) for part in parts]

    @_set.register
    def _(self, block: ChartBlock) -> list[Piece]:
        return [Piece(set_charts(block.charts, self._paper, self.letters, self._root), before=14)]

    @_set.register
    def _(self, block: Together) -> list[Piece]:
        pieces = list(charts_held([piece for each in block.blocks for piece in self._set(each)]))
        last = [replace(piece, holds_next=False) for piece in pieces[-1:]]
        return [*(replace(piece, joins_next=True) for piece in pieces[:-1]), *last]

    @_set.register
    def _(self, block: Contents) -> list[Piece]:
        title = styles.HEADINGS[1]
        heading = self._text(block.title, title, self._heading_tag(1))
        whole = self._root.add("TOC")
        entries = [set_entry(each, self._measure, self.letters, whole.add("TOCI")) for each in self._anchors]
        return [replace(heading, holds_next=True), *entries]

    @_set.register
    def _(self, block: Cover) -> list[Piece]:
        name = self._text(block.partnership, styles.COVER_NAME, "P")
        title = self._text(block.title, styles.COVER_TITLE, "H1")
        lines = [self._text(line, styles.COVER_LINE, "P") for line in block.lines]
        tables = set_tables(block.data_to, self._measure, self.letters, self._root)
        top = [Piece(Gap(120)), Piece(CoverBar(5)), replace(name, before=26)]
        return [*top, title, *lines, *(Piece(table, before=60) for table in tables)]

    def _heading_tag(self, level: int) -> str:
        """Return H2 for level 1 and so on under a cover, whose title is H1; without one H1. No level is left out."""
        self._depth = min(level, self._depth + 1)
        return f"H{self._depth + self._has_cover}"

    def _lines(self, text: str, style: TextStyle, room: float) -> tuple[str, ...]:
        return tuple(broken(self.letters.fit(text), style.face, style.size, room))

    def _rich(self, text: str, bold: tuple[Span, ...], style: TextStyle, room: float) -> tuple[Line, ...]:
        if not bold:
            return self._lines(text, style, room)
        return broken_with_bold(text, bold, self.letters.fit, style.size, room)

    def _text(self, text: str, style: TextStyle, tag: str, bold: tuple[Span, ...] = ()) -> Piece:
        lines = self._rich(text, bold, style, self._measure)
        return Piece(TextBox(lines, style, self._root.add(tag)), style.before)

    def _item(self, text: str, bold: tuple[Span, ...], item: Element) -> Piece:
        label, body = item.add("Lbl"), item.add("LBody")
        lines = self._rich(text, bold, styles.BODY, self._measure - _BULLET_INDENT)
        box = TextBox(lines, styles.BODY, body, label=label, indent=_BULLET_INDENT)
        return Piece(box, before=3)

    def _paged(self, item: PagedItem, element: Element) -> Piece:
        room = self._measure - LABEL_COLUMN - PAGES_COLUMN
        label, *_ = self._lines(item.label, styles.BODY, LABEL_COLUMN)
        words = self._lines(item.text, styles.BODY, room)
        note = self._lines(item.note, styles.NOTE, room) if item.note else ()
        anchors = anchors_of(item.section, self._anchors)
        return Piece(PagedLine(label, words, note, anchors, element, self._measure), before=5)


def _by_paper(blocks: Iterable[Block]) -> list[tuple[Paper, list[Block]]]:
    """Return runs of blocks that stand on one paper; the first page is A4."""
    runs: list[tuple[Paper, list[Block]]] = [(Paper.A4, [])]
    for block in blocks:
        if isinstance(block, PageBreak) and block.paper is not runs[-1][0]:
            runs.append((block.paper, []))
        runs[-1][1].append(block)
    return runs


def _contents_headings(blocks: Iterable[Block]) -> Iterator[Heading]:
    """Yield the headings of level 1 and 2, in order."""
    for block in blocks:
        if isinstance(block, Heading) and block.level < 3:
            yield block
        elif isinstance(block, Together):
            yield from _contents_headings(block.blocks)


def _anchor(place: int, heading: Heading) -> Anchor:
    return Anchor(f"heading-{place + 1}", heading.text, heading.level, heading.section, heading.note)
