"""What has the keyboard looks otherwise than what has not, on every page and in every theme (WCAG 2.4.7)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from csp_desktop.ui.chart_view import ChartView
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.page_list import PAGE_TITLES
from tests.ui.test_named_controls import controls

THEMES = ("actionLight", "actionDark", "actionHighLight", "actionHighDark")


def looks_the_same_with_the_keyboard(window: MainWindow) -> list[str]:
    """Return the controls that can be reached and look the same with the keyboard as without."""
    found = []
    for each in filter(_can_be_reached, [*controls(window.window), *window.window.findChildren(ChartView)]):
        each.clearFocus()
        QApplication.sendPostedEvents()
        before = each.grab().toImage()
        each.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.sendPostedEvents()
        if QApplication.focusWidget() is each and each.grab().toImage() == before:
            found.append(f"{each.metaObject().className()} {each.objectName()}")
    return found


def _can_be_reached(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("page", PAGE_TITLES)
def test_what_has_the_keyboard_is_seen(window: MainWindow, qtbot: QtBot, page: str, theme: str) -> None:
    child(window.window, QAction, theme).trigger()
    window.show_page(page)
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)
    if page == "indicators":
        qtbot.waitUntil(lambda: any(each.isVisible() for each in window.window.findChildren(ChartView)))
    assert looks_the_same_with_the_keyboard(window) == []
