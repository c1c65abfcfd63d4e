"""The board's screen: a page for each indicator, turned by keys and clicks, at every size, in both themes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import month
from csp_desktop.project.changes import Changed
from csp_desktop.project.store import Project
from csp_desktop.session.presenting import Presentation
from csp_desktop.ui.application import make_application
from csp_desktop.ui.chart_view import ChartView
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.present_marks import SignalMark, StatusMark
from csp_desktop.ui.present_window import PresentWindow
from csp_desktop.ui.theme import ThemeChoice
from tests.driving import cell_of, grid_of
from tests.modals import Modals

LEFT = Qt.MouseButton.LeftButton


def present(window: MainWindow, qtbot: QtBot) -> PresentWindow:
    """Return the board's screen, opened by its key."""
    qtbot.keyClick(window.window, Qt.Key.Key_F5)
    shown = child(window.window, PresentWindow, "presentWindow")
    qtbot.waitUntil(shown.isVisible)
    return shown


@pytest.fixture
def screen(window: MainWindow, qtbot: QtBot) -> PresentWindow:
    shown = present(window, qtbot)
    shown.resize(1280, 720)
    return shown


def text(screen: PresentWindow, name: str) -> str:
    label = child(screen, QLabel, name)
    return label.text() if label.isVisible() else ""


def add_secrets(project: Project) -> Changed:
    """Put a restricted indicator, and one with a count that is kept back."""
    with project.action("Add") as edit:
        for name, restricted, value in (("Secret", True, 90.0), ("Victims", False, 3.0)):
            rules = Indicator(0, name, restricted=restricted, suppress_below=5, position=90)
            key = SeriesKey(edit.put_indicator(rules).id, project.own_area.id, Kind.ACTUAL)
            edit.put_figure(key, month(2016, 11), Figure(value))
    return edit.changed


def number(screen: PresentWindow) -> str:
    return text(screen, "presentNumber")


