"""An indicator's own page in its fixed form, areas beside each other, and the page on the quality of the data."""

from __future__ import annotations

from dataclasses import replace

from csp_desktop.domain.figures import Figure, Kind, Shorthand
from csp_desktop.domain.indicators import Area, Basis, Direction, Indicator, Unit
from csp_desktop.domain.periods import Frequency, financial_year, month
from csp_desktop.domain.reader import read
from csp_desktop.pack.board import board_outline
from csp_desktop.pack.content import Accepted, Erratum, PackEntry, Restated
from csp_desktop.pack.outline import Block, BulletList, ChartBlock, Heading, Paragraph, Table, Together
from csp_desktop.pack.plan import PackPlan, PlannedSection, SectionName
from csp_desktop.pack.sections.districts import districts
from csp_desktop.pack.sections.figures_table import figures_table
from csp_desktop.pack.sections.indicator import charts_of, indicator_section
from csp_desktop.pack.sections.passports import passport
from csp_desktop.pack.sections.quality import quality
from csp_desktop.pack.sections.record import erratum
from csp_desktop.pack.sections.summary import summary
from csp_desktop.pack.sections.surveys import surveys
from csp_desktop.pack.typeset.press import printed
from tests.pack.plymouth import (
    NOVEMBER,
    SCHEME,
    all_crime,
    entry_of,
    ist_incidents,
    pack_of,
    plymouth,
    row_of,
    two_years,
)
from tests.pack.reading_back import bookmarks, page_texts

THEFT = Indicator(1, "Theft", direction=Direction.DOWN)


def lines_of(entry: PackEntry) -> dict[str, str]:
    return {row.cells[0].text: row.cells[1].text for row in passport(entry.reading).rows}


def flat(blocks: list[Block]) -> list[Block]:
    return [each for block in blocks for each in (block.blocks if isinstance(block, Together) else (block,))]


def bullets(blocks: list[Block], title: str) -> tuple[str, ...]:
    """Return the lines under a heading."""
    place = next(place for place, each in enumerate(blocks) if isinstance(each, Heading) and each.text == title)
    found = blocks[place + 1]
    assert isinstance(found, BulletList)
    return found.items


def test_a_page_says_what_the_rules_of_an_indicator_mean() -> None:
    lines = lines_of(ist_incidents())
    assert lines["How it works"] == "A count for every month, added up from April on."
    assert lines["What good looks like"] == "Higher is better; the target for 2016/17 is at least 640."
    assert lines["How late"] == "Figures reach October 2016, as its figures come 1 month behind others."
    assert "Why it matters" not in lines


def test_the_officers_own_words_come_before_those_made_from_the_rules() -> None:
    indicator = replace(
        THEFT, definition="Thefts.", how_it_works="Counted.", good_looks_like="Fewer.", why_it_matters="Harm.",
        breaks=("2016-05",), unit=Unit.RATE, per=1000, basis=Basis.ROLLING, source="Police",
    )  # fmt: skip
    assert lines_of(entry_of(indicator, two_years([5], [4]))) == {
        "Definition": "Thefts.",
        "How it works": "Counted.",
        "What good looks like": "Fewer.",
        "Why it matters": "Harm.",
        "Source": "Police",
        "How late": "Figures reach April 2016.",
        "Breaks": "Figures before May 2016 are not to be compared with those after.",
    }


def test_a_rate_over_twelve_months_is_said_to_be_one() -> None:
    indicator = replace(THEFT, unit=Unit.RATE, per=1000, basis=Basis.ROLLING, frequency=Frequency.QUARTER)
    told = lines_of(entry_of(indicator, {}))
    assert (
        told["How it works"] == "A rate for each 1,000 for every quarter, which covers the twelve months up to its end."
    )
    assert told["How late"] == "There is no figure yet."


def test_every_indicator_has_a_page_of_its_own() -> None:
    plan = PackPlan((PlannedSection(SectionName.PASSPORTS),))
    pdf = printed(board_outline(replace(plymouth(), plan=plan))).pdf
    pages = [page for level, _, page in bookmarks(pdf) if level == 1]
    assert pages == list(range(3, 12))
    assert "What good looks like" in page_texts(pdf)[2]


