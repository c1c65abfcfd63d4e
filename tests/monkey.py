"""A monkey at the window: seeded, with real keys and a real mouse, wherever they happen to land.

It is driven by a timer, so that it goes on within menus and dialogs. Files it leaves alone: a dialog that asks for
one, or for a printer, is closed again.
"""

from __future__ import annotations

import random
import sys
from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QWidget

from csp_desktop.domain.refusal import Refusal
from csp_desktop.ui.faults import Faults
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.page_list import PAGE_TITLES

_KEYS = (
    *(Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return),
    *(Qt.Key.Key_Escape, Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space, Qt.Key.Key_F1),
    *(Qt.Key.Key_F3, Qt.Key.Key_Menu, Qt.Key.Key_Alt),
)
_LETTERS = "0123456789xcpzn.,-%£ abE"
_WITH_CONTROL = "ZYCVDFAEHRNGWP0+-"
_NOTHING, _CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_SHIFT, _ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
_REMEMBERED = 40


class Monkey(QObject):
    """Does so many things to a window; what goes wrong is kept with what was done last."""

    def __init__(self, main: MainWindow, project: Path, seed: int, count: int) -> None:
        super().__init__(main)
        self.wrong: list[str] = []
        self._main, self._project = main, project
        self._chance = random.Random(seed)
        self._left = count
        self._done: deque[str] = deque(maxlen=_REMEMBERED)
        self._faults = Faults(main)
        self._loop = QEventLoop()
        self._is_over = False

    def run(self) -> None:
        """Do all of it, and leave the window without dialogs and menus."""
        hook, sys.excepthook = sys.excepthook, self._take
        try:
            self._go_on()
            self._loop.exec()
        finally:
            sys.excepthook = hook
            self._let_go()

    def _let_go(self) -> None:
        """Let the mouse's buttons go, so that the next click anywhere is a new one."""
        window = self._main.window.windowHandle()
        for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            QTest.mouseRelease(window, button)

    def _take(self, kind: type[BaseException], error: BaseException, trace: object) -> None:
        """Let a refusal be told as in the program; keep everything else."""
        if isinstance(error, Refusal):
            self._faults.take(kind, error, None)
            return
        import traceback

        self.wrong.append("".join(traceback.format_exception(error)) + "\nafter: " + " | ".join(self._done))
        self._left = 0

    def _go_on(self) -> None:
        """Do the next thing soon, also within a menu or dialog that this one opens: a running timer would wait."""
        QTimer.singleShot(0, self, self._step)

    def _step(self) -> None:
        if self._is_over:
            return
        self._go_on()
        if self._left <= 0:
            self._leave()
            return
        self._left -= 1
        if isinstance(QApplication.activePopupWidget(), QWidget):
            self._press()
        elif (dialog := QApplication.activeModalWidget()) is not None:
            self._in_dialog(dialog)
        elif self._main.project is None or not self._main.window.isVisible():
            self._begin_again()
        else:
            self._chance.choices((self._press, self._click, self._page, self._wheel), (10, 8, 1, 1))[0]()

    def _leave(self) -> None:
        popup, dialog = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is not None:
            popup.close()
        elif isinstance(dialog, QDialog):
            dialog.reject()
        elif not self._main.is_busy:
            self._is_over = True
            self._loop.quit()

    def _begin_again(self) -> None:
        self._note("open the project")
        self._main.window.show()
        self._main.open(self._project)

    def _in_dialog(self, dialog: QWidget) -> None:
        if isinstance(dialog, QFileDialog) or dialog.metaObject().className().startswith(("QPrint", "QPageSetup")):
            self._note(f"leave {dialog.metaObject().className()}")
            dialog.close()
        elif self._chance.random() < 0.05 and isinstance(dialog, QDialog):
            self._note(f"leave {dialog.objectName()}")
            dialog.reject()
        else:
            self._chance.choice((self._press, self._click))()

    def _page(self) -> None:
        name = self._chance.choice(list(PAGE_TITLES))
        self._note(f"page {name}")
        self._main.show_page(name)

    def _press(self) -> None:
        target = QApplication.activePopupWidget() or self._with_keyboard()
        how = self._chance.random()
        if how < 0.45:
            key = self._chance.choice(_KEYS)
            modifier = self._chance.choices((_NOTHING, _SHIFT, _CONTROL, _ALT), (12, 3, 2, 1))[0]
            self._note(f"{modifier.name} {key.name} to {_name(target)}")
            QTest.keyClick(target, key, modifier)
        elif how < 0.85:
            text = "".join(self._chance.choices(_LETTERS, k=self._chance.randint(1, 4)))
            self._note(f"type {text!r} to {_name(target)}")
            _type(target, text)
        else:
            letter = self._chance.choice(_WITH_CONTROL)
            self._note(f"Ctrl+{letter} to {_name(target)}")
            QTest.keyClick(target, letter, _CONTROL)

    def _with_keyboard(self) -> QWidget:
        """Return what has the keyboard; the off-screen platform leaves it with a menu that has gone."""
        found = QApplication.focusWidget()
        if found is None or not found.isVisible():
            window = QApplication.activeModalWidget() or self._main.window
            window.activateWindow()
            found = window.focusWidget() or window
        return found

    def _click(self) -> None:
        window = QApplication.activeModalWidget() or self._main.window
        shown = [each for each in window.findChildren(QWidget) if each.isVisible() and _can_be_clicked(each)]
        target = self._chance.choice(shown or [window])
        place = QPoint(self._chance.randrange(max(target.width(), 1)), self._chance.randrange(max(target.height(), 1)))
        button = self._chance.choices((Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton), (8, 1))[0]
        modifier = self._chance.choices((_NOTHING, _SHIFT, _CONTROL), (8, 1, 1))[0]
        doing: Callable[..., None] = self._chance.choices((QTest.mouseClick, QTest.mouseDClick, _drag), (8, 2, 1))[0]
        self._note(f"{doing.__name__} {button.name} {_name(target)} at {place.x()},{place.y()}")
        doing(target, button, modifier, place)

    def _wheel(self) -> None:
        window = self._main.window
        place = QPointF(self._chance.randrange(window.width()), self._chance.randrange(window.height()))
        target = window.childAt(place.toPoint()) or window
        turn = QPoint(0, self._chance.choice((-120, 120)))
        modifier = self._chance.choices((_NOTHING, _CONTROL), (3, 1))[0]
        self._note(f"wheel over {_name(target)}")
        at = QPointF(target.mapFrom(window, place.toPoint()))
        phase, button = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
        where = window.mapToGlobal(place)
        QApplication.sendEvent(target, QWheelEvent(at, where, QPoint(), turn, button, modifier, phase, False))

    def _note(self, what: str) -> None:
        self._done.append(what)


def _type(target: QWidget, text: str) -> None:
    """Type letter by letter, each to whatever has the keyboard by then."""
    for letter in text:
        now = QApplication.activePopupWidget() or QApplication.focusWidget() or target
        QTest.keyClicks(now, letter)


def _drag(target: QWidget, button: Qt.MouseButton, modifier: Qt.KeyboardModifier, place: QPoint) -> None:
    QTest.mousePress(target, button, modifier, place)
    QTest.mouseMove(target, place + QPoint(40, 30))
    QTest.mouseRelease(target, button, modifier, place + QPoint(40, 30))


def _can_be_clicked(widget: QWidget) -> bool:
    return widget.isEnabled() and not isinstance(widget, QMenu)


def _name(widget: QWidget) -> str:
    own = widget.objectName()
    return own if own and not own.startswith("qt_") else f"{widget.metaObject().className()} in {_parent_name(widget)}"


def _parent_name(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return parent.objectName() if parent is not None else ""
