"""A paper named as a priority stands under it, once, and not by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from csp_desktop.domain.board_lists import ListItem, ListName
from csp_desktop.pack.board import board_outline
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.outline import Block, Heading, Paragraph, Together
from csp_desktop.pack.plan import PackPlan, PlannedSection, SectionName
from tests.pack.plymouth import NOVEMBER, plymouth

WORDS = "The gangs are quiet."


def pack(title: str, *names: SectionName, of: str = "") -> PackContent:
    paper = ListItem(1, ListName.PAPERS, 1, {"title": title, "text": f"**Tensions**\n{WORDS}"}, NOVEMBER)
    planned = (*(PlannedSection(name) for name in names), PlannedSection(SectionName.PAPERS))
    own = (PlannedSection(SectionName.PAPERS, of=of),) if of else ()
    return replace(plymouth(), lists={ListName.PAPERS: (paper,)}, plan=PackPlan((*planned, *own)))


def blocks(content: PackContent) -> list[Block]:
    found = board_outline(content).blocks
    return [each for block in found for each in (block.blocks if isinstance(block, Together) else (block,))]


def heading_over(content: PackContent) -> str:
    """Return the heading of level 1 or 2 under which the words stand."""
    told = blocks(content)
    before = told[: told.index(Paragraph(WORDS))]
    return [each.text for each in before if isinstance(each, Heading) and each.level < 3][-1]


@pytest.mark.parametrize("name", [SectionName.THEMES, SectionName.NARRATIVE])
def test_a_paper_named_as_a_priority_stands_under_it_and_nowhere_else(name):
    content = pack("5.  hate Crime", name)
    assert heading_over(content).endswith("Hate crime")
    assert blocks(content).count(Paragraph(WORDS)) == 1
    assert Heading(3, "Tensions") in blocks(content)


def test_it_stands_at_the_end_of_the_priority_among_the_pages_of_indicators():
    assert heading_over(pack("Hate crime", SectionName.INDICATORS)) == "Hate crime recorded by the police"


def test_it_is_told_once_where_two_sections_tell_the_indicators_by_priority():
    assert blocks(pack("Hate crime", SectionName.THEMES, SectionName.INDICATORS)).count(Paragraph(WORDS)) == 1


@pytest.mark.parametrize("content", [pack("Gangs", SectionName.THEMES), pack("Hate crime", SectionName.SUMMARY)])
def test_another_paper_stands_by_itself(content):
    assert heading_over(content) in ("Gangs", "Hate crime", "Tensions")


def test_a_paper_with_a_section_of_its_own_stays_there():
    content = pack("Hate crime", SectionName.NARRATIVE, of="Hate crime")
    assert blocks(content).count(Paragraph(WORDS)) == 1
    assert heading_over(content) == "Tensions"
