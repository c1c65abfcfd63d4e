"""Agenda, papers and lists on their pages: pages named rightly, lists within lists, blank pages that say so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pikepdf import Pdf

from csp_desktop.domain.board_lists import ListItem, ListName
from csp_desktop.domain.indicators import Code, Indicator
from csp_desktop.pack.board import board_outline
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.details import Meeting, PackDetails
from csp_desktop.pack.plan import PackPlan, PlannedSection, SectionName
from csp_desktop.pack.typeset.press import printed
from tests.pack.plymouth import NOVEMBER, entry_of, pack_of, plymouth, two_years
from tests.pack.reading_back import bookmarks, page_texts, tags

Told = dict[str, str]


def listed(**lists: list[Told]) -> dict[ListName, tuple[ListItem, ...]]:
    """Return the board's lists from the values of their items."""
    return {
        ListName(name): tuple(
            ListItem(place, ListName(name), place, told, NOVEMBER) for place, told in enumerate(items)
        )
        for name, items in lists.items()
    }


def pack(*sections: SectionName | PlannedSection, two_sided: bool = False, **lists: list[Told]) -> PackContent:
    planned = tuple(each if isinstance(each, PlannedSection) else PlannedSection(each) for each in sections)
    return replace(plymouth(), plan=PackPlan(planned, two_sided=two_sided), lists=listed(**lists))


def pdf_of(content: PackContent) -> bytes:
    return printed(board_outline(content)).pdf


def tags_of(content: PackContent, tmp_path) -> list[str]:
    path = tmp_path / "pack.pdf"
    path.write_bytes(pdf_of(content))
    with Pdf.open(path) as pdf:
        return tags(pdf)


def test_an_agenda_names_the_pages_where_each_section_stands() -> None:
    items = [
        {"item": "Performance", "paper": "indicators", "lead": "J. Hall"},
        {"item": "Summary"},
        {"item": "Any other"},
    ]
    pdf = pdf_of(pack(SectionName.AGENDA, SectionName.SUMMARY, SectionName.INDICATORS, SectionName.KEY, agenda=items))
    starts = {title: page for level, title, page in bookmarks(pdf) if level == 0}
    agenda = page_texts(pdf)[starts["Agenda"] - 1]
    last = starts["Key and notes"] - 1
    assert f"Performance pages {starts['Overall crime']} to {last}" in " ".join(agenda.split())
    assert f"Summary page {starts['Summary']}" in " ".join(agenda.split())
    assert "Any other An item" in " ".join(agenda.replace("3 Any", "Any").split())


def test_an_agenda_tells_the_meeting_and_so_does_the_cover() -> None:
    meeting = Meeting("Safer Plymouth Partnership", "24 January 2017", "2pm", "Warspite Room, Council House")
    content = replace(pack(SectionName.AGENDA, agenda=[{"item": "Welcome"}]), meeting=meeting)
    cover, _, agenda, *_ = page_texts(pdf_of(content))
    assert "24 January 2017, 2pm" in agenda
    assert "Safer Plymouth Partnership · 24 January 2017, 2pm · Warspite Room, Council House" in " ".join(cover.split())


def test_a_cover_says_item_version_and_author_where_they_are_known() -> None:
    details = PackDetails(item="7", version="1.2", author="Research Team", approved="Board lead, 4 January 2017")
    cover = page_texts(pdf_of(replace(plymouth(), details=details)))[0]
    for line in ("Item 7", "Version 1.2", "Compiled by Research Team", "Approved: Board lead, 4 January 2017"):
        assert line in cover
    assert "Item" not in page_texts(pdf_of(plymouth()))[0]


def test_a_paper_keeps_its_numbers_and_its_lists_lie_in_lists(tmp_path) -> None:
    text = "**Purpose**\n1.1 To agree the plan.\n- first\n  - deeper\n1.2 To note it."
    content = pack(SectionName.PAPERS, papers=[{"title": "Commissioning", "text": text}])
    found = tags_of(content, tmp_path)
    assert found[found.index("L", found.index("TOC")) :] == [
        "L", "LI", "Lbl", "LBody", "P", "L", "LI", "Lbl", "LBody", "P", "L", "LI", "Lbl", "LBody", "P",
        "LI", "Lbl", "LBody", "P",
    ]  # fmt: skip
    begins = [line.split()[0] for line in page_texts(pdf_of(content))[2].splitlines() if line]
    assert [each for each in begins if each in ("1.1", "1.2", "•")] == ["1.1", "•", "•", "1.2"]


