"""PDFs from outside are bound into the pack as what can be seen of them, or refused in one sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from csp_desktop.domain.board_lists import COLUMNS, ListName
from csp_desktop.domain.periods import month
from csp_desktop.domain.refusal import Refusal
from csp_desktop.pack.binding import pages_of
from csp_desktop.pack.board import board_outline
from csp_desktop.pack.bound_pages import BoundPage, pages_read, pages_told
from csp_desktop.pack.plan import PackPlan, PlannedSection, SectionName
from csp_desktop.pack.typeset.press import printed
from csp_desktop.project.store import Project
from csp_desktop.session.binding import Binder, bind
from csp_desktop.session.board_lists import add_items, change_item, items_of, remove_items
from csp_desktop.session.packing import pack_content
from csp_desktop.session.readings import Readings
from tests.session.pdfs import bare, blacked_out, pdf_of, terms, turned, wide

NOVEMBER, TODAY = month(2016, 11), date(2017, 1, 4)
PLAN = PackPlan(
    (PlannedSection(SectionName.AGENDA), PlannedSection(SectionName.PAPERS), PlannedSection(SectionName.KEY))
)


def written(folder: Path, content: bytes, name: str = "terms.pdf") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def texts(page: BoundPage) -> list[str]:
    return [line.text for line in page.lines]


def pack_of(project: Project, *, restricted: bool = False, two_sided: bool = False) -> bytes:
    plan = replace(PLAN, two_sided=two_sided)
    content = pack_content(project, Readings(project, NOVEMBER), TODAY, restricted=restricted, plan=plan)
    return printed(board_outline(content)).pdf


def page_texts(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_the_words_of_a_page_are_told_line_by_line():
    (page,) = pages_of(pdf_of(terms))
    assert texts(page) == ["Terms of reference", "The partnership meets each quarter.", "Members send a deputy."]
    first, second, _ = page.lines
    assert 0.6 < second.bottom < first.bottom < first.top < 0.7
    assert abs(first.left - 72 / 595) < 0.01


def test_words_that_cannot_be_seen_are_not_told():
    (page,) = pages_of(pdf_of(blacked_out))
    assert texts(page) == ["Witness:"]


def test_a_turned_page_is_bound_in_as_it_is_shown():
    (page,) = pages_of(turned(pdf_of(terms)))
    assert page.is_wide
    assert "Terms of reference" in " ".join(texts(page))


def test_pages_are_kept_as_they_were_made():
    pages = pages_of(pdf_of(terms, bare))
    assert pages_read(pages_told(pages)) == pages


def test_a_bound_in_paper_has_its_pages_its_words_and_its_place_on_the_agenda(sample: Path, tmp_path: Path):
    with Project.open(sample) as project:
        bind(project, Binder().read(written(tmp_path, pdf_of(terms, bare))), NOVEMBER)
        add_items(project, ListName.AGENDA, NOVEMBER, [{"item": "Terms"}, {"item": "Key", "paper": "Key and notes"}])
        found = page_texts(pack_of(project))
    assert "terms" in found[3].splitlines()[0]
    assert "The partnership meets each quarter." in found[3]
    assert "Page 5 of 6" in found[4]
    agenda = " ".join(found[2].split())
    assert "Terms pages 4 to 5" in agenda
    assert "Key page 6" in agenda


def test_pages_on_their_side_stand_on_paper_on_its_side(sample: Path, tmp_path: Path):
    with Project.open(sample) as project:
        bind(project, Binder().read(written(tmp_path, wide(terms, terms))), NOVEMBER)
        pdf = pack_of(project)
    with pikepdf.open(BytesIO(pdf)) as document:
        sizes = [float(page.mediabox[2]) > float(page.mediabox[3]) for page in document.pages]
    assert sizes == [False, False, True, True, False]


def test_what_follows_a_page_on_its_side_stands_upright_again(sample: Path, tmp_path: Path):
    plan = PackPlan((PlannedSection(SectionName.PAPERS), PlannedSection(SectionName.KEY, follows=True)))
    with Project.open(sample) as project:
        bind(project, Binder().read(written(tmp_path, wide(terms))), NOVEMBER)
        content = pack_content(project, Readings(project, NOVEMBER), TODAY, plan=plan)
        pdf = printed(board_outline(content)).pdf
    with pikepdf.open(BytesIO(pdf)) as document:
        last = document.pages[-1].mediabox
        assert float(last[2]) < float(last[3])
    assert "Key and notes" in page_texts(pdf)[-1]


def test_no_font_or_script_of_the_file_comes_along(sample: Path, tmp_path: Path):
    with pikepdf.open(BytesIO(pdf_of(terms))) as document:
        document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('x')")
        document.docinfo["/Title"] = "SECRET TITLE"
        out = BytesIO()
        document.save(out)
    with Project.open(sample) as project:
        bind(project, Binder().read(written(tmp_path, out.getvalue())), NOVEMBER)
        pdf = pack_of(project)
    with pikepdf.open(BytesIO(pdf)) as document:
        names = [str(each.get("/BaseFont", "")) for each in document.objects if isinstance(each, pikepdf.Dictionary)]
        whole = b"".join(each.read_bytes() for each in document.objects if isinstance(each, pikepdf.Stream))
    assert not [name for name in names if "Times" in name or "Helvetica" in name]
    assert b"SECRET" not in whole
    assert b"JavaScript" not in pdf


def test_a_restricted_paper_is_not_in_the_public_pack_nor_are_its_pictures(sample: Path, tmp_path: Path):
    with Project.open(sample) as project:
        bind(project, Binder().read(written(tmp_path, pdf_of(terms))), NOVEMBER)
        (item,) = items_of(project, ListName.PAPERS, NOVEMBER)
        column = next(each for each in COLUMNS[ListName.PAPERS] if each.name == "restricted")
        change_item(project, item, column, "yes")
        assert not any("deputy" in text for text in page_texts(pack_of(project)))
        assert any("deputy" in text for text in page_texts(pack_of(project, restricted=True)))
        content = pack_content(project, Readings(project, NOVEMBER), TODAY)
        assert (content.bound, content.marking) == ({}, "Public version")


def test_the_file_comes_back_with_undo_and_stays_beside_others(sample: Path, tmp_path: Path):
    with Project.open(sample) as project:
        bind(project, Binder().read(written(tmp_path, pdf_of(terms))), NOVEMBER)
        remove_items(project, items_of(project, ListName.PAPERS, NOVEMBER))
        bind(project, Binder().read(written(tmp_path, pdf_of(bare), "map.pdf")), NOVEMBER)
        project.undo()
        project.undo()
        assert any("deputy" in text for text in page_texts(pack_of(project)))


def test_a_file_that_is_lost_says_so_on_its_page(sample: Path):
    with Project.open(sample) as project:
        add_items(project, ListName.PAPERS, NOVEMBER, [{"title": "Terms", "file": f"{'0' * 64} terms.pdf (2 pages)"}])
        assert any("terms.pdf (2 pages) is no longer in the project" in text for text in page_texts(pack_of(project)))


def test_pages_without_words_are_told_to_the_officer(tmp_path: Path):
    bound = Binder().read(written(tmp_path, pdf_of(terms, bare)))
    assert bound.words.startswith("terms.pdf is bound in (2 pages). 1 page of it is a picture without words")


def locked() -> bytes:
    with pikepdf.open(BytesIO(pdf_of(terms))) as document:
        out = BytesIO()
        document.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
        return out.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (locked(), "terms.pdf is protected: ask for one without a password."),
        (b"Not a PDF at all", "terms.pdf is damaged or no PDF: save it as PDF again."),
        (pdf_of(terms)[:300], "terms.pdf is damaged or no PDF: save it as PDF again."),
        (b"", "terms.pdf is damaged or no PDF: save it as PDF again."),
        (
            pdf_of(*[lambda canvas: None] * 201),
            "terms.pdf has more than 200 pages: bind in the part that the board needs.",
        ),
    ],
)
def test_what_cannot_be_bound_in_is_refused_in_one_sentence(tmp_path: Path, content: bytes, sentence: str):
    with pytest.raises(Refusal) as refused:
        Binder().read(written(tmp_path, content))
    assert str(refused.value) == sentence


def test_a_file_that_is_not_there_is_refused(tmp_path: Path):
    with pytest.raises(Refusal, match="cannot be opened"):
        Binder().read(tmp_path / "gone.pdf")


def test_the_same_project_gives_the_same_bytes_with_bound_in_pages(sample: Path, tmp_path: Path):
    with Project.open(sample) as project:
        bind(project, Binder().read(written(tmp_path, pdf_of(terms, bare))), NOVEMBER)
        assert pack_of(project) == pack_of(project)
