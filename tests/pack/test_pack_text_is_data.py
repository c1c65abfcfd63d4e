from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csp_desktop.domain.indicators import Indicator
from csp_desktop.pack.board import board_outline
from csp_desktop.pack.typeset.press import Printed, printed
from tests.pack.plymouth import entry_of, pack_of, two_years
from tests.pack.reading_back import outermost, page_texts

SERIES = two_years([3, 5], [4, 4])


def made(name: str = "Bicycle theft", comment: str = "", **particulars: str) -> Printed:
    """Return the pack of one indicator."""
    return printed(board_outline(pack_of(entry_of(Indicator(1, name, **particulars), SERIES, comment))))


def text_of(pack: Printed) -> str:
    return "\n".join(page_texts(pack.pdf))


@settings(max_examples=25)
@given(st.text(max_size=300), st.text(max_size=2000), st.text(max_size=60))
def test_any_text_can_be_printed(name: str, comment: str, priority: str) -> None:
    assert made(name, comment, priority=priority).pages >= 5


@pytest.mark.parametrize("text", ['<img src="secret.png">', "<b>bold", "A&amp;E", "Age <18 & >65", "%PDF (1\\)"])
def test_markup_is_printed_as_it_was_typed(text: str) -> None:
    pack = text_of(made(f"{text} 1", f"{text} 2"))
    assert pack.count(f"{text} 1") >= 3
    assert f"{text} 2" in pack


def test_welsh_and_polish_letters_are_printed() -> None:
    pack = made("Tŷ, dŵr, Ŵyl, łódź, śnieg, Żółć", "Tŷ")
    assert "Tŷ, dŵr, Ŵyl, łódź, śnieg, Żółć" in text_of(pack)
    assert pack.notes == ()


def test_accents_typed_apart_are_put_together() -> None:
    assert "Tŷ dŵr" in text_of(made("Ty\u0302 dw\u0302r"))


def test_a_letter_that_the_font_lacks_is_seen_and_noted() -> None:
    pack = made("Hate 😀 crime")
    assert "Hate ☐ crime" in text_of(pack)
    assert pack.notes == ("The pack's font has no grinning face (U+1F600): it stands as ☐.",)


@pytest.mark.parametrize("length", [200, 32_767])
def test_a_long_word_is_broken_and_stays_on_the_page(length: int) -> None:
    pack = made("Longest", comment="x" * length)
    left, right = outermost(pack.pdf)
    assert text_of(pack).count("x") - text_of(made("Longest")).count("x") == length
    assert left >= 47
    assert right <= 549


def test_a_long_comment_goes_on_over_pages_with_every_word() -> None:
    words = [f"word{number}" for number in range(4000)]
    printed_words = text_of(made(comment=" ".join(words))).split()
    assert [word for word in printed_words if word.startswith("word")] == words


def test_a_name_longer_than_a_page_is_printed_whole() -> None:
    pack = made("name " * 2500)
    assert text_of(pack).count("name") >= 2500 * 2


def test_notes_of_the_pack_stand_at_its_end() -> None:
    content = replace(pack_of(entry_of(Indicator(1, "Theft"), SERIES)), notes=("Figures are provisional.",))
    assert "Figures are provisional." in page_texts(printed(board_outline(content)).pdf)[-1]