def press(qtbot: QtBot, screen: PresentWindow, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(screen, key)


def test_a_page_shows_figure_change_status_signal_sentence_and_comment(screen: PresentWindow) -> None:
    shown = {name: text(screen, f"present{name}") for name in ("Title", "Figure", "Change", "Period", "Number")}
    assert shown == {
        "Title": "All crime",
        "Figure": "12,586",
        "Change": "+570 (+4.7%) on last year",
        "Period": "To November 2016",
        "Number": "1 of 11",
    }
    assert child(screen, StatusMark, "presentStatus").word == "For monitoring only"
    assert child(screen, SignalMark, "presentSignal").word == "Concern"
    assert text(screen, "presentSentence") == (
        "Between April and November there were 12,586, 570 more than in the same months last year (+4.7%). "
        "7 months or more in a row above the average: a concern."
    )
    said = child(screen, QLabel, "presentComment").accessibleName()
    assert said.startswith("Comment: Between April and the end of November")


def test_a_figure_with_a_target_has_the_reason_of_its_status(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    grid.setCurrentIndex(cell_of(grid, '"ist" incidents', "2016-10"))
    screen = present(window, qtbot)
    assert text(screen, "presentPeriod") == "To October 2016; target at least 375"
    assert text(screen, "presentSentence") == (
        "361 against at least 375 to October: 3.7% under, within 15%: some concerns."
    )


def test_a_chart_that_cannot_be_drawn_says_why(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    grid.setCurrentIndex(cell_of(grid, '"ist" incidents', "2016-10"))
    screen = present(window, qtbot)
    press(qtbot, screen, Qt.Key.Key_C, Qt.Key.Key_C)
    assert text(screen, "presentChartTitle") == "7 months are too few: limits need 13."
    assert not child(screen, ChartView, "presentChart").isVisible()


def test_a_comment_has_its_bold_words_and_bullets_and_no_other_markup(
    screen: PresentWindow, window: MainWindow
) -> None:
    assert window.project is not None
    assert screen.row is not None
    window.project.edit_comment(screen.row, month(2016, 11), "**Up** on <b>last</b> year\n- by theft")
    shown = child(screen, QLabel, "presentComment").text()
    assert "<b>Up</b> on &lt;b&gt;last&lt;/b&gt; year" in shown
    assert "•&nbsp;by theft" in shown


def test_it_fills_the_screen(window: MainWindow, qtbot: QtBot) -> None:
    assert present(window, qtbot).isFullScreen()


def test_it_starts_at_the_indicator_chosen_in_the_grid(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    grid.setCurrentIndex(cell_of(grid, "Hate crime", "2016-11"))
    assert text(present(window, qtbot), "presentTitle") == "Hate crime"


def test_keys_turn_pages_and_stop_at_both_ends(screen: PresentWindow, qtbot: QtBot) -> None:
    key = Qt.Key
    press(qtbot, screen, key.Key_Right, key.Key_Down, key.Key_PageDown)
    assert number(screen) == "4 of 11"
    press(qtbot, screen, key.Key_Left, key.Key_Up, key.Key_PageUp, key.Key_PageUp)
    assert number(screen) == "1 of 11"
    press(qtbot, screen, key.Key_End, key.Key_Right)
    assert number(screen) == "11 of 11"
    press(qtbot, screen, key.Key_Home)
    assert number(screen) == "1 of 11"


def test_a_click_at_the_sides_turns_the_page_also_on_the_chart(screen: PresentWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(screen, LEFT, pos=QPoint(screen.width() - 20, 60))
    assert number(screen) == "2 of 11"
    qtbot.mouseClick(screen, LEFT, pos=QPoint(screen.width() // 2, 60))
    assert number(screen) == "2 of 11"
    qtbot.mouseClick(child(screen, ChartView, "presentChart").viewport(), LEFT, pos=QPoint(30, 40))
    assert number(screen) == "1 of 11"


def test_b_blanks_the_screen_and_any_key_brings_the_same_page_back(screen: PresentWindow, qtbot: QtBot) -> None:
    press(qtbot, screen, Qt.Key.Key_Right, Qt.Key.Key_B)
    sheet = child(screen, QWidget, "presentBlank")
    assert sheet.isVisible()
    assert sheet.size() == screen.size()
    assert screen.grab().toImage().pixelColor(screen.rect().center()).name() == "#000000"
    press(qtbot, screen, Qt.Key.Key_Right)
    assert (sheet.isVisible(), number(screen)) == (False, "2 of 11")


def test_c_shows_the_next_chart_which_stays_from_page_to_page(screen: PresentWindow, qtbot: QtBot) -> None:
    press(qtbot, screen, Qt.Key.Key_C, Qt.Key.Key_C)
    assert text(screen, "presentChartTitle") == "All crime: is it chance?"
    press(qtbot, screen, Qt.Key.Key_Right)
    assert text(screen, "presentChartTitle") == "Serious acquisitive crime: is it chance?"


def test_a_comment_too_long_for_the_screen_can_be_read_on_by_keyboard(
    screen: PresentWindow, window: MainWindow, qtbot: QtBot
) -> None:
    assert window.project is not None
    assert screen.row is not None
    screen.showNormal()
    screen.resize(800, 600)
    window.project.edit_comment(screen.row, month(2016, 11), "What was done about it. " * 200)
    bar = child(screen, QScrollArea, "presentCommentArea").verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(screen, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert (bar.value() > 0, number(screen)) == (True, "1 of 11")
    press(qtbot, screen, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert bar.value() == 0


def test_keys_that_mean_nothing_do_nothing(screen: PresentWindow, qtbot: QtBot) -> None:
    press(qtbot, screen, Qt.Key.Key_F13, Qt.Key.Key_Q, Qt.Key.Key_Tab)
    QApplication.sendEvent(screen, QKeyEvent(QEvent.Type.KeyPress, 0x7FFFFFF0, Qt.KeyboardModifier.NoModifier))
    assert (number(screen), screen.isVisible()) == ("1 of 11", True)


def test_escape_leaves_and_nothing_stays(window: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, present(window, qtbot), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.window.findChild(PresentWindow) is None)


def test_it_is_left_when_the_project_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    screen = present(window, qtbot)
    window.close_project()
    assert not screen.isVisible()
    assert not child(window.window, QAction, "actionPresent").isEnabled()


def test_it_follows_an_edit(screen: PresentWindow, window: MainWindow) -> None:
    assert window.project is not None
    assert screen.row is not None
    key = SeriesKey(*screen.row, Kind.ACTUAL)
    window.project.edit_figures([(key, month(2016, 11), Figure(1_576.0))])
    assert text(screen, "presentFigure") == "12,587"


def test_restricted_indicators_and_small_counts_are_not_for_the_screen(window: MainWindow, qtbot: QtBot) -> None:
    assert window.project is not None
    window.project.do(add_secrets)
    screen = present(window, qtbot)
    press(qtbot, screen, Qt.Key.Key_End)
    assert (number(screen), text(screen, "presentTitle")) == ("12 of 12", "Victims")
    assert text(screen, "presentFigure") == "Kept back"
    assert child(screen, StatusMark, "presentStatus").word == "Kept back"
    assert text(screen, "presentSentence") == (
        "The figure for November 2016 is kept back because the numbers are small."
    )
    assert "no figure" not in screen.accessibleDescription().lower()


def test_a_screen_reader_is_told_the_page_and_the_chart_in_words(screen: PresentWindow, qtbot: QtBot) -> None:
    press(qtbot, screen, Qt.Key.Key_Right)
    assert screen.accessibleName() == "2 of 11: Serious acquisitive crime"
    assert "month by month" in screen.accessibleDescription()
    assert child(screen, StatusMark, "presentStatus").accessibleName() == "Status: For monitoring only"


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("size", [(800, 600), (1024, 768), (1920, 1080), (3840, 2160)])
def test_nothing_is_cut_at_any_size_and_letters_grow_with_the_screen(
    screen: PresentWindow, qtbot: QtBot, size: tuple[int, int], theme: ThemeChoice
) -> None:
    make_application(choice=theme)
    screen.showNormal()
    screen.resize(*size)
    qtbot.waitUntil(lambda: (screen.width(), screen.height()) == size)
    plain = int(min(size[0] / 62, size[1] / 35))
    qtbot.waitUntil(lambda: child(screen, QLabel, "presentSentence").font().pixelSize() >= plain)
    for _ in range(11):
        for label in screen.findChildren(QLabel):
            if label.isVisible() and not label.wordWrap():
                assert label.width() >= label.sizeHint().width(), label.text()
        chart = child(screen, ChartView, "presentChart")
        assert not chart.isVisible() or chart.height() > size[1] * 0.25
        area = child(screen, QScrollArea, "presentCommentArea")
        assert not area.isVisible() or area.widget().height() <= area.viewport().height()
        press(qtbot, screen, Qt.Key.Key_Right)
    make_application(choice=ThemeChoice.LIGHT)


def test_the_public_version_is_shown_and_says_so(window: MainWindow, qtbot: QtBot) -> None:
    assert window.project is not None
    window.project.do(add_secrets)
    screen = present(window, qtbot)
    assert text(screen, "presentMarking") == "Public version"
    assert number(screen) == "1 of 12"


def test_the_restricted_version_is_shown_on_demand_and_every_page_says_so(
    window: MainWindow, qtbot: QtBot, modals: Modals
) -> None:
    assert window.project is not None
    window.project.do(add_secrets)
    with modals.driven(agree):
        qtbot.keyClick(window.window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    screen = child(window.window, PresentWindow, "presentWindow")
    qtbot.waitUntil(screen.isVisible)
    press(qtbot, screen, Qt.Key.Key_End)
    assert number(screen) == "13 of 13"
    seen = [held_in_november(window, screen)]
    press(qtbot, screen, Qt.Key.Key_Left)
    assert sorted([*seen, held_in_november(window, screen)]) == [3.0, 90.0]
    assert text(screen, "presentMarking") == "Restricted: not for publication"
    assert screen.accessibleName().endswith("(Restricted: not for publication)")


def test_the_restricted_version_is_not_shown_where_it_was_declined(window: MainWindow, modals: Modals) -> None:
    with modals.driven(decline):
        child(window.window, QAction, "actionPresentRestricted").trigger()
    assert window.window.findChild(PresentWindow, "presentWindow") is None


def held_in_november(window: MainWindow, screen: PresentWindow) -> float | None:
    assert window.project is not None
    assert screen.row is not None
    shown = Presentation(window.project.project, window.project.readings, restricted=True)
    return shown.entry(screen.row).series[Kind.ACTUAL][month(2016, 11)].value


def agree(box: QDialog) -> None:
    assert isinstance(box, QMessageBox)
    box.defaultButton().click()


def decline(box: QDialog) -> None:
    assert isinstance(box, QMessageBox)
    box.button(QMessageBox.StandardButton.Cancel).click()


def test_the_first_page_is_as_large_as_there_is_room_for(window: MainWindow, qtbot: QtBot) -> None:
    assert window.project is not None
    screen = PresentWindow(window.project, window.window)
    screen.go_to(None)
    screen.resize(1280, 720)
    screen.show()
    comment = child(screen, QLabel, "presentComment")
    qtbot.waitUntil(lambda: comment.font().pixelSize() > 15)
    screen.close()
    screen.deleteLater()


def test_the_page_s_number_stands_at_the_right_whether_or_not_a_priority_stands_at_the_left(
    screen: PresentWindow, qtbot: QtBot
) -> None:
    for _ in range(11):
        label = child(screen, QLabel, "presentNumber")
        assert label.x() > screen.width() * 0.8
        press(qtbot, screen, Qt.Key.Key_Right)
