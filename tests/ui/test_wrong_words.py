"""What a comment says wrongly is underlined while it is typed, told, and put right with one step that can be undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from csp_desktop.ui.comment_edit import CommentEdit
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.theme import ThemeChoice, wear
from tests.driving import cell_of, grid_of, type_figure
from tests.ui.test_comments import ALL, box, choose, click, notice

__all__ = ["box"]
WRONG = "Crime has increased by 570, a 5% reduction."


def underlined(box: CommentEdit) -> list[str]:
    """Return the words of a box that have a wavy line under them."""
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    return [each.cursor.selectedText() for each in box.extraSelections() if each.format.underlineStyle() is wave]


@pytest.fixture
def wrong(box: CommentEdit, window: MainWindow, qtbot: QtBot) -> CommentEdit:
    """Return the box with a comment of which one claim is wrong, underlined."""
    qtbot.keyClicks(box, WRONG)
    qtbot.waitUntil(lambda: underlined(box) == ["5% reduction"])
    return box


def test_what_is_wrong_is_underlined_as_it_is_typed_and_told(wrong: CommentEdit, window: MainWindow) -> None:
    said = "“5% reduction” is not what the figures say: 12,586 in April to November 2016 against 12,016"
    assert notice(window).startswith(said)
    assert wrong.accessibleDescription().startswith(said)
    assert wrong.accessibleDescription().endswith("It would be right to say “5% increase”.")


def test_what_is_right_is_not_underlined(box: CommentEdit, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "Crime has increased by 570, a 5% increase.")
    qtbot.keyClicks(box, " Crime fell by 5%.")
    qtbot.waitUntil(lambda: underlined(box) == ["fell by 5%"])


def test_the_right_words_are_taken_with_one_click_and_given_back_by_undo(
    wrong: CommentEdit, window: MainWindow, qtbot: QtBot
) -> None:
    assert child(window.window, QPushButton, "commentYes").text() == "P&ut “5% increase”"
    click(qtbot, window, "commentYes")
    assert wrong.toPlainText() == WRONG.replace("reduction", "increase")
    assert wrong.hasFocus()
    qtbot.waitUntil(lambda: underlined(wrong) == [])
    qtbot.keyClick(wrong, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert wrong.toPlainText() == WRONG
    qtbot.waitUntil(lambda: underlined(wrong) == ["5% reduction"])


def test_the_right_words_are_taken_by_key(wrong: CommentEdit, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(wrong, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: wrong.toPlainText() == WRONG.replace("reduction", "increase"))


def test_the_menu_of_underlined_words_offers_what_would_be_right(wrong: CommentEdit, qtbot: QtBot) -> None:
    qtbot.keyClick(wrong, Qt.Key.Key_Left)
    here = wrong.cursorRect().center()
    QApplication.sendEvent(
        wrong.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, here, wrong.viewport().mapToGlobal(here))
    )
    (menu,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible())
    action = menu.actions()[0]
    assert action.text() == "P&ut “5% increase”"
    action.trigger()
    menu.close()
    assert wrong.toPlainText() == WRONG.replace("reduction", "increase")


def test_a_tip_over_underlined_words_says_what_would_be_right(wrong: CommentEdit, qtbot: QtBot) -> None:
    qtbot.keyClick(wrong, Qt.Key.Key_Left)
    show_tip(wrong, wrong.cursorRect().center())
    assert "It would be right to say “5% increase”." in QToolTip.text()
    QToolTip.hideText()


def show_tip(box: CommentEdit, place: QPoint) -> None:
    QApplication.sendEvent(box.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, box.viewport().mapToGlobal(place)))


def test_no_tip_stands_where_nothing_is_wrong(wrong: CommentEdit) -> None:
    show_tip(wrong, QPoint(wrong.viewport().width() - 2, wrong.viewport().height() - 2))
    assert QToolTip.text() == ""


def test_the_line_follows_its_words_and_goes_once_they_are_others(wrong: CommentEdit, qtbot: QtBot) -> None:
    qtbot.keyClick(wrong, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    paste(wrong, qtbot, "Sadly: 😀 ")
    assert underlined(wrong) == ["5% reduction"]
    qtbot.waitUntil(lambda: len(wrong.wrong.all) == 1)
    text = wrong.toPlainText()
    wrong.wrong.put_right(wrong.wrong.all[0])
    assert wrong.toPlainText() == text.replace("reduction", "increase")


def test_a_field_beside_a_wrong_word_stays_a_field(box: CommentEdit, window: MainWindow, qtbot: QtBot) -> None:
    paste(box, qtbot, "Crime fell: there were {to date}, a reduction of 570.")
    qtbot.waitUntil(lambda: underlined(box) == ["fell", "reduction of 570"])
    click(qtbot, window, "commentYes")
    assert box.toPlainText() == "Crime rose: there were {to date}, a reduction of 570."
    qtbot.waitUntil(lambda: underlined(box) == ["reduction of 570"])
    click(qtbot, window, "commentYes")
    assert box.toPlainText() == "Crime rose: there were {to date}, an increase of 570."


def paste(box: CommentEdit, qtbot: QtBot, text: str) -> None:
    copied = QMimeData()
    copied.setText(text)
    QGuiApplication.clipboard().setMimeData(copied)
    qtbot.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_of_several_the_one_at_the_cursor_is_told(box: CommentEdit, window: MainWindow, qtbot: QtBot) -> None:
    paste(box, qtbot, "Crime fell by 570. Crime is down by 5%.")
    qtbot.waitUntil(lambda: len(underlined(box)) == 2)
    assert notice(window).endswith("One more is underlined.")
    assert "“fell by 570”" in notice(window)
    qtbot.keyClick(box, Qt.Key.Key_Left)
    assert "“down by 5%”" in notice(window)


def test_a_figure_that_changes_is_held_against_the_comment_again(
    box: CommentEdit, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClicks(box, "Crime rose by 570.")
    grid = grid_of(window)
    type_figure(qtbot, grid, cell_of(grid, ALL, "2016-11"), "1675")
    choose(window, qtbot, ALL)
    qtbot.waitUntil(lambda: underlined(box) == ["rose by 570"])


def test_pasted_numbers_are_offered_as_fields_once_they_are_right(
    box: CommentEdit, window: MainWindow, qtbot: QtBot
) -> None:
    paste(box, qtbot, "There were 12,586 crimes, 4.7% fewer than last year.")
    qtbot.waitUntil(lambda: underlined(box) == ["4.7% fewer"])
    click(qtbot, window, "commentYes")
    qtbot.waitUntil(lambda: child(window.window, QPushButton, "commentYes").text().startswith("&Make 1 number follow"))


def test_the_line_wears_the_theme(wrong: CommentEdit) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    colours = set()
    for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        wear(application, choice)
        (line,) = wrong.extraSelections()
        colours.add(line.format.underlineColor().name())
    assert len(colours) == 2
