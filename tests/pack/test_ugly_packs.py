"""Packs that are hard to set: nothing fails, nothing is lost in silence, and every letter stays within its page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO

import pytest
from pikepdf import Pdf

from csp_desktop.charts.axis import axis_for
from csp_desktop.charts.description import Band, Chart, ChartSeries, Form, Role
from csp_desktop.domain.status import Status
from csp_desktop.pack.board import board_outline
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.outline import (
    Block,
    BulletList,
    Cell,
    ChartBlock,
    Column,
    Contents,
    Heading,
    Outline,
    PageBreak,
    Paragraph,
    Row,
    StatusLine,
    Table,
)
from csp_desktop.pack.paper import Paper
from csp_desktop.pack.tagged.canvas import TaggedCanvas
from csp_desktop.pack.typeset.fonts import Face
from csp_desktop.pack.typeset.press import Printed, printed
from csp_desktop.pack.typeset.styles import BODY
from tests.pack.plymouth import all_crime, entry_of, ist_incidents, pack_of
from tests.pack.reading_back import astray, bookmarks, overlapping, page_texts
from tests.pack.structure_read import tree_of
from tests.pack.test_pack_sizes import many

NAME = ("Anti-social behaviour reported by residents of the waterfront and all who live beside it " * 3)[:200]
NATIONS = "Tŷ, dŵr, Ŵyl, łódź, śnieg, Żółć, ĄĆĘŁŃÓŚŹŻ"
LONGEST = 32_767


def named(name: str, comment: str = "") -> PackEntry:
    source = ist_incidents()
    return entry_of(replace(source.reading.indicator, name=name, short_name=name), source.series, comment)


def without_figures() -> PackContent:
    indicator = all_crime().reading.indicator
    return pack_of(*(entry_of(replace(indicator, id=n, name=f"Nothing {n}"), {}) for n in range(8)))


def forty_lines() -> PackContent:
    lines = (f"Line {n}: what the police say of it, at such length that it fills more than a line." for n in range(40))
    return pack_of(named("Commented", "\n".join(lines)))


PACKS: dict[str, Callable[[], PackContent]] = {
    "300 indicators": lambda: many(300),
    "40 lines of comment": forty_lines,
    "a name of 200 letters": lambda: pack_of(named(NAME), named(f"{NAME} too")),
    "a word of 200 letters": lambda: pack_of(named("x" * 200, "y" * LONGEST)),
    "no indicators": pack_of,
    "no figures": without_figures,
    "Welsh and Polish": lambda: pack_of(named(NATIONS, NATIONS)),
    "from right to left": lambda: pack_of(named("جرائم الكراهية 2016/17", "הפשיעה ירדה ב-12 אחוזים 😀")),
}


def columns_of(count: int, *, numeric: bool, rows: int = 20) -> Table:
    """Return a table of numbers, or of words, with `count` columns."""
    columns = (Column("Area", 2), *(Column(f"Month {n} of the year", 1, numeric=numeric) for n in range(1, count)))
    text = "{:,}" if numeric else "word {}"
    cells = [tuple(Cell(text.format(row * n * 17)) for n in range(1, count)) for row in range(rows)]
    return Table("Wide.", columns, tuple(Row((Cell(f"Neighbourhood {n}"), *each)) for n, each in enumerate(cells)))


def long_cells() -> Table:
    columns = (Column("a", 1), Column("title " * 2000, 3), Column("n", 1, numeric=True))
    texts = ("word " * 6553, "y" * LONGEST, "9" * 400)
    rows = [Row((Cell("row"), Cell(text), Cell(text[:400]))) for text in texts]
    return Table("Long.", columns, (Row((Cell("group " * 3000),), opens_group=True), *rows))


def bars(names: tuple[str, ...]) -> Chart:
    series = ChartSeries("Here " * 60, Role.OWN, (12.0, 30.0), ("£1,335,000,000.25", "£2"))
    return Chart("Title " * 90, names, (series,), axis_for((series,)), "Words. " * 900, form=Form.BARS)


def areas(count: int) -> Chart:
    """Return a chart with a bar for each area."""
    series = ChartSeries("Areas", Role.OTHER, tuple(map(float, range(1, count + 1))), tuple(map(str, range(count))))
    names = tuple(f"Neighbourhood {n}" for n in range(count))
    return Chart("Areas", names, (series,), axis_for((series,)), "Words.", form=Form.BARS)


def crowded() -> Chart:
    """Return a chart with as many lines as one has, and an axis that does not begin at zero."""
    roles = (Role.THIS_YEAR, Role.LAST_YEAR, Role.TARGET, Role.FORECAST)
    series = tuple(ChartSeries(role.value.capitalize(), role, (918.0, 926.0, None)) for role in roles)
    fan = Band("95% interval", Role.FAN, (None, 920.0, 921.0), (None, 925.0, 930.0))
    return Chart("Rates", ("Q1", "Q2", "Q3"), series, axis_for(series), "Words.", (fan,))


@cache
def pack(name: str) -> Printed:
    return printed(board_outline(PACKS[name]()))


BLOCKS: dict[str, tuple[Block, ...]] = {
    "60 columns of numbers": (Heading(1, "Wide"), columns_of(60, numeric=True)),
    "60 columns of words": (Heading(1, "Wide"), columns_of(60, numeric=False)),
    "60 columns on A3": (PageBreak(Paper.A3_WIDE), Heading(1, "Wide"), columns_of(60, numeric=True)),
    "long cells": (long_cells(),),
    "a status longer than a page": (Heading(1, "S"), StatusLine(Status.MISSED, "word " * 3000, "reason " * 3000)),
    "a heading longer than a page": (Contents("Contents"), Heading(1, "h" * LONGEST), Heading(2, "name " * 6000)),
    "an item longer than a page": (BulletList(("a", "item " * 3000)),),
    "bars of 50 areas": (ChartBlock((areas(50),)), ChartBlock((areas(40), areas(9)))),
    "charts with full legends": (ChartBlock((crowded(), crowded())), Paragraph("After.")),
    "charts with long names": (ChartBlock((bars(("n" * 300, "b")), bars(("name " * 90, "b")))), Paragraph("After.")),
}


def bare(blocks: tuple[Block, ...]) -> Outline:
    return Outline("Title", "Author", "Head " * 90, blocks)


@pytest.mark.parametrize("name", PACKS)
def test_every_letter_of_a_pack_stays_within_its_page(name: str) -> None:
    assert astray(pack(name).pdf) == []


@pytest.mark.parametrize("name", PACKS)
def test_no_text_of_a_pack_lies_over_another(name: str) -> None:
    assert overlapping(pack(name).pdf) == []


@pytest.mark.parametrize("name", BLOCKS)
def test_no_text_of_a_block_lies_over_another(name: str) -> None:
    assert overlapping(printed(bare(BLOCKS[name])).pdf) == []


def test_text_that_lies_over_another_is_found() -> None:
    canvas = TaggedCanvas(Face.REGULAR)
    with canvas.artifact():
        for left in (50, 60):
            canvas.text(left, 500, "Twice", BODY)
    canvas.next_page()
    assert overlapping(canvas.finish().pdf) == [(1, "Twice ")]


@pytest.mark.parametrize("name", BLOCKS)
def test_every_letter_of_a_block_stays_within_its_page(name: str) -> None:
    assert astray(printed(bare(BLOCKS[name])).pdf) == []


def test_a_letter_off_the_page_is_found() -> None:
    wide = printed(Outline("T", "A", "H", (PageBreak(Paper.A4_WIDE), Paragraph("word " * 60)))).pdf
    assert astray(narrowed(wide))


def narrowed(pdf: bytes) -> bytes:
    """Return a PDF with its pages cut to the width of upright A4."""
    out = BytesIO()
    with Pdf.open(BytesIO(pdf)) as opened:
        for page in opened.pages:
            page.mediabox = [0, 0, *Paper.A4.size]
        opened.save(out)
    return out.getvalue()


@pytest.mark.parametrize("numeric", [True, False])
def test_every_cell_of_sixty_columns_is_printed_whole(numeric: bool) -> None:
    table = columns_of(60, numeric=numeric, rows=4)
    words = " ".join(page_texts(printed(bare((table,))).pdf)).split()
    wanted = {word for row in table.rows for cell in row.cells for word in cell.text.split()}
    assert wanted <= set(words)


def test_each_part_of_a_wide_table_names_its_rows() -> None:
    text = " ".join(page_texts(printed(bare((columns_of(60, numeric=True, rows=1),))).pdf))
    assert text.count("Neighbourhood") == text.count("Area") > 1


def test_every_letter_that_the_font_lacks_is_counted_and_noted() -> None:
    made = pack("from right to left")
    (note,) = made.notes
    assert note.startswith("The pack's font lacks ")
    assert "☐: hebrew letter" in note
    assert "☐☐☐☐☐ ☐☐☐☐☐☐☐☐ 2016/17" in "".join(page_texts(made.pdf))


def test_nothing_is_noted_of_welsh_and_polish() -> None:
    made = pack("Welsh and Polish")
    assert made.notes == ()
    assert NATIONS in "".join(page_texts(made.pdf)).replace("\n", " ")


def test_every_line_of_a_long_comment_is_printed() -> None:
    text = "".join(page_texts(pack("40 lines of comment").pdf))
    assert [n for n in range(40) if f"Line {n}:" not in text] == []


def test_each_of_three_hundred_indicators_has_its_section() -> None:
    text = "\n".join(page_texts(pack("300 indicators").pdf))
    assert [n for n in range(300) if text.count(f"Indicator {n:03}") < 3] == []


def test_a_document_may_begin_with_a_heading_of_the_second_level() -> None:
    made = printed(bare((Heading(2, "Second"), Heading(1, "First"), Heading(2, "Second again"))))
    assert bookmarks(made.pdf) == [(0, "Second", 1), (0, "First", 1), (1, "Second again", 1)]
    assert [each.tag for each in tree_of(made.pdf).walk() if each.tag.startswith("H")] == ["H1", "H1", "H2"]
