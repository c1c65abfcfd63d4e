"""Lines of two weights: every word, in its face, within the room."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.pack.typeset.fonts import Face, width
from csp_desktop.pack.typeset.runs import Run, broken_with_bold

ROOM = 60.0


def lines_of(text, *bold, room=ROOM):
    return broken_with_bold(text, bold, str, 10, room)


def test_a_bold_word_stands_in_its_face_where_the_words_before_end():
    ((first, second, third),) = lines_of("Up now.", (3, 6), room=200)
    assert [(run.text, run.face) for run in (first, second, third)] == [
        ("Up ", Face.REGULAR),
        ("now", Face.BOLD),
        (".", Face.REGULAR),
    ]
    assert second.offset == width("Up ", Face.REGULAR, 10)
    assert third.offset == second.offset + width("now", Face.BOLD, 10)


@given(st.text(alphabet="ab .", min_size=1), st.integers(0, 20), st.integers(1, 20))
def test_lines_hold_every_word_within_the_room(text, begin, length):
    span = (min(begin, len(text)), min(begin + length, len(text)))
    lines = lines_of(text, span)
    assert "".join(run.text for line in lines for run in line).replace(" ", "") == text.replace(" ", "")
    assert all(end_of(line[-1]) <= ROOM + 1e-6 for line in lines if line)


def end_of(run: Run) -> float:
    return run.offset + width(run.text, run.face, 10)
