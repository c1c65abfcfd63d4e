"""A file that this program closed last is opened at once; any other is read from end to end first."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from csp_desktop.domain.figures import Figure
from csp_desktop.domain.periods import month
from csp_desktop.locations import settings_folder
from csp_desktop.project import clean_closes
from csp_desktop.project.errors import UnusableProject
from csp_desktop.project.store import Project


@pytest.fixture
def closed(path: Path, project, burglary) -> Path:
    with project.action("Type") as edit:
        edit.put_figure(burglary, month(2016, 11), Figure(748.0))
    project.close()
    return path


def break_inside(path: Path) -> None:
    """Leave a figure that its own table does not allow."""
    content = bytearray(path.read_bytes())
    place = content.index(b"month" + month(2016, 11).ordinal.to_bytes(2))
    content[place - 3 : place + 5] = b"\xff" * 8
    path.write_bytes(content)


def test_a_file_that_was_closed_here_is_as_closed(closed):
    assert clean_closes.is_as_closed(closed)


def test_an_open_file_that_was_edited_is_not(closed):
    with Project.open(closed) as project:
        with project.action("Set") as edit:
            edit.put_setting("tolerance", "5")
        assert not clean_closes.is_as_closed(closed)


def test_a_file_that_somebody_else_wrote_is_not(closed):
    os.utime(closed)
    assert not clean_closes.is_as_closed(closed)


def test_a_copy_of_it_is_not(closed, tmp_path):
    assert not clean_closes.is_as_closed(Path(shutil.copy2(closed, tmp_path / "copy.csp")))


def test_damage_from_elsewhere_is_found_at_opening(closed):
    break_inside(closed)
    with pytest.raises(UnusableProject, match="damaged"):
        Project.open(closed)


def test_where_nothing_can_be_remembered_the_file_is_read_again(closed):
    shutil.rmtree(settings_folder())
    settings_folder().write_text("in the way")
    assert not clean_closes.is_as_closed(closed)
    with Project.open(closed) as project:
        assert project.figure_count() == 1