def test_a_paper_can_have_a_section_of_its_own_and_is_then_not_printed_again() -> None:
    papers = [{"title": "Background", "text": "Why."}, {"title": "Terms", "text": "Who."}]
    own = PlannedSection(SectionName.PAPERS, of="Background")
    content = pack(own, SectionName.SUMMARY, SectionName.PAPERS, papers=papers)
    titles = [title for level, title, _ in bookmarks(pdf_of(content)) if level == 0]
    assert titles == ["Background", "Summary", "Terms"]


def test_papers_begin_on_right_hand_pages_and_blank_ones_say_so() -> None:
    papers = [{"title": "One", "text": "Short."}, {"title": "Two", "text": "Short."}]
    pdf = pdf_of(pack(SectionName.PAPERS, SectionName.KEY, two_sided=True, papers=papers))
    starts = {title: page for level, title, page in bookmarks(pdf) if level == 0}
    assert starts == {"One": 3, "Two": 5, "Key and notes": 7}
    blank = [page for page, text in enumerate(page_texts(pdf), 1) if "This page is intentionally left blank" in text]
    assert blank == [4, 6]


def test_abbreviations_are_those_in_use_and_no_others() -> None:
    lists = {
        "actions": [{"action": "Ask the MARAC chair about ASBOs and the PCC"}],
        "abbreviations": [{"short": "PCC", "meaning": "Plymouth City Council"}, {"short": "XYZ", "meaning": "Unused"}],
    }
    text = page_texts(pdf_of(pack(SectionName.ACTIONS, SectionName.ABBREVIATIONS, **lists)))[-1]
    assert "MARAC" in text
    assert "Plymouth City Council" in text
    assert "XYZ" not in text
    assert "Anti-social" not in text


def test_savings_are_added_up_and_open_lines_are_told() -> None:
    savings = [
        {"saving": "Estates", "planned": "£100,000", "made": "£40,000"},
        {"saving": "Procurement", "planned": "Tbc"},
    ]
    text = " ".join(page_texts(pdf_of(pack(SectionName.SAVINGS, savings=savings)))[-1].split())
    assert "Savings of £40,000 are made of £100,000 planned; £60,000 are still to be made." in text
    assert "One line names no amount yet and is not in it." in text


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (("£40,000", "£50,000"), "Savings of £40,000 are made of £100,000 planned; £60,000 are still to be made."),
        (
            ("", "£50,000"),
            "Savings of £100,000 are planned. One line names no amount yet and is not in it. One line does not",
        ),
    ],
)
def test_savings_are_made_of_what_the_same_lines_plan_and_unsaid_is_not_nought(
    made: tuple[str, str], said: str
) -> None:
    savings = [{"saving": "Estates", "planned": "£100,000"}, {"saving": "Procurement", "planned": "Tbc"}]
    told = [{**each, "made": amount} for each, amount in zip(savings, made, strict=True)]
    assert said in " ".join(page_texts(pdf_of(pack(SectionName.SAVINGS, savings=told)))[-1].split())


def test_an_inspection_has_its_grade_and_its_quotation_once_quoted() -> None:
    told = {
        "by": "HMIC",
        "what": "Crime recording",
        "grade": "Good",
        "quotation": "“The force records well.”",
        "date": "2014-11-18",
    }
    text = page_texts(pdf_of(pack(SectionName.INSPECTIONS, inspections=[told])))[-1]
    for line in ("Grade: Good", "“The force records well.”", "HMIC, 18 November 2014."):
        assert line in text
    assert "““" not in text


