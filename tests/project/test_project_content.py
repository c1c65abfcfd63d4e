"""What is put into a project is in it, exactly, also after it was closed."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_desktop.domain.figures import Figure, Kind, Origin, SeriesKey, Shorthand
from csp_desktop.domain.findings import Finding, Place, Severity
from csp_desktop.domain.indicators import Area, Basis, Code, Direction, Indicator, Unit
from csp_desktop.domain.periods import Frequency, financial_year, month, quarter
from csp_desktop.project.rows import figure_of, figure_row
from csp_desktop.project.store import Project

NOVEMBER = month(2016, 11)
FULL = Indicator(
    0,
    "Repeat incidents of domestic abuse reviewed at MARAC",
    "MARAC repeats",
    (Code("NI", "32"), Code("LAA", "23")),
    "Domestic abuse",
    "A. Owner",
    "owner@example.org",
    "Cases that came back\nwithin 12 months.",
    "Police",
    Unit.PERCENT,
    Direction.DOWN,
    Frequency.QUARTER,
    Basis.SNAPSHOT,
    1,
    2,
    7.5,
    monitoring_only=True,
    known_as=("MARAC repeat rate", "Ailadrodd – Cymraeg ŵ"),
    position=4,
)
FINDING = Finding("R06", Severity.ERROR, Place("police.xlsx", "ASB", "G5"), "It does not add up.", "748", "749")

numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False)
marks = st.lists(st.sampled_from(Shorthand), unique=True).map(tuple)
origins = st.builds(Origin, st.none() | st.integers(1, 2**40), st.text())
figures = st.builds(Figure, numbers, numbers, numbers, numbers, marks, origins)


@given(figures)
def test_a_figure_comes_out_of_its_row_as_it_went_in(figure):
    assert figure_of(figure_row(figure)) == figure


def test_a_series_holds_its_months_quarters_and_years(project, burglary):
    wanted = {
        NOVEMBER: Figure(748.0),
        quarter(2016, 3): Figure(None, 1.0, 3.0),
        financial_year(2016): Figure(0.1 + 0.2),
    }
    with project.action("Type") as edit:
        edit.put_figures((burglary, period, figure) for period, figure in wanted.items())
    assert project.series(burglary) == wanted
    assert project.figure_count() == 3


def test_a_figure_outlives_closing(path):
    figure = Figure(91.4, 32.0, 35.0, 35.0, (Shorthand.PROVISIONAL, Shorthand.REVISED))
    with Project.create(path, "Safer Plymouth") as project, project.action("Type") as edit:
        key = SeriesKey(edit.put_indicator(FULL).id, project.own_area.id, Kind.ACTUAL)
        edit.put_figure(key, NOVEMBER, figure)
    with Project.open(path) as project:
        assert project.series(key) == {NOVEMBER: figure}


def test_a_missing_figure_is_not_in_its_series(project, burglary):
    with project.action("Type") as edit:
        edit.put_figure(burglary, NOVEMBER, Figure(0.0))
        edit.put_figure(burglary, NOVEMBER.last_year, Figure(1.0))
    with project.action("Remove") as edit:
        edit.put_figure(burglary, NOVEMBER.last_year, None)
    assert project.series(burglary) == {NOVEMBER: Figure(0.0)}


def test_a_figure_that_says_nothing_is_none(project, burglary):
    with project.action("Type") as edit:
        edit.put_figure(burglary, NOVEMBER, Figure(origin=Origin(None, "'ASB'!B5")))
    assert edit.changed.is_empty
    assert project.series(burglary) == {}


def test_a_series_is_there_as_long_as_it_has_a_figure(project, burglary):
    with project.action("Type") as edit:
        edit.put_figure(burglary, NOVEMBER, Figure(748.0))
    assert project.series_keys() == (burglary,)
    with project.action("Remove") as edit:
        edit.put_figure(burglary, NOVEMBER, None)
    assert project.series_keys() == ()


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_a_number_that_would_be_lost_is_refused(project, burglary, number):
    with pytest.raises(ValueError, match="never"), project.action("Type") as edit:
        edit.put_figure(burglary, NOVEMBER, Figure(number))
    assert project.series(burglary) == {}


@pytest.mark.parametrize("place", ["indicator", "area", "return"])
def test_a_figure_of_what_is_not_in_the_project_is_refused(project, burglary, place):
    key = SeriesKey(99 if place == "indicator" else burglary.indicator, 99 if place == "area" else 1, Kind.ACTUAL)
    figure = Figure(1.0, origin=Origin(99 if place == "return" else None))
    with pytest.raises(ValueError, match="no such"), project.action("Type") as edit:
        edit.put_figure(key, NOVEMBER, figure)
    assert project.series_keys() == ()


def test_the_last_figure_put_counts(project, burglary):
    with project.action("Type") as edit:
        edit.put_figures([(burglary, NOVEMBER, Figure(1.0)), (burglary, NOVEMBER, Figure(2.0))])
    assert project.series(burglary) == {NOVEMBER: Figure(2.0)}


def test_the_latest_periods_are_of_one_kind_and_have_a_value(project, burglary):
    target = SeriesKey(burglary.indicator, burglary.area, Kind.TARGET)
    with project.action("Type") as edit:
        edit.put_figure(burglary, NOVEMBER, Figure(1.0))
        edit.put_figure(burglary, NOVEMBER.moved(1), Figure(shorthand=(Shorthand.NOT_AVAILABLE,)))
        edit.put_figure(burglary, financial_year(2017), Figure(1.0))
        edit.put_figure(target, NOVEMBER.moved(2), Figure(1.0))
    assert project.latest_periods(Kind.ACTUAL)[Frequency.MONTH] == NOVEMBER
    assert Frequency.QUARTER not in project.latest_periods(Kind.ACTUAL)


def test_an_indicator_comes_back_with_all_its_rules(project):
    with project.action("Add") as edit:
        put = edit.put_indicator(FULL)
    assert project.indicators() == (put,)
    assert put == Indicator(put.id, *(getattr(FULL, name) for name in Indicator.__slots__[1:]))


def test_indicators_stand_by_position_and_then_in_the_order_they_came(project):
    with project.action("Add") as edit:
        for name, position in (("late", 2), ("first", 1), ("second", 1)):
            edit.put_indicator(Indicator(0, name, position=position))
    assert [each.name for each in project.indicators()] == ["first", "second", "late"]


def test_the_partnership_has_its_own_area_and_others_within_it(project):
    own = project.own_area
    with project.action("Add") as edit:
        district = edit.put_area(Area(0, "Devonport", "E05002090", own.id))
    assert project.areas() == (own, district)
    assert (own.name, own.parent, project.name) == ("Safer Plymouth", None, "Safer Plymouth")


def test_a_second_area_without_a_parent_is_refused(project):
    with pytest.raises(ValueError, match="it alone"), project.action("Add") as edit:
        edit.put_area(Area(0, "Another partnership"))


def test_an_id_that_nothing_has_is_refused(project):
    with pytest.raises(ValueError, match="no indicator 7"), project.action("Change") as edit:
        edit.put_indicator(Indicator(7, "Burglary"))


def test_a_comment_is_kept_as_it_was_typed_until_it_is_emptied(project, burglary):
    text = " Up on last year;\n\tsee ‘Operation X’ — €5 🙂 \0 end "
    place = (burglary.indicator, burglary.area, NOVEMBER)
    with project.action("Comment") as edit:
        edit.put_comment(*place, text)
    assert (project.comment(*place), project.comments()) == (text, {place: text})
    with project.action("Comment") as edit:
        edit.put_comment(*place, "")
    assert (project.comment(*place), project.comments()) == ("", {})


def test_a_setting_is_there_until_it_is_taken_away(project):
    with project.action("Set") as edit:
        edit.put_setting("report title", "Performance")
    assert (project.setting("report title"), project.settings()) == ("Performance", {"report title": "Performance"})
    with project.action("Set") as edit:
        edit.put_setting("report title", None)
    assert project.setting("report title", "none") == "none"


def test_a_return_is_known_by_its_content(project):
    with project.action("Take in") as edit:
        received = edit.put_return("police.xlsx", "ab" * 32, [FINDING], "Police")
    assert (received.name, received.partner, received.findings) == ("police.xlsx", "Police", (FINDING,))
    assert project.received("ab" * 32) == received
    assert project.received("cd" * 32) is None


def test_a_return_taken_in_again_keeps_its_id_and_time(project):
    with project.action("Take in") as edit:
        first = edit.put_return("police.xlsx", "ab" * 32)
    with project.action("Take in again") as edit:
        again = edit.put_return("police (1).xlsx", "ab" * 32)
    assert (again.id, again.received_at) == (first.id, first.received_at)
    assert project.returns() == (again,)


def test_a_project_is_not_made_over_another_file(tmp_path: Path):
    there = tmp_path / "minutes.csp"
    there.write_text("the board's minutes")
    with pytest.raises(Exception, match="is there already"):
        Project.create(there, "Safer Plymouth")
    assert there.read_text() == "the board's minutes"
