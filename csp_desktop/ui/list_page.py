"""A page of one or more of the board's lists: short tables to type into, carried on from quarter to quarter."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPushButton, QTabBar, QTableView, QWidget

from csp_desktop.domain.board_lists import COLUMNS, ListColumn, ListItem, ListName
from csp_desktop.project.changes import Changed
from csp_desktop.session import board_lists
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.proposals import proposed
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.list_delegate import ListDelegate
from csp_desktop.ui.list_model import ListModel
from csp_desktop.ui.list_widths import ListWidths
from csp_desktop.ui.list_words import NONE_TO_PROPOSE, PROPOSE, list_words
from csp_desktop.ui.plain_table import dress_table, wrap_rows

LISTS: Mapping[str, tuple[ListName, ...]] = {
    "exceptions": (ListName.EXCEPTIONS, ListName.INSPECTIONS),
    "actions": (ListName.ACTIONS, ListName.RECOMMENDATIONS, ListName.MEETINGS),
    "budget": (ListName.BUDGET, ListName.SAVINGS),
    "papers": (
        ListName.AGENDA,
        ListName.PAPERS,
        ListName.IMPLICATIONS,
        ListName.APPENDICES,
        ListName.ABBREVIATIONS,
    ),
}
"""The lists of each page, by the page's name. The papers have a dialog of the pack's page."""


class ListTabs(QTabBar):
    """The tabs of a page of several lists, under a name of its own: Designer knows no bare bar of tabs."""


class ListPage(QObject):
    """Joins the widgets of a page of lists with the open project."""

    def __init__(self, page: str, project: OpenProject, parent: QWidget) -> None:
        widget = load_form("list_page", ListTabs, parent=parent)
        super().__init__(widget)
        self.widget = widget
        widget.setObjectName(f"{page}Page")
        self._project = project
        self._names = LISTS[page]
        self._model = ListModel(self._put, self)
        self._tabs = child(widget, ListTabs, "listTabs")
        self._summary = child(widget, QLabel, "listSummary")
        self._problem = child(widget, QLabel, "listProblem")
        self._table = child(widget, QTableView, "listTable")
        self._table.setObjectName(f"{page}Table")
        self._widths = ListWidths(self._table)
        self._buttons = {
            name: child(widget, QPushButton, name)
            for name in ("listAdd", "listPropose", "listUp", "listDown", "listClose", "listRemove")
        }
        self._dress()
        self._connect()
        self._show_list()

    @property
    def name(self) -> ListName:
        """Return the list that is shown."""
        return self._names[max(self._tabs.currentIndex(), 0)]

    def _dress(self) -> None:
        for name in self._names:
            self._tabs.addTab(name.value.capitalize())
        self._tabs.setVisible(len(self._names) > 1)
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        dress_table(self._table, self._model, {}, stretch=0)
        wrap_rows(self._table)
        self._table.setItemDelegate(ListDelegate(self._table))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._table.setTabKeyNavigation(True)
        self._table.setShowGrid(True)
        triggers = QAbstractItemView.EditTrigger
        self._table.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed | triggers.EditKeyPressed)
        self._problem.hide()

    def _connect(self) -> None:
        slots = {
            "listAdd": self._add,
            "listPropose": self._propose,
            "listUp": self._move_up,
            "listDown": self._move_down,
            "listClose": self._close,
            "listRemove": self._remove,
        }
        for name, slot in slots.items():
            self._buttons[name].clicked.connect(slot)
        self._tabs.currentChanged.connect(self._show_list)
        self._model.refused.connect(self._tell)
        self._table.selectionModel().selectionChanged.connect(self._show_state)
        self._project.changed.connect(self._follow)
        self._project.period_changed.connect(self._show_list)
        for key, slot in (("Ctrl+Shift++", self._add), ("Ctrl+Delete", self._remove)):
            shortcut = QShortcut(QKeySequence(key), self.widget, slot)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _show_list(self, _: object = None) -> None:
        """Show the chosen list as at the period of the window."""
        columns = COLUMNS[self.name]
        items = board_lists.items_of(self._project.project, self.name, self._project.readings.as_at)
        known = self._model.columnCount()
        self._model.show(columns, items)
        self._table.setAccessibleName(self.name.value.capitalize())
        if known != len(columns) or known == 0:
            self._widths.show(columns)
        self._buttons["listPropose"].setVisible(self.name in PROPOSE)
        self._buttons["listPropose"].setText(PROPOSE.get(self.name, ""))
        self._summary.setText(list_words(self.name, items))
        self._show_state()

    def _show_state(self, *_: object) -> None:
        """Let what can be done with the chosen rows be chosen."""
        rows = self._rows()
        count = self._model.rowCount()
        self._buttons["listUp"].setEnabled(len(rows) == 1 and rows[0] > 0)
        self._buttons["listDown"].setEnabled(len(rows) == 1 and rows[0] < count - 1)
        for name in ("listClose", "listRemove"):
            self._buttons[name].setEnabled(bool(rows))
        closed = bool(rows) and all(self._model.items[row].closed is not None for row in rows)
        self._buttons["listClose"].setText("&Open again" if closed else "&Close")

    def _rows(self) -> list[int]:
        chosen = self._table.selectionModel().selectedIndexes()
        return sorted({index.row() for index in chosen if index.row() < self._model.rowCount()})

    def _chosen(self) -> list[ListItem]:
        return [self._model.items[row] for row in self._rows()]

    def _put(self, item: ListItem, column: ListColumn, text: str) -> None:
        self._project.do(partial(board_lists.change_item, item=item, column=column, text=text))

    def _add(self) -> None:
        as_at = self._project.readings.as_at
        self._project.do(partial(board_lists.add_items, name=self.name, as_at=as_at, values=[{}]))
        self._choose(self._model.rowCount() - 1)
        self._table.edit(self._table.currentIndex())

    def _propose(self) -> None:
        readings = self._project.readings
        values = proposed(self._project.project, readings, self.name)
        if values:
            self._project.do(partial(board_lists.add_items, name=self.name, as_at=readings.as_at, values=values))
        self._tell("" if values else NONE_TO_PROPOSE[self.name])

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        (place,) = self._rows()
        self._project.do(partial(board_lists.move_item, items=self._model.items, place=place, step=step))
        self._choose(place + step)

    def _close(self) -> None:
        chosen, as_at = self._chosen(), self._project.readings.as_at
        if all(each.closed is not None for each in chosen):
            self._project.do(partial(board_lists.open_items, items=chosen))
        else:
            self._project.do(partial(board_lists.close_items, items=chosen, as_at=as_at))

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen:
            self._project.do(partial(board_lists.remove_items, items=chosen))

    def _choose(self, row: int) -> None:
        column = max(self._table.currentIndex().column(), 0) if row < self._model.rowCount() else 0
        index = self._model.index(row, column)
        self._table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._table.setFocus()

    def _follow(self, changed: Changed) -> None:
        if changed.list_items:
            self._show_list()

    def _tell(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
