"""What is to be done next stands over the overview, and each stage leads to where it is done; empty tables say why."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from csp_desktop.session.quarter_progress import Progress, Stage, next_words
from csp_desktop.session.sign_offs import sign, sign_offs
from csp_desktop.session.templates import create_project, load_template
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.quarter_progress import QuarterProgress
from tests.driving import grid_of
from tests.modals import Modals


def overview(window: MainWindow, qtbot: QtBot) -> QuarterProgress:
    with qtbot.waitSignal(window.idle, timeout=30_000):
        window.show_page("overview")
    return child(window.window, QuarterProgress, "quarterProgress")


def told(progress: QuarterProgress) -> list[str]:
    return [each.text() for each in progress.findChildren(QPushButton) if each.isVisible()]


def press(progress: QuarterProgress, stage: Stage) -> None:
    child(progress, QPushButton, f"progress {stage.value}").click()


@pytest.mark.parametrize(
    ("stages", "words"),
    [
        ((), "Next: take in a return"),
        (((Stage.FIGURES, 1, 2), (Stage.PACK, 0, 1)), "Next: take in the returns that are still to come."),
        (((Stage.FIGURES, 2, 2), (Stage.COMMENTS, 0, 1)), "Next: write the comments."),
        (
            ((Stage.FIGURES, 2, 2), (Stage.COMMENTS, 1, 1), (Stage.SIGN_OFFS, 0, 3)),
            "Next: have the figures signed off.",
        ),
        (
            ((Stage.FIGURES, 2, 2), (Stage.PACK, 0, 1)),
            "Next: look through the findings, then export and seal the pack.",
        ),
        (((Stage.FIGURES, 2, 2), (Stage.PACK, 1, 1)), "All is done: roll forward to the next quarter (Quarter menu)."),
    ],
)
def test_the_first_stage_that_is_open_comes_next(stages: tuple[tuple[Stage, int, int], ...], words: str) -> None:
    assert next_words([Progress(*each) for each in stages]).startswith(words)


def test_the_overview_says_how_far_each_stage_has_come(window: MainWindow, qtbot: QtBot) -> None:
    progress = overview(window, qtbot)
    assert child(progress, QLabel, "nextStep").text() == "Next: write the comments."
    assert told(progress) == [
        "Figures up to date: all 11",
        "Comments: 8 of 9",
        "Signed off: 0 of 3",
        "Pack: not sealed",
    ]


def test_each_stage_leads_to_where_it_is_done(window: MainWindow, qtbot: QtBot, modals: Modals) -> None:
    progress = overview(window, qtbot)
    for stage, page in ((Stage.FIGURES, "returns"), (Stage.PACK, "pack"), (Stage.COMMENTS, "indicators")):
        press(progress, stage)
        assert window.page_name == page
    grid = grid_of(window)
    assert not grid.indicator_model().cells.comment(grid.indicator_model().grid_row(grid.currentIndex().row()))
    with modals.driven(QDialog.reject):
        press(progress, Stage.SIGN_OFFS)


def test_progress_follows_what_is_done(window: MainWindow, qtbot: QtBot) -> None:
    progress = overview(window, qtbot)
    project = window.project
    assert project is not None
    partner = sign_offs(project.project, project.readings.as_at)[0].partner
    with qtbot.waitSignal(window.idle):
        project.do(partial(sign, partner=partner, as_at=project.readings.as_at, by="Ann Example", day="2017-01-09"))
    assert "Signed off: 1 of 3" in told(progress)


@pytest.fixture
def blank(empty_window: MainWindow, tmp_path: Path) -> MainWindow:
    empty_window.show_project(create_project(tmp_path / "Blank.csp", load_template("blank")))
    return empty_window


def test_a_project_without_figures_opens_with_what_to_begin_with(blank: MainWindow) -> None:
    assert blank.page_name == "overview"
    assert _words(blank, "overviewTable").startswith("There are no indicators yet. Take in a partner's return")


@pytest.mark.parametrize(
    ("page", "table", "words"),
    [
        ("indicators", "indicatorGrid", "There are no indicators yet."),
        ("returns", "receivedTable", "No return was taken in yet: drop one above"),
        ("returns", "owedTable", "Who owes what stands here"),
        ("findings", "findingsTable", "What does not hold in the returns"),
    ],
)
def test_an_empty_table_says_what_to_do(blank: MainWindow, qtbot: QtBot, page: str, table: str, words: str) -> None:
    blank.show_page(page)
    qtbot.waitUntil(lambda: _words(blank, table).startswith(words))
    assert child(blank.window, QWidget, table).accessibleDescription().startswith(words)


def test_what_a_filter_leaves_out_is_told(window: MainWindow) -> None:
    model = grid_of(window).indicator_model()
    model.show_outline(replace(model.outline, partner="Nobody"))
    assert _words(window, "indicatorGrid") == "No indicator is as the filter asks: choose Show all."
    model.show_outline(replace(model.outline, partner=""))
    assert not _words(window, "indicatorGrid")


def _words(window: MainWindow, table: str) -> str:
    label = child(child(window.window, QTableView, table), QLabel, "emptyWords")
    return label.text() if label.isVisible() else ""