def district(name: str, number: int, this: list[float | None], last: list[float | None]) -> PackEntry:
    series = two_years(this, last)
    return PackEntry(read(THEFT, Area(number, name, parent=1), series, NOVEMBER, SCHEME), series)


def test_areas_stand_beside_each_other_with_whether_it_is_chance() -> None:
    entries = (all_crime(), district("North", 2, [40], [10]), district("South", 3, [12], [11]))
    blocks = flat(districts(pack_of(*entries), "Areas"))
    table = next(each for each in blocks if isinstance(each, Table))
    assert [[cell.text for cell in row.cells[:4]] for row in table.rows] == [
        ["North", "40", "10", "+30"],
        ["South", "12", "11", "+1"],
    ]
    assert "more than chance" in table.rows[0].cells[4].text.lower()
    assert [each.charts[0].labels for each in blocks if isinstance(each, ChartBlock)] == [("South", "North")]


def test_areas_whose_figures_reach_other_months_are_not_drawn_as_one() -> None:
    entries = (district("North", 2, [40, 41], [10]), district("South", 3, [12], [11]))
    blocks = flat(districts(pack_of(*entries), "Areas"))
    assert not any(isinstance(each, ChartBlock) for each in blocks)
    table = next(each for each in blocks if isinstance(each, Table))
    assert [row.cells[1].note for row in table.rows] == ["May 2016", "April 2016"]
    assert [row.cells[0].note for row in table.rows] == ["Compared over April only, where this year has 40.", ""]


def test_the_target_of_one_area_is_not_drawn_as_that_of_all() -> None:
    def rated(number: int, target: float) -> PackEntry:
        rate, period = replace(THEFT, unit=Unit.RATE), month(2016, 11)
        series = {Kind.ACTUAL: {period: Figure(4.0)}, Kind.TARGET: {period: Figure(target)}}
        return PackEntry(read(rate, Area(number, f"Area {number}", parent=1), series, NOVEMBER, SCHEME), series)

    def drawn(*entries: PackEntry) -> list[str]:
        blocks = flat(districts(pack_of(*entries), "Areas"))
        (chart,) = (each.charts[0] for each in blocks if isinstance(each, ChartBlock))
        return [each.name for each in chart.series]

    assert "Target" in drawn(rated(2, 5.0), rated(3, 5.0))
    assert "Target" not in drawn(rated(2, 5.0), rated(3, 6.0))


def test_a_target_that_is_set_ahead_is_that_of_its_own_year() -> None:
    ahead = replace(THEFT, unit=Unit.RATE, targets_ahead=1)
    series = {Kind.ACTUAL: {month(2016, 11): Figure(4.0)}, Kind.TARGET: {financial_year(2017): Figure(5.0)}}
    entry = entry_of(ahead, series)
    assert lines_of(entry)["What good looks like"] == "Lower is better; the target for 2017/18 is at most 5."
    table = next(each for each in summary(pack_of(entry), "Summary") if isinstance(each, Table))
    assert (table.rows[1].cells[5].text, table.rows[1].cells[5].note) == ("5", "at most, 2017/18")


def test_a_figure_of_another_month_than_its_period_says_so_wherever_it_stands() -> None:
    entry = replace(entry_of(THEFT, two_years([4], [5])), noted={month(2016, 4): "March 2016"})
    table = next(each for each in summary(pack_of(entry), "Summary") if isinstance(each, Table))
    assert table.rows[1].cells[7].note == "The figure is of March 2016"
    said = [each.text for each in flat(indicator_section(entry, SCHEME)) if isinstance(each, Paragraph)]
    assert "The figure for April 2016 is of March 2016, as its return says." in said


def test_one_area_alone_is_no_comparison() -> None:
    assert districts(pack_of(all_crime(), district("North", 2, [40], [10])), "Areas") == []


def test_what_is_late_beyond_its_lag_is_told_and_what_is_not_is_not() -> None:
    late = entry_of(replace(THEFT, lag=1), two_years([1, 2, 3, 4, 5, 6], [1]))
    blocks = quality(pack_of(late, ist_incidents(), entry_of(replace(THEFT, name="Arson"), {})), "Quality")
    assert bullets(blocks, "Missing or late") == (
        "Theft: data to September 2016, where October 2016 was due.",
        "Arson: no figure for 2016/17 yet.",
    )


