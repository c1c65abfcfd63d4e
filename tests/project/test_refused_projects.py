"""What is not a whole project of ours is refused in one sentence that names the file."""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import apsw
import pytest

from csp_desktop.domain.figures import Figure
from csp_desktop.domain.periods import month
from csp_desktop.project.errors import UnusableProject
from csp_desktop.project.store import Project
from tests.project.whole_content import content

NOBODY = 65534
on_posix = pytest.mark.skipif(os.name == "nt", reason="permissions are lists there")


@pytest.fixture
def whole(path: Path, project: Project, burglary) -> Path:
    """Return the file of a closed project with some figures."""
    with project.action("Type") as edit:
        edit.put_figures((burglary, month(2016, 11).moved(step), Figure(step)) for step in range(400))
        edit.put_return("police.xlsx", "ab" * 32)
        edit.put_comment(burglary.indicator, burglary.area, month(2016, 11), "Fireworks.")
    project.close()
    return path


def refusal(path: Path) -> str:
    with pytest.raises(UnusableProject) as refused:
        Project.open(path)
    sentence = str(refused.value)
    assert str(path) in sentence
    assert "\n" not in sentence
    return sentence


def alter(path: Path, *statements: str) -> None:
    connection = apsw.Connection(str(path))
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_file_that_is_not_there(path):
    assert "is not there" in refusal(path)
    assert not path.exists()


def test_a_folder(tmp_path):
    assert "is a folder" in refusal(tmp_path)


def test_an_empty_file(path):
    path.touch()
    assert "is empty" in refusal(path)


@pytest.mark.parametrize("text", ["the board's minutes", "SQLite format 3\0", "SQLite format 3\0" + "\0" * 500])
def test_a_text_called_a_project(path, text):
    path.write_text(text)
    assert "is not a project" in refusal(path)
    assert path.read_text() == text


def test_another_programs_database_stays_as_it_is(path):
    alter(path, "PRAGMA journal_mode = WAL", "CREATE TABLE bookmark (address TEXT)")
    before = path.read_bytes()
    assert "is not a project" in refusal(path)
    assert path.read_bytes() == before


def test_a_project_of_a_newer_version(whole):
    alter(whole, "PRAGMA user_version = 1000")
    before = whole.read_bytes()
    assert "newer CSP Desktop" in refusal(whole)
    assert whole.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW sums AS SELECT sum(value) FROM figure",
        "CREATE TRIGGER spy AFTER INSERT ON figure BEGIN DELETE FROM change; END",
        "CREATE TABLE guest (name TEXT)",
        "CREATE VIRTUAL TABLE words USING fts5(word)",
        "CREATE INDEX more ON figure (value)",
        "ALTER TABLE area ADD COLUMN colour TEXT",
        "DROP INDEX figure_change",
        "PRAGMA user_version = 0",
    ],
)
def test_a_project_with_foreign_parts(whole, statement):
    alter(whole, statement)
    assert "not a project as CSP Desktop makes it" in refusal(whole)


def test_a_project_that_another_program_keeps_in_two_files(whole):
    alter(whole, "PRAGMA journal_mode = WAL")
    assert "changed by another program" in refusal(whole)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE indicator SET unit = 'bushels'",
        "UPDATE indicator SET codes = '[[['",
        "UPDATE indicator SET known_as = " + "'" + "[" * 100_000 + "'",
        "UPDATE received SET findings = '[{\"rule\": 1}]'",
        "UPDATE area SET parent = 1",
        "UPDATE series SET kind = 'guess'",
        "UPDATE series SET indicator = 77",
        "UPDATE comment SET frequency = 'week'",
    ],
)
def test_a_project_whose_rows_mean_nothing(whole, statement):
    alter(whole, statement)
    assert "is damaged" in refusal(whole)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_truncated_project(whole, share):
    with whole.open("r+b") as file:
        file.truncate(int(whole.stat().st_size * share))
    assert "is damaged" in refusal(whole)


def test_a_project_with_something_behind_its_end(whole):
    with whole.open("ab") as file:
        file.write(b"\0" * 4096)
    assert "is damaged" in refusal(whole)


def test_a_mutated_project_opens_whole_or_is_refused(whole, tmp_path):
    sound, chance = whole.read_bytes(), random.Random(7)
    opened = []
    for number in range(300):
        path = tmp_path / f"{number}.csp"
        path.write_bytes(mutated(sound, chance))
        with suppress(UnusableProject), Project.open(path) as project:
            content(project)
            project.undo()
            opened.append(number)
    assert 0 < len(opened) < 300


def mutated(sound: bytes, chance: random.Random) -> bytes:
    """Return a file with some bytes behind its header thrown about."""
    bytes_ = bytearray(sound)
    for _ in range(chance.choice([1, 5, 40])):
        bytes_[chance.randrange(100, len(bytes_))] = chance.randrange(256)
    return bytes(bytes_)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that every user can look into."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
        Path(folder).chmod(0o755)


@pytest.fixture
def kept(whole: Path, open_folder: Path) -> Path:
    """Return a whole project in such a folder."""
    return Path(shutil.copy(whole, open_folder))


@contextmanager
def unprivileged() -> Iterator[None]:
    """Go on as a user for whom permissions count."""
    user = os.geteuid()
    os.seteuid(user or NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


@on_posix
def test_a_project_that_may_not_be_read(kept):
    kept.chmod(0)
    with unprivileged():
        assert "cannot be read" in refusal(kept)


@on_posix
def test_a_project_that_may_not_be_written(kept):
    kept.chmod(0o444)
    with unprivileged():
        assert "cannot be written" in refusal(kept)


@on_posix
def test_a_project_in_a_folder_that_may_not_be_written(kept):
    kept.chmod(0o666)
    kept.parent.chmod(0o555)
    with unprivileged():
        assert "cannot be written" in refusal(kept)


@on_posix
def test_no_project_is_made_in_a_folder_that_may_not_be_written(open_folder):
    open_folder.chmod(0o555)
    with unprivileged(), pytest.raises(UnusableProject, match="cannot be written"):
        Project.create(open_folder / "new.csp", "Safer Plymouth")


def test_no_project_is_made_in_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(UnusableProject, match="cannot be written"):
        Project.create(tmp_path / "gone" / "new.csp", "Safer Plymouth")
