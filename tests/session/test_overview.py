"""What the overview says beside the readings, and what changed since the quarter before."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Area, Direction, Indicator
from csp_desktop.domain.periods import Period, month, span
from csp_desktop.domain.variation import Variation
from csp_desktop.project.store import Project
from csp_desktop.session.overview import missing_of, overview_rows, row_name, signal_of, sparkline_of
from csp_desktop.session.packing import pack_content
from csp_desktop.session.quarter_changes import (
    end_of_last_quarter,
    received_since,
    restated_since,
    since_last_quarter,
    status_change,
)
from csp_desktop.session.readings import Readings
from csp_desktop.session.sealing import seal
from csp_desktop.session.taking_in import propose_intake, read_returns, return_files, take_in
from csp_desktop.session.templates import create_project, load_template

NOVEMBER, SEPTEMBER = month(2016, 11), month(2016, 9)
RETURNS = Path(__file__).parents[1] / "returns" / "data"


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "p.csp", "City") as made:
        yield made


def add(project: Project, name: str, figures: dict[Period, float], area: str = "", target: float = 0.0) -> int:
    """Put an indicator with figures in the partnership, or in an area of that name; return its id."""
    with project.action(f"Add {name}") as edit:
        own = project.own_area.id
        place = edit.put_area(Area(0, area, parent=own)).id if area else own
        indicator = edit.put_indicator(Indicator(0, name, direction=Direction.DOWN)).id
        for period, value in figures.items():
            edit.put_figure(SeriesKey(indicator, place, Kind.ACTUAL), period, Figure(value))
            if target:
                edit.put_figure(SeriesKey(indicator, own, Kind.TARGET), period, Figure(target))
    return indicator


def readings_of(project: Project) -> Readings:
    return Readings(project, NOVEMBER)


def since_april(value: float) -> dict[Period, float]:
    return dict.fromkeys(span(month(2016, 4), NOVEMBER), value)


def test_an_indicator_is_one_row_and_one_that_only_areas_send_has_theirs(project):
    add(project, "Burglary", {NOVEMBER: 5.0})
    add(project, "Robbery", {NOVEMBER: 7.0}, area="North")
    add(project, "Arson", {})
    readings = readings_of(project)
    assert [row_name(readings, row) for row in overview_rows(readings)] == ["Burglary", "Robbery: North", "Arson"]


def test_a_row_has_its_line_and_what_is_missing(project):
    add(project, "Burglary", {month(2016, 4): 5.0, SEPTEMBER: 6.0})
    readings = readings_of(project)
    (row,) = overview_rows(readings)
    assert sparkline_of(readings, row).values[-3:] == (6.0, None, None)
    assert missing_of(readings, row) == (*span(month(2016, 5), month(2016, 8)), month(2016, 10), NOVEMBER)


def test_a_jump_beyond_the_limits_is_a_concern_and_no_figure_has_no_signal(project):
    months = [*span(month(2015, 5), NOVEMBER)]
    add(project, "Burglary", {each: 100.0 + place % 2 for place, each in enumerate(months)} | {NOVEMBER: 200.0})
    add(project, "Arson", {})
    readings = readings_of(project)
    burglary, arson = overview_rows(readings)
    found = signal_of(readings, burglary)
    assert found is not None
    assert found.variation is Variation.CONCERN_HIGH
    assert signal_of(readings, arson) is None


def test_the_quarter_before_ends_in_its_last_month():
    assert [end_of_last_quarter(month(2016, number)) for number in (10, 11, 12)] == [SEPTEMBER] * 3
    assert end_of_last_quarter(month(2016, 4)) == month(2016, 3)


def test_a_status_that_is_another_than_at_the_end_of_the_quarter_before_is_told(project):
    add(project, "Burglary", since_april(10.0) | {NOVEMBER: 90.0}, target=10.0)
    add(project, "Robbery", since_april(10.0), target=10.0)
    readings = readings_of(project)
    found = [status_change(readings, row) for row in overview_rows(readings)]
    assert [each and each.words for each in found] == ["Burglary: Missed, was Met in September 2016", None]


def test_a_reading_of_another_period_leaves_the_one_shown_as_it_is(project):
    add(project, "Burglary", since_april(10.0))
    readings = readings_of(project)
    (row,) = overview_rows(readings)
    before = readings.reading_as_at(row, SEPTEMBER)
    assert (before.to_date, before.period, readings.reading(row).to_date) == (60.0, SEPTEMBER, 80.0)


@pytest.fixture
def plymouth(tmp_path):
    """Return a project that took in the returns of 2015/16 and then those of 2016/17, which restate some of them."""
    with create_project(tmp_path / "plymouth.csp", load_template("plymouth")) as made:
        for name in ("plymouth-2015-16-q1", "plymouth-2016-17-q3"):
            found = read_returns(return_files([RETURNS / name])).readings
            take_in(made, [propose_intake(made, each) for each in found])
        yield made


def test_figures_given_anew_since_then_are_told_with_what_they_were(plymouth):
    readings = readings_of(plymouth)
    told = restated_since(plymouth, readings, since_last_quarter(plymouth, NOVEMBER))
    assert len(told) == len(plymouth.restatements()) == 7
    assert "Serious acquisitive crime, May 2015: 192 [r], was 195" in [each.words for each in told]


def test_returns_received_since_then_are_told_with_the_last_first(plymouth):
    told = received_since(plymouth, since_last_quarter(plymouth, NOVEMBER))
    assert len(told) == len(plymouth.returns())
    assert told[0].words.startswith(plymouth.returns()[-1].name)


def test_nothing_is_new_once_the_pack_of_the_quarter_before_is_sealed(plymouth):
    before = since_last_quarter(plymouth, NOVEMBER)
    printed = pack_content(plymouth, Readings(plymouth, SEPTEMBER), date(2016, 10, 20))
    seal(plymouth, printed, b"%PDF-", "public")
    after = since_last_quarter(plymouth, NOVEMBER)
    assert before.words == "since the end of September 2016"
    assert after.words == "since the pack of September 2016 was sealed"
    assert after.moment > before.moment
    assert not restated_since(plymouth, readings_of(plymouth), after)