def test_gaps_and_provisional_figures_are_told_with_their_periods() -> None:
    provisional = Figure(4, shorthand=(Shorthand.PROVISIONAL,))
    actual = {**row_of(2016, [5, None, 7, 8, 9, 9, 9]), month(2016, 11): provisional}
    blocks = quality(pack_of(entry_of(THEFT, {Kind.ACTUAL: actual})), "Quality")
    assert bullets(blocks, "Gaps within the year")[0].startswith("Theft: no figure for May")
    assert bullets(blocks, "Provisional figures, which may still change") == ("Theft: November.",)


def test_accepted_findings_stand_with_their_reason() -> None:
    content = replace(pack_of(all_crime()), accepted=(Accepted("B5 is not the sum.", "Rounded by the police."),))
    table = next(each for each in quality(content, "Quality") if isinstance(each, Table))
    assert [cell.text for cell in table.rows[0].cells] == ["B5 is not the sum.", "Rounded by the police."]


def test_nothing_against_the_data_leaves_no_page() -> None:
    assert quality(pack_of(all_crime()), "Quality") == []


def test_corrections_are_counted_and_an_erratum_names_its_pack() -> None:
    told = replace(pack_of(all_crime()), restated=(Restated("All crime", "April 2016", "1", "2"),))
    assert "One figure was corrected" in bullets(quality(told, "Quality"), "Corrected figures")[0]
    lines = ("All crime, to date: printed as 5, now 6.",)
    blocks = erratum(replace(told, erratum=Erratum("board pack of August 2016", lines)), "Erratum")
    assert blocks[-1] == BulletList(lines)
    assert erratum(replace(told, erratum=Erratum("board pack of August 2016", ())), "Erratum") == []


def test_a_survey_has_its_n_and_its_interval_and_a_share_of_cases_is_none() -> None:
    indicator = replace(THEFT, name="Satisfied", unit=Unit.PERCENT, decimals=1, direction=Direction.UP)
    asked = entry_of(indicator, {Kind.ACTUAL: {NOVEMBER: Figure(91.4, sample_size=105)}})
    share = entry_of(indicator, {Kind.ACTUAL: {NOVEMBER: Figure(20.3, 41, 202)}})
    table = next(each for each in surveys(pack_of(asked, share), "Surveys") if isinstance(each, Table))
    assert [[cell.text for cell in row.cells[1:4]] for row in table.rows] == [["91.4%", "105", "84.5% to 95.4%"]]


def test_what_is_kept_back_is_told_as_such_and_not_as_missing() -> None:
    kept = {**row_of(2016, [5, 6]), month(2016, 6): Figure(shorthand=(Shorthand.CONFIDENTIAL,))}
    blocks = quality(pack_of(entry_of(THEFT, {Kind.ACTUAL: kept})), "Quality")
    assert bullets(blocks, "Figures that are kept back") == ("Theft: June.",)
    assert not any(isinstance(each, Heading) and each.text == "Missing or late" for each in blocks)


def test_what_cannot_be_told_for_a_figure_that_is_kept_back_has_its_mark_in_the_tables() -> None:
    kept = {month(2016, 5): Figure(shorthand=(Shorthand.CONFIDENTIAL,))}
    entry = entry_of(THEFT, {Kind.ACTUAL: {**row_of(2016, [5, 6, 7]), **row_of(2015, [5, 6, 7]), **kept}})
    table = next(each for each in summary(pack_of(entry), "Summary") if isinstance(each, Table))
    assert table.rows[1].cells[1].text == "[c]"
    rows = {row.cells[0].text: [cell.text for cell in row.cells[1:4]] for row in figures_table(entry).rows}
    assert (rows["Monthly 2016/17"], rows["Change on 2015/16"]) == (["5", "[c]", "7"], ["0", "[c]", "0"])


def test_no_chart_to_date_is_drawn_of_what_has_no_figure_to_date() -> None:
    rate = replace(THEFT, unit=Unit.RATE)
    entry = entry_of(rate, {Kind.ACTUAL: row_of(2016, [5, 6, 7]), Kind.TARGET: {financial_year(2016): Figure(5.5)}})
    assert [each.title for each in charts_of(entry)] == ["Theft: month by month"]
