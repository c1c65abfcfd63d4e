"""Where each measure stands, by severity, and what has not come in told once."""

from __future__ import annotations

from dataclasses import replace

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.indicators import Direction, Indicator
from csp_desktop.pack.board import board_outline
from csp_desktop.pack.content import PackEntry
from csp_desktop.pack.outline import Block, BulletList, Heading, Paragraph, StatusLine, Together
from csp_desktop.pack.plan import PackPlan, PlannedSection, SectionName
from csp_desktop.pack.sections.standing import standing
from tests.pack.plymouth import all_crime, entry_of, ist_incidents, pack_of, row_of

TARGET = {Kind.CUMULATIVE_TARGET: row_of(2016, range(20, 260, 20))}


def theft(name: str, *values: float) -> PackEntry:
    indicator = Indicator(len(name), name, direction=Direction.DOWN, owner="Police")
    return entry_of(indicator, {Kind.ACTUAL: row_of(2016, values), **(TARGET if values else {})})


def measures(*entries: PackEntry) -> list[tuple[Block, ...]]:
    return [each.blocks for each in standing(pack_of(*entries), "Where we stand") if isinstance(each, Together)]


def test_measures_stand_by_severity_whatever_their_order() -> None:
    found = measures(all_crime(), theft("Met", 19), theft("Missed", 90), ist_incidents())
    assert [blocks[0].text for blocks in found if isinstance(blocks[0], Heading)] == [
        "Missed", ist_incidents().reading.indicator.name, "Met", all_crime().reading.indicator.name,
    ]  # fmt: skip


def test_a_measure_says_its_status_its_target_its_change_and_its_owner() -> None:
    (blocks,) = measures(theft("Thefts", 30))
    status, said, owner = blocks[1:]
    assert isinstance(status, StatusLine)
    assert isinstance(said, BulletList)
    assert status.reason == "30 against at most 20 to April: 50.0% over, beyond 15%: area of significant concern."
    assert said.items[:2] == ("Target 2016/17: at most 240.", "In April there were 30.")
    assert owner == Paragraph("Police.", owner.voice)  # type: ignore[union-attr]


def test_measures_in_development_and_without_a_figure_are_listed_with_what_they_are() -> None:
    growing = theft("Theft online")
    indicator = replace(growing.reading.indicator, in_development=True, definition="By a survey.")
    found = measures(entry_of(indicator, {}), theft("Theft of cars"))
    assert [blocks[0].text for blocks in found] == ["In development", "Without a figure yet"]  # type: ignore[union-attr]
    assert [blocks[1].items for blocks in found] == [  # type: ignore[union-attr]
        ("Theft online (Police): By a survey.",), ("Theft of cars (Police).",),
    ]  # fmt: skip


def test_indicators_of_which_nothing_came_in_share_a_sentence_at_the_end_of_their_priority() -> None:
    plan = PackPlan((PlannedSection(SectionName.INDICATORS),))
    pack = replace(pack_of(theft("Theft of cars"), theft("Theft", 5), theft("Theft of bicycles")), plan=plan)
    blocks = board_outline(pack).blocks
    sections = [each for each in blocks if isinstance(each, Together)]
    assert sections[-1].blocks == (
        Paragraph("No figure for 2016/17 has come in yet of: Theft of cars; Theft of bicycles."),
    )
    assert [each.text for each in sections[0].blocks if isinstance(each, Heading)][1:] == ["Theft"]
