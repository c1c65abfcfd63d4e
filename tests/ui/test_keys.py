"""Every page is gone to by a key, which leads into it; no letter on a page means two things."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.page_list import PAGE_TITLES
from tests.hands import CONTROL, Keyboard


@pytest.mark.parametrize(("number", "name"), list(enumerate(PAGE_TITLES, 1)))
def test_ctrl_and_a_number_lead_into_a_page(window: MainWindow, qtbot: QtBot, number: int, name: str) -> None:
    Keyboard(window.window).press(Qt.Key(Qt.Key.Key_0 + number), held=CONTROL)
    assert window.page_name == name
    page: QWidget = getattr(window.pages, name).widget
    assert page.isAncestorOf(QApplication.focusWidget())
    _wait(window, qtbot)


@pytest.mark.parametrize("name", PAGE_TITLES)
def test_no_letter_of_a_page_means_two_things(window: MainWindow, qtbot: QtBot, name: str) -> None:
    window.show_page(name)
    _wait(window, qtbot)
    letters = Counter(letter for text in _texts(window) for letter in _letter(text))
    assert {letter for letter, count in letters.items() if count > 1} == set()


def test_no_letter_of_a_menu_means_two_things(window: MainWindow) -> None:
    for menu in window.window.menuBar().findChildren(QMenu):
        letters = Counter(letter for action in menu.actions() for letter in _letter(action.text()))
        assert {letter for letter, count in letters.items() if count > 1} == set(), menu.title()


def _wait(window: MainWindow, qtbot: QtBot) -> None:
    if window.is_busy:
        with qtbot.waitSignal(window.idle, timeout=60_000):
            pass


def _texts(window: MainWindow) -> list[str]:
    seen = window.window
    texts = [each.text() for each in seen.findChildren(QAbstractButton) if each.isVisible()]
    texts += [each.text() for each in seen.findChildren(QLabel) if each.isVisible() and each.buddy()]
    for bar in seen.findChildren(QTabBar):
        texts += [bar.tabText(place) for place in range(bar.count()) if bar.isVisible()]
    return texts + [each.text() for each in seen.menuBar().actions()]


def _letter(text: str) -> list[str]:
    found = re.search(r"&([^&])", text.replace("&&", ""))
    return [found[1].upper()] if found else []
