from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from pikepdf import Name, Object, Pdf

from csp_desktop.pack.board import board_outline
from csp_desktop.pack.typeset.press import printed
from tests.pack.plymouth import plymouth
from tests.pack.reading_back import children, structure, tags

_HEADING = re.compile(r"H[1-6]")


@pytest.fixture(scope="module")
def pdf() -> Iterator[Pdf]:
    with Pdf.open(BytesIO(printed(board_outline(plymouth())).pdf)) as opened:
        yield opened


def of_type(pdf: Pdf, tag: str) -> list[Object]:
    return [each for each in structure(pdf) if Name(f"/{tag}") == each.S]


def test_the_file_declares_title_language_and_accessibility(pdf: Pdf) -> None:
    assert str(pdf.Root.Lang) == "en-GB"
    assert str(pdf.docinfo.Title) == "Safer Plymouth: Board pack for November 2016"
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf.Root.Metadata.read_bytes()


def test_headings_begin_at_one_and_leave_no_level_out(pdf: Pdf) -> None:
    levels = [int(tag[1]) for tag in tags(pdf) if _HEADING.fullmatch(tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_begins_with_column_headers_and_every_row_with_its_own(pdf: Pdf) -> None:
    tables = of_type(pdf, "Table")
    assert len(tables) == 12
    for table in tables:
        header, *rows = children(table)
        assert {str(cell.A.Scope) for cell in children(header)} == {"/Column"}
        assert {str(children(row)[0].A.Scope) for row in rows} == {"/Row"}


def test_every_row_spans_all_columns(pdf: Pdf) -> None:
    for table in of_type(pdf, "Table"):
        spans = {sum(int(cell.get("/A", {}).get("/ColSpan", 1)) for cell in children(row)) for row in children(table)}
        assert len(spans) == 1


def test_every_chart_is_told_in_words(pdf: Pdf) -> None:
    figures = of_type(pdf, "Figure")
    assert len(figures) == 11
    assert all(str(figure.Alt).endswith(".") for figure in figures)
    assert "there were 7,170, 367 more" in " ".join(str(figure.Alt) for figure in figures)


def test_every_entry_of_the_contents_is_a_link_that_says_where_it_leads(pdf: Pdf) -> None:
    links = pdf.pages[1].obj.Annots
    assert len(links) == len(of_type(pdf, "TOCI")) == len(of_type(pdf, "Link")) == 16
    assert str(links[0].Contents) == "Summary, page 3"


def test_all_that_is_drawn_is_content_or_decoration(pdf: Pdf) -> None:
    for page in pdf.pages:
        depth = 0
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(name, 0)
            assert depth in (0, 1), "marked content within marked content"
            assert depth or name not in {"Tj", "TJ", "S", "f", "B", "f*", "b", "s"}, (name, operands)


def test_every_mark_on_a_page_has_its_element(pdf: Pdf) -> None:
    numbers = dict(zip(*[iter(pdf.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
    for page in pdf.pages:
        marks = [
            int(operands[1].MCID)
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "BDC" and operands[0] != Name.Artifact
        ]
        assert marks == list(range(len(numbers[page.obj.StructParents])))


def test_no_font_but_embedded_subsets_of_our_own_is_named(pdf: Pdf) -> None:
    fonts = [font for page in pdf.pages for font in page.obj.Resources.Font.values()]
    assert {re.sub("^/[A-Z]{6}[+]", "", str(font.BaseFont)) for font in fonts} == {
        "SourceSansPro-Regular",
        "SourceSansPro-Bold",
    }
    assert all("/FontFile2" in font.FontDescriptor for font in fonts)
