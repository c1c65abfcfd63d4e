from __future__ import annotations

import re
from functools import cache

import pytest

from csp_desktop.pack.board import board_outline
from csp_desktop.pack.typeset.press import printed
from tests.pack.plymouth import plymouth
from tests.pack.reading_back import bookmarks, lowest_text, page_texts


@cache
def pack() -> bytes:
    return printed(board_outline(plymouth())).pdf


@cache
def texts() -> list[str]:
    return page_texts(pack())


def page_of(name: str) -> str:
    """Return the text of the page under an indicator's own heading."""
    return next(text for text in texts()[3:] if name in text)


def contents() -> list[tuple[str, str]]:
    """Return the entries of the contents: heading and page, without how far data reach."""
    listed = texts()[1].partition("Contents\n")[2].partition("\nSafer Plymouth")[0]
    return re.findall(r"^(.+?)(?:\s+data to .+?)?\s+(\d+)$", listed, re.MULTILINE)


def test_the_contents_say_how_far_the_data_of_each_priority_reach() -> None:
    page = texts()[1]
    assert re.search(r"Domestic abuse\s+data to September 2016 or later\s+\d", page)
    assert re.search(r"Overall crime\s+data to November 2016\s+\d", page)


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("All crime recorded by the police", ["12,586", "12,016", "+570", "+4.7%"]),
        ("Serious acquisitive crime", ["1,149", "1,223", "−74"]),
        ("Violence with injury, excluding", ["1,375", "1,280", "+95"]),
        ("Domestic abuse crimes and", ["3,230", "4,329", "−1,099", "−25.4%"]),
        ("Anti-social behaviour incidents", ["7,170", "6,803", "+367", "+5.4%"]),
        ("Hate crime recorded by the", ["287", "219", "+68"]),
        ("Referrals to domestic abuse", ["1,044", "1,081", "−37"]),
    ],
)
def test_the_summary_has_every_indicator_with_its_change(name: str, figures: list[str]) -> None:
    summary = texts()[2]
    line = summary[summary.index(name) :]
    assert [figure for figure in figures if figure not in line] == []


def test_an_indicator_behind_its_target_says_by_how_much() -> None:
    assert "361 against at least 375 to October" in page_of("Racist, disablist")


def test_no_change_of_minus_a_hundred_per_cent_is_printed() -> None:
    assert "−100" not in "".join(texts())


def test_a_row_of_months_is_not_called_cumulative() -> None:
    page = page_of("Anti-social behaviour incidents")
    assert "Monthly 2016/17\n853 967 965 955 899 887 896 748" in re.sub(r"[ \n]+(?=\d)", " ", page).replace(
        "17 853", "17\n853"
    )
    assert "cumulative" not in page.lower()


def test_a_change_is_this_year_less_last() -> None:
    assert re.search(r"Change on 2015/16\s+−11\s+\+73\s+\+196\s+\+9\s+−13\s+\+78\s+\+4\s+\+31", page_of("Anti-soc"))


def test_the_contents_name_the_page_on_which_each_heading_stands() -> None:
    entries = contents()
    assert len(entries) == 16
    assert [name for name, page in entries if name not in texts()[int(page) - 1]] == []


def test_bookmarks_lead_to_the_pages_of_the_contents() -> None:
    entries = contents()
    assert [(title, page) for _, title, page in bookmarks(pack())] == [(name, int(page)) for name, page in entries]
    assert {level for level, _, _ in bookmarks(pack())} == {0, 1}


def test_every_page_but_the_cover_says_which_of_how_many_it_is() -> None:
    count = len(texts())
    assert "Page" not in texts()[0]
    assert [n for n, text in enumerate(texts()[1:], 2) if f"Page {n} of {count}" not in text] == []


def test_the_cover_says_how_far_each_partner_reaches() -> None:
    cover = texts()[0]
    assert "November 2016 Devon and Cornwall Police" in cover.replace("\n", " ")
    assert 'October 2016 Plymouth City Council ("ist" incidents)' in cover.replace("\n", " ")
    assert "Quarter 2 of 2016/17 Plymouth Domestic Abuse Service" in cover.replace("\n", " ")


def test_a_quarterly_indicator_has_four_columns() -> None:
    assert re.search(r"Quarter\s+Q1\s+Q2\s+Q3\s+Q4", page_of("Referrals to domestic abuse"))


def test_the_key_tells_the_tolerance_in_words() -> None:
    key = texts()[-1]
    assert "misses its target by 15% of the target or less" in key
    assert "Missing is not zero" in key


def test_no_page_ends_in_a_heading() -> None:
    headings = {title for _, title, _ in bookmarks(pack())} | {"Comment"}
    pages = range(3, len(texts()) + 1)
    assert [page for page in pages if lowest_text(pack(), page)[0].strip() in headings] == []


def test_the_same_content_gives_the_same_bytes() -> None:
    assert printed(board_outline(plymouth())).pdf == pack()


def test_progress_counts_the_pages() -> None:
    told: list[tuple[int, int]] = []
    made = printed(board_outline(plymouth()), lambda done, pages: told.append((done, pages)))
    assert told == [(page, made.pages) for page in range(1, made.pages + 1)]
