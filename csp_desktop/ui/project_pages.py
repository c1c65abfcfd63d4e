"""The pages of one open project, each made, and its libraries loaded, when it is first shown."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QSplitter, QStackedWidget, QWidget

from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.readings import Row
from csp_desktop.ui.forms import child
from csp_desktop.ui.indicators_page import IndicatorsPage
from csp_desktop.ui.read_only import KeptOff
from csp_desktop.ui.remembered import Remembered
from csp_desktop.ui.remembered_splitter import RememberedSplitter

if TYPE_CHECKING:
    from csp_desktop.session.finding_places import Lead
    from csp_desktop.ui.file_writer import FileWriter
    from csp_desktop.ui.findings_page import FindingsPage
    from csp_desktop.ui.list_page import ListPage
    from csp_desktop.ui.overview_page import OverviewPage
    from csp_desktop.ui.pack_page import PackPage
    from csp_desktop.ui.returns_page import ReturnsPage

_WORKING = ("overview", "returns", "pack", "files")
"""The pages that do long work, and what writes files beside them."""


class ProjectPages(QObject):
    """Makes the pages, shows one, and takes them away with the project."""

    told = Signal(str)
    page_wanted = Signal(str)
    became_idle = Signal()
    browse = Signal()
    cell_menu_wanted = Signal(object)
    sections_wanted = Signal()
    sign_off_wanted = Signal()
    cover_wanted = Signal()
    papers_wanted = Signal()
    form_wanted = Signal(str)
    partner_wanted = Signal(str)
    list_wanted = Signal()
    file_wanted = Signal(object)

    def __init__(self, project: OpenProject, stack: QStackedWidget, remembered: Remembered) -> None:
        super().__init__(stack)
        self._project = project
        self._stack = stack
        self._remembered = remembered
        self._shown: list[QWidget] = []

    @cached_property
    def overview(self) -> OverviewPage:
        """Return the overview."""
        from csp_desktop.ui.overview_page import OverviewPage

        page = OverviewPage(self._project, self._stack)
        page.row_opened.connect(self._go_to_row)
        page.page_wanted.connect(self.page_wanted)
        page.sign_off_wanted.connect(self.sign_off_wanted)
        page.became_idle.connect(self.became_idle)
        self._add(page.widget)
        return page

    @cached_property
    def indicators(self) -> IndicatorsPage:
        """Return the indicators page."""
        page = IndicatorsPage(self._project, self._stack, self._remembered)
        page.model.refused.connect(self.told)
        page.editing.said.connect(self.told)
        page.reason.said.connect(self.told)
        page.grid.menu_wanted.connect(self.cell_menu_wanted)
        RememberedSplitter(child(page.widget, QSplitter, "indicatorsSplitter"), self._remembered)
        self._add(page.widget)
        return page

    @cached_property
    def returns(self) -> ReturnsPage:
        """Return the returns page."""
        from csp_desktop.ui.returns_page import ReturnsPage

        page = ReturnsPage(self._project, self._stack)
        page.refused.connect(self.told)
        page.taken_in.connect(self.told)
        page.became_idle.connect(self.became_idle)
        page.browse.connect(self.browse)
        page.owed.form_wanted.connect(self.form_wanted)
        page.owed.partner_wanted.connect(self.partner_wanted)
        page.owed.list_wanted.connect(self.list_wanted)
        page.file_wanted.connect(self.file_wanted)
        self._add(page.widget)
        return page

    @cached_property
    def findings(self) -> FindingsPage:
        """Return the findings page."""
        from csp_desktop.ui.findings_page import FindingsPage

        page = FindingsPage(self._project, self._stack)
        page.figure_wanted.connect(self._go_to_figure)
        page.told.connect(self.told)
        self._add(page.widget)
        return page

    @cached_property
    def exceptions(self) -> ListPage:
        """Return the page of the exceptions."""
        return self._list_page("exceptions")

    @cached_property
    def actions(self) -> ListPage:
        """Return the page of the actions, the recommendations and the meetings."""
        return self._list_page("actions")

    @cached_property
    def budget(self) -> ListPage:
        """Return the page of the budget."""
        return self._list_page("budget")

    @cached_property
    def pack(self) -> PackPage:
        """Return the pack's page."""
        from csp_desktop.ui.pack_page import PackPage

        page = PackPage(self._project, self._stack)
        page.told.connect(self.told)
        page.became_idle.connect(self.became_idle)
        page.sections_wanted.connect(self.sections_wanted)
        RememberedSplitter(child(page.widget, QSplitter, "packSplitter"), self._remembered)
        page.cover_wanted.connect(self.cover_wanted)
        page.papers_wanted.connect(self.papers_wanted)
        self._add(page.widget)
        return page

    @cached_property
    def files(self) -> FileWriter:
        """Return what writes workbooks and lists."""
        from csp_desktop.ui.file_writer import FileWriter

        writer = FileWriter(self._project, self._stack)
        writer.told.connect(self.told)
        writer.became_idle.connect(self.became_idle)
        return writer

    @property
    def is_busy(self) -> bool:
        """Return whether any page has work under way."""
        return any(getattr(self, name).is_busy for name in _WORKING if name in self.__dict__)

    def show(self, name: str) -> None:
        """Show a page by its name."""
        self._stack.setCurrentWidget(getattr(self, name).widget)
        if name == "pack":
            self.pack.refresh()
        elif name == "returns":
            self.returns.owed.refresh()
        elif name == "findings":
            self.findings.refresh()

    def take_focus(self) -> None:
        """Let the keys go to the first table or list of the page that is shown."""
        page = self._stack.currentWidget() or self._stack
        if "indicators" in self.__dict__ and page is self.indicators.widget:
            self.indicators.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        views = page.findChildren(QAbstractItemView)
        there = [view for view in views if view.isVisible() and view.focusPolicy() & Qt.FocusPolicy.TabFocus]
        if there:
            there[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Keep what is being typed, end what is being made, and take the pages away.

        What has the keyboard is left first: an editor keeps what was typed when it is left, and as long as every page
        is there to hear of it.
        """
        typed_into = self._stack.window().focusWidget()
        if typed_into is not None:
            typed_into.clearFocus()
        if "indicators" in self.__dict__:
            self.indicators.leave()
        for name in (*_WORKING, "findings"):
            if name in self.__dict__:
                getattr(self, name).abandon()
        for widget in self._shown:
            self._stack.removeWidget(widget)
            widget.setParent(None)
            widget.deleteLater()
        self.deleteLater()

    def copy_figures(self) -> None:
        """Copy the chosen figures of the grid."""
        from csp_desktop.ui.grid_clipboard import copy_figures

        copy_figures(self.indicators.grid)

    def paste(self) -> None:
        """Paste a return where the returns are shown; else figures into the grid, and say what was not taken."""
        if "returns" in self.__dict__ and self._stack.currentWidget() is self.returns.widget:
            self.returns.paste()
            return
        from csp_desktop.ui.grid_clipboard import paste_figures

        said = paste_figures(self.indicators.grid)
        if said:
            self.told.emit(said)

    def _list_page(self, name: str) -> ListPage:
        from csp_desktop.ui.list_page import ListPage

        page = ListPage(name, self._project, self._stack)
        self._add(page.widget)
        return page

    def _add(self, widget: QWidget) -> None:
        self._shown.append(widget)
        if self._project.read_only:
            KeptOff(widget, self._project.read_only)
        self._stack.addWidget(widget)

    def _go_to_figure(self, lead: Lead) -> None:
        """Go to the figure that a finding is about, and say so where the grid's filter keeps it from sight."""
        self.page_wanted.emit("indicators")
        if not self.indicators.choose_figure(lead.row, lead.period):
            self.told.emit("The indicator is not among those that are shown: choose Show all, then go to it again.")

    def _go_to_row(self, row: Row) -> None:
        self.page_wanted.emit("indicators")
        self.indicators.choose(row)
