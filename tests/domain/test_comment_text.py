"""A comment's lines: bold, bullets, and everything else as it was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.comment_text import CommentLine, bold_marks, bullet_length, comment_lines, plain_comment


def test_bold_stands_between_pairs_of_asterisks():
    (line,) = comment_lines("Up by **367** on **last year**.")
    assert line == CommentLine("Up by 367 on last year.", ((6, 9), (13, 22)))
    assert [line.text[begin:end] for begin, end in line.bold] == ["367", "last year"]


@pytest.mark.parametrize("text", ["2 ** 3 ** 4", "**", "****", "** open", "a**", "*one*"])
def test_asterisks_that_enclose_no_words_stay(text):
    assert comment_lines(text) == (CommentLine(text),)


def test_a_line_that_begins_with_a_dash_is_a_bullet():
    assert [line.is_item for line in comment_lines("One.\n- **a**\n  • b\n-5 degrees\n\n")] == [
        False,
        True,
        True,
        False,
    ]
    assert (bullet_length("  - a"), bullet_length("a - b")) == (4, 0)


def test_a_comment_in_one_kind_of_type_has_no_marks():
    assert plain_comment("Up **now**.\n• a\n\n- b") == "Up now.\n- a\n- b"


@given(st.text())
def test_nothing_but_marks_and_blanks_is_lost(text):
    kept = "".join(line.text for line in comment_lines(text))
    for letter in "-•* ":
        text, kept = text.replace(letter, ""), kept.replace(letter, "")
    assert "".join(text.split()) == "".join(kept.split())


@given(st.text(alphabet="ab *-"))
def test_bold_places_lie_within_the_line(text):
    for line in comment_lines(text):
        assert all(0 <= begin < end <= len(line.text) for begin, end in line.bold)
        assert all(line.text[begin:end].strip("*") for begin, end in line.bold)
    assert all(text[begin : begin + 2] == "**" for begin, _ in bold_marks(text))
