"""The bar over the indicator grid: find, filter, order, and which rows of an indicator are shown."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QComboBox, QMenu, QPushButton, QWidget

from csp_desktop.domain.layers import Layer
from csp_desktop.domain.status import Status
from csp_desktop.domain.wording import capital
from csp_desktop.session.open_project import OpenProject
from csp_desktop.ui.forms import child
from csp_desktop.ui.grid_find import GridFind
from csp_desktop.ui.grid_layout import Memory
from csp_desktop.ui.grid_outline import LAYERS, USUAL, Order, Outline, indicator_rows, is_shown
from csp_desktop.ui.indicator_grid import IndicatorGrid
from csp_desktop.ui.short_words import ShortWords

_LAYERS, _ORDER = "grid/rows", "grid/order"

_ORDERS = {
    Order.PRIORITY: "By priority",
    Order.NAME: "By name",
    Order.STATUS: "By status, missed first",
    Order.CHANGE: "By change, greatest increase first",
}


class GridBar(QObject):
    """Joins the bar's widgets with the grid's outline."""

    def __init__(self, page: QWidget, grid: IndicatorGrid, project: OpenProject, memory: Memory) -> None:
        super().__init__(page)
        self._grid = grid
        self._project = project
        self._memory = memory
        self.find = GridFind(page, grid)
        self._said = child(page, ShortWords, "shownLabel")
        self._said.be_short(is_short=True)
        self._all = child(page, QPushButton, "showAllButton")
        self._order = child(page, QComboBox, "orderBox")
        self._filter = _menu(child(page, QPushButton, "filterButton"), "filterMenu")
        self._rows = _menu(child(page, QPushButton, "rowsButton"), "rowsMenu")
        self._fill_order()
        self._filter.aboutToShow.connect(self._fill_filter)
        self._rows.aboutToShow.connect(self._fill_rows)
        self._all.clicked.connect(self.show_all)
        grid.indicator_model().modelReset.connect(self._say)
        self._take_over()
        self._say()

    @property
    def _outline(self) -> Outline:
        return self._grid.indicator_model().outline

    def show_all(self) -> None:
        """Lift the filter."""
        self._show(replace(self._outline, statuses=frozenset(), missing_only=False, partner="", priority=""))

    def open_all(self) -> None:
        """Show the areas of every indicator."""
        opened = frozenset(row[0] for row, areas in indicator_rows(self._project.readings).items() if areas)
        self._show(replace(self._outline, opened=opened))

    def close_all(self) -> None:
        """Show no areas."""
        self._show(replace(self._outline, opened=frozenset()))

    def _show(self, outline: Outline) -> None:
        self._grid.show_outline(outline)

    def _take_over(self) -> None:
        """Show the layers and the order that were chosen last."""
        layers = frozenset(each for each in Layer if each in self._memory.told(_LAYERS).split(","))
        order = next((each for each in Order if each == self._memory.told(_ORDER)), Order.PRIORITY)
        self._order.setCurrentIndex(self._order.findData(order))
        self._show(replace(self._outline, layers=layers or USUAL, order=order))
        self._order.currentIndexChanged.connect(self._choose_order)

    def _fill_order(self) -> None:
        for order, words in _ORDERS.items():
            self._order.addItem(words, order)

    def _choose_order(self) -> None:
        order = Order(self._order.currentData())
        self._memory.keep_told(_ORDER, order)
        self._show(replace(self._outline, order=order))

    def _fill_rows(self) -> None:
        self._rows.clear()
        for layer in LAYERS[1:]:
            action = _checkable(self._rows, capital(layer), layer in self._outline.layers)
            action.setData(layer)
            action.toggled.connect(self._choose_rows)
        self._rows.addSeparator()
        self._rows.addAction("Show all &areas", self.open_all)
        self._rows.addAction("Show &no areas", self.close_all)

    def _choose_rows(self) -> None:
        chosen = {Layer(action.data()) for action in self._rows.actions() if action.isChecked()}
        layers = frozenset({Layer.THIS_YEAR} | chosen)
        self._memory.keep_told(_LAYERS, ",".join(layers))
        self._show(replace(self._outline, layers=layers))

    def _fill_filter(self) -> None:
        self._filter.clear()
        outline, readings = self._outline, self._project.readings
        for status in Status:
            action = _checkable(self._filter, readings.scheme.word(status), status in outline.statuses)
            action.setData(status)
            action.toggled.connect(self._choose_statuses)
        self._filter.addSeparator()
        _checkable(self._filter, "Figures missing", outline.missing_only).toggled.connect(self._choose_missing)
        indicators = [readings.indicator(row) for row in indicator_rows(readings)]
        partners = sorted({each.owner for each in indicators if each.owner})
        priorities = list(dict.fromkeys(each.priority for each in indicators if each.priority))
        _radio(self._filter, "Partner", partners, outline.partner).triggered.connect(self._choose_partner)
        _radio(self._filter, "Priority", priorities, outline.priority).triggered.connect(self._choose_priority)

    def _choose_statuses(self) -> None:
        chosen = [action for action in self._filter.actions() if action.isChecked() and action.data()]
        self._show(replace(self._outline, statuses=frozenset(Status(action.data()) for action in chosen)))

    def _choose_missing(self, chosen: bool) -> None:
        self._show(replace(self._outline, missing_only=chosen))

    def _choose_partner(self, action: QAction) -> None:
        self._show(replace(self._outline, partner=str(action.data() or "")))

    def _choose_priority(self, action: QAction) -> None:
        self._show(replace(self._outline, priority=str(action.data() or "")))

    def _say(self) -> None:
        """Say which indicators are shown, and why not all."""
        outline, readings = self._outline, self._project.readings
        self._all.setVisible(outline.is_filtered)
        self._said.setVisible(outline.is_filtered)
        if outline.is_filtered:
            rows = indicator_rows(readings)
            shown = sum(is_shown(readings, row, outline) for row in rows)
            self._said.show_words(f"{shown} of {len(rows)} indicators shown: {', '.join(self._reasons())}")

    def _reasons(self) -> list[str]:
        outline, scheme = self._outline, self._project.readings.scheme
        words = [scheme.word(status).lower() for status in Status if status in outline.statuses]
        missing = ["figures missing"] if outline.missing_only else []
        return [*words, *missing, *filter(None, (outline.partner, outline.priority))]


def _menu(button: QPushButton, name: str) -> QMenu:
    menu = QMenu(button)
    menu.setObjectName(name)
    menu.setToolTipsVisible(True)
    button.setMenu(menu)
    return menu


def _checkable(menu: QMenu, text: str, is_checked: bool) -> QAction:
    action = menu.addAction(text.replace("&", "&&"))
    action.setCheckable(True)
    action.setChecked(is_checked)
    return action


def _radio(menu: QMenu, title: str, choices: list[str], chosen: str) -> QActionGroup:
    """Add a menu in which one of several is chosen, or all."""
    within = menu.addMenu(title)
    within.setEnabled(bool(choices))
    group = QActionGroup(within)
    for choice in ("", *choices):
        action = _checkable(within, choice or "All", choice == chosen)
        action.setData(choice)
        group.addAction(action)
    return group
