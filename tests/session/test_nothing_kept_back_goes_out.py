"""What the public may not know is nowhere in what goes out: not in the pack's file, its charts or its tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from PIL import Image

from csp_desktop.domain.board_lists import ListItem, ListName
from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Direction, Indicator
from csp_desktop.domain.periods import Frequency, month, periods_of
from csp_desktop.pack.board import board_outline
from csp_desktop.pack.content import PackContent
from csp_desktop.pack.plan import PackPlan, PlannedSection, SectionName
from csp_desktop.pack.typeset.press import printed
from csp_desktop.project.store import Project
from csp_desktop.session.beside import write_beside
from csp_desktop.session.pack_plan import layout, layout_names
from csp_desktop.session.packing import pack_content
from csp_desktop.session.readings import Readings
from csp_desktop.session.sign_offs import sign
from tests.pack.all_words import all_words

NOVEMBER = month(2016, 11)
SECRET = Indicator(
    0,
    "Zebra gangs",
    "Zebra",
    priority="Axolotl",
    owner="Quokka Unit",
    contact="Inspector Numbat",
    definition="Wombats counted.",
    direction=Direction.DOWN,
    restricted=True,
)
SMALL = Indicator(
    0, "Racist incidents", priority="Hate crime", owner="Police", direction=Direction.DOWN, suppress_below=900
)
WORDS = ("Zebra", "Axolotl", "Quokka", "Numbat", "Wombat", "Okapi", "Tapir", "Narwhal", "Dugong", "Fossa")
FIGURES = ("873", "4,894", "91,817")
EVERYTHING = PackPlan(tuple(PlannedSection(name) for name in SectionName))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.csp", "City") as made:
        with made.action("Set up") as edit:
            secret, small = edit.put_indicator(SECRET), edit.put_indicator(SMALL)
            own = made.own_area.id
            for year in (2015, 2016):
                months = periods_of(year, Frequency.MONTH)
                counts = [4021.0, 873.0, *[4033.0 + year % 10] * 6]
                pairs = zip(months, counts, strict=False)
                edit.put_figures((SeriesKey(small.id, own, Kind.ACTUAL), each, Figure(value)) for each, value in pairs)
                edit.put_figures((SeriesKey(secret.id, own, Kind.ACTUAL), each, Figure(91817.0)) for each in months[:8])
            edit.put_comment(small.id, own, NOVEMBER, "Okapi: 873 in May.")
            edit.put_comment(secret.id, own, NOVEMBER, "Tapir.")
            for number, (name, told) in enumerate((("Zebra", "Narwhal"), ("Racist incidents", "Dugong"))):
                values = {"indicator": name, "what": told, "why": told, "front": "yes"}
                edit.put_list_item(ListItem(0, ListName.EXCEPTIONS, number, values, NOVEMBER))
        with made.action("Given anew") as edit:
            edit.put_figure(SeriesKey(small.id, own, Kind.ACTUAL), month(2016, 4), Figure(4022.0))
            edit.put_figure(SeriesKey(secret.id, own, Kind.ACTUAL), month(2016, 4), Figure(91818.0))
        for partner in ("Police", "Quokka Unit"):
            sign(made, partner, NOVEMBER, "Chief Fossa" if partner != "Police" else "A. Sergeant", "2017-01-03")
        yield made


def content(project: Project, *, restricted: bool, plan: PackPlan = EVERYTHING) -> PackContent:
    told = pack_content(project, Readings(project, NOVEMBER), date(2017, 1, 4), restricted=restricted)
    return replace(told, plan=plan)


def kept_back_in(text: str) -> list[str]:
    return [secret for secret in (*WORDS, *FIGURES) if secret in text]


def test_the_restricted_pack_tells_all_so_that_the_search_would_find_it(project: Project) -> None:
    pdf = printed(board_outline(content(project, restricted=True))).pdf
    assert kept_back_in(all_words(pdf)) == [*WORDS, *FIGURES]


@pytest.mark.parametrize("name", ["everything", *layout_names()])
def test_the_public_pack_holds_nothing_of_it_seen_or_not(project: Project, name: str) -> None:
    plan = layout(name) if name != "everything" else EVERYTHING
    pdf = printed(board_outline(content(project, restricted=False, plan=plan))).pdf
    assert kept_back_in(all_words(pdf)) == []


@pytest.mark.parametrize("name", ["everything", *layout_names()])
def test_what_is_kept_back_is_never_said_to_be_missing(project: Project, name: str) -> None:
    plan = layout(name) if name != "everything" else EVERYTHING
    pdf = printed(board_outline(content(project, restricted=False, plan=plan))).pdf
    said = " ".join(all_words(pdf).split())
    assert "no figure for" not in said.lower()
    assert ("kept back because the numbers are small" in said) == (name != "derby-thematic")  # which has no sentences


def test_where_all_is_kept_back_the_cover_does_not_say_that_nothing_has_come(project: Project) -> None:
    with project.action("Few") as edit:
        small = next(each for each in project.indicators() if each.suppress_below)
        edit.put_indicator(replace(small, suppress_below=99999))
    said = " ".join(all_words(printed(board_outline(content(project, restricted=False))).pdf).split())
    assert "The figures for April 2016 to November 2016 are kept back because the numbers are small." in said
    assert "Figures kept back" in said
    assert "Kept back The figures for April 2016" in said
    assert "o figure yet" not in said


def test_nor_do_the_charts_and_tables_beside_it(project: Project, tmp_path: Path) -> None:
    write_beside(content(project, restricted=False), tmp_path / "public")
    assert kept_back_in(told_in(tmp_path / "public")) == []
    write_beside(content(project, restricted=True), tmp_path / "restricted")
    assert {"Zebra", "Wombat"} & set(kept_back_in(told_in(tmp_path / "restricted")))


def told_in(folder: Path) -> str:
    """Return what files say, their names with it: an SVG's texts, a PNG's own words, a workbook's parts."""
    told = []
    for path in folder.iterdir():
        told.append(path.name)
        if path.suffix == ".png":
            with Image.open(path) as picture:
                told += picture.text.values()
        elif path.suffix == ".svg":
            told += ElementTree.parse(path).getroot().itertext()
        else:
            with ZipFile(path) as book:
                told += [book.read(part).decode("utf-8") for part in book.namelist()]
    return "\n".join(told)
