"""What stands beside the grid: the reason, the origin, the comment and the chart of the chosen indicator."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from csp_desktop.session.templates import create_project, load_template
from csp_desktop.ui.chart_panel import ChartPanel
from csp_desktop.ui.chart_view import ChartView
from csp_desktop.ui.comment_edit import CommentEdit
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.theme import current_theme
from tests.driving import cell_of, grid_of, type_figure

ASB = "Anti-social behaviour"
IST = '"ist" incidents'


def choose(window: MainWindow, qtbot: QtBot, title: str, period: str) -> None:
    grid = grid_of(window)
    cell = cell_of(grid, title, period)
    name = grid.indicator_model().indicator(cell.row())
    assert name is not None
    grid.setCurrentIndex(cell)
    heading = child(window.window, QLabel, "indicatorTitle")
    qtbot.waitUntil(lambda: heading.text() == name.name)


def test_the_reason_of_the_status_is_given(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, qtbot, IST, "2016-10")
    reason = child(window.window, QLabel, "reasonLabel").text()
    assert "361 against at least 375 to October: 3.7% under, within 15%: some concerns." in reason


def test_a_figure_says_which_cell_of_which_return_it_came_from(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, qtbot, IST, "2016-10")
    origin = child(window.window, QLabel, "originLabel").text()
    assert origin.startswith("From council-ist-incidents-october-2016.xlsx, 'ist incidents'!H3, received ")
    assert re.search(r", received \d+ [A-Z][a-z]+ \d{4}\.$", origin)


def test_a_typed_figure_says_so(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    type_figure(qtbot, grid, cell_of(grid, IST, "2016-10"), "50")
    grid.setCurrentIndex(cell_of(grid, IST, "2016-10"))
    assert child(window.window, QLabel, "originLabel").text().startswith("Typed in. The return said 47 (council-ist")


def test_a_comment_is_kept_when_the_box_is_left_and_stays_with_its_indicator(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, qtbot, IST, "2016-10")
    box = child(window.window, CommentEdit, "commentEdit")
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "Fewer reports in August.")
    choose(window, qtbot, "All crime", "2016-11")
    assert box.toPlainText() != "Fewer reports in August."
    choose(window, qtbot, IST, "2016-10")
    assert box.toPlainText() == "Fewer reports in August."
    assert window.project is not None
    assert window.project.project.undo_name == f"Comment on {IST}"


def test_a_comment_being_written_is_kept_when_the_project_closes(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, qtbot, IST, "2016-10")
    assert window.project is not None
    path = window.project.path
    box = child(window.window, CommentEdit, "commentEdit")
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "Half a sen")
    window.close_project()
    window.open(path)
    choose(window, qtbot, IST, "2016-10")
    assert child(window.window, CommentEdit, "commentEdit").toPlainText() == "Half a sen"


def test_the_chart_follows_the_choice_and_says_its_words(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, qtbot, IST, "2016-10")
    panel = child(window.window, ChartPanel, "chartPanel")
    button = next(each for each in panel.findChildren(QPushButton) if each.text() == "To date")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    chart = panel.chart()
    assert chart is not None
    assert [each.name for each in chart.series] == ["2016/17", "Target", "Forecast"]
    assert "The target to October is 375." in panel.accessibleDescription()


def test_a_chart_is_copied_as_a_table_and_as_a_picture(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, qtbot, IST, "2016-10")
    panel = child(window.window, ChartPanel, "chartPanel")
    qtbot.waitUntil(lambda: child(panel, QAction, "actionCopyChartTable").isEnabled())
    child(panel, QAction, "actionCopyChartTable").trigger()
    assert QGuiApplication.clipboard().text().splitlines()[:2] == ["\t2016/17", "April\t41"]
    child(panel, QAction, "actionCopyChartPicture").trigger()
    assert QGuiApplication.clipboard().pixmap().size() == QSize(960, 540)


def test_the_limits_begin_anew_at_the_point_that_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, qtbot, ASB, "2016-11")
    panel = child(window.window, ChartPanel, "chartPanel")
    next(each for each in panel.findChildren(QPushButton) if each.text() == "Is it chance?").click()
    view, action = child(panel, ChartView, "chartView"), child(panel, QAction, "actionRebase")
    assert action.isVisible()
    assert not action.isEnabled()
    keys = [Qt.Key.Key_Right] * 4
    for key in keys:
        qtbot.keyClick(view, key)
    assert action.text() == "Begin the limits anew at July 2015"
    action.trigger()
    assert window.project is not None
    assert window.project.project.undo_name == "Begin the limits anew at July 2015: Anti-social behaviour"
    chart = panel.chart()
    assert chart is not None
    mean = next(each.values for each in chart.series if each.name == "Average")
    assert mean[0] == mean[2] != mean[3] == mean[-1]
    for key in keys:
        qtbot.keyClick(view, key)
    assert action.text() == "Let the limits go on through July 2015"
    action.trigger()
    assert window.project.project.undo_name == "Let the limits go on through July 2015: Anti-social behaviour"


def test_other_charts_have_no_limits_to_begin_anew(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, qtbot, ASB, "2016-11")
    panel = child(window.window, ChartPanel, "chartPanel")
    qtbot.waitUntil(lambda: child(panel, QAction, "actionCopyChartTable").isEnabled())
    assert not child(panel, QAction, "actionRebase").isVisible()


def test_an_empty_chart_is_not_seen_and_its_words_are(empty_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    empty_window.show_project(create_project(tmp_path / "New.csp", load_template("plymouth")))
    empty_window.show_page("indicators")
    panel = child(empty_window.window, ChartPanel, "chartPanel")
    words = child(panel, QLabel, "chartWords")
    qtbot.waitUntil(lambda: words.text().startswith("There is no figure for 2016/17 yet."))
    assert not child(panel, ChartView, "chartView").isVisible()
    middle = panel.grab().toImage().pixelColor(panel.width() - 40, panel.height() // 2)
    assert middle.name() == current_theme().card
