"""Finding an indicator in the grid by its name, code or partner."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from csp_desktop.domain.indicators import Indicator
from csp_desktop.session.readings import Row
from csp_desktop.ui.forms import child
from csp_desktop.ui.indicator_grid import IndicatorGrid


class GridFind(QObject):
    """Goes to what is found while it is typed; Enter goes on to the next, Shift and Enter to the one before."""

    def __init__(self, page: QWidget, grid: IndicatorGrid) -> None:
        super().__init__(page)
        self._grid = grid
        self._line = child(page, QLineEdit, "findEdit")
        self._said = child(page, QLabel, "findLabel")
        self._said.hide()
        self._line.textEdited.connect(self._first)
        self._line.installEventFilter(self)

    def begin(self) -> None:
        """Let what to find be typed."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def next(self) -> None:
        """Go to the next indicator that is found."""
        self._go(1)

    def previous(self) -> None:
        """Go to the indicator before that is found."""
        self._go(-1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on with Enter, and back to the grid with Esc or Down."""
        if watched is not self._line or not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self._grid.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _first(self) -> None:
        """Stay at what is found already, else go to the next one."""
        found = self._found()
        if found and self._here() not in found:
            self._go(1)
        else:
            self._say(found)

    def _go(self, step: int) -> None:
        found = self._found()
        if found:
            here = self._here()
            place = found.index(here) + step if here in found else self._nearest(found, step)
            self._grid.choose(found[place % len(found)])
        self._say(found)

    def _nearest(self, found: list[Row], step: int) -> int:
        """Return the place of the next found one after the current row, or of the one before it."""
        here, model = self._grid.currentIndex().row(), self._grid.indicator_model()
        after = [place for place, row in enumerate(found) if model.places(row).start > here]
        first = after[0] if after else len(found)
        return first if step > 0 else first - 1

    def _here(self) -> Row | None:
        index = self._grid.currentIndex()
        return self._grid.indicator_model().grid_row(index.row()).row if index.isValid() else None

    def _found(self) -> list[Row]:
        """Return the indicators shown that have all the words, in the order of the grid."""
        words = self._line.text().casefold().split()
        model = self._grid.indicator_model()
        readings = model.project.readings
        if not words:
            return []
        return [
            row
            for row in model.rows()
            if all(word in _words(readings.indicator(row), readings.area(row).name) for word in words)
        ]

    def _say(self, found: list[Row]) -> None:
        self._said.setVisible(bool(self._line.text().strip()))
        here = self._here()
        place = f"{found.index(here) + 1} of {len(found)}" if here in found else f"{len(found)} found"
        self._said.setText(place if found else "Nothing found")


def _words(indicator: Indicator, area: str) -> str:
    parts = (indicator.name, indicator.short_name, indicator.owner, area, *map(str, indicator.codes))
    return " ".join(parts).casefold()
