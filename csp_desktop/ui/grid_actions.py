"""What the menus do with the grid of indicators: its cells, its rules, finding in it, and its size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from csp_desktop.ui.forms import child

if TYPE_CHECKING:
    from csp_desktop.ui.main_window import MainWindow

_OF_A_CELL = (
    "actionCopy",
    "actionPaste",
    "actionFillDown",
    "actionFillRight",
    "actionHistory",
    "actionReason",
    "actionEditIndicator",
)
"""The actions in the menu of a cell."""


class GridActions(QObject):
    """Joins the actions on the grid with the main window's own."""

    def __init__(self, main: MainWindow) -> None:
        super().__init__(main)
        self._main = main
        self._cell_menu: QMenu | None = None
        self.slots = {
            "actionCopy": self._copy,
            "actionPaste": self._paste,
            "actionEditIndicator": self._edit_indicator,
            "actionNewIndicator": self._new_indicator,
            "actionFillDown": self._fill_down,
            "actionFillRight": self._fill_right,
            "actionHistory": self._show_history,
            "actionReason": self._go_to_reason,
            "actionFind": self._find,
            "actionFindNext": self._find_next,
            "actionFindPrevious": self._find_previous,
            "actionZoomIn": self._zoom_in,
            "actionZoomOut": self._zoom_out,
            "actionZoomUsual": self._zoom_usual,
        }
        for name, slot in self.slots.items():
            child(main.window, QAction, name).triggered.connect(slot)
        child(main.window, QAction, "actionZoomIn").setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])

    def _copy(self) -> None:
        if self._main.pages is not None:
            self._main.pages.copy_figures()

    def _paste(self) -> None:
        if self._main.pages is not None:
            self._main.pages.paste()

    def _fill_down(self) -> None:
        if self._main.pages is not None:
            self._main.pages.indicators.editing.fill_down()

    def _fill_right(self) -> None:
        if self._main.pages is not None:
            self._main.pages.indicators.editing.fill_right()

    def open_cell_menu(self, place: QPoint) -> None:
        """Open the menu of the current cell."""
        if self._cell_menu is None:
            self._cell_menu = QMenu(self._main.window)
            self._cell_menu.setObjectName("cellMenu")
            self._cell_menu.addActions([child(self._main.window, QAction, name) for name in _OF_A_CELL])
        self._cell_menu.popup(place)

    def _show_history(self) -> None:
        if self._main.pages is not None:
            self._main.pages.indicators.show_history(self._main.dialogs.history)

    def _go_to_reason(self) -> None:
        if self._main.pages is not None:
            self._main.show_page("indicators")
            self._main.pages.indicators.say_why()

    def _find(self) -> None:
        if self._main.pages is not None:
            self._main.show_page("indicators")
            self._main.pages.indicators.bar.find.begin()

    def _find_next(self) -> None:
        if self._main.pages is not None:
            self._main.pages.indicators.bar.find.next()

    def _find_previous(self) -> None:
        if self._main.pages is not None:
            self._main.pages.indicators.bar.find.previous()

    def _zoom_in(self) -> None:
        self._zoom(1)

    def _zoom_out(self) -> None:
        self._zoom(-1)

    def _zoom_usual(self) -> None:
        self._zoom(0)

    def _zoom(self, steps: int) -> None:
        if self._main.pages is not None:
            self._main.pages.indicators.grid.layout_of_cells.step_zoom(steps)

    def _edit_indicator(self) -> None:
        if self._main.pages is not None:
            self._main.show_page("indicators")
            self._main.pages.indicators.edit_rules(self._main.dialogs.indicator_rules)

    def _new_indicator(self) -> None:
        if self._main.pages is not None:
            self._main.show_page("indicators")
            self._main.pages.indicators.add_indicator(self._main.dialogs.indicator_rules)
