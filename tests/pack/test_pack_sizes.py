from __future__ import annotations

from dataclasses import replace

from csp_desktop.domain.indicators import Unit
from csp_desktop.pack.board import board_outline
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.pack.typeset.press import printed
from tests.pack.plymouth import all_crime, antisocial_behaviour, entry_of, pack_of
from tests.pack.reading_back import lowest_text, outermost, page_texts


def many(count: int) -> PackContent:
    """Return a pack of `count` indicators in priorities of four."""
    source = antisocial_behaviour()
    return pack_of(*(_numbered(source, number) for number in range(count)))


def _numbered(source: PackEntry, number: int) -> PackEntry:
    indicator = replace(
        source.reading.indicator,
        id=number,
        name=f"Indicator {number:03}",
        priority=f"Priority {number // 4:02}",
    )
    return entry_of(indicator, source.series)


def test_sixty_indicators_stand_in_the_summary_each_once_under_repeated_headers() -> None:
    texts = page_texts(printed(board_outline(many(60))).pdf)
    first = next(number for number, text in enumerate(texts) if "60 indicators." in text)
    summary = [text for text in texts[first:] if "To date or" in text]
    assert len(summary) == 3
    assert [n for n in range(60) if "".join(summary).count(f"Indicator {n:03}") != 1] == []


def test_no_group_of_the_summary_is_parted_from_its_first_row() -> None:
    pdf = printed(board_outline(many(60))).pdf
    pages = [number for number, text in enumerate(page_texts(pdf), 1) if "To date or" in text]
    assert not any(lowest_text(pdf, page)[0].startswith("Priority") for page in pages)


def test_a_pack_without_indicators_says_so() -> None:
    assert "The pack has no indicators." in page_texts(printed(board_outline(pack_of())).pdf)[2]


def test_an_indicator_without_figures_says_so() -> None:
    source = all_crime()
    text = "".join(page_texts(printed(board_outline(pack_of(entry_of(source.reading.indicator, {})))).pdf))
    assert "No figure for 2016/17 has come in yet of: All crime recorded by the police." in text
    assert "No figure yet" in text


def test_an_indicator_without_figures_stands_where_the_page_has_room() -> None:
    one = many(1).entries[0]
    empty = entry_of(replace(one.reading.indicator, name="Gap"), {})
    other = entry_of(replace(one.reading.indicator, name="Theft", priority="Theft"), one.series)
    texts = page_texts(printed(board_outline(pack_of(one, empty, other))).pdf)
    assert "Gap" in next(text for text in texts[3:] if "Indicator 000" in text)


def test_wide_money_stays_within_its_columns() -> None:
    source = all_crime()
    series = {
        kind: {p: replace(f, value=(f.value or 0) * 1e6 + 0.25) for p, f in row.items()}
        for kind, row in source.series.items()
    }
    indicator = replace(source.reading.indicator, unit=Unit.MONEY, decimals=2)
    pdf = printed(board_outline(pack_of(entry_of(indicator, series)))).pdf
    left, right = outermost(pdf)
    assert left >= 47
    assert right <= 549
    assert "£1,335,000,000.25" in "".join(page_texts(pdf)).replace("\n", "")
