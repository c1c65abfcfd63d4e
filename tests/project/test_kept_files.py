"""The file of a return is kept as it was sent, apart from the journal, as long as it can be asked for."""

from __future__ import annotations

import hashlib

import apsw
import pytest

from csp_desktop.project.errors import UnusableProject
from csp_desktop.project.kept import KEPT_BYTES
from csp_desktop.project.store import Project

FILE = b"figures " * 10_000
SHA = hashlib.sha256(FILE).hexdigest()


def take(project: Project, content: bytes) -> bool:
    with project.action("Take in a return") as edit:
        edit.put_return("police.xlsx", hashlib.sha256(content).hexdigest())
        return edit.keep_file(content)


def kept_in(path):
    connection = apsw.Connection(str(path))
    found = [sha for (sha,) in connection.execute("SELECT sha256 FROM kept")]
    connection.close()
    return found


def test_a_kept_file_comes_out_as_it_was_sent(project, path):
    assert take(project, FILE)
    project.close()
    with Project.open(path) as again:
        assert again.kept_file(SHA) == FILE
        assert again.kept_sizes() == {SHA: len(FILE)}
    assert path.stat().st_size < len(FILE) + 100_000


def test_a_file_above_the_limit_is_not_kept(project):
    assert not take(project, b"x" * (KEPT_BYTES + 1))
    assert take(project, b"x" * KEPT_BYTES)
    assert list(project.kept_sizes().values()) == [KEPT_BYTES]


def test_a_file_is_there_again_after_undo_and_redo(project):
    take(project, FILE)
    project.undo()
    assert project.returns() == ()
    project.redo()
    assert project.kept_file(project.returns()[0].sha256) == FILE


def test_the_file_of_a_return_that_can_no_longer_be_redone_goes(project, path):
    take(project, FILE)
    project.undo()
    take(project, b"another")
    project.close()
    assert kept_in(path) == [hashlib.sha256(b"another").hexdigest()]


def test_a_file_that_is_kept_twice_is_there_once(project, path):
    take(project, FILE)
    take(project, FILE)
    project.close()
    assert kept_in(path) == [SHA]


@pytest.mark.parametrize("content", [b"no compressed data", b""])
def test_a_kept_file_that_was_tampered_with_is_refused(project, path, content):
    take(project, FILE)
    project.close()
    connection = apsw.Connection(str(path))
    connection.execute("UPDATE kept SET content = ?", (content,))
    connection.close()
    with Project.open(path) as again, pytest.raises(UnusableProject, match="damaged"):
        again.kept_file(SHA)


def test_a_file_is_kept_within_an_action_only(project):
    with project.action("Take in") as edit:
        pass
    with pytest.raises(RuntimeError, match="over"):
        edit.keep_file(FILE)
