"""The box in which the officer chooses the month that everything is shown as at."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QMainWindow

from csp_desktop.domain.periods import Frequency, Period, long_name, periods_of
from csp_desktop.session.open_project import OpenProject
from csp_desktop.ui.forms import child

_YEARS = 3


class PeriodBox(QObject):
    """Offers the months of the shown financial year and of those before, the latest first."""

    chosen = Signal(object)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._box = child(window, QComboBox, "periodBox")
        self._label = child(window, QLabel, "periodLabel")
        self._box.activated.connect(self._tell)

    def show_project(self, project: OpenProject | None) -> None:
        """Offer a project's months, the one it is read at being chosen; nothing where there is no project."""
        for each in (self._box, self._label):
            each.setVisible(project is not None)
        if project is None:
            return
        as_at = project.readings.as_at
        offered = _months(max(as_at, project.latest_month or as_at).year)
        if [self._box.itemData(place) for place in range(self._box.count())] != offered:
            self._box.clear()
            for month in offered:
                self._box.addItem(long_name(month), month)
        self._box.setCurrentIndex(offered.index(as_at) if as_at in offered else -1)

    def _tell(self, place: int) -> None:
        self.chosen.emit(self._box.itemData(place))


def _months(last_year: int) -> list[Period]:
    """Return the months of some financial years up to the one that begins in `last_year`, latest first."""
    years = range(last_year, last_year - _YEARS, -1)
    return [month for year in years for month in reversed(periods_of(year, Frequency.MONTH))]