def test_appendices_are_lettered_and_those_in_the_pack_have_their_pages() -> None:
    told = [{"title": "Key and notes"}, {"title": "Dashboard", "where": "In a file of its own"}]
    pdf = pdf_of(pack(SectionName.APPENDICES, SectionName.KEY, appendices=told))
    page = " ".join(page_texts(pdf)[2].split())
    assert "A Key and notes pages 4 to 5 B Dashboard In a file of its own" in page or "A Key and notes page 4" in page


def test_the_head_of_a_report_leaves_out_what_is_not_known() -> None:
    content = replace(pack(SectionName.HEAD), details=PackDetails(author="A. Lyst", paper="B"))
    text = page_texts(pdf_of(content))[-1]
    assert "Paper marked" in text
    assert "Version" not in text


def test_a_section_ends_on_the_page_where_the_next_one_begins_below_it() -> None:
    below = PlannedSection(SectionName.BUDGET, otherwise="To be told at the meeting.")
    content = pack(
        SectionName.AGENDA, SectionName.INDICATORS, below, agenda=[{"item": "Indicators"}, {"item": "Budget"}]
    )
    pdf = pdf_of(content)
    last = len(page_texts(pdf))
    agenda = " ".join(page_texts(pdf)[2].split())
    assert f"Indicators pages 4 to {last}" in agenda
    assert f"Budget page {last}" in agenda


def test_short_sections_share_a_page_and_long_ones_begin_one() -> None:
    lists = {"savings": [{"saving": "Estates", "planned": "£5"}], "implications": [{"kind": "Legal", "words": "None."}]}
    pdf = pdf_of(pack(SectionName.SAVINGS, SectionName.IMPLICATIONS, SectionName.KEY, **lists))
    assert {title: page for level, title, page in bookmarks(pdf) if level == 0} == {
        "Savings": 3, "Implications": 3, "Key and notes": 4,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("award", "words"),
    [
        ("£400,568", "Of the award of £400,568, £167,068 are not allocated."),
        ("£200,000", "Of the award of £200,000, all is allocated, and £33,500 more than it."),
        ("to be told", "in all. One line"),
    ],
)
def test_a_budget_says_what_of_the_award_is_not_allocated(award: str, words: str) -> None:
    lines = [{"need": "Abuse", "contribution": "£233,500"}, {"need": "Hate", "contribution": "Tbc"}]
    content = replace(pack(SectionName.BUDGET, budget=lines), details=PackDetails(award=award))
    assert words in " ".join(page_texts(pdf_of(content))[-1].split())


def test_pages_left_blank_are_no_part_of_a_paper() -> None:
    papers = [{"title": "One", "text": "Short."}, {"title": "Two", "text": "Short."}]
    agenda = [{"item": "First", "paper": "One"}, {"item": "Second", "paper": "Two"}]
    content = pack(SectionName.AGENDA, SectionName.PAPERS, two_sided=True, papers=papers, agenda=agenda)
    page = " ".join(page_texts(pdf_of(content))[2].split())
    assert "First page 5 2 Second page 7" in page


def test_the_officer_is_told_what_the_agenda_names_and_the_pack_lacks() -> None:
    agenda = [{"item": "Knife crime", "paper": "Needs assessment"}, {"item": "Any other business"}]
    papers = [{"title": "Terms", "file": f"{'0' * 64} terms.pdf (2 pages)"}]
    content = pack(SectionName.AGENDA, SectionName.PAPERS, agenda=agenda, papers=papers)
    assert printed(board_outline(content)).notes == (
        "“Knife crime” on the agenda names “Needs assessment”, which is not in this pack.",
        "terms.pdf (2 pages) is no longer in the project: bind it in again.",
    )


def test_a_code_without_a_meaning_is_listed_and_told_to_the_officer() -> None:
    coded = entry_of(Indicator(1, "Theft", codes=(Code("CP", "1.6"), Code("NI", "16"))), two_years([5], [4]))
    plan = PackPlan((PlannedSection(SectionName.THEMES), PlannedSection(SectionName.ABBREVIATIONS)))
    made = printed(board_outline(replace(pack_of(coded), plan=plan)))
    assert made.notes == ("Without a meaning yet: CP (Agenda and papers, Abbreviations).",)
    text = " ".join(page_texts(made.pdf)[-1].split())
    assert "CP Meaning not given NI National indicator" in text
