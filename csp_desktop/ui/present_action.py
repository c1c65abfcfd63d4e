"""Present, in the View menu: fills the screen with the board's pages, from the indicator that is chosen.

The public version is shown unless the restricted one is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from csp_desktop.ui.forms import child

if TYPE_CHECKING:
    from csp_desktop.session.readings import Row
    from csp_desktop.ui.main_window import MainWindow
    from csp_desktop.ui.present_window import PresentWindow


class PresentAction(QObject):
    """Joins the action with the open project; its window goes when it is left, or when the project is another."""

    def __init__(self, main: MainWindow) -> None:
        super().__init__(main)
        self._main = main
        self._window: PresentWindow | None = None
        self._shown: object = None
        self._actions = [child(main.window, QAction, name) for name in ("actionPresent", "actionPresentRestricted")]
        for action, slot in zip(self._actions, (self._present_public, self._present_restricted), strict=True):
            action.triggered.connect(slot)

    def show_state(self) -> None:
        """Let the actions be chosen where there is a project, and leave the pages of one that is closed."""
        for action in self._actions:
            action.setEnabled(self._main.project is not None)
        if self._window is not None and self._main.project is not self._shown:
            self._window.close()

    def _present_public(self) -> None:
        self._present(restricted=False)

    def _present_restricted(self) -> None:
        if self._main.project is not None and self._main.dialogs.sure(
            "Present the restricted version",
            "The screen will show restricted indicators and small counts, marked as not for publication. "
            "Go on only where everybody in the room may see them.",
            "&Present",
        ):
            self._present(restricted=True)

    def _present(self, *, restricted: bool) -> None:
        from csp_desktop.ui.present_window import PresentWindow

        project = self._main.project
        if project is None or self._window is not None:
            return
        window = PresentWindow(project, self._main.window, restricted=restricted)
        window.go_to(self._chosen())
        if window.row is None:
            window.deleteLater()
            self._main.tell("There is no indicator to present yet.")
            return
        self._window, self._shown = window, project
        window.left.connect(self._forget)
        window.showFullScreen()
        window.setFocus()

    def _chosen(self) -> Row | None:
        """Return the row that is chosen in the grid."""
        pages = self._main.pages
        if pages is None:
            return None
        grid = pages.indicators.grid
        index = grid.currentIndex()
        return grid.indicator_model().grid_row(index.row()).row if index.isValid() else None

    def _forget(self) -> None:
        if self._window is not None:
            self._window.deleteLater()
        self._window = self._shown = None
        self._main.window.activateWindow()
