"""What must be seen is seen in a small window too, and nothing makes the window larger by itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QSplitter, QTableView, QWidget
from pytestqt.qtbot import QtBot

from csp_desktop.locations import resource
from csp_desktop.ui.chart_panel import ChartPanel
from csp_desktop.ui.chart_ticks import spaced
from csp_desktop.ui.chart_view import ChartView
from csp_desktop.ui.forms import child
from csp_desktop.ui.grid_rows import Column
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.overview_table import OverviewTable
from csp_desktop.ui.short_words import ShortWords
from csp_desktop.ui.theme import current_theme
from tests.driving import drop_files, grid_of
from tests.ui.test_named_controls import DIALOGS

SMALLEST, SMALL, LAPTOP = QSize(960, 540), QSize(1024, 640), QSize(1280, 720)


def resized(window: MainWindow, size: QSize) -> None:
    window.window.resize(size)
    QApplication.sendPostedEvents()
    assert window.window.size() == size


def read_the_sample(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("returns")
    returns = sorted(resource("samples", "plymouth-2016-17-q3").iterdir())
    with qtbot.waitSignal(window.idle, timeout=60_000):
        drop_files(child(window.window, QWidget, "returnsDrop"), returns)


@pytest.mark.parametrize("page", ["overview", "indicators", "returns", "findings", "exceptions", "budget", "pack"])
def test_every_page_has_room_in_a_small_window(window: MainWindow, qtbot: QtBot, page: str) -> None:
    window.show_page(page)
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)
    resized(window, QSize(960, 560))


def test_reading_returns_leaves_a_small_window_as_it_is(window: MainWindow, qtbot: QtBot) -> None:
    resized(window, SMALL)
    read_the_sample(window, qtbot)
    assert window.window.size() == SMALL


def test_an_intake_fits_on_a_laptop_whose_letters_are_twice_as_large(window: MainWindow, qtbot: QtBot) -> None:
    resized(window, SMALLEST)
    read_the_sample(window, qtbot)
    QApplication.sendPostedEvents()
    assert window.window.size() == SMALLEST
    assert window.window.minimumSizeHint().height() <= SMALLEST.height()
    for name in ("intakeAccept", "intakeDecline", "hideSame"):
        button = child(window.window, QWidget, name)
        assert button.visibleRegion().boundingRect() == button.rect()
    lines = child(window.window, QTableView, "intakeTable")
    assert lines.viewport().height() >= 3 * lines.rowHeight(1)


def test_files_that_could_not_be_read_leave_a_small_window_as_it_is(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"no workbook")
    good = resource("samples", "plymouth-2016-17-q3", "police-return-november-2016.xlsx")
    window.show_page("returns")
    resized(window, SMALLEST)
    for files in ([broken], [broken, good]):
        with qtbot.waitSignal(window.idle, timeout=60_000):
            drop_files(child(window.window, QWidget, "returnsDrop"), files)
        QApplication.sendPostedEvents()
        assert child(window.window, QWidget, "refusedCard").isVisible()
        assert window.window.size() == SMALLEST


def test_what_was_received_is_shown_again_when_returns_have_been_read(window: MainWindow, qtbot: QtBot) -> None:
    resized(window, LAPTOP)
    read_the_sample(window, qtbot)
    received = child(window.window, QWidget, "receivedCard")
    assert not received.isVisible()
    child(window.window, QPushButton, "intakeDecline").click()
    assert received.isVisible()
    assert not child(window.window, QWidget, "progressCard").isVisible()


def test_findings_stand_below_the_lines_of_an_intake_in_a_narrow_window(window: MainWindow, qtbot: QtBot) -> None:
    resized(window, SMALL)
    read_the_sample(window, qtbot)
    splitter = child(window.window, QSplitter, "intakeSplitter")
    lines, findings = (splitter.widget(place) for place in range(2))
    assert findings.y() >= lines.y() + lines.height()
    resized(window, QSize(1360, 860))
    assert findings.x() >= lines.x() + lines.width()


def test_the_overview_needs_no_scrolling_sideways_in_a_small_window(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("overview")
    resized(window, SMALL)
    bar = child(window.window, OverviewTable, "overviewTable").horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_a_laptop_shows_every_column_of_the_grid(window: MainWindow) -> None:
    resized(window, LAPTOP)
    grid = grid_of(window)
    right = grid.columnViewportPosition(Column.STATUS) + grid.columnWidth(Column.STATUS)
    assert right <= grid.viewport().width()


def test_names_of_ticks_that_would_touch_are_left_out() -> None:
    ticks = [(float(place), str(place)) for place in range(6)]
    assert spaced(ticks, room=60, breadth=10) == ticks
    assert [text for _, text in spaced(ticks, room=30, breadth=10)] == ["0", "2", "4"]
    assert [text for _, text in spaced(ticks, room=30, breadth=10, kept=[3.0])] == ["0", "3"]
    assert [text for _, text in spaced(ticks, room=0, breadth=10)] == ["0"]


def test_a_low_chart_names_fewer_ticks(window: MainWindow, qtbot: QtBot) -> None:
    resized(window, SMALL)
    qtbot.waitUntil(lambda: window.window.findChild(ChartView, "chartView") is not None)
    view = child(window.window, ChartView, "chartView")
    axis = view.getPlotItem().getAxis("left")
    names = [text for _, text in axis._tickLevels[0]]
    assert len(names) > 1
    assert len(names) * view.fontMetrics().ascent() <= axis.height()


def test_a_low_panel_cuts_the_words_of_the_chart_and_tells_them_whole(window: MainWindow, qtbot: QtBot) -> None:
    resized(window, SMALL)
    panel, words = child(window.window, ChartPanel, "chartPanel"), child(window.window, ShortWords, "chartWords")
    qtbot.waitUntil(lambda: bool(words.text()))
    chart = panel.chart()
    assert chart is not None
    assert words.text().endswith("…")
    assert words.toolTip() == words.accessibleName() == chart.words
    resized(window, QSize(1600, 1000))
    assert words.text() == chart.words


def test_why_not_all_indicators_are_shown_is_cut_with_an_ellipsis_and_told_whole(window: MainWindow) -> None:
    resized(window, SMALL)
    model = grid_of(window).indicator_model()
    model.show_outline(replace(model.outline, partner="Devon and Cornwall Police", missing_only=True))
    said = child(window.window, ShortWords, "shownLabel")
    QApplication.sendPostedEvents()
    assert said.text().endswith("…")
    assert said.toolTip().endswith("figures missing, Devon and Cornwall Police")


def test_a_chart_takes_on_the_theme_that_was_chosen_on_another_page(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.window.findChild(ChartView, "chartView") is not None)
    view = child(window.window, ChartView, "chartView")
    window.show_page("overview")
    child(window.window, QAction, "actionDark").trigger()
    window.show_page("indicators")
    assert view.backgroundBrush().color().name() == current_theme().card


@pytest.mark.parametrize("action", ["actionLight", "actionDark", "actionHighLight", "actionHighDark"])
def test_words_that_say_what_to_type_are_as_dark_as_other_quiet_words(window: MainWindow, action: str) -> None:
    child(window.window, QAction, action).trigger()
    find = child(window.window, QLineEdit, "findEdit")
    assert find.palette().color(QPalette.ColorRole.PlaceholderText).name() == current_theme().muted


def test_a_question_of_an_intake_can_be_read(window: MainWindow, qtbot: QtBot) -> None:
    resized(window, SMALL)
    read_the_sample(window, qtbot)
    boxes = child(window.window, QWidget, "intakeTable").findChildren(QComboBox)
    assert all(each.width() >= each.sizeHint().width() for each in boxes)


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_has_room_on_a_small_screen(window: MainWindow, name: str) -> None:
    dialog = DIALOGS[name](window)
    dialog.show()
    needed = dialog.minimumSize().expandedTo(dialog.minimumSizeHint())
    dialog.close()
    dialog.deleteLater()
    assert needed.boundedTo(QSize(940, 500)) == needed
