"""The bar that asks why figures were put right by hand. The edit is done; the reason joins it, at once or later."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QWidget

from csp_desktop.domain.figures import SeriesKey
from csp_desktop.domain.periods import Period, long_name
from csp_desktop.project.entries import ActionEntry, ActionKind, HistoryEntry
from csp_desktop.session.open_project import OpenProject, Overwritten
from csp_desktop.session.returned_figures import is_returned
from csp_desktop.ui.forms import child

_NAMED = 5
"""How many returns' cells are named at most."""

Cell = tuple[SeriesKey, Period]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of: an action, its figures, and where it was taken earlier, its entry in the journal."""

    action: int
    figures: tuple[Cell, ...]
    earlier: ActionEntry | None = None


class ReasonBar(QObject):
    """Asks once for each step, without standing in the way: it waits until it is answered, closed, or asks anew.

    What was not answered then can be said later, of any figure that was changed by hand.
    """

    said = Signal(str)
    """Sent with a sentence where there is nothing to say a reason of."""

    def __init__(self, page: QWidget, project: OpenProject) -> None:
        super().__init__(page)
        self._project = project
        self._asked: Asked | None = None
        self._page = page
        self._bar = child(page, QFrame, "reasonBar")
        self._question = child(page, QLabel, "reasonQuestion")
        self._box = child(page, QComboBox, "reasonBox")
        line = self._box.lineEdit()
        if line is not None:
            line.setPlaceholderText("Such as: two divisions were left out")
        self._bar.hide()
        child(page, QPushButton, "reasonKeep").clicked.connect(self._keep)
        child(page, QPushButton, "reasonLater").clicked.connect(self._close)
        self._box.installEventFilter(self)
        project.overwritten.connect(self._ask)
        project.changed.connect(self._look_again)

    def go(self, cell: Cell | None) -> None:
        """Let the reason be typed that is asked for; where none is, that of a figure's last change."""
        if self._asked is None:
            change = self._project.returned.last_change(*cell) if cell else None
            if cell is None or change is None or not can_be_explained(change):
                self.said.emit("Choose a figure first that was put right by hand: then say why.")
                return
            self.ask_again(cell, change)
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_again(self, cell: Cell, change: HistoryEntry) -> None:
        """Ask why a figure was changed earlier, with what was said of it so far, and let it be typed."""
        self._show(Asked(change.action.id, (cell,), change.action), change.action.reason)
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
        self._show(Asked(asked.action, asked.figures), "")

    def _show(self, asked: Asked, reason: str) -> None:
        self._asked = asked
        self._question.setText(f"{self._words(asked)}{self._reach(asked)}")
        self._question.setToolTip(self._places(asked))
        self._box.clear()
        self._box.addItems(list(self._project.project.last_reasons()))
        self._box.setCurrentText(reason)
        self._bar.show()

    def _words(self, asked: Asked) -> str:
        key, period = asked.figures[0]
        returned = self._project.returned
        said = returned.said(key, period)
        if len(asked.figures) > 1:
            return f"{len(asked.figures):,} figures of returns were replaced. Wh&y?"
        indicator = self._project.readings.indicator((key.indicator, key.area))
        name = f"{indicator.title}, {long_name(period)}".replace("&", "&&")
        if said is None:
            return f"{name}: changed by hand. Wh&y?"
        return f"{name}: the return said {returned.words(indicator, said)}. Wh&y is it another?"

    def _reach(self, asked: Asked) -> str:
        """Return that the reason is that of a whole step, where it changed more than one figure."""
        count = self._project.project.figures_changed(asked.action)
        return f" For all {count:,} figures of this step." if count > 1 else ""

    def _places(self, asked: Asked) -> str:
        """Return the returns and cells of the first figures."""
        returned = self._project.returned
        told = [said for each in asked.figures[:_NAMED] if (said := returned.said(*each)) is not None]
        return "\n".join(map(returned.place, told))

    def _keep(self) -> None:
        reason = self._box.currentText().strip()
        asked = self._asked
        if asked is None or not reason:
            return
        self._close()
        if asked.earlier is None:
            self._project.give_reason(asked.action, reason)
        elif reason != asked.earlier.reason:
            self._project.say_why(asked.earlier, reason)

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


def can_be_explained(change: HistoryEntry) -> bool:
    """Return whether a change was made by hand: what a return brought explains itself."""
    return change.action.kind is ActionKind.DO and not is_returned(change.after)
