"""The comment's box: bold, bullets and fields as they are typed, the draft, and what is said over it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from csp_desktop.domain.periods import month
from csp_desktop.session.readings import Row
from csp_desktop.ui.comment_edit import CommentEdit
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from tests.driving import cell_of, grid_of, type_figure

ASB, ALL = "Anti-social behaviour", "All crime"
NOVEMBER = month(2016, 11)


@pytest.fixture
def box(window: MainWindow, qtbot: QtBot) -> CommentEdit:
    """Return the empty comment box of all crime."""
    choose(window, qtbot, ALL)
    found = child(window.window, CommentEdit, "commentEdit")
    found.setFocus()
    qtbot.keyClick(found, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(found, Qt.Key.Key_Delete)
    return found


def choose(window: MainWindow, qtbot: QtBot, title: str) -> Row:
    grid = grid_of(window)
    cell = cell_of(grid, title, "2016-11")
    indicator = grid.indicator_model().indicator(cell.row())
    row = grid.indicator_model().grid_row(cell.row()).row
    assert indicator is not None
    assert row is not None
    grid.setCurrentIndex(cell)
    heading = child(window.window, QLabel, "indicatorTitle")
    qtbot.waitUntil(lambda: heading.text() == indicator.name)
    return row


def stored(window: MainWindow, row: Row) -> str:
    assert window.project is not None
    return window.project.project.comment(*row, NOVEMBER)


def button(window: MainWindow, name: str) -> QPushButton:
    return child(window.window, QPushButton, name)


def click(qtbot: QtBot, window: MainWindow, name: str) -> None:
    assert button(window, name).isVisible()
    qtbot.mouseClick(button(window, name), Qt.MouseButton.LeftButton)


def notice(window: MainWindow) -> str:
    bar = child(window.window, QFrame, "commentNotice")
    return child(bar, QLabel, "commentNoticeLabel").text() if bar.isVisible() else ""


def test_chosen_words_become_bold_and_plain_again(box: CommentEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "Up now")
    qtbot.keyClick(box, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    for wanted in ("Up **now**", "Up now"):
        qtbot.keyClick(box, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        assert box.toPlainText() == wanted
    assert box.textCursor().selectedText() == "now"


def test_bold_without_chosen_words_begins_at_the_cursor(box: CommentEdit, window: MainWindow, qtbot: QtBot) -> None:
    click(qtbot, window, "commentBold")
    qtbot.keyClicks(box, "Burglary")
    assert box.toPlainText() == "**Burglary**"


def test_a_list_goes_on_with_enter_and_ends_with_an_empty_bullet(box: CommentEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "- one")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.keyClicks(box, "two")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.keyClicks(box, "End")
    assert box.toPlainText() == "- one\n- two\nEnd"


def test_pasted_text_is_plain_and_its_bullets_are_ours(box: CommentEdit, qtbot: QtBot) -> None:
    copied = QMimeData()
    copied.setText("Said:\n•\tone\n  · two")
    copied.setHtml("<b>Said:</b>")
    QGuiApplication.clipboard().setMimeData(copied)
    qtbot.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert box.toPlainText() == "Said:\n- one\n- two"


def test_a_brace_brings_up_the_fields_and_enter_takes_one(box: CommentEdit, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "There were {")
    (fields,) = (each for each in QApplication.topLevelWidgets() if each.objectName() == "fieldList")
    assert fields.isVisible()
    qtbot.keyClicks(fields, "to")
    qtbot.keyClick(fields, Qt.Key.Key_Return)
    assert box.toPlainText() == "There were {to date}"
    assert child(window.window, QLabel, "commentPrints").text() == "Prints as: There were 12,586"


def test_the_draft_is_put_in_at_the_cursor_and_kept(box: CommentEdit, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "So:")
    qtbot.keyClick(box, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    said = "So: Between April and November there were 12,586, 570 more than in the same months last year (+4.7%)."
    assert box.toPlainText().startswith(said)
    row = choose(window, qtbot, ALL)
    grid_of(window).setFocus()
    assert stored(window, row).startswith(said)


def test_numbers_follow_the_figures_with_one_click(box: CommentEdit, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "There were 12,586 (+4.7%).")
    assert button(window, "commentYes").text() == "&Make 2 numbers follow the figures"
    click(qtbot, window, "commentYes")
    assert box.toPlainText() == "There were {to date} ({change %})."
    grid = grid_of(window)
    type_figure(qtbot, grid, cell_of(grid, ALL, "2016-11"), "1675")
    qtbot.waitUntil(lambda: "12,686" in child(window.window, QLabel, "commentPrints").text())


def test_an_unknown_field_is_told_while_it_is_typed(box: CommentEdit, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(box, "See {totals}")
    assert notice(window).startswith("{totals} in the comment is printed as it was typed: there is no such field")


def test_a_comment_says_that_its_figures_changed_until_it_is_held_to(window: MainWindow, qtbot: QtBot) -> None:
    grid = grid_of(window)
    type_figure(qtbot, grid, cell_of(grid, ALL, "2016-11"), "1675")
    choose(window, qtbot, ALL)
    said = "The figures have changed since this was written: November 2016 was 1,575 and is 1,675."
    qtbot.waitUntil(lambda: notice(window) == said)
    click(qtbot, window, "commentYes")
    assert notice(window) == ""
    assert window.project is not None
    assert window.project.project.undo_name == "Hold to the comment on All crime"
    window.project.undo()
    assert notice(window) == said


def test_the_comment_of_last_quarter_stands_beside_and_is_used_again(
    box: CommentEdit, window: MainWindow, qtbot: QtBot
) -> None:
    row = choose(window, qtbot, ALL)
    assert window.project is not None
    window.project.edit_comment(row, month(2016, 8), "In August there were {latest}.")
    click(qtbot, window, "commentEarlier")
    earlier = child(window.window, QPlainTextEdit, "earlierText")
    assert earlier.isVisible()
    assert earlier.isReadOnly()
    assert earlier.toPlainText() == "In August there were 1,637."
    click(qtbot, window, "earlierUse")
    assert box.toPlainText() == "In August there were {latest}."


def test_without_a_comment_before_there_is_none_to_show(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, qtbot, ALL)
    assert not button(window, "commentEarlier").isEnabled()
    assert button(window, "commentEarlier").toolTip() == "There is no comment of before this quarter."


def test_a_return_s_comment_that_was_left_out_is_used_all_the_same(window: MainWindow, qtbot: QtBot) -> None:
    row = choose(window, qtbot, ASB)
    assert "is not what the figures say" in notice(window)
    click(qtbot, window, "commentYes")
    assert "5% reduction" in stored(window, row)
    assert child(window.window, CommentEdit, "commentEdit").toPlainText() == stored(window, row)
    assert "is not what the figures say" not in notice(window)
    assert window.project is not None
    window.project.undo()
    assert "is not what the figures say" in notice(window)


def test_a_return_s_comment_that_was_left_out_stays_out(window: MainWindow, qtbot: QtBot) -> None:
    row = choose(window, qtbot, ASB)
    click(qtbot, window, "commentNo")
    assert notice(window) == ""
    assert stored(window, row) == ""


def test_a_comment_being_written_outlives_a_change_elsewhere(
    box: CommentEdit, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClicks(box, "Half a sen")
    assert window.project is not None
    row = choose(window, qtbot, ALL)
    window.project.edit_comment(row, month(2016, 5), "Another.")
    assert box.toPlainText() == "Half a sen"


def test_nothing_is_said_over_the_comment_before_the_page_has_been_painted(
    empty_window: MainWindow, sample: Path
) -> None:
    empty_window.open(sample)
    for name in ("commentNotice", "commentPrints", "earlierPane"):
        assert not child(empty_window.window, QWidget, name).isVisible()


def test_a_box_that_changes_after_its_project_was_closed_asks_nothing(window: MainWindow, box: CommentEdit) -> None:
    window.close_project()
    box.setPlainText("Late words.")
    assert window.project is None
