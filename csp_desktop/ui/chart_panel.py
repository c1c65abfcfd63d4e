"""The chart beside the grid: which one, its legend, the drawing, and its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from csp_desktop.charts.description import Chart
from csp_desktop.charts.yearly import this_year_against_last, to_date_against_target
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.to_date import SeriesByKind
from csp_desktop.ui.chart_legend import ChartLegend

_CHOICES: Mapping[str, Callable[[Reading, SeriesByKind], Chart]] = {
    "By period": this_year_against_last,
    "To date": to_date_against_target,
}


class ChartPanel(QFrame):
    """Shows an indicator's charts, empty when it is first painted: the drawing part is loaded after that."""

    painted = Signal()
    """Sent once, when the panel has been painted for the first time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Reading, SeriesByKind] | None = None
        self._view: QWidget | None = None
        self._is_painted = False
        self._legend = ChartLegend(self)
        self._words = QLabel(self)
        self._words.setObjectName("chartWords")
        self._words.setWordWrap(True)
        self._buttons = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._lay_out()

    @property
    def is_painted(self) -> bool:
        """Return whether the panel has been painted yet."""
        return self._is_painted

    def sizeHint(self) -> QSize:
        """Return a size at which a chart can be read."""
        return QSize(620, 300)

    def show_reading(self, reading: Reading, series: SeriesByKind) -> None:
        """Show the charts of an indicator; draws only what is seen."""
        self._shown = reading, series
        self.draw()

    def chart(self) -> Chart | None:
        """Return the chart that is chosen, None before an indicator is."""
        if self._shown is None:
            return None
        return list(_CHOICES.values())[self._buttons.checkedId()](*self._shown)

    def draw(self) -> None:
        """Draw the chosen chart."""
        chart = self.chart()
        if chart is None or not self._is_painted:
            return
        from csp_desktop.ui.chart_view import ChartView

        if not isinstance(self._view, ChartView):
            self._view = ChartView(self)
            self._view.setObjectName("chartView")
            self._layout.insertWidget(1, self._view, 1)
            self._view.show()
        self._view.draw(chart)
        self._view.setVisible(not chart.is_empty)
        self._legend.show_series(chart.series)
        self._words.setText(chart.words)
        self.setAccessibleDescription(f"{chart.title}. {chart.words}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card; tell of the first time once it is over."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self._tell_painted)

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in new colours when the theme is another."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.isVisible():
            self.draw()

    def _lay_out(self) -> None:
        self._layout.setContentsMargins(16, 10, 16, 12)
        self._layout.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(4)
        for place, name in enumerate(_CHOICES):
            button = QPushButton(name, self)
            button.setCheckable(True)
            button.setChecked(place == 0)
            button.setProperty("chartChoice", True)
            self._buttons.addButton(button, place)
            head.addWidget(button)
        head.addSpacing(12)
        head.addWidget(self._legend, 1)
        self._layout.addLayout(head)
        self._layout.addWidget(self._words)
        self._buttons.idClicked.connect(self._choose)

    def _tell_painted(self) -> None:
        """Tell that the panel has been painted, unless its page was taken away meanwhile."""
        if self.isVisible():
            self.painted.emit()

    def _choose(self, _: int) -> None:
        self.draw()
