"""An officer goes from a finding to its figure by keyboard, writes the comment anew, and accepts what stands."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from csp_desktop.ui.comment_edit import CommentEdit
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from tests.driving import cell_of, grid_of, type_figure
from tests.pack.reading_back import page_texts

ASB = "Anti-social behaviour"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_from_a_finding_to_the_comment_and_the_pack(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    table = _go_down_to(window, qtbot, "5% reduction")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    grid = grid_of(window)
    assert grid.currentIndex() == cell_of(grid, ASB, "2016-11")
    notice = child(window.window, QFrame, "commentNotice")
    qtbot.waitUntil(notice.isVisible)
    qtbot.keyClick(grid, Qt.Key.Key_D, CONTROL | SHIFT)
    box = child(window.window, CommentEdit, "commentEdit")
    assert box.hasFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home, CONTROL | SHIFT)
    qtbot.keyClicks(box, "- **Up** to {to date}.")
    type_figure(qtbot, grid, cell_of(grid, ASB, "2016-11"), "848")
    said = child(notice, QLabel, "commentNoticeLabel")
    qtbot.waitUntil(lambda: said.text().endswith("November 2016 was 748 and is 848."))
    _accept(window, qtbot, "5% reduction", "The officer wrote the comment anew.")
    assert "• Up to 7,270." in _pack(window, qtbot, tmp_path / "pack.pdf")


def test_what_was_accepted_is_accepted_after_a_restart(window: MainWindow, qtbot: QtBot) -> None:
    _accept(window, qtbot, "89 for Serious acquisitive crime", "The police have confirmed it.")
    assert window.project is not None
    path = window.project.path
    window.close_project()
    window.open(path)
    window.show_page("findings")
    assert "1 accepted" in child(window.window, QLabel, "findingsSummary").text()


def _go_down_to(window: MainWindow, qtbot: QtBot, words: str) -> QTableView:
    """Choose a finding with the arrow keys."""
    window.show_page("findings")
    table = child(window.window, QTableView, "findingsTable")
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Home, CONTROL)
    for _ in range(table.model().rowCount()):
        if words in _message(table.currentIndex()):
            return table
        qtbot.keyClick(table, Qt.Key.Key_Down)
    raise LookupError(words)


def _message(index: QModelIndex) -> str:
    return str(index.siblingAtColumn(4).data())


def _accept(window: MainWindow, qtbot: QtBot, words: str, why: str) -> None:
    table = _go_down_to(window, qtbot, words)
    reason = child(window.window, QLineEdit, "acceptReason")
    reason.setFocus()
    qtbot.keyClicks(reason, why)
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert not any(words in _message(table.model().index(row, 0)) for row in range(table.model().rowCount()))


def _pack(window: MainWindow, qtbot: QtBot, path: Path) -> str:
    window.show_page("pack")
    with qtbot.waitSignal(window.idle, timeout=60_000):
        window.export_pack(path)
    return "\n".join(page_texts(path))
