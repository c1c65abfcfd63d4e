"""Every control of every page and dialog has a name for a screen reader, and can be reached with the Tab key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from csp_desktop.domain.figures import Kind
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.partners import Partner
from csp_desktop.pack.details import NO_DETAILS, NO_MEETING
from csp_desktop.project.sealed import SealedPack
from csp_desktop.session.indicator_rules import RulesContext, rules_of
from csp_desktop.session.pack_plan import layout, layout_names, layout_title, plan_of
from csp_desktop.session.restoring import steps_of
from csp_desktop.session.sign_offs import sign_offs
from csp_desktop.ui.about_dialog import AboutDialog
from csp_desktop.ui.areas_dialog import AreasDialog
from csp_desktop.ui.fault_dialog import FaultDialog
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.help_window import HelpWindow
from csp_desktop.ui.history_dialog import HistoryDialog
from csp_desktop.ui.indicator_dialog import IndicatorDialog
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.open_errors_dialog import OpenErrorsDialog
from csp_desktop.ui.pack_cover_dialog import PackCoverDialog
from csp_desktop.ui.pack_papers_dialog import PackPapersDialog
from csp_desktop.ui.pack_sections_dialog import PackSectionsDialog
from csp_desktop.ui.page_list import PAGE_TITLES
from csp_desktop.ui.partner_dialog import PartnerDialog
from csp_desktop.ui.partnership_dialog import PartnershipDialog, PartnershipRules
from csp_desktop.ui.restore_dialog import RestoreDialog
from csp_desktop.ui.sealed_dialog import SealedDialog
from csp_desktop.ui.sign_off_dialog import SignOffDialog

CONTROLS = (
    *(QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QTabBar),
)


def controls(within: QWidget) -> Iterator[QWidget]:
    """Yield what a person works with; the parts of a combo box, a spin box or a table belong to it."""
    for widget in within.findChildren(QWidget):
        if isinstance(widget, CONTROLS) and widget.isVisibleTo(within) and not _is_part(widget):
            yield widget


def _is_part(widget: QWidget) -> bool:
    if widget.objectName().startswith("qt_") or widget.metaObject().className().startswith(("QHeader", "QTableCorner")):
        return True
    within = widget.parentWidget()
    while within is not None:
        if isinstance(within, (QComboBox, QAbstractSpinBox, QAbstractItemView, QLineEdit)):
            return True
        within = within.parentWidget()
    return False


def spoken(widget: QWidget) -> str:
    """Return what a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(QAccessible.Text.Name)) if interface else ""


def unnamed(within: QWidget) -> list[str]:
    return [f"{each.metaObject().className()} {each.objectName()}" for each in controls(within) if not spoken(each)]


def not_reached(within: QWidget) -> list[str]:
    """Return the controls that can be chosen and cannot be reached with the Tab key."""
    shown = [each for each in controls(within) if each.isVisible() and each.isEnabled()]
    return [each.objectName() for each in shown if not each.focusPolicy() & Qt.FocusPolicy.TabFocus]


@pytest.mark.parametrize("page", PAGE_TITLES)
def test_every_control_of_a_page_has_a_name(window: MainWindow, qtbot: QtBot, page: str) -> None:
    window.show_page(page)
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)
    assert unnamed(window.window) == []
    assert not_reached(window.window) == []


def test_every_control_of_the_welcome_has_a_name(empty_window: MainWindow) -> None:
    assert unnamed(empty_window.window) == []
    assert not_reached(empty_window.window) == []


def test_every_action_has_words(window: MainWindow) -> None:
    named = [each for each in window.window.findChildren(QAction) if each.objectName().startswith("action")]
    assert len(named) > 30
    assert [each.objectName() for each in named if not each.text()] == []


@pytest.mark.parametrize("page", PAGE_TITLES)
def test_f6_goes_round_every_part_of_a_page(window: MainWindow, qtbot: QtBot, page: str) -> None:
    window.show_page(page)
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)
    child(window.window, QWidget, "pageList").setFocus()
    seen = [QApplication.focusWidget()]
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        if QApplication.focusWidget() is seen[0]:
            break
        seen.append(QApplication.focusWidget())
    assert len(seen) > 3
    assert QApplication.focusWidget() is seen[0], "the keyboard is caught somewhere"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is seen[-1]


def _nothing(_: SealedPack) -> tuple[str, ...]:
    return ()


def _keep_nothing(_findings: object, _reason: str) -> None:
    return None


def _nowhere(_: SealedPack) -> None:
    return None


def _history(main: MainWindow) -> QWidget:
    project = main.project
    key = next(each for each in project.project.series_keys() if each.kind is Kind.ACTUAL)
    period = max(project.project.series(key), key=lambda each: each.ordinal)
    returned = project.returned
    words = partial(returned.words, project.readings.indicator((key.indicator, key.area)))
    return HistoryDialog(main.window, "One", project.project.history(key, period), words, returned.origin).dialog


DIALOGS: dict[str, Callable[[MainWindow], QWidget]] = {
    "about": lambda main: AboutDialog(main.window).dialog,
    "areas": lambda main: AreasDialog(main.window, main.project.project.areas()).dialog,
    "fault": lambda main: FaultDialog(main.window).dialog,
    "history": _history,
    "help": lambda main: HelpWindow(main.window).dialog,
    "indicator": lambda main: _indicator(main.window, main),
    "new project": lambda main: load_form("new_project", parent=main.window),
    "open errors": lambda main: OpenErrorsDialog(main.window, tuple, _keep_nothing).dialog,
    "pack cover": lambda main: PackCoverDialog(main.window, NO_DETAILS, NO_MEETING).dialog,
    "pack papers": lambda main: PackPapersDialog(main.window, main.project, lambda: None).dialog,
    "pack sections": lambda main: (
        PackSectionsDialog(
            main.window, plan_of(main.project.project), {name: layout_title(name) for name in layout_names()}, layout
        ).dialog
    ),
    "partner": lambda main: PartnerDialog(main.window, Partner("Police")).dialog,
    "partnership": lambda main: (
        PartnershipDialog(main.window, PartnershipRules("Title", main.project.readings.scheme)).dialog
    ),
    "restore": lambda main: RestoreDialog(main.window, steps_of(main.project.project.actions()), "", bool).dialog,
    "sealed packs": lambda main: SealedDialog(main.window, (), _nothing, _nowhere).dialog,
    "sign-off": lambda main: (
        SignOffDialog(
            main.window,
            sign_offs(main.project.project, main.project.readings.as_at),
            "quarter 3",
            date(2017, 1, 9).isoformat(),
        ).dialog
    ),
}


def _indicator(parent: QWidget, main: MainWindow) -> QWidget:
    readings = main.project.readings
    rules = rules_of(readings, readings.rows()[0])
    indicators: tuple[Indicator, ...] = main.project.project.indicators()
    return IndicatorDialog(parent, rules, RulesContext("2016/17", readings.scheme, indicators)).dialog


@pytest.mark.parametrize("name", DIALOGS)
def test_every_control_of_a_dialog_has_a_name(window: MainWindow, name: str) -> None:
    dialog = DIALOGS[name](window)
    assert list(controls(dialog))
    found = unnamed(dialog)
    dialog.deleteLater()
    assert found == []
