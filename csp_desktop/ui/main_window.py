"""The main window: its frame, menus and keys, around the pages of one open project at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget

from csp_desktop.domain.periods import Period
from csp_desktop.domain.refusal import Refusal
from csp_desktop.project.store import Project
from csp_desktop.session.open_project import OpenProject
from csp_desktop.ui.beginnings import Beginnings
from csp_desktop.ui.dropped import accept_as_copy, dropped_files
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.help_actions import HelpActions
from csp_desktop.ui.icons import put_icons
from csp_desktop.ui.page_list import PageList
from csp_desktop.ui.parts import Parts
from csp_desktop.ui.period_box import PeriodBox
from csp_desktop.ui.present_action import PresentAction
from csp_desktop.ui.project_actions import ProjectActions
from csp_desktop.ui.project_pages import ProjectPages
from csp_desktop.ui.quarter_actions import QuarterActions
from csp_desktop.ui.read_only import ReadOnlyBar
from csp_desktop.ui.remembered import Remembered
from csp_desktop.ui.theme_actions import ThemeActions

if TYPE_CHECKING:
    from csp_desktop.ui.dialogs import Dialogs

_TOLD_FOR = 15_000
"""How long the status bar shows a sentence, in milliseconds."""


class MainWindow(QObject):
    """Joins the main window's widgets with one open project at a time."""

    idle = Signal()
    """Sent when no page has work under way any more."""
    painted = Signal()
    """Sent once, when the window has been painted for the first time."""

    def __init__(self, remembered: Remembered, today: Period) -> None:
        window = load_form("main_window")
        if not isinstance(window, QMainWindow):
            raise TypeError("the form of the main window is another kind of widget")
        super().__init__(window)
        self.window = window
        self._remembered = remembered
        self._today = today
        self.is_painted = False
        self._project: OpenProject | None = None
        self._pages: ProjectPages | None = None
        self._stack = child(window, QStackedWidget, "pages")
        self._list = PageList(window)
        self._period = PeriodBox(window)
        self._read_only = ReadOnlyBar(window)
        self._actions = ProjectActions(self)
        self._quarter = QuarterActions(self)
        self._beginnings = Beginnings(self, self._stack, remembered)
        self._themes = ThemeActions(window, remembered)
        self._help = HelpActions(self)
        self._present = PresentAction(self)
        self._parts = Parts(window)
        self._connect()
        window.installEventFilter(self)
        remembered.restore(window)
        self._show_state()

    @cached_property
    def dialogs(self) -> Dialogs:
        """Return the window's questions, made with the first of them."""
        from csp_desktop.ui.dialogs import Dialogs

        return Dialogs(self.window, self._remembered)

    @property
    def project(self) -> OpenProject | None:
        """Return the open project, None where none is open."""
        return self._project

    @property
    def pages(self) -> ProjectPages | None:
        """Return the pages of the open project, None where none is open."""
        return self._pages

    @property
    def page_name(self) -> str:
        """Return the name of the page that is shown; `welcome` where no project is open."""
        shown = self._stack.currentWidget()
        return shown.objectName().removesuffix("Page") if shown else "welcome"

    @property
    def is_busy(self) -> bool:
        """Return whether any page has work under way."""
        return self._pages is not None and self._pages.is_busy

    def tell_when_idle(self) -> None:
        """Send `idle` now, or once all work is done."""
        if not self.is_busy:
            self.idle.emit()

    def open(self, path: Path) -> None:
        """Open a project file; a refusal is told in the window, and the project that was open stays.

        One that cannot be written or is open elsewhere is shown to be looked at.
        """
        if self._has_open(path):
            self.tell(f"{path.name} is open in this window already.")
        else:
            self.try_to_show(partial(Project.look, path))

    def show_project(self, project: Project) -> None:
        """Show an open project in place of the one that was."""
        self.close_project()
        self._project = OpenProject(project, self._today, self)
        self._pages = ProjectPages(self._project, self._stack, self._remembered)
        self._pages.told.connect(self.tell)
        self._pages.page_wanted.connect(self.show_page)
        self._pages.became_idle.connect(self.tell_when_idle)
        self._pages.browse.connect(self._actions.choose_returns)
        self._pages.cell_menu_wanted.connect(self._actions.grid.open_cell_menu)
        self._pages.sections_wanted.connect(self._quarter.choose_sections)
        self._pages.sign_off_wanted.connect(self._quarter.sign_off)
        self._pages.cover_wanted.connect(self._quarter.edit_cover)
        self._pages.papers_wanted.connect(self._quarter.edit_papers)
        self._pages.form_wanted.connect(self._actions.write_form)
        self._pages.partner_wanted.connect(self._actions.edit_partner)
        self._pages.list_wanted.connect(self._actions.write_list)
        self._pages.file_wanted.connect(self._actions.save_return_file)
        self._project.changed.connect(self._show_state)
        self._project.period_changed.connect(self._show_state)
        self._remembered.keep_project(project.path)
        self._show_state()
        # The overview says what to begin with where there are no figures yet.
        self.show_page("indicators" if self._project.latest_month else "overview")
        self._pages.take_focus()

    def show_page(self, name: str) -> None:
        """Show a page by its name in the list of pages."""
        self._list.choose(name)

    def read_returns(self, paths: Sequence[Path]) -> None:
        """Read returns and show on their page what they would change; a project among them is opened."""
        projects = [path for path in paths if path.suffix.lower() == ".csp"]
        returns = [path for path in paths if path not in projects]
        if projects:
            self.open(projects[0])
        if returns and self._project is not None and self._project.read_only:
            self.tell(f"Returns cannot be taken in: {self._project.read_only}")
        elif returns and self._pages is not None:
            self.show_page("returns")
            self._pages.returns.read(returns)
        elif returns:
            self.tell("Open or make a project first, then drop the returns again.")

    def export_pack(self, path: Path, *, restricted: bool = False) -> None:
        """Write the pack of the open project to a file; `idle` is sent when it is there."""
        if self._pages is not None:
            self.show_page("pack")
            self._pages.pack.export(path, restricted=restricted)

    def tell(self, sentence: str) -> None:
        """Say something in the status bar."""
        self.window.statusBar().showMessage(sentence, _TOLD_FOR)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files dropped anywhere on the window, and keep everything when it closes."""
        if watched is self.window and isinstance(event, QDragEnterEvent):
            if dropped_files(event.mimeData()):
                accept_as_copy(event)
                return True
        elif watched is self.window and isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            accept_as_copy(event)
            self.read_returns(dropped_files(event.mimeData()))
            return True
        elif watched is self.window and event.type() is QEvent.Type.Show and self._project is None:
            self._beginnings.show_welcome()
        elif watched is self.window and event.type() is QEvent.Type.Paint:
            self._after_first_paint()
        elif watched is self.window and event.type() is QEvent.Type.Close:
            self._remembered.keep(self.window)
            self.close_project()
        return super().eventFilter(watched, event)

    def _has_open(self, path: Path) -> bool:
        project = self._project
        return project is not None and not project.read_only and project.path.resolve() == path.resolve()

    def _open_again(self) -> None:
        """Open the project that is looked at anew: to be edited where it is free by now, else as it is now."""
        if self._project is not None:
            self.open(self._project.path)

    def close_project(self) -> None:
        """Close the open project: what is being typed is kept, and its file is free for others."""
        pages, project = self._pages, self._project
        self._pages = self._project = None
        if pages is not None and project is not None:
            pages.leave()
            project.close()
            project.deleteLater()
        self._show_state()

    def _connect(self) -> None:
        self._list.chosen.connect(self._show_chosen_page)
        self._list.gone_to.connect(self._go_into_page)
        self._period.chosen.connect(self._show_period)
        self._themes.changed.connect(self._put_icons)
        self.painted.connect(self._put_icons, Qt.ConnectionType.QueuedConnection)
        self._read_only.again.clicked.connect(self._open_again)
        self._action("actionQuit").triggered.connect(self.window.close)

    def _action(self, name: str) -> QAction:
        return child(self.window, QAction, name)

    def try_to_show(self, opened: Callable[[], Project]) -> None:
        """Show the project that `opened` returns, or tell why it cannot be; then the one before stays."""
        try:
            self.show_project(opened())
        except Refusal as refusal:
            self.dialogs.refuse(str(refusal))

    def _show_state(self) -> None:
        """Show what the open project allows: titles, the period, and which actions can be taken."""
        project = self._project
        self._beginnings.show_state()
        self._actions.show_state()
        self._quarter.show_state()
        self._present.show_state()
        self._list.setEnabled(enabled=project is not None)
        self._period.show_project(project)
        name = project.project.name if project else "CSP Desktop"
        child(self.window, QLabel, "partnershipLabel").setText(name)
        self._read_only.show_project(project)
        title = f"{_title(project)} – CSP Desktop" if project else "CSP Desktop"
        self.window.setWindowTitle(title)
        if project is None:
            child(self.window, QLabel, "pageTitle").setText("Welcome")
            if self.window.isVisible():
                self._beginnings.show_welcome()

    def _show_chosen_page(self, name: str, title: str) -> None:
        if self._pages is not None:
            self._pages.show(name)
            child(self.window, QLabel, "pageTitle").setText(title)

    def _go_into_page(self) -> None:
        if self._pages is not None:
            self._pages.take_focus()

    def _show_period(self, period: Period) -> None:
        if self._project is not None:
            self._project.show_period(period)

    def _after_first_paint(self) -> None:
        """Load what the first paint does not need."""
        if not self.is_painted:
            self.is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def _put_icons(self) -> None:
        put_icons(self.window)


def _title(project: OpenProject) -> str:
    return f"{project.path.stem} (read only)" if project.read_only else project.path.stem
