"""The open project: every change is on disk, tells exactly its rows, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import apsw
import pytest
from PySide6.QtCore import QObject

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.periods import month
from csp_desktop.project.changes import Changed
from csp_desktop.project.errors import ProjectNotWritten
from csp_desktop.project.store import Project
from csp_desktop.returns.intake import Intake
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.taking_in import propose_intake, read_returns, return_files
from csp_desktop.session.templates import create_project, load_template

DATA = Path(__file__).parents[1] / "returns" / "data"
NOVEMBER, TODAY = month(2016, 11), month(2017, 1)


class Listener(QObject):
    """Notes what an open project tells."""

    def __init__(self, project: OpenProject) -> None:
        super().__init__()
        self.changes: list[Changed] = []
        self.rows: list[object] = []
        self.periods: list[object] = []
        project.changed.connect(self.changes.append)
        project.rows_changed.connect(self.rows.append)
        project.period_changed.connect(self.periods.append)


class FillingDisk(apsw.VFS):
    """The usual disk, which takes no more once it is full."""

    def __init__(self) -> None:
        self.name, self.is_full = "filling-disk", False
        super().__init__(self.name, "")

    def xOpen(self, name: Any, flags: list[int]) -> FileOnDisk:
        return FileOnDisk(self, name, flags)


class FileOnDisk(apsw.VFSFile):
    """A file on a disk that may be full."""

    def __init__(self, disk: FillingDisk, name: Any, flags: list[int]) -> None:
        self._disk = disk
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        if self._disk.is_full:
            raise apsw.FullError
        super().xWrite(data, offset)


@pytest.fixture
def opened(qapp, sample: Path) -> Iterator[OpenProject]:
    project = OpenProject(Project.open(sample), TODAY)
    yield project
    project.close()


@pytest.fixture
def empty(qapp, tmp_path: Path) -> Iterator[OpenProject]:
    project = OpenProject(create_project(tmp_path / "New.csp", load_template("plymouth")), TODAY)
    yield project
    project.close()


def key_of(project: OpenProject, title: str, kind: Kind = Kind.ACTUAL) -> SeriesKey:
    row = next(row for row in project.readings.rows() if project.readings.indicator(row).title == title)
    return SeriesKey(*row, kind)


def to_date(project: OpenProject, key: SeriesKey) -> float | None:
    return project.readings.reading((key.indicator, key.area)).to_date


def edit(project: OpenProject, key: SeriesKey, value: float | None) -> None:
    project.edit_figures([(key, NOVEMBER, None if value is None else Figure(value))])


def test_it_opens_at_the_last_month_with_figures_or_today(opened, empty):
    assert (opened.readings.as_at, opened.latest_month) == (NOVEMBER, NOVEMBER)
    assert (empty.readings.as_at, empty.latest_month) == (TODAY, None)


def test_an_edit_tells_exactly_its_rows(opened):
    key, listener = key_of(opened, "Anti-social behaviour"), Listener(opened)
    edit(opened, key, 848)
    assert listener.rows == [{(key.indicator, key.area)}]
    assert [each.figures for each in listener.changes] == [{(key, NOVEMBER)}]
    assert to_date(opened, key) == 7270


def test_an_edit_is_named_after_what_it_changes(opened):
    first, second = key_of(opened, "Anti-social behaviour"), key_of(opened, "All crime")
    edit(opened, first, 848)
    assert opened.project.undo_name == "Edit Anti-social behaviour, November 2016"
    opened.edit_figures([(first, NOVEMBER, Figure(1)), (second, NOVEMBER, Figure(2))])
    assert opened.project.undo_name == "Edit 2 figures"


def test_several_figures_are_one_step_and_tell_all_their_rows(opened):
    first, second = key_of(opened, "Anti-social behaviour"), key_of(opened, "All crime")
    listener = Listener(opened)
    opened.edit_figures([(first, NOVEMBER, Figure(1)), (second, NOVEMBER, None)])
    assert listener.rows == [{(key.indicator, key.area) for key in (first, second)}]
    opened.undo()
    assert (to_date(opened, first), to_date(opened, second)) == (7170, 12586)


def test_undo_and_redo_outlive_the_closing(qapp, sample):
    opened = OpenProject(Project.open(sample), TODAY)
    key = key_of(opened, "Anti-social behaviour")
    edit(opened, key, 848)
    opened.close()
    again = OpenProject(Project.open(sample), TODAY)
    assert to_date(again, key) == 7270
    again.undo()
    assert to_date(again, key) == 7170
    again.close()
    last = OpenProject(Project.open(sample), TODAY)
    last.redo()
    assert to_date(last, key) == 7270
    last.close()


def test_undo_tells_the_rows_of_the_edit(opened):
    key = key_of(opened, "Anti-social behaviour")
    edit(opened, key, 848)
    listener = Listener(opened)
    opened.undo()
    opened.redo()
    assert listener.rows == [{(key.indicator, key.area)}] * 2


def test_nothing_to_redo_tells_nothing(opened):
    listener = Listener(opened)
    opened.redo()
    assert (listener.changes, listener.rows) == ([], [])


def test_a_month_taken_away_leaves_the_rest_to_be_read(opened):
    key = key_of(opened, "Anti-social behaviour")
    edit(opened, key, None)
    reading = opened.readings.reading((key.indicator, key.area))
    assert (str(reading.period), reading.to_date) == ("2016-10", 6422)


def test_a_first_target_tells_that_there_are_other_rows(opened):
    key, listener = key_of(opened, "Anti-social behaviour", Kind.TARGET), Listener(opened)
    edit(opened, key, 900)
    opened.undo()
    assert listener.rows == [None, None]


def test_a_comment_is_kept_and_taken_back(opened):
    key = key_of(opened, "Hate crime")
    row = (key.indicator, key.area)
    before = opened.readings.reading(row).comment
    opened.edit_comment(row, NOVEMBER, "Under-reported.")
    assert opened.readings.reading(row).comment == "Under-reported."
    opened.undo()
    assert opened.readings.reading(row).comment == before


def proposed(project: OpenProject, folder: str) -> list[Intake]:
    files = return_files([DATA / folder])
    return [propose_intake(project.project, each) for each in read_returns(files).readings]


def test_taking_in_is_one_step_and_moves_an_empty_project_to_its_figures(empty):
    intakes = proposed(empty, "plymouth-2016-17-q3")
    listener = Listener(empty)
    empty.take_in(intakes)
    assert (listener.periods, empty.readings.as_at) == ([NOVEMBER], NOVEMBER)
    assert len(listener.changes) == 1
    assert to_date(empty, key_of(empty, "All crime")) == 12586
    empty.undo()
    assert to_date(empty, key_of(empty, "All crime")) is None
    assert empty.project.figure_count() == 0


def test_a_later_return_moves_a_project_on_unless_an_earlier_period_is_looked_at(empty):
    empty.take_in(proposed(empty, "plymouth-2015-16-q1"))
    november = proposed(empty, "plymouth-2016-17-q3")
    empty.take_in(november)
    assert empty.readings.as_at == NOVEMBER
    empty.undo()
    empty.show_period(month(2015, 4))
    empty.take_in(november)
    assert empty.readings.as_at == month(2015, 4)


def test_a_period_is_told_only_where_it_is_another(opened):
    listener = Listener(opened)
    opened.show_period(NOVEMBER)
    opened.show_period(month(2016, 4))
    assert listener.periods == [month(2016, 4)]
    assert to_date(opened, key_of(opened, "All crime")) == 1335


def test_what_cannot_be_written_changes_no_reading(opened):
    key, listener = key_of(opened, "Anti-social behaviour"), Listener(opened)
    nowhere = SeriesKey(99, key.area, Kind.ACTUAL)
    with pytest.raises(ValueError, match="no such indicator"):
        opened.edit_figures([(key, NOVEMBER, Figure(1)), (nowhere, NOVEMBER, Figure(1))])
    assert (listener.changes, listener.rows) == ([], [])
    assert to_date(opened, key) == 7170
    assert opened.project.series(key)[NOVEMBER].value == 748
    edit(opened, key, 848)
    assert to_date(opened, key) == 7270


def test_an_edit_is_on_disk_before_it_is_told(opened):
    key = key_of(opened, "Anti-social behaviour")
    held: list[float | None] = []

    class Ear(QObject):
        def hear(self, _changed: object) -> None:
            copy = opened.path.with_name("copy.csp")
            copy.write_bytes(opened.path.read_bytes())
            with Project.open(copy) as other:
                held.append(other.series(key)[NOVEMBER].value)

    ear = Ear()
    opened.changed.connect(ear.hear)
    edit(opened, key, 848)
    assert held == [848]


def test_what_the_disk_does_not_take_changes_no_reading(qapp, sample):
    disk = FillingDisk()
    opened = OpenProject(Project.open(sample, vfs=disk.name), TODAY)
    key, listener = key_of(opened, "Anti-social behaviour"), Listener(opened)
    disk.is_full = True
    with pytest.raises(ProjectNotWritten, match="the disk is full"):
        edit(opened, key, 848)
    assert (listener.changes, listener.rows, to_date(opened, key)) == ([], [], 7170)
    assert opened.project.undo_name != "Edit Anti-social behaviour, November 2016"
    disk.is_full = False
    edit(opened, key, 848)
    assert to_date(opened, key) == 7270
    opened.close()
