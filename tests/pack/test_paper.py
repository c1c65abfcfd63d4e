"""Sections on paper of their own: upright or on its side, A4 or A3, and how many pages a pack may have."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from csp_desktop.pack.board import board_outline
from csp_desktop.pack.export import export_pack
from csp_desktop.pack.outline import Heading, Outline, PageBreak, Paragraph
from csp_desktop.pack.paper import Paper
from csp_desktop.pack.plan import BOARD, PlannedSection, SectionName
from csp_desktop.pack.typeset.press import printed
from tests.pack.plymouth import plymouth
from tests.pack.reading_back import bookmarks
from tests.pack.structure_read import tree_of


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [(round(width), round(height)) for width, height in map(document.get_page_size, range(len(document)))]


def on(paper: Paper) -> bytes:
    """Return the pack with its summary on such paper."""
    sections = tuple(
        replace(each, paper=paper) if each.name is SectionName.SUMMARY else each for each in BOARD.sections
    )
    return printed(board_outline(replace(plymouth(), plan=replace(BOARD, sections=sections)))).pdf


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.A4_WIDE, (842, 595)), (Paper.A3, (842, 1191)), (Paper.A3_WIDE, (1191, 842))]
)
def test_a_section_stands_on_its_paper_and_the_rest_on_a4(paper: Paper, size: tuple[int, int]) -> None:
    pdf = on(paper)
    of_summary = next(page for _, title, page in bookmarks(pdf) if title == "Summary") - 1
    after = next(page for _, title, page in bookmarks(pdf) if title == "Overall crime") - 1
    found = sizes(pdf)
    assert set(found[of_summary:after]) == {size}
    assert {*found[:of_summary], *found[after:]} == {(595, 842)}


def test_wider_paper_holds_more_columns_side_by_side() -> None:
    assert len(sizes(on(Paper.A3))) <= len(sizes(on(Paper.A4)))


def test_a_document_may_begin_on_wide_paper_without_an_empty_page() -> None:
    outline = Outline("T", "A", "H", (PageBreak(Paper.A3_WIDE), Heading(1, "One"), PageBreak(), Paragraph("Two")))
    assert sizes(printed(outline).pdf) == [(1191, 842), (595, 842)]


@pytest.mark.parametrize(("most", "told"), [(0, 0), (9999, 0), (5, 1)])
def test_more_pages_than_the_officer_wants_are_told(tmp_path: Path, most: int, told: int) -> None:
    content = replace(plymouth(), plan=replace(BOARD, most_pages=most))
    result = export_pack(content, tmp_path / "pack.pdf")
    assert [f"{result.pages - 5} pages more than the 5 " in note for note in result.notes] == [True] * told


def test_a_section_is_on_a4_unless_it_is_said() -> None:
    assert PlannedSection(SectionName.KEY).paper is Paper.A4


@pytest.mark.parametrize("paper", Paper)
def test_no_page_holds_headings_alone_nor_a_chart_without_its_table(paper: Paper) -> None:
    sections = tuple(replace(each, paper=paper, shown=True) for each in BOARD.sections)
    pages = tags_by_page(printed(board_outline(replace(plymouth(), plan=replace(BOARD, sections=sections)))).pdf)
    assert [page for page, tags in pages.items() if all(tag[0] == "H" for tag in tags)] == []
    assert [page for page, tags in pages.items() if "Figure" in tags and "TD" not in tags] == []


def tags_by_page(pdf: bytes) -> dict[int, set[str]]:
    """Return the types of the elements whose content stands on each page."""
    found: dict[int, set[str]] = {}
    for each in tree_of(pdf).walk():
        for page, _ in each.marks:
            found.setdefault(page, set()).add(each.tag)
    return found
