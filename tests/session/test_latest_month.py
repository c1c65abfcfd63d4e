"""The last month with figures follows every change, and is what the whole project would say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Period, financial_year, month, quarter
from csp_desktop.project.changes import Changed
from csp_desktop.project.store import Project
from csp_desktop.session.latest import LatestMonth
from csp_desktop.session.readings import latest_month

PERIODS = (month(2016, 11), month(2016, 12), month(2017, 1), quarter(2016, 3), financial_year(2015))
PUTS = st.lists(
    st.tuples(st.sampled_from((1, 2)), st.sampled_from(Kind), st.sampled_from(PERIODS), st.sampled_from((None, 1.0))),
    min_size=1,
    max_size=25,
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.csp", "Safer Anywhere") as made:
        with made.action("Set up") as edit:
            for name in ("Burglary", "Robbery"):
                edit.put_indicator(Indicator(0, name))
        yield made


def put(project: Project, *figures: tuple[int, Kind, Period, float | None]) -> Changed:
    with project.action("Edit") as edit:
        edit.put_figures(
            (SeriesKey(indicator, project.own_area.id, kind), period, None if value is None else Figure(value))
            for indicator, kind, period, value in figures
        )
    return edit.changed


def test_the_first_figure_is_the_latest(project):
    latest = LatestMonth(project)
    latest.follow(put(project, (1, Kind.ACTUAL, month(2016, 11), 5.0)))
    assert latest.month == month(2016, 11)


def test_a_target_is_no_figure(project):
    latest = LatestMonth(project)
    latest.follow(put(project, (1, Kind.TARGET, month(2016, 11), 5.0)))
    assert latest.month is None


def test_the_month_before_is_the_latest_once_the_last_is_empty(project):
    put(project, (1, Kind.ACTUAL, month(2016, 11), 5.0), (2, Kind.ACTUAL, month(2016, 12), 5.0))
    latest = LatestMonth(project)
    latest.follow(put(project, (2, Kind.ACTUAL, month(2016, 12), None)))
    assert latest.month == month(2016, 11)


@given(steps=st.lists(PUTS, max_size=4))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_is_always_what_the_whole_project_says(project, steps):
    latest = LatestMonth(project)
    for figures in steps:
        latest.follow(put(project, *figures))
        assert latest.month == latest_month(project)
