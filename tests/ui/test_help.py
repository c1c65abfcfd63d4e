"""The help: in the program, offline, one chapter a page, with the symbols and keys as they are here; and About."""

from __future__ import annotations

import re
from importlib.metadata import requires

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QGuiApplication, QImage, QTextDocument
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QPlainTextEdit
from pytestqt.qtbot import QtBot

from csp_desktop.domain.figures import Shorthand
from csp_desktop.domain.status import DEFAULT_WORDS, Status, StatusScheme
from csp_desktop.locations import resource
from csp_desktop.ui.about_dialog import AboutDialog
from csp_desktop.ui.forms import child
from csp_desktop.ui.help_page import CHAPTERS, HelpPage, chapter
from csp_desktop.ui.help_window import keys_of
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.page_list import PAGE_TITLES
from csp_desktop.ui.versions import PACKAGES, about_text, versions_text


def shown(window: MainWindow) -> str:
    return child(window.window, HelpPage, "helpPage").toPlainText()


def press_f1(window: MainWindow, qtbot: QtBot) -> str:
    qtbot.keyClick(window.window, Qt.Key.Key_F1)
    return shown(window)


@pytest.mark.parametrize("page", PAGE_TITLES)
def test_f1_opens_the_chapter_of_the_page(window: MainWindow, qtbot: QtBot, page: str) -> None:
    window.show_page(page)
    first = press_f1(window, qtbot).splitlines()[0]
    assert PAGE_TITLES[page].lower() in first.lower()
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)


def test_before_a_project_is_open_f1_tells_how_a_quarter_goes(empty_window: MainWindow, qtbot: QtBot) -> None:
    assert press_f1(empty_window, qtbot).startswith("The quarter, step by step")


def test_every_status_stands_in_the_help_with_its_shape_and_the_partnerships_word(qapp: object) -> None:
    page = HelpPage()
    page.setHtml(chapter("symbols", StatusScheme(words={**DEFAULT_WORDS, Status.MET: "On course"}), ()))
    assert "On course" in page.toPlainText()
    for status in Status:
        assert StatusScheme().word(status) in page.toPlainText() or status is Status.MET
        image = page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(f"status:{status.name}"))
        assert isinstance(image, QImage)
        assert not image.isNull()
    for each in Shorthand:
        assert f"{each.value}\n" in page.toPlainText()
        assert each.words in page.toPlainText().lower()
    page.deleteLater()


def test_every_key_of_the_menus_stands_in_the_help(window: MainWindow) -> None:
    text = chapter("keys", StatusScheme(), keys_of(window.window))
    menus = [each for each in window.window.findChildren(QAction) if each.shortcut() and each.objectName()]
    assert len(menus) > 15
    for action in menus:
        assert action.shortcut().toString() in text, action.objectName()


@pytest.mark.parametrize("name", CHAPTERS)
def test_every_link_of_the_help_leads_to_a_chapter(name: str) -> None:
    text = resource("help", f"{name}.html").read_text(encoding="utf-8")
    for link in re.findall(r'href="([^"]*)"', text):
        assert link.removesuffix(".html") in CHAPTERS


def test_a_link_is_followed(window: MainWindow, qtbot: QtBot) -> None:
    child(window.window, QAction, "actionQuarterHelp").trigger()
    child(window.window, HelpPage, "helpPage").anchorClicked.emit(QUrl("returns.html"))
    assert shown(window).startswith("Returns")
    assert child(window.window, QListWidget, "helpChapters").currentItem().text() == "Returns"


def test_words_are_found_in_every_chapter(window: MainWindow, qtbot: QtBot) -> None:
    child(window.window, QAction, "actionQuarterHelp").trigger()
    box = child(window.window, QLineEdit, "helpFind")
    box.setText("password")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert shown(window).startswith("Returns")
    assert child(window.window, HelpPage, "helpPage").textCursor().selectedText() == "password"
    box.setText("no such words anywhere")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert child(window.window, QLabel, "helpFound").text() == "Nothing found."


def test_nothing_is_loaded_from_anywhere_else(qapp: object) -> None:
    page = HelpPage()
    image = QTextDocument.ResourceType.ImageResource.value
    assert page.loadResource(image, QUrl("https://example.org/a.png")) is None
    assert page.loadResource(image, QUrl.fromLocalFile("/etc/hostname")) is None
    page.deleteLater()


def test_about_names_every_version_and_licence_and_can_be_copied(window: MainWindow) -> None:
    about = AboutDialog(window.window)
    text = child(about.dialog, QPlainTextEdit, "aboutVersions").toPlainText()
    about._copy()
    assert QGuiApplication.clipboard().text() == text == about_text()
    assert "not known" not in text
    for name in ("CSP Desktop 0", "Python 3.", "Qt 6.", "SQLite 3."):
        assert name in text
    about.dialog.deleteLater()
    assert isinstance(about.dialog, QDialog)


def test_every_library_that_is_required_is_named_with_its_licence() -> None:
    required = {re.split(r"[=<>!;\[ ]", each)[0].lower() for each in requires("csp-desktop") or ()}
    assert required == {name.lower() for name in PACKAGES}
    assert len(versions_text().splitlines()) == len(PACKAGES) + 5
