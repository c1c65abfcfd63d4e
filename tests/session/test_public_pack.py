"""The public version of the pack: without restricted indicators, small counts, or what would give one away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.board_lists import ListName
from csp_desktop.domain.figures import Figure, Kind, Origin, SeriesKey, Shorthand
from csp_desktop.domain.indicators import Area, Formula, FormulaKind, Indicator
from csp_desktop.domain.partners import Partner
from csp_desktop.domain.periods import Frequency, month, periods_of
from csp_desktop.pack.board import board_outline
from csp_desktop.project.store import Project
from csp_desktop.session.board_lists import add_items
from csp_desktop.session.packing import pack_content
from csp_desktop.session.public import hidden_periods
from csp_desktop.session.readings import Readings

MONTHS = periods_of(2016, Frequency.MONTH)
MARCH = month(2017, 3)
OWN = (1, 1)
SMALL = Indicator(1, "Racist incidents", suppress_below=5)


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.csp", "City") as made:
        with made.action("Set up") as edit:
            incidents = edit.put_indicator(replace(SMALL, id=0))
            gangs = edit.put_indicator(Indicator(0, "Gangs", restricted=True))
            key = SeriesKey(incidents.id, made.own_area.id, Kind.ACTUAL)
            edit.put_figures(
                (key, each, Figure(value)) for each, value in zip(MONTHS, [9.0, 3.0, *[8.0] * 10], strict=True)
            )
            edit.put_figure(key, MARCH.financial_year, Figure(92.0))
            edit.put_figure(SeriesKey(gangs.id, made.own_area.id, Kind.ACTUAL), MARCH, Figure(7.0))
            edit.put_comment(incidents.id, made.own_area.id, MARCH, "Three in May.")
        yield made


def content(project: Project, *, restricted: bool = False):
    return pack_content(project, Readings(project, MARCH), date(2017, 4, 1), restricted=restricted)


def test_a_small_count_is_kept_back_with_every_total_that_would_give_it_away(project):
    (entry,) = content(project).entries
    actual = entry.series[Kind.ACTUAL]
    assert actual[month(2016, 5)] == Figure(shorthand=(Shorthand.CONFIDENTIAL,))
    assert actual[MARCH.financial_year].value is None
    assert (entry.reading.to_date, entry.reading.actual, entry.comment) == (None, 8.0, "")


def test_the_restricted_version_holds_everything(project):
    told = content(project, restricted=True)
    assert [entry.reading.indicator.name for entry in told.entries] == ["Racist incidents", "Gangs"]
    assert (told.entries[0].reading.to_date, told.entries[0].comment) == (92, "Three in May.")


def test_each_version_is_marked(project):
    marks = [content(project, restricted=restricted).marking for restricted in (False, True)]
    assert marks == ["Public version", "Restricted: not for publication"]


def test_a_project_without_secrets_has_one_version(tmp_path):
    with Project.create(tmp_path / "open.csp", "City") as made:
        with made.action("Set up") as edit:
            edit.put_indicator(Indicator(0, "Crime"))
        assert content(made).marking == ""


counts = st.lists(st.integers(0, 40), min_size=2, max_size=6)


@given(counts)
def test_no_areas_count_can_be_worked_out_from_the_others_and_the_whole(values):
    rows = {(1, area): {MARCH: Figure(float(value))} for area, value in enumerate(values, start=2)}
    whole = sum(values)
    hidden = hidden_periods(SMALL, {OWN: {MARCH: Figure(float(whole))}, **rows}, OWN)
    kept = [row for row, periods in hidden.items() if MARCH in periods]
    small = [row for row, series in rows.items() if 0 < (series[MARCH].value or 0) < 5]
    assert set(small) <= set(kept)
    assert not small or len(kept) > 1


def test_areas_are_kept_back_in_the_pack_too(project):
    with project.action("Areas") as edit:
        for name, value in (("North", 6.0), ("South", 2.0)):
            area = edit.put_area(Area(0, name, parent=project.own_area.id))
            edit.put_figure(SeriesKey(1, area.id, Kind.ACTUAL), MARCH, Figure(value))
    shown = {entry.reading.area.name: entry.series[Kind.ACTUAL][MARCH].value for entry in content(project).entries}
    assert (shown["North"], shown["South"]) == (None, None)


def test_a_comment_on_another_area_of_what_is_kept_back_is_left_out_and_the_officer_is_told(project):
    with project.action("A district") as edit:
        other = edit.put_indicator(Indicator(0, "Thefts", suppress_below=5))
        north, south = (edit.put_area(Area(0, name, parent=project.own_area.id)) for name in ("North", "South"))
        for area, value in ((project.own_area, 90.0), (north, 40.0), (south, 2.0)):
            edit.put_figure(SeriesKey(other.id, area.id, Kind.ACTUAL), MARCH, Figure(value))
        edit.put_comment(other.id, project.own_area.id, MARCH, "Of the 90, two were in the South.")
    told = content(project)
    whole = next(each for each in told.entries if each.reading.indicator.name == "Thefts")
    assert (whole.reading.actual, whole.comment) == (90, "")
    assert told.left_out == ("Racist incidents", "Thefts")
    (note,) = board_outline(told).notes
    assert note.endswith("on: Racist incidents; Thefts.")
    assert content(project, restricted=True).left_out == ()


def test_a_small_count_that_was_given_anew_is_not_told(project):
    key, april = SeriesKey(2, project.own_area.id, Kind.ACTUAL), month(2016, 4)
    with project.action("Set up") as edit:
        edit.put_indicator(Indicator(2, "Gangs", suppress_below=5))
    for content_of_file, value in (("ab", 3.0), ("cd", 12.0)):
        with project.action("Take in") as edit:
            received = edit.put_return("police.xlsx", content_of_file * 32)
            edit.put_figure(key, april, Figure(value, origin=Origin(received.id, "'A'!B2")))
    assert [each.before for each in content(project, restricted=True).restated] == ["3"]
    assert content(project).restated == ()


def test_the_contact_of_a_partner_with_restricted_indicators_alone_is_not_told(project):
    with project.action("Owners") as edit:
        edit.put_indicator(replace(SMALL, owner="Council"))
        edit.put_indicator(Indicator(2, "Gangs", restricted=True, owner="Gang unit"))
        for name in ("Council", "Gang unit"):
            edit.put_partner(Partner(name, f"Head of the {name}"))
    assert content(project).contacts == (("Council", "Head of the Council"),)
    assert len(content(project, restricted=True).contacts) == 2


def test_an_exception_that_names_an_indicator_in_full_or_in_small_letters_is_kept_back_too(project):
    with project.action("Restrict") as edit:
        edit.put_indicator(Indicator(2, "Gangs of young people", short_name="Gangs", restricted=True))
    names = [{"indicator": each} for each in ("Gangs of young people", "gangs, North", "Gangs and more")]
    add_items(project, ListName.EXCEPTIONS, MARCH, names)
    told = content(project).lists[ListName.EXCEPTIONS]
    assert [each.values["indicator"] for each in told] == ["Gangs and more"]


def test_what_is_worked_out_from_a_figure_that_is_kept_back_is_kept_back_too(project):
    own, may = project.own_area.id, month(2016, 5)
    with project.action("A gap") as edit:
        other = edit.put_indicator(Indicator(0, "All incidents"))
        edit.put_figures((SeriesKey(other.id, own, Kind.ACTUAL), each, Figure(20.0)) for each in MONTHS)
        incidents = next(each for each in project.indicators() if each.suppress_below)
        formula = Formula(FormulaKind.DIFFERENCE, (other.id, incidents.id))
        edit.put_indicator(Indicator(0, "Others", formula=formula))
    others = content(project).entries[-1]
    assert others.reading.indicator.name == "Others"
    assert (others.series[Kind.ACTUAL][may].value, others.series[Kind.ACTUAL][MARCH].value) == (None, 12)
    assert others.reading.to_date is None
