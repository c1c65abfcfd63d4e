"""Walking an outline's blocks: all that they say, and the section that their headings stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from csp_desktop.pack.outline import (
    Block,
    BulletList,
    ChartBlock,
    Cover,
    Heading,
    NestedList,
    PageBreak,
    PagedItem,
    PagedList,
    Paragraph,
    StatusLine,
    Table,
    Together,
)
from csp_desktop.pack.paper import Paper


def texts(blocks: Iterable[Block]) -> str:
    """Return every word that blocks print, and the words that stand for their charts, a line for each text."""
    return "\n".join(text for block in blocks for text in _texts(block) if text)


def in_section(blocks: Iterable[Block], section: str, paper: Paper) -> Iterator[Block]:
    """Yield blocks on a section's paper, their headings of level 1 named as of the section where they are of none."""
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1 and not block.section:
            yield replace(block, section=section)
        elif isinstance(block, Together):
            yield Together(tuple(in_section(block.blocks, section, paper)))
        elif isinstance(block, PageBreak) and block.paper is Paper.A4:
            yield replace(block, paper=paper)
        else:
            yield block


def sections_of(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Return the sections that blocks have headings of, in their order."""
    return tuple(dict.fromkeys(_section_names(blocks)))


def paged_items(blocks: Iterable[Block]) -> Iterator[PagedItem]:
    """Yield the lines of agendas and of lists of appendices."""
    for block in blocks:
        if isinstance(block, PagedList):
            yield from block.items


def _section_names(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            yield block.section
        elif isinstance(block, Together):
            yield from _section_names(block.blocks)


def _texts(block: Block) -> Iterator[str]:
    """Yield the texts of one block."""
    if isinstance(block, Heading | Paragraph):
        yield block.text
    elif isinstance(block, BulletList):
        yield from block.items
    elif isinstance(block, NestedList):
        yield from (each.text for each in block.items)
    elif isinstance(block, PagedList):
        yield from (text for each in block.items for text in (each.text, each.note))
    elif isinstance(block, StatusLine):
        yield from (block.word, block.reason)
    elif isinstance(block, Table):
        yield from _table_texts(block)
    elif isinstance(block, ChartBlock):
        yield from (text for chart in block.charts for text in (chart.title, chart.words))
    elif isinstance(block, Together):
        yield from (text for each in block.blocks for text in _texts(each))
    elif isinstance(block, Cover):
        yield from (block.partnership, block.title, *block.lines, *_table_texts(block.data_to))


def _table_texts(table: Table) -> Iterator[str]:
    yield from (column.title for column in table.columns)
    for row in table.rows:
        yield from (text for cell in row.cells for text in (cell.text, cell.note))
