"""Looking for findings: at once where there are few rows, in turns where there are many, and never of an old state."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import month
from csp_desktop.project.store import Project
from csp_desktop.session.findings import by_weight, findings_of
from csp_desktop.session.readings import Readings
from csp_desktop.ui.finding_search import AT_ONCE, FindingSearch
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow

NOVEMBER = month(2016, 11)


@pytest.fixture
def large(tmp_path: Path) -> Iterator[Project]:
    """Return a project of more rows than are looked at at once."""
    with Project.create(tmp_path / "large.csp", "City") as made:
        with made.action("Set up") as edit:
            for number in range(AT_ONCE + 50):
                indicator = edit.put_indicator(Indicator(0, f"Indicator {number}"))
                edit.put_figure(SeriesKey(indicator.id, made.own_area.id, Kind.ACTUAL), NOVEMBER, Figure(1.0))
        yield made


def test_many_rows_are_looked_at_in_turns_and_everything_is_found(
    large: Project, window: MainWindow, qtbot: QtBot
) -> None:
    search, readings = FindingSearch(window), Readings(large, NOVEMBER)
    with qtbot.waitSignal(search.ended, timeout=60_000) as ended, qtbot.waitSignal(search.went_on) as told:
        search.start(large, readings)
    assert told.args == [AT_ONCE, AT_ONCE + 50]
    assert by_weight(ended.args[0]) == findings_of(large, readings)
    search.deleteLater()


def test_a_search_that_was_stopped_tells_nothing(large: Project, window: MainWindow, qtbot: QtBot) -> None:
    search = FindingSearch(window)
    with qtbot.assertNotEmitted(search.ended, wait=200):
        search.start(large, Readings(large, NOVEMBER))
        search.stop()
    search.deleteLater()


def test_few_rows_are_looked_at_at_once(window: MainWindow, qtbot: QtBot) -> None:
    assert window.project is not None
    search = FindingSearch(window)
    with qtbot.waitSignal(search.ended, timeout=0, raising=True):
        search.start(window.project.project, window.project.readings)
    search.deleteLater()


def test_a_project_is_closed_while_its_findings_are_looked_for(
    large: Project, empty_window: MainWindow, qtbot: QtBot
) -> None:
    path = large.path
    large.close()
    empty_window.open(path)
    empty_window.show_page("findings")
    summary = child(empty_window.window, QLabel, "findingsSummary").text()
    assert summary.startswith(f"Looking for findings: {AT_ONCE} of {AT_ONCE + 50} rows")
    empty_window.close_project()
    behind_what_was_due = QTimer()
    with qtbot.waitSignal(behind_what_was_due.timeout):
        behind_what_was_due.start(0)
    assert empty_window.project is None
