from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.pack.tagged.canvas import TaggedCanvas
from csp_desktop.pack.typeset.boxes import Piece, Placed
from csp_desktop.pack.typeset.flow import paginate


@dataclass(frozen=True)
class Block:
    """A box of whole points, divisible anywhere or not at all."""

    name: str
    height: float
    divisible: bool = False

    def split(self, room: float, forced: bool) -> tuple[Block, Block] | None:
        part = int(room)
        if not self.divisible or not 0 < part < self.height:
            return None
        return Block(self.name, part, True), Block(self.name, self.height - part, True)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        raise AssertionError("nothing is drawn while pages are divided")


def names(pages: list[list[Placed]]) -> list[str]:
    return ["".join(placed.box.name for placed in page) for page in pages]


def test_what_does_not_fit_goes_to_the_next_page() -> None:
    assert names(paginate([Piece(Block("a", 60)), Piece(Block("b", 60))], 100)) == ["a", "b"]


def test_the_space_before_counts_but_not_at_the_top_of_a_page() -> None:
    pieces = [Piece(Block("a", 50), before=30), Piece(Block("b", 50), before=1)]
    pages = paginate(pieces, 100)
    assert names(pages) == ["a", "b"]
    assert [page[0].below for page in pages] == [0, 0]


def test_a_heading_goes_with_what_it_heads() -> None:
    pieces = [Piece(Block("a", 80)), Piece(Block("H", 10), holds_next=True), Piece(Block("b", 30))]
    assert names(paginate(pieces, 100)) == ["a", "Hb"]


def test_a_heading_stays_where_its_text_can_begin() -> None:
    pieces = [Piece(Block("a", 60)), Piece(Block("H", 10), holds_next=True), Piece(Block("b", 50, True))]
    assert names(paginate(pieces, 100)) == ["aHb", "b"]


def test_what_belongs_together_stands_on_one_page_if_one_can_hold_it() -> None:
    section = [Piece(Block(name, 30), joins_next=name != "c") for name in "abc"]
    assert names(paginate([Piece(Block("x", 20)), *section], 100)) == ["x", "abc"]


def test_a_section_whose_text_runs_on_keeps_all_before_the_text() -> None:
    section = [
        Piece(Block("t", 40), joins_next=True),
        Piece(Block("c", 40), joins_next=True),
        Piece(Block("w", 150, True)),
    ]
    assert names(paginate([Piece(Block("x", 50)), *section], 100)) == ["x", "tcw", "w", "w"]


def test_no_heading_stands_alone_where_what_it_heads_takes_a_whole_page() -> None:
    section = [
        Piece(Block("H", 10), holds_next=True, joins_next=True),
        Piece(Block("h", 10), joins_next=True),
        Piece(Block("t", 40), joins_next=True),
        Piece(Block("c", 95)),
    ]
    assert names(paginate(section, 100)) == ["Hht", "c"]


def test_what_is_held_by_what_stands_above_it_takes_it_along_to_the_next_page() -> None:
    section = [
        Piece(Block("H", 50), joins_next=True),
        Piece(Block("t", 40), joins_next=True, holds_next=True),
        Piece(Block("c", 40)),
    ]
    assert names(paginate([Piece(Block("x", 20)), *section], 100)) == ["xH", "tc"]


def test_what_no_page_can_hold_together_begins_on_a_page_of_its_own_where_this_one_is_half_full() -> None:
    section = [Piece(Block(name, 40), joins_next=name != "d") for name in "abcd"]
    assert names(paginate([Piece(Block("x", 60)), *section], 100)) == ["x", "ab", "cd"]


def test_a_page_break_begins_a_page_but_leaves_none_empty() -> None:
    pieces = [Piece(Block("a", 10), new_page=True), Piece(Block("b", 10), new_page=True)]
    assert names(paginate(pieces, 100)) == ["a", "b"]


def test_what_is_taller_than_a_page_and_cannot_be_divided_has_a_page_of_its_own() -> None:
    pieces = [Piece(Block("a", 10)), Piece(Block("b", 300)), Piece(Block("c", 10))]
    assert names(paginate(pieces, 100)) == ["a", "b", "c"]


PIECES = st.lists(
    st.builds(
        Piece,
        st.builds(Block, st.text("abcdef", min_size=1, max_size=1), st.integers(1, 90), st.booleans()),
        before=st.integers(0, 20),
        holds_next=st.booleans(),
        joins_next=st.booleans(),
        new_page=st.booleans(),
    ),
    max_size=30,
)


@given(PIECES)
def test_every_piece_comes_out_whole_and_in_order(pieces: list[Piece]) -> None:
    placed = [each for page in paginate(pieces, 100) for each in page]
    assert sum(each.box.height for each in placed) == sum(piece.box.height for piece in pieces)
    order = [each.box.name for each in placed]
    wanted = [piece.box.name for piece in pieces]
    assert [name for place, name in enumerate(order) if not place or name != order[place - 1]] == [
        name for place, name in enumerate(wanted) if not place or name != wanted[place - 1]
    ]


@given(PIECES)
def test_no_piece_leaves_its_page_or_lies_on_another(pieces: list[Piece]) -> None:
    for page in paginate(pieces, 100):
        end = 0.0
        for placed in page:
            assert placed.below >= end
            end = placed.below + placed.box.height
        assert end <= 100
