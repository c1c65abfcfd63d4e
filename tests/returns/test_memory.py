"""What an officer said of a partner's rows once is known again, whatever small things have changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from csp_desktop.domain.figures import Series, SeriesKey
from csp_desktop.domain.indicators import Area, Indicator
from csp_desktop.domain.remembered import About, RememberedMatch
from csp_desktop.returns.intake import Intake, KnownBy, propose
from csp_desktop.returns.model import WorkbookReading
from csp_desktop.returns.row_words import plain_words, source_words
from tests.returns.builders import table

Read = Callable[..., WorkbookReading]

CITY, NORTH = Area(1, "Safer Plymouth"), Area(2, "North", parent=1)
CRIME, HOMES = Indicator(1, "All crime", owner="Police"), Indicator(2, "Domestic burglary", owner="Police")
BINS = Indicator(3, "Bin fires", owner="Fire service")


def nothing(_key: SeriesKey) -> Series:
    return {}


def intake_of(reading: WorkbookReading, remembered: Sequence[RememberedMatch] = ()) -> Intake:
    return propose(reading, [CRIME, HOMES, BINS], [CITY, NORTH], nothing, remembered)


def said(intake: Intake, target: int | None, about: About = About.INDICATOR) -> list[RememberedMatch]:
    """Return what is remembered once every question of an intake is answered alike."""
    return [RememberedMatch(about, intake.source, row.words, target, intake.partner) for row in intake.unmatched]


@pytest.mark.parametrize(
    ("name", "title", "label", "sheet"),
    [
        ("police return Q3 2016.xlsx", "Dwellings entered", "Actual 2016/17", "Return"),
        ("police return Q4 2016.xlsx", "Dwellings entered 2017/18", "Actual 2017/18", "Return"),
        ("Police_Return Q3 final v2.xlsx", "DWELLINGS ENTERED", "actual 2016 - 17", "Return"),
        ("police return.xlsx", "Dwellings entered¹", "Actual* 2016/17", "Return"),
        ("police return.xlsx", "Dwellings entered (1)", "Actual 2016/17", "Return"),
        ("police return.xlsx", "Dwellings entered1", "Actual 2016/17", "Return"),
        ("police return.xlsx", "Dwellings, entered - November 2016", "Monthly 2016/17", "Sheet1"),
        ("police return.xlsx", "Dwelings entered", "Actual 2016/17", "December"),
    ],
)
def test_a_remembered_row_is_known_again(read: Read, name: str, title: str, label: str, sheet: str) -> None:
    first = intake_of(read(*table(["Actual 2015/16", 5, 6], title="Dwellings entered"), name="police return.xlsx"))
    later = read(*table([label, 5, 6], title=title), name=name, sheet=sheet)
    intake = intake_of(later, said(first, HOMES.id))
    assert intake.unmatched == ()
    assert {entry.key.indicator for entry in intake.entries} == {HOMES.id}
    assert {row.by for row in intake.rows} == {KnownBy.REMEMBERED}


def test_rows_that_moved_are_known_again(read: Read) -> None:
    rows = [["Dwellings 2015/16", 5, 6], ["Sheds 2015/16", 7, 8]]
    first = intake_of(read(*table(*rows, title="Theft"), name="police.xlsx"))
    later = read(["A note"], [], *table(["Garages 2016/17", 1], rows[1], rows[0], title="Theft"), name="police.xlsx")
    homes, sheds = (replaced(each, target) for each, target in zip(said(first, None), (HOMES.id, None), strict=True))
    intake = intake_of(later, [homes, sheds])
    assert [row.label for row in intake.unmatched] == ["Garages 2016/17"]
    assert [entry.after.value for entry in intake.entries] == [5, 6]


def replaced(match: RememberedMatch, target: int | None) -> RememberedMatch:
    return RememberedMatch(match.about, match.source, match.words, target, match.partner)


def test_what_is_none_of_ours_is_left_out_without_a_question(read: Read) -> None:
    reading = read(*table(["Actual 2016/17", 5], title="Lost umbrellas"))
    intake = intake_of(reading, said(intake_of(reading), None))
    assert (intake.unmatched, intake.entries, intake.findings) == ((), (), ())


def test_what_the_officer_said_comes_before_a_name(read: Read) -> None:
    reading = read(*table(["Actual 2016/17", 5], title="All crime"), name="fire.xlsx")
    (row,) = intake_of(reading).rows
    corrected = RememberedMatch(About.INDICATOR, "fire", row.words, BINS.id)
    assert [entry.key.indicator for entry in intake_of(reading, [corrected]).entries] == [BINS.id]


def test_another_partners_words_are_proposed_and_not_taken(read: Read) -> None:
    rows = table(["Total 2016/17", 5], title="Quarterly return")
    first = intake_of(read(*rows, name="police.xlsx"))
    other = intake_of(read(*rows, name="fire.xlsx"), said(first, HOMES.id))
    assert [row.suggestion for row in other.unmatched] == [HOMES.id]
    assert other.entries == ()


def test_a_layout_is_known_again_under_another_file_name(read: Read) -> None:
    rows = [["Dwellings 2016/17", 5], ["Sheds 2016/17", 6]]
    first = intake_of(read(*table(*rows, title="Theft"), name="police.xlsx"))
    later = intake_of(read(*table(*rows, title="Theft"), name="figures from Ann.xlsx"), said(first, None))
    assert later.unmatched == ()


def test_a_partner_is_known_again_by_its_other_rows(read: Read) -> None:
    crime, more = table(["Actual 2016/17", 50, 60], title="All crime"), table(["2016/17", 5], title="Huts")
    first = intake_of(read(*crime, [], *more, name="police.xlsx"))
    assert (first.partner, len(first.unmatched)) == ("Police", 1)
    later = intake_of(read(*crime, [], *more, name="figures from Ann.xlsx"), said(first, HOMES.id))
    assert later.unmatched == ()


def test_rows_that_differ_in_a_number_are_not_each_other(read: Read) -> None:
    first = intake_of(read(*table(["2016/17", 5], title="Fires in tier 1 places"), name="fire.xlsx"))
    later = intake_of(read(*table(["2016/17", 5], title="Fires in tier 2 places"), name="fire.xlsx"), said(first, 3))
    assert len(later.unmatched) == 1


def test_a_row_that_is_there_itself_lends_its_meaning_to_no_other(read: Read) -> None:
    sheds, shed = table(["2016/17", 5], title="Thefts from sheds"), table(["2016/17", 6], title="Thefts from shed")
    first = intake_of(read(*sheds, name="police.xlsx"))
    later = intake_of(read(*sheds, [], *shed, name="police.xlsx"), said(first, HOMES.id))
    assert [row.measure for row in later.unmatched] == ["Thefts from shed"]


def test_a_count_and_a_percentage_of_one_name_are_two_rows(read: Read) -> None:
    rows = [["Repeat calls (number) 2016/17", 5, 6], ["Repeat calls (%) 2016/17", "12%", "13%"]]
    intake = intake_of(read(*table(*rows, title="Calls")))
    assert len({row.words for row in intake.unmatched}) == 2


def test_an_area_is_remembered_too(read: Read) -> None:
    reading = read(*table(["Upper end", 6, 7], title="All crime 2016/17"), name="police.xlsx")
    (row,) = intake_of(reading).unmatched
    match = RememberedMatch(About.AREA, "police", row.area_words, NORTH.id)
    intake = intake_of(reading, [match])
    assert [(entry.key.indicator, entry.key.area) for entry in intake.entries] == [(CRIME.id, NORTH.id)] * 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ASB incidents – November 2016¹", "asb incidents"),
        ("Quarter 3 return (Oct to Dec)", "return"),
        ("30 June 2015: hate incidents [note 2]", "hate incidents"),
        ("Year 10 exclusions*", "year 10 exclusions"),
        ("Level 2 (NI 32)", "level 2 ni 32"),
    ],
)
def test_words_are_what_stays_from_return_to_return(text: str, words: str) -> None:
    assert plain_words(text) == words


@pytest.mark.parametrize(
    "name",
    ["Police return.xlsx", "police_return Nov 2016.xlsx", "POLICE RETURN 2016-17 Q3 v2.ods", "Police return final.csv"],
)
def test_a_source_is_its_files_name_without_what_changes(name: str) -> None:
    assert source_words(name) == "police return"


def test_a_code_that_stands_beside_an_area_decides(read: Read) -> None:
    reading = read(*table(["2016/17", 6, 7], title="All crime"))
    (given,) = reading.tables
    series = tuple(replace(each, area="Upper end", area_code="E05002085") for each in given.series)
    coded = Area(2, "North", "E05002085", 1)
    intake = propose(replace(reading, tables=(replace(given, series=series),)), [CRIME], [CITY, coded], nothing)
    assert {entry.key.area for entry in intake.entries} == {coded.id}
