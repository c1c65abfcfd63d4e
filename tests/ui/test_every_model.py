"""Every model keeps Qt's contract while figures, periods and returns come and go, and are undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.page_list import PAGE_TITLES
from tests.driving import cell_of, grid_of
from tests.modals import Modals
from tests.returns.builders import save_rows, table
from tests.ui.intake import read

ASB = "Anti-social behaviour"
VIEWS = (
    ("indicators", "indicatorGrid"),
    ("overview", "overviewTable"),
    ("returns", "intakeTable"),
    ("returns", "intakeFindings"),
    ("returns", "receivedTable"),
    ("returns", "owedTable"),
    ("findings", "findingsTable"),
    ("exceptions", "exceptionsTable"),
    ("actions", "actionsTable"),
    ("budget", "budgetTable"),
    ("pack", "packPreview"),
)


def view_of(window: MainWindow, page: str, name: str) -> QAbstractItemView:
    window.show_page(page)
    shown: QWidget = getattr(window.pages, page).widget
    return child(shown, QAbstractItemView, name)


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    """Return a tester that warns of whatever breaks the contract; a warning of Qt fails a test."""
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)


@pytest.mark.parametrize(("page", "name"), VIEWS)
def test_a_model_keeps_qt_s_contract(window: MainWindow, qtbot: QtBot, tmp_path: Path, page: str, name: str) -> None:
    tester = watched(view_of(window, page, name).model())
    _edit_and_undo(window)
    _take_in_and_undo(window, qtbot, tmp_path)
    window.show_page(page)
    if window.is_busy:
        with qtbot.waitSignal(window.idle, timeout=60_000):
            pass
    tester.deleteLater()


@pytest.mark.parametrize("page", ["exceptions", "actions", "budget"])
def test_a_list_keeps_qt_s_contract_while_lines_come_and_go(window: MainWindow, page: str) -> None:
    model = view_of(window, page, f"{page}Table").model()
    tester = watched(model)
    child(getattr(window.pages, page).widget, QPushButton, "listAdd").click()
    assert model.setData(model.index(0, 0), "Light the alley")
    assert window.project is not None
    for step in (window.project.undo, window.project.undo, window.project.redo, window.project.redo):
        step()
    assert model.index(0, 0).data() == "Light the alley"
    tester.deleteLater()


def _edit_and_undo(window: MainWindow) -> None:
    project, grid = window.project, grid_of(window)
    assert project is not None
    grid.indicator_model().setData(cell_of(grid, ASB, "2016-11"), "800")
    project.show_period(project.readings.as_at.moved(-2))
    project.undo()
    project.redo()
    project.undo()


def _take_in_and_undo(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    known, asked = table(["Actual 2016/17", 70, 71], title="All crime"), table(["Actual 2016/17", 4], title="Huts")
    read(window, qtbot, save_rows(folder / "police.xlsx", *known, [], *asked))
    child(window.window, QPushButton, "intakeAccept").click()
    assert window.project is not None
    window.project.undo()


def test_the_models_of_dialogs_keep_qt_s_contract(window: MainWindow, modals: Modals) -> None:
    _edit_and_undo(window)
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        for view in dialog.findChildren(QAbstractItemView):
            tester = watched(view.model())
            view.selectAll()
            tester.deleteLater()
            seen.append(view.objectName())
        dialog.reject()

    with modals.driven(look):
        child(window.window, QAction, "actionRestore").trigger()
    assert "restoreTable" in seen


def test_no_model_is_left_out(window: MainWindow) -> None:
    for page in PAGE_TITLES:
        window.show_page(page)
    tested = {type(view_of(window, *each).model()) for each in VIEWS}
    assert set(_ours(QAbstractItemModel)) == tested


def _ours(kind: type) -> Iterator[type]:
    for each in kind.__subclasses__():
        if each.__module__.startswith("csp_desktop"):
            yield each
        yield from _ours(each)
