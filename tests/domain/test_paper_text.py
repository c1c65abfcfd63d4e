"""A paper as it is typed: numbers, bullets, bold lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.paper_text import Part, paper_lines


def items(text: str) -> list[tuple[str, str, int]]:
    return [(each.label, each.text, each.depth) for each in paper_lines(text) if each.part is Part.ITEM]


def test_numbers_stay_as_they_were_typed():
    assert items("1. One\n2.3 Two\na) Three\n(iv) Four") == [
        ("1.", "One", 0), ("2.3", "Two", 0), ("a)", "Three", 0), ("(iv)", "Four", 0),
    ]  # fmt: skip


def test_bullets_lie_below_the_numbered_line_before_them():
    assert [depth for *_, depth in items("1. One\n- a\n  - b\n- c\n2. Two")] == [0, 1, 2, 1, 0]


def test_a_line_all_in_bold_is_a_heading_and_bold_words_are_not():
    heading, paragraph = paper_lines("**Background**\nThe **board** agreed.")
    assert (heading.part, heading.text, heading.bold) == (Part.HEADING, "Background", ())
    assert (paragraph.part, paragraph.bold) == (Part.PARAGRAPH, ((4, 9),))


def test_bold_words_of_a_numbered_line_stay_where_they_are():
    (line,) = paper_lines("1.1 The **award** is known.")
    assert [line.text[begin:end] for begin, end in line.bold] == ["award"]


@pytest.mark.parametrize("text", ["2016 was a good year.", "£2m is awarded", "3 partners agreed", "e.g. this"])
def test_a_line_that_only_begins_with_a_number_is_a_paragraph(text):
    assert [each.part for each in paper_lines(text)] == [Part.PARAGRAPH]


@given(st.lists(st.sampled_from(["1. a", "- b", "    - c", "  2.1 d", "e", "**f**", "\t\t* g", ""])))
def test_no_item_lies_deeper_than_one_below_the_one_before(lines):
    depth = -1
    for each in paper_lines("\n".join(lines)):
        assert each.depth <= depth + 1
        depth = each.depth if each.part is Part.ITEM else -1


@pytest.mark.parametrize("bullet", ["•", "·", "o", "▪", "\uf0b7", "–"])
def test_bullets_pasted_from_a_word_processor_are_bullets(bullet):
    assert items(f"1.\tOne\n{bullet}\tTwo\n\t{bullet}\tThree") == [("1.", "One", 0), ("•", "Two", 1), ("•", "Three", 2)]
