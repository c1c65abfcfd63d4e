"""An officer drops the police return, takes it in, puts a figure right, and exports the pack."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.qtbot import QtBot

from csp_desktop.locations import resource
from csp_desktop.session.templates import create_project, load_template
from csp_desktop.ui.chart_panel import ChartPanel
from csp_desktop.ui.forms import child
from csp_desktop.ui.grid_rows import Column
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.returns_drop import ReturnsDrop
from tests.driving import cell_of, drop_files, grid_of, text_at, type_figure

ASB = "Anti-social behaviour"


def test_from_the_drop_of_a_return_to_the_pack(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window, path = empty_window, tmp_path / "Plymouth.csp"
    create_project(path, load_template("plymouth")).close()
    window.open(path)
    _take_in_the_police_return(window, qtbot)
    window.show_page("indicators")
    grid = grid_of(window)
    assert text_at(grid, ASB, Column.TO_DATE) == "7,170"
    type_figure(qtbot, grid, cell_of(grid, ASB, "2016-11"), "848")
    assert text_at(grid, ASB, Column.TO_DATE) == "7,270"
    assert _charted(window)[7] == 848
    child(window.window, QAction, "actionUndo").trigger()
    assert text_at(grid, ASB, Column.TO_DATE) == "7,170"
    assert _charted(window)[7] == 748
    window.close_project()
    window.open(path)
    child(window.window, QAction, "actionRedo").trigger()
    assert text_at(grid_of(window), ASB, Column.TO_DATE) == "7,270"
    pack = _export(window, qtbot, tmp_path / "pack.pdf")
    assert pack.read_bytes().startswith(b"%PDF")


def _take_in_the_police_return(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("returns")
    drop = child(window.window, ReturnsDrop, "returnsDrop")
    police = resource("samples", "plymouth-2016-17-q3", "police-return-november-2016.xlsx")
    assert drop_files(drop, [police]) is Qt.DropAction.CopyAction
    accept = child(window.window, QPushButton, "intakeAccept")
    qtbot.waitUntil(accept.isVisible)
    assert child(window.window, QTableView, "intakeTable").model().rowCount() > 100
    qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)
    assert window.project is not None
    assert str(window.project.readings.as_at) == "2016-11"


def _charted(window: MainWindow) -> tuple[float | None, ...]:
    chart = child(window.window, ChartPanel, "chartPanel").chart()
    assert chart is not None
    return chart.series[0].values


def _export(window: MainWindow, qtbot: QtBot, path: Path) -> Path:
    window.show_page("pack")
    with qtbot.waitSignal(window.idle, timeout=60_000):
        window.export_pack(path)
    return path
