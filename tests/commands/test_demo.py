"""The sample partnership, built and printed in one command, and again without losing what was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from csp_desktop.domain.figures import Figure, Kind
from csp_desktop.domain.periods import month
from csp_desktop.pack.preview import page_count
from csp_desktop.project.store import Project
from tests.commands.conftest import Run

NOVEMBER = month(2016, 11)


@pytest.fixture(autouse=True)
def _no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def test_demo_builds_the_project_and_its_pack_and_says_what_it_found(run: Run, tmp_path: Path):
    ran = run("demo", "--to", tmp_path / "new" / "demo")
    assert (ran.code, ran.err) == (0, "")
    folder = tmp_path / "new" / "demo"
    assert sorted(path.name for path in folder.iterdir()) == ["Board pack 2016-11.pdf", "Safer Plymouth.csp"]
    pages = page_count(folder / "Board pack 2016-11.pdf")
    with Project.open(folder / "Safer Plymouth.csp") as project:
        findings = sum(len(each.findings) for each in project.returns())
    assert ran.out.splitlines() == [
        "Safer Plymouth, November 2016",
        f"Found in 4 returns: 9 tables, 163 figures, {findings} findings",
        "Statuses: 7 for monitoring only, 2 some concerns, 2 no data",
        f"Project: {folder / 'Safer Plymouth.csp'}",
        f"Board pack: {folder / 'Board pack 2016-11.pdf'} ({pages} pages)",
    ]


def test_demo_again_keeps_an_edit_made_in_between(run: Run, tmp_path: Path):
    run("demo", "--to", tmp_path)
    path = tmp_path / "Safer Plymouth.csp"
    with Project.open(path) as project:
        key = next(each for each in project.series_keys() if each.kind is Kind.ACTUAL)
        with project.action("Edit") as edit:
            edit.put_figure(key, NOVEMBER, Figure(1))
    again = run("demo", "--to", tmp_path)
    assert again.code == 0
    with Project.open(path) as project:
        assert project.series(key)[NOVEMBER] == Figure(1)
        assert (len(project.returns()), project.figure_count()) == (4, 163)
