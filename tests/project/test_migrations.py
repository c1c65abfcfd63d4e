"""Files of every version open; an older one is kept as it was; a step that fails changes nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import apsw
import pytest

from csp_desktop.domain.figures import Figure, Kind, Origin, SeriesKey, Shorthand
from csp_desktop.domain.periods import month, quarter
from csp_desktop.project.errors import UnusableProject
from csp_desktop.project.migrations import VERSIONS
from csp_desktop.project.schema import migrate, statements, statements_of
from csp_desktop.project.store import Project
from tests.project.whole_content import content

FIRST = Path(__file__).with_name("data") / "version_1.csp"


def with_colours(connection: apsw.Connection) -> None:
    connection.execute("ALTER TABLE area ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'")


def that_fails(connection: apsw.Connection) -> None:
    with_colours(connection)
    connection.execute("DELETE FROM indicator")


LATER = (*VERSIONS, with_colours)


@pytest.fixture
def first(tmp_path: Path) -> Path:
    return Path(shutil.copy(FIRST, tmp_path))


def test_a_file_of_version_1_opens_with_all_it_holds(first):
    with Project.open(first) as project:
        (burglary,) = project.indicators()
        key = SeriesKey(burglary.id, project.own_area.id, Kind.ACTUAL)
        (received,) = project.returns()
        assert project.series(key) == {
            month(2016, 11): Figure(748.0, origin=Origin(received.id, "'ASB'!I5")),
            quarter(2016, 3): Figure(32.5, 13.0, 40.0, 40.0, (Shorthand.PROVISIONAL,)),
        }
        assert (project.name, burglary.title, received.name) == ("Safer Plymouth", "Burglary", "police.xlsx")
        assert project.comment(key.indicator, key.area, month(2016, 11)) == "Fireworks – ŵythnos."
        assert (project.undo_name, project.redo_name) == ("Take in police.xlsx", "Set the title")


def test_what_a_file_of_version_1_could_not_hold_is_not_there(first):
    with Project.open(first) as project:
        (received,) = project.returns()
        assert (received.first, received.last, project.kept_file(received.sha256)) == (None, None, None)
        assert (project.remembered(), project.own_area.other_names) == ((), ())


def test_every_step_of_a_file_of_version_1_can_be_undone(first):
    with Project.open(first) as project:
        while project.undo():
            pass
        assert (project.indicators(), project.returns(), project.series_keys()) == ((), (), ())


def test_an_older_file_is_brought_forward_with_all_it_holds(first):
    with Project.open(first) as project:
        before = content(project)
    with Project.open(first, versions=LATER) as project:
        assert content(project) == before
    with Project.open(first, versions=LATER) as project:
        assert content(project) == before


def test_an_older_file_is_kept_as_it_was(first):
    before = first.read_bytes()
    Project.open(first, versions=LATER).close()
    kept = first.with_name("version_1 (version 1).csp")
    assert kept.read_bytes() == before
    assert sorted(first.parent.iterdir()) == sorted([first, kept])


def test_a_kept_file_is_never_written_over(first):
    kept = first.with_name("version_1 (version 1).csp")
    kept.write_text("kept before")
    Project.open(first, versions=LATER).close()
    assert kept.read_text() == "kept before"
    assert first.with_name("version_1 (version 1, 2).csp").exists()


def test_a_file_that_was_brought_forward_is_too_new_for_the_older_program(first):
    Project.open(first, versions=LATER).close()
    with pytest.raises(UnusableProject, match="newer CSP Desktop"):
        Project.open(first)


def test_a_step_that_leaves_rows_without_what_they_name_changes_nothing(first):
    before = first.read_bytes()
    with pytest.raises(UnusableProject, match="is as it was"):
        Project.open(first, versions=(*VERSIONS, that_fails))
    assert before[96:] == first.read_bytes()[96:]
    with Project.open(first) as project:
        assert project.indicators()


def test_a_file_brought_forward_is_as_one_made_new(first):
    connection = apsw.Connection(str(first))
    migrate(connection, LATER)
    assert statements(connection) == statements_of(LATER)
    connection.close()


def test_a_file_made_by_other_steps_is_foreign(first):
    with pytest.raises(UnusableProject, match="not a project as CSP Desktop makes it"):
        Project.open(first, versions=[with_colours_from_the_first])


def with_colours_from_the_first(connection: apsw.Connection) -> None:
    VERSIONS[0](connection)
    with_colours(connection)
