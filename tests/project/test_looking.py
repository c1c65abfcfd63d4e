"""A project that cannot be written, or is open elsewhere, is looked at, and never changed."""

from __future__ import annotations

import os
import random
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.periods import month
from csp_desktop.project.errors import LookedAt, UnusableProject
from csp_desktop.project.store import Project
from tests.project.children import child, next_line
from tests.project.test_refused_projects import alter, on_posix, unprivileged
from tests.project.whole_content import content

NOVEMBER = month(2016, 11)


@pytest.fixture
def whole(path: Path, project: Project, burglary) -> Path:
    """Return the file of a closed project with a figure."""
    with project.action("Type") as edit:
        edit.put_figure(burglary, NOVEMBER, Figure(7))
    project.close()
    return path


@pytest.fixture
def place() -> Iterator[Path]:
    """Return a folder that every user can look into."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
        Path(folder).chmod(0o755)


def test_what_is_not_open_elsewhere_is_opened_for_editing(whole):
    with Project.look(whole) as project:
        assert project.read_only == ""
        assert project.undo_name == "Type"


def test_a_project_open_elsewhere_is_looked_at_and_says_who_has_it(whole, burglary):
    with child(whole, "hold") as holder:
        assert next_line(holder) == "open"
        note = whole.with_name(f"{whole.name}.lock").read_text()
        with Project.look(whole) as project:
            assert project.series(burglary) == {NOVEMBER: Figure(7)}
            assert "is in use by" in project.read_only
            assert "close it there" in project.read_only
            assert project.path == whole
        assert whole.with_name(f"{whole.name}.lock").read_text() == note


def test_nothing_is_changed_in_a_project_that_is_looked_at(whole, burglary):
    before = whole.read_bytes()
    with Project.open(whole), Project.look(whole) as project:
        assert (project.undo_name, project.redo_name) == (None, None)
        with pytest.raises(LookedAt, match="Nothing was changed"), project.action("Type") as edit:
            edit.put_figure(burglary, NOVEMBER, Figure(8))
        with pytest.raises(LookedAt):
            project.undo()
        with pytest.raises(LookedAt):
            project.seal("2016-11", "public", b"%PDF", "[]")
        assert project.series(burglary) == {NOVEMBER: Figure(7)}
    assert whole.read_bytes() == before


def test_who_has_the_project_keeps_it_while_others_look(whole):
    with Project.open(whole) as project:
        Project.look(whole).close()
        with child(whole, "hold") as other:
            assert next_line(other) == ""
        with project.action("Go on") as edit:
            edit.put_setting("tolerance", "5")


def test_a_copy_of_what_is_looked_at_can_be_edited(whole, tmp_path):
    with Project.open(whole), Project.look(whole) as project:
        project.save_copy(tmp_path / "mine.csp")
    with Project.look(tmp_path / "mine.csp") as copy:
        assert copy.read_only == ""
        assert copy.undo_name == "Type"


def test_looking_leaves_nothing_behind(whole, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    with Project.open(whole), Project.look(whole) as project:
        assert len(list((tmp_path / "temporary").iterdir())) == 1
        project.close()
        assert list((tmp_path / "temporary").iterdir()) == []


@on_posix
@pytest.mark.slow
def test_at_whatever_instant_a_project_is_looked_at_it_is_whole(path, project, burglary):
    project.close()
    chance = random.Random(5)
    targets = SeriesKey(burglary.indicator, burglary.area, Kind.TARGET)
    with child(path, "edit", 5) as editor:
        next_line(editor)
        for _ in range(25):
            time.sleep(chance.random() / 20)  # any instant will do
            editor.send_signal(signal.SIGSTOP)
            with Project.look(path) as looked:
                content(looked)
                assert len({figure.value for figure in looked.series(targets).values()}) <= 1
            editor.send_signal(signal.SIGCONT)


@on_posix
@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o755), (0o444, 0o555), (0o644, 0o555)])
def test_a_project_without_leave_to_write_is_looked_at(whole, place, file, folder):
    kept = Path(shutil.copy(whole, place))
    kept.chmod(file)
    place.chmod(folder)
    with unprivileged(), Project.look(kept) as project:
        assert project.name == "Safer Plymouth"
        assert "save a copy in a folder of your own" in project.read_only
    assert list(place.iterdir()) == [kept]


@on_posix
def test_what_was_half_written_when_a_program_died_is_not_seen(path, project, burglary, place):
    half = _half_written(project, burglary, place)
    assert half.with_name(f"{half.name}-journal").stat().st_size
    half.chmod(0o444)
    place.chmod(0o555)
    with unprivileged(), Project.look(half) as looked:
        assert looked.series(burglary) == {}
        assert looked.read_only


def _half_written(project: Project, burglary, place: Path) -> Path:
    """Return a copy of a project's file, and of its journal, from the midst of an action larger than the cache."""
    connection: apsw.Connection = project._file.connection
    connection.execute("PRAGMA cache_size = 10")
    half = place / project.path.name
    with project.action("Type") as edit:
        edit.put_figures((burglary, NOVEMBER.moved(step), Figure(step)) for step in range(9000))
        for name in (project.path.name, f"{project.path.name}-journal"):
            shutil.copy(project.path.with_name(name), place)
    return half


@on_posix
def test_an_older_project_on_a_read_only_disk_is_looked_at_in_its_new_form(place):
    old = Path(shutil.copy(Path(__file__).parent / "data" / "version_1.csp", place))
    old.chmod(0o444)
    place.chmod(0o555)
    before = old.read_bytes()
    with unprivileged(), Project.look(old) as project:
        assert project.indicators()
        assert project.list_items() == ()
    assert old.read_bytes() == before
    assert list(place.iterdir()) == [old]


def test_a_damaged_project_is_refused_under_its_own_name(whole):
    alter(whole, "UPDATE indicator SET unit = 'bushels'")
    locker = apsw.Connection(str(whole))
    locker.execute("BEGIN EXCLUSIVE")
    with pytest.raises(UnusableProject, match="is damaged") as refused:
        Project.look(whole)
    locker.close()
    assert str(whole) in str(refused.value)
    assert os.sep + "csp-desktop-" not in str(refused.value)


def test_a_project_that_is_not_there_is_not_looked_at(path):
    with pytest.raises(UnusableProject, match="is not there"):
        Project.look(path)
