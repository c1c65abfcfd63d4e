"""The structure tree holds all that a pack says, as what it is, in the order in which it is read; in every layout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import pytest

from csp_desktop.pack.board import board_outline
from csp_desktop.pack.outline import Block, BulletList, ChartBlock, Cover, Heading, Table, Together
from csp_desktop.pack.typeset.press import printed
from csp_desktop.session.pack_plan import layout, layout_names
from tests.pack.reading_back import astray, overlapping
from tests.pack.structure_read import Node, marked_texts, tree_of
from tests.pack.test_pack_plan import full


@dataclass(frozen=True)
class Walked:
    """A pack of one layout: its blocks, the PDF, and the structure read back from it."""

    blocks: tuple[Block, ...]
    pdf: bytes
    root: Node

    def of(self, *tags: str) -> list[Node]:
        return [each for each in self.root.walk() if each.tag in tags]


@cache
def walked(name: str) -> Walked:
    outline = board_outline(replace(full(), plan=layout(name)))
    pdf = printed(outline).pdf
    return Walked(tuple(flat(outline.blocks)), pdf, tree_of(pdf))


def flat(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Together):
            yield from flat(block.blocks)
        else:
            yield block


def spaced(text: str) -> str:
    return " ".join(text.split())


pytestmark = pytest.mark.parametrize("name", layout_names())


def test_what_is_read_comes_in_the_order_in_which_it_stands(name: str) -> None:
    marks = [mark for each in walked(name).root.walk() for mark in each.marks]
    assert marks == sorted(marks)


def test_every_piece_of_text_that_is_no_decoration_is_in_the_tree(name: str) -> None:
    pack = walked(name)
    owned = {mark for each in pack.root.walk() for mark in each.marks}
    assert set(marked_texts(pack.pdf)) <= owned


def test_every_heading_is_a_heading(name: str) -> None:
    pack = walked(name)
    told = [spaced(each.text) for each in pack.blocks if isinstance(each, Heading)]
    (cover,) = (each for each in pack.blocks if isinstance(each, Cover))
    read = [each.whole_text for each in pack.of("H1", "H2", "H3", "H4")]
    assert read == [spaced(cover.title), "Contents", *told]


def test_every_table_has_each_of_its_cells_with_its_headers(name: str) -> None:
    pack = walked(name)
    told = [
        each.data_to if isinstance(each, Cover) else each for each in pack.blocks if isinstance(each, Cover | Table)
    ]
    tables = pack.of("Table")
    assert len(tables) == len(told)
    for read, table in zip(tables, told, strict=True):
        rows = [[cell.whole_text for cell in row.below] for row in read.below]
        wanted = [[spaced(f"{cell.text} {cell.note}") for cell in row.cells] for row in table.rows]
        assert rows == [[spaced(column.title) for column in table.columns], *wanted]
        assert {cell.scope for cell in read.below[0].below} == {"Column"}
        assert {row.below[0].scope for row in read.below[1:]} == {"Row"}


def test_every_chart_is_a_figure_with_its_words_and_its_caption(name: str) -> None:
    pack = walked(name)
    charts = [chart for each in pack.blocks if isinstance(each, ChartBlock) for chart in each.charts]
    figures = pack.of("Figure")
    assert [each.alt for each in figures] == [f"{chart.title}. {chart.words}" for chart in charts]
    captions = [caption.whole_text for each in figures for caption in each.below if caption.tag == "Caption"]
    assert captions == [spaced(chart.words) for chart in charts]


def test_every_item_of_a_list_has_its_mark_and_its_words(name: str) -> None:
    pack = walked(name)
    told = [spaced(item) for each in pack.blocks if isinstance(each, BulletList) for item in each.items]
    bodies = [each.whole_text for each in pack.of("LBody")]
    assert [item for item in told if item not in bodies] == []
    assert all([child.tag for child in item.below][:1] == ["Lbl"] for item in pack.of("LI"))


def test_every_letter_stands_on_its_page_and_over_no_other(name: str) -> None:
    pdf = walked(name).pdf
    assert (astray(pdf), overlapping(pdf)) == ([], [])
