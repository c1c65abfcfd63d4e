from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.pack.typeset.fonts import Face, width
from csp_desktop.pack.typeset.lines import broken

TEXT = st.text(st.sampled_from("iWm .-–é\n\t"), max_size=200)


@given(TEXT, st.integers(20, 300))
def test_no_line_is_wider_than_its_room(text: str, room: int) -> None:
    assert max(width(line, Face.BOLD, 10) for line in broken(text, Face.BOLD, 10, room)) <= room + 1e-6


@given(TEXT, st.integers(20, 300))
def test_no_letter_is_lost_when_text_is_broken(text: str, room: int) -> None:
    lines = broken(text, Face.REGULAR, 10, room)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_words_stay_whole_where_they_fit() -> None:
    assert broken("serious acquisitive crime", Face.REGULAR, 10, 60) == ["serious", "acquisitive", "crime"]


def test_a_space_that_does_not_break_holds_its_words() -> None:
    assert broken("in 2016/17 \u00a330\u00a0000 more", Face.REGULAR, 10, 60)[1].startswith("\u00a330\u00a0000")


def test_no_text_is_one_empty_line() -> None:
    assert broken("", Face.REGULAR, 10, 60) == [""]
