"""The officer's two hands: keys to the window that has the focus, and clicks on what is to be seen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QMenu, QMenuBar, QWidget

_HELD = Qt.KeyboardModifier
PLAIN, ALT, CONTROL, SHIFT = _HELD.NoModifier, _HELD.AltModifier, _HELD.ControlModifier, _HELD.ShiftModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
MOST_TABS = 60


class Keyboard:
    """Presses keys as a keyboard does: the window in front gets them, and nobody says which widget they are for."""

    def __init__(self, main: QWidget) -> None:
        self._main = main

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        """Press keys one after the other, each with the same ones held."""
        for key in keys:
            QTest.keyClick(self._front(), key, held)

    def type(self, text: str) -> None:
        """Type a text."""
        for letter in text:
            QTest.keyClick(self._front(), letter)

    def menu(self, *letters: Qt.Key) -> None:
        """Open a menu by Alt and its letter, and choose within it by letters."""
        self.press(letters[0], held=ALT)
        self.press(*letters[1:])

    def go_to(self, name: str, *, back: bool = False) -> None:
        """Press Tab, or Shift and Tab, until a widget has the focus."""
        for _ in range(MOST_TABS):
            if focused() == name:
                return
            self.press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, held=SHIFT if back else PLAIN)
        raise LookupError(f"Tab does not reach {name}: it ends at {focused()}")

    def _front(self) -> QWindow:
        """Return the window that gets the keys; a desktop gives them back to the one behind a dialog that closed."""
        if QGuiApplication.focusWindow() is None:
            behind = QApplication.activeModalWidget() or self._main
            behind.activateWindow()
            assert QTest.qWaitForWindowActive(behind)
        return QGuiApplication.focusWindow()


class Mouse:
    """Clicks as a mouse does: at a place of a window, whatever is there."""

    def click(self, widget: QWidget, at: QPoint | None = None, *, button: Qt.MouseButton = LEFT) -> None:
        """Click a widget, in its middle where no place is told."""
        window = self._move_to(widget, at)
        QTest.mouseClick(window.windowHandle(), button, PLAIN, widget.mapTo(window, _seen(widget, at)))

    def double_click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click a widget twice."""
        window = self._move_to(widget, at)
        QTest.mouseDClick(window.windowHandle(), LEFT, PLAIN, widget.mapTo(window, _seen(widget, at)))

    def _move_to(self, widget: QWidget, at: QPoint | None) -> QWidget:
        """Move over a widget and return its window; what is about to be laid out anew has its place by then."""
        window = widget.window()
        QTest.mouseMove(window.windowHandle(), widget.mapTo(window, _seen(widget, at)))
        return window

    def menu(self, bar: QMenuBar, *names: str) -> None:
        """Open a menu by its title, and click in it, and in the menus that open from there, what is called so."""
        self.click(bar, bar.actionGeometry(_action(bar, names[0])).center())
        for name in names[1:]:
            self.choose_in_menu(name)

    def choose_in_menu(self, name: str) -> None:
        """Click what is called so in the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        self.click(menu, menu.actionGeometry(_action(menu, name)).center())

    def choose(self, box: QComboBox, words: str) -> None:
        """Open a combo box and click the line that says some words."""
        self.click(box)
        place = next(place for place in range(box.count()) if words in box.itemText(place))
        self.click_cell(box.view(), box.model().index(place, box.modelColumn()))

    def click_cell(self, view: QAbstractItemView, cell: QModelIndex) -> None:
        """Click a cell or a line, scrolled to as the wheel would."""
        view.scrollTo(cell)
        self.click(view.viewport(), view.visualRect(cell).center())


def focused() -> str:
    """Return the name of the widget that has the focus; empty where none has."""
    widget = QApplication.focusWidget()
    return widget.objectName() if widget is not None else ""


def _seen(widget: QWidget, at: QPoint | None) -> QPoint:
    """Return the place to click on a widget; nothing that is not in sight can be clicked."""
    place = widget.rect().center() if at is None else at
    assert widget.visibleRegion().contains(place), f"{widget} cannot be seen at {place}"
    return place


def _action(of: QMenu | QMenuBar, name: str) -> QAction:
    return next(each for each in of.actions() if name in each.text().replace("&", ""))
