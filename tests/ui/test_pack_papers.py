"""The dialog of agenda and papers: typed into, proposed to, PDFs bound in; and the cover of the pack."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from csp_desktop.domain.board_lists import ListName
from csp_desktop.pack.details import NO_MEETING, PackDetails
from csp_desktop.ui.forms import child
from csp_desktop.ui.list_page import ListTabs
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.pack_cover_dialog import PackCoverDialog
from csp_desktop.ui.pack_papers_dialog import PackPapersDialog
from tests.modals import Modals, words_of
from tests.session.pdfs import pdf_of, terms

AGENDA, PAPERS = 0, 1


class Chosen:
    """Answers for the officer which PDF to bind in."""

    def __init__(self) -> None:
        self.path: Path | None = None

    def __call__(self) -> Path | None:
        return self.path


@pytest.fixture
def chosen() -> Chosen:
    return Chosen()


@pytest.fixture
def papers(window: MainWindow, chosen: Chosen) -> PackPapersDialog:
    assert window.project is not None
    made = PackPapersDialog(window.window, window.project, chosen)
    made.dialog.show()
    return made


def go_to(papers: PackPapersDialog, tab: int) -> QTableView:
    child(papers.dialog, ListTabs, "listTabs").setCurrentIndex(tab)
    return child(papers.dialog, QTableView, "papersTable")


def press(papers: PackPapersDialog, name: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(child(papers.dialog, QPushButton, name), Qt.MouseButton.LeftButton)


def test_an_agenda_is_taken_from_the_sections_of_the_pack(papers: PackPapersDialog, qtbot: QtBot) -> None:
    table = go_to(papers, AGENDA)
    press(papers, "listPropose", qtbot)
    model = table.model()
    items = [str(model.index(row, 1).data()) for row in range(model.rowCount())]
    assert "Indicators" in items
    press(papers, "listPropose", qtbot)
    assert model.rowCount() == len(items)


def test_a_paper_is_typed_in_many_lines_and_undone(papers: PackPapersDialog, window: MainWindow, qtbot: QtBot) -> None:
    table = go_to(papers, PAPERS)
    press(papers, "listAdd", qtbot)
    qtbot.keyClicks(QApplication.focusWidget(), "Terms")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is table)
    table.setCurrentIndex(table.model().index(0, 1))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    for words in ("1. Members", "2. Quorum"):
        qtbot.keyClicks(editor, words)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.project is not None
    (item,) = [each for each in window.project.project.list_items() if each.list is ListName.PAPERS]
    assert dict(item.values) == {"title": "Terms", "text": "1. Members\n2. Quorum"}
    child(window.window, QAction, "actionUndo").trigger()
    assert table.model().index(0, 1).data() == ""


def test_a_long_paper_shows_its_beginning_and_keeps_all_of_it(papers: PackPapersDialog, qtbot: QtBot) -> None:
    table = go_to(papers, PAPERS)
    press(papers, "listAdd", qtbot)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    index = table.model().index(0, 1)
    table.model().setData(index, "word " * 400)
    assert len(str(index.data())) < 250
    assert len(str(index.data(Qt.ItemDataRole.EditRole))) == 1999


def test_a_pdf_is_bound_in_as_a_paper_that_cannot_be_typed_over(
    papers: PackPapersDialog, chosen: Chosen, qtbot: QtBot, tmp_path: Path
) -> None:
    table = go_to(papers, PAPERS)
    chosen.path = tmp_path / "terms.pdf"
    chosen.path.write_bytes(pdf_of(terms))
    press(papers, "bindFile", qtbot)
    qtbot.waitUntil(lambda: not papers.is_busy, timeout=30_000)
    assert child(papers.dialog, QLabel, "bindWords").text() == "terms.pdf is bound in (1 page)."
    index = table.model().index(0, 2)
    assert index.data() == "terms.pdf (1 page)"
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable


def test_what_is_no_pdf_is_refused_in_the_dialog(
    papers: PackPapersDialog, chosen: Chosen, qtbot: QtBot, tmp_path: Path
) -> None:
    table = go_to(papers, PAPERS)
    chosen.path = tmp_path / "terms.pdf"
    chosen.path.write_bytes(b"words")
    press(papers, "bindFile", qtbot)
    qtbot.waitUntil(lambda: not papers.is_busy, timeout=30_000)
    assert child(papers.dialog, QLabel, "bindWords").text() == "terms.pdf is damaged or no PDF: save it as PDF again."
    assert table.model().rowCount() == 0


def test_closing_while_a_pdf_is_read_binds_nothing_in(
    papers: PackPapersDialog, chosen: Chosen, qtbot: QtBot, tmp_path: Path
) -> None:
    table = go_to(papers, PAPERS)
    chosen.path = tmp_path / "terms.pdf"
    chosen.path.write_bytes(pdf_of(*[terms] * 30))
    press(papers, "bindFile", qtbot)
    papers.abandon()
    assert not papers.is_busy
    assert table.model().rowCount() == 0


def test_a_pdf_can_be_bound_in_where_the_papers_are(papers: PackPapersDialog) -> None:
    go_to(papers, AGENDA)
    assert not child(papers.dialog, QPushButton, "bindFile").isVisible()
    go_to(papers, PAPERS)
    assert child(papers.dialog, QPushButton, "bindFile").isVisible()


def test_the_cover_is_typed_and_keeps_what_was_there(empty_window: MainWindow, qtbot: QtBot) -> None:
    dialog = PackCoverDialog(empty_window.window, PackDetails(item="7", author="Team"), NO_MEETING)
    dialog.dialog.show()
    line = child(dialog.dialog, QLineEdit, "version")
    qtbot.keyClicks(line, "1.2 ")
    buttons = child(dialog.dialog, QDialogButtonBox, "packCoverButtons")
    qtbot.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)
    assert dialog.details == PackDetails(item="7", version="1.2", author="Team")
    dialog.dialog.deleteLater()


def test_a_supplement_without_late_items_is_refused_in_words(window: MainWindow, modals: Modals) -> None:
    said: list[str] = []

    def read(box: QDialog) -> None:
        said.append(words_of(box))
        box.accept()

    with modals.driven(read):
        child(window.window, QAction, "actionExportSupplement").trigger()
    assert "Nothing is late" in said[0]
