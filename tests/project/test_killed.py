"""A program that is killed at any instant loses nothing that it had shown as done."""

from __future__ import annotations

import random
import subprocess
from pathlib import Path

import pytest

from csp_desktop.domain.figures import Kind, SeriesKey
from csp_desktop.domain.indicators import Indicator
from csp_desktop.project.store import Project
from tests.project.child_process import IMPORTED
from tests.project.children import child, next_line
from tests.project.whole_content import told_by_journal, told_by_tables

KILLS = 10
FILES = 20


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(FILES))
def test_nothing_done_is_lost_and_nothing_is_half_done(path: Path, seed: int):
    with Project.create(path, "Safer Plymouth") as project, project.action("Add") as edit:
        edit.put_indicator(Indicator(0, "Burglary"))
    chance = random.Random(seed)
    for kill in range(KILLS):
        shown = edited_until_killed(path, chance.randrange(20, 200), seed * KILLS + kill)
        with Project.open(path) as project:
            assert shown <= len(project.actions()) <= shown + 1
            imported = project.series(SeriesKey(1, 1, Kind.TARGET)).values()
        assert len(imported) in (0, IMPORTED)
        assert len({figure.value for figure in imported}) <= 1
        assert told_by_journal(path) == told_by_tables(path)


def edited_until_killed(path: Path, milliseconds: int, seed: int) -> int:
    """Return the number that a child showed last before it was killed while it edited."""
    with child(path, "edit", seed) as editor:
        first = next_line(editor)
        with pytest.raises(subprocess.TimeoutExpired):
            editor.wait(timeout=milliseconds / 1000)
        editor.kill()
        assert editor.stdout is not None
        shown = [first, *editor.stdout.read().split("\n")[:-1]]
    return int(shown[-1])
