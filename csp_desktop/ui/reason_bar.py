"""The bar that asks why figures of returns were put right by hand. The edit is done; the reason joins it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QWidget

from csp_desktop.domain.periods import long_name
from csp_desktop.session.open_project import OpenProject, Overwritten
from csp_desktop.ui.forms import child

_NAMED = 5
"""How many returns' cells are named at most."""


class ReasonBar(QObject):
    """Asks once for each step, without standing in the way: it waits until it is answered, closed, or asks anew."""

    def __init__(self, page: QWidget, project: OpenProject) -> None:
        super().__init__(page)
        self._project = project
        self._asked: Overwritten | None = None
        self._page = page
        self._bar = child(page, QFrame, "reasonBar")
        self._question = child(page, QLabel, "reasonQuestion")
        self._box = child(page, QComboBox, "reasonBox")
        self._bar.hide()
        child(page, QPushButton, "reasonKeep").clicked.connect(self._keep)
        child(page, QPushButton, "reasonLater").clicked.connect(self._close)
        self._box.installEventFilter(self)
        project.overwritten.connect(self._ask)
        project.changed.connect(self._look_again)

    def go(self) -> None:
        """Let the reason be typed, where one is asked for."""
        if self._asked is not None:
            self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the reason on Enter, and leave it open on Esc."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            return True
        return False

    def _ask(self, asked: Overwritten) -> None:
        self._asked = asked
        self._question.setText(self._words(asked))
        self._question.setToolTip(self._places(asked))
        self._box.clear()
        self._box.addItems(list(self._project.project.last_reasons()))
        self._box.setCurrentText("")
        self._bar.show()

    def _words(self, asked: Overwritten) -> str:
        key, period = asked.figures[0]
        returned = self._project.returned
        said = returned.said(key, period)
        if len(asked.figures) > 1 or said is None:
            count = f"{len(asked.figures):,} figures" if len(asked.figures) > 1 else "A figure"
            return f"{count} of returns {'were' if len(asked.figures) > 1 else 'was'} replaced. Wh&y?"
        indicator = self._project.readings.indicator((key.indicator, key.area))
        name = f"{indicator.title}, {long_name(period)}".replace("&", "&&")
        return f"{name}: the return said {returned.words(indicator, said)}. Wh&y is it another?"

    def _places(self, asked: Overwritten) -> str:
        """Return the returns and cells of the first figures."""
        returned = self._project.returned
        told = [said for each in asked.figures[:_NAMED] if (said := returned.said(*each)) is not None]
        return "\n".join(map(returned.place, told))

    def _keep(self) -> None:
        reason = self._box.currentText().strip()
        if self._asked is not None and reason:
            self._project.give_reason(self._asked.action, reason)
            self._close()

    def _close(self) -> None:
        self._asked = None
        had_focus = self._box.hasFocus() or self._bar.isAncestorOf(self._page.focusWidget() or self._page)
        self._bar.hide()
        if had_focus:
            child(self._page, QWidget, "indicatorGrid").setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_again(self) -> None:
        """Ask no longer of an action that was taken back."""
        if self._asked is not None and self._project.project.is_undone(self._asked.action):
            self._close()
