"""The large project of the benchmarks is a project like any other."""

from __future__ import annotations

import pytest

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.project.store import Project
from tests.benchmarks.large_project import AS_AT, MONTHS, TARGET, large_project, value_at


@pytest.fixture(scope="module")
def project():
    with Project.open(large_project(areas=2).path) as opened:
        yield opened


def test_every_figure_is_what_the_benchmarks_take_it_for(project):
    assert project.figure_count() == 500 * (2 * 120 + 12)
    for key in (SeriesKey(1, 1, Kind.ACTUAL), SeriesKey(500, 2, Kind.ACTUAL)):
        wanted = {each: Figure(value_at(key.indicator, key.area, each)) for each in MONTHS}
        assert project.series(key) == wanted
    assert project.series(SeriesKey(3, 1, Kind.TARGET))[AS_AT] == Figure(TARGET)


def test_the_journal_is_the_stores_own(project):
    key, figure = SeriesKey(7, 2, Kind.ACTUAL), Figure(value_at(7, 2, AS_AT))
    with project.action("Take away and put back") as edit:
        edit.put_figure(key, AS_AT, None)
    with project.action("Put back") as edit:
        edit.put_figure(key, AS_AT, figure)
    put_back, _, first = project.history(key, AS_AT)
    assert (first.before, first.after, first.after) == (None, figure, put_back.after)


def test_the_last_indicator_can_be_undone(project):
    while project.undo_name != "Take in the figures of indicator 500":
        project.undo()
    project.undo()
    assert project.series(SeriesKey(500, 2, Kind.ACTUAL)) == {}
    project.redo()
    assert len(project.series(SeriesKey(500, 2, Kind.ACTUAL))) == len(MONTHS)
