"""Which pages look the same from one making of the pack to the next."""

from __future__ import annotations

from dataclasses import replace

from csp_desktop.pack.board import board_outline
from csp_desktop.pack.outline import Outline, PageBreak, Paragraph
from csp_desktop.pack.paper import Paper
from csp_desktop.pack.preview import page_looks
from csp_desktop.pack.typeset.press import printed
from tests.pack.plymouth import plymouth


def looks_of(*blocks: Paragraph | PageBreak) -> list[bytes]:
    return [each.key for each in page_looks(printed(Outline("T", "A", "H", blocks)).pdf)]


def test_a_comment_changes_the_look_of_its_page_alone() -> None:
    content = plymouth()
    first, *others = content.entries
    changed = replace(content, entries=(replace(first, comment="It rose in May."), *others))
    before, after = (page_looks(printed(board_outline(each)).pdf) for each in (content, changed))
    assert [n for n, (one, two) in enumerate(zip(before, after, strict=True), 1) if one != two] == [4]


def test_each_page_of_a_pack_has_a_look_of_its_own() -> None:
    looks = page_looks(printed(board_outline(plymouth())).pdf)
    assert len({each.key for each in looks}) == len(looks)


def test_letters_that_change_places_in_the_font_are_another_look() -> None:
    # What stands on page 2 has the same numbers in both: the first special letter of the file, then the second.
    one, two = (looks_of(Paragraph(first), PageBreak(), Paragraph(second)) for first, second in ("ŵŷ", "ŷŵ"))
    assert one[1] != two[1]


def test_a_page_tells_its_size() -> None:
    pdf = printed(Outline("T", "A", "H", (PageBreak(Paper.A3_WIDE), Paragraph("a")))).pdf
    (look,) = page_looks(pdf)
    assert (round(look.width), round(look.height)) == (1191, 842)
