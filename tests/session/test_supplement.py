"""The supplement of late items: what is marked late, what came since, pages numbered on from the pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from csp_desktop.domain.board_lists import ListName
from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Unit
from csp_desktop.domain.periods import month
from csp_desktop.domain.refusal import Refusal
from csp_desktop.pack.board import board_outline
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.typeset.press import Printed, printed
from csp_desktop.project.store import Project
from csp_desktop.session.board_lists import add_items
from csp_desktop.session.packing import pack_content
from csp_desktop.session.readings import Readings
from csp_desktop.session.sealing import seal
from csp_desktop.session.supplement import came_after, supplement_content
from tests.pack.reading_back import page_texts

NOVEMBER, TODAY = month(2016, 11), date(2017, 1, 20)


@pytest.fixture
def project(sample: Path) -> Iterator[Project]:
    with Project.open(sample) as made:
        items = [{"item": "Welcome"}, {"item": "Knife crime"}, {"item": "Budget", "late": "yes"}]
        papers = [{"title": "Knife crime", "text": "1. It rose.", "late": "yes"}, {"title": "Plan", "text": "All."}]
        add_items(made, ListName.AGENDA, NOVEMBER, items)
        add_items(made, ListName.PAPERS, NOVEMBER, papers)
        yield made


def supplement(project: Project) -> PackContent:
    return supplement_content(project, Readings(project, NOVEMBER), TODAY)


def sealed_pack(project: Project) -> Printed:
    content = pack_content(project, Readings(project, NOVEMBER), TODAY)
    made = printed(board_outline(content))
    seal(project, content, made.pdf, "public")
    return made


def test_late_items_and_those_of_late_papers_are_in_it_and_no_others(project: Project) -> None:
    content = supplement(project)
    assert [each.values["item"] for each in content.lists[ListName.AGENDA]] == ["Knife crime", "Budget"]
    assert [each.values["title"] for each in content.lists[ListName.PAPERS]] == ["Knife crime"]
    assert content.entries == ()
    cover, *others = page_texts(printed(board_outline(content)).pdf)
    assert "Supplement to the board pack for November 2016" in cover
    assert any("It rose." in page for page in others)
    assert not any("All." in page for page in others)


def test_its_pages_go_on_from_the_pack_on_a_right_hand_page(project: Project) -> None:
    pages = sealed_pack(project).pages
    first = pages + 1 + pages % 2
    texts = page_texts(printed(board_outline(supplement(project))).pdf)
    last = first + len(texts) - 1
    assert f"Page {first + 1} of {last}" in texts[1]
    assert f"Page {last} of {last}" in texts[-1]
    assert f"Knife crime page {last}" in " ".join(texts[2].split())


def test_figures_that_came_since_the_pack_went_out_are_in_it(project: Project) -> None:
    sealed_pack(project)
    assert supplement(project).entries == ()
    ist = next(each for each in project.indicators() if "faith" in each.name and each.unit is Unit.COUNT)
    with project.action("Late return") as edit:
        edit.put_figure(SeriesKey(ist.id, project.own_area.id, Kind.ACTUAL), NOVEMBER, Figure(52))
    assert [each.reading.indicator.id for each in supplement(project).entries] == [ist.id]


def test_without_anything_late_there_is_no_supplement(sample: Path) -> None:
    with Project.open(sample) as project, pytest.raises(Refusal, match="Nothing is late"):
        supplement(project)


def test_it_says_nothing_of_comments_on_what_is_not_in_it(project: Project) -> None:
    crime = next(each for each in project.indicators() if each.title == "All crime")
    with project.action("Keep back") as edit:
        edit.put_indicator(replace(crime, suppress_below=10_000))
        edit.put_comment(crime.id, project.own_area.id, NOVEMBER, "Few.")
    assert pack_content(project, Readings(project, NOVEMBER), TODAY).left_out == ("All crime",)
    assert supplement(project).left_out == ()


def test_the_restricted_one_has_no_figure_that_was_there_before(project: Project) -> None:
    crime = next(each for each in project.indicators() if each.title == "All crime")
    with project.action("Restrict") as edit:
        edit.put_indicator(replace(crime, restricted=True))
    sealed_pack(project)
    assert supplement_content(project, Readings(project, NOVEMBER), TODAY, restricted=True).entries == ()
    key = SeriesKey(crime.id, project.own_area.id, Kind.ACTUAL)
    earlier = project.actions()[0].when - timedelta(seconds=1)
    assert came_after(project, key, NOVEMBER, earlier)
    assert not came_after(project, key, NOVEMBER, project.actions()[-1].when)
    assert not came_after(project, key, month(2017, 1), earlier)
