"""The chart beside the grid: which one, its legend, the drawing, and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from csp_desktop.charts.names import ChartName
from csp_desktop.session.readings import Readings, Row
from csp_desktop.session.rebasing import rebase_words
from csp_desktop.ui.short_words import ShortWords
from csp_desktop.ui.theme import current_theme
from csp_desktop.ui.theme_colours import Theme

if TYPE_CHECKING:
    from csp_desktop.charts.description import Chart
    from csp_desktop.ui.chart_legend import ChartLegend
    from csp_desktop.ui.chart_view import ChartView

_CHOICES = tuple(ChartName)

_NO_POINT = "Begin the limits anew: choose a point of the chart first"

_LOW = 270
"""How high a panel is at 100 % that has room for a drawing and all of its words."""


class ChartPanel(QFrame):
    """Shows an indicator's charts, empty when it is first painted: the drawing part is loaded after that."""

    painted = Signal()
    """Sent once, when the panel has been painted for the first time."""
    rebase_wanted = Signal(object, object)
    """Sent with a row and the period at which its limits are to begin anew, or to begin anew no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Readings, Row] | None = None
        self._view: ChartView | None = None
        self.can_be_changed = True
        """Whether what the chart shows may be changed; not in a project that is only looked at."""
        self._is_painted = False
        self._theme: Theme | None = None
        self._legend: ChartLegend | None = None
        self._words = ShortWords(self)
        self._words.setObjectName("chartWords")
        self._buttons = QButtonGroup(self)
        self._copy_picture = self._action("actionCopyChartPicture", "Copy as a picture")
        self._copy_table = self._action("actionCopyChartTable", "Copy as a table")
        self._rebase = self._action("actionRebase", _NO_POINT)
        self._layout = QVBoxLayout(self)
        self._lay_out()

    @property
    def is_painted(self) -> bool:
        """Return whether the panel has been painted yet."""
        return self._is_painted

    def sizeHint(self) -> QSize:
        """Return a size at which a chart can be read."""
        return QSize(620, 300)

    def show_row(self, readings: Readings, row: Row) -> None:
        """Show the charts of a row; draws only what is seen."""
        self._shown = readings, row
        self.draw()

    def chart(self) -> Chart | None:
        """Return the chart that is chosen, None before an indicator is."""
        if self._shown is None:
            return None
        from csp_desktop.session.charts import chart_of

        return chart_of(*self._shown, self._name())

    def _name(self) -> ChartName:
        return _CHOICES[self._buttons.checkedId()]

    def draw(self) -> None:
        """Draw the chosen chart."""
        if self._shown is None or not self._is_painted:
            return
        self._theme = current_theme()
        self._offer()
        chart = self.chart()
        if chart is None:
            return
        legend, view = self._made_legend(), self._made_view()
        view.draw(chart)
        legend.show_chart(chart)
        for part in (legend, view):
            part.setVisible(not chart.is_empty)
        self._words.show_words(chart.words)
        for action in (self._copy_picture, self._copy_table):
            action.setEnabled(not chart.is_empty)
        self._rebase.setVisible(self._name() is ChartName.CHANCE)
        self._rebase.setText(_NO_POINT)
        self._rebase.setEnabled(False)
        self.setAccessibleDescription(f"{chart.title}. {chart.words}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a low panel to the drawing: its words are then cut to one line, and told whole in a tip."""
        super().resizeEvent(event)
        self._words.be_short(is_short=event.size().height() < _LOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card; tell of the first time once it is over."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self._tell_painted)

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in new colours when the theme is another: at once where it is seen, else when it is next."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_in_theme()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what the theme made outdated while it was not seen."""
        super().showEvent(event)
        self._draw_in_theme()

    def _draw_in_theme(self) -> None:
        """Draw where it is seen and was drawn in another theme; Qt tells of palettes that are the same, too."""
        if self.isVisible() and self._theme not in (None, current_theme()):
            self.draw()

    def _action(self, name: str, text: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setEnabled(False)
        return action

    def _lay_out(self) -> None:
        self._layout.setContentsMargins(16, 10, 16, 12)
        self._layout.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(4)
        for place, name in enumerate(_CHOICES):
            head.addWidget(self._choice(place, name))
        head.addStretch(1)
        head.addWidget(self._copy_button())
        self._layout.addLayout(head)
        self._layout.addWidget(self._words)
        self._buttons.idClicked.connect(self._choose)
        self._copy_picture.triggered.connect(self._put_picture)
        self._copy_table.triggered.connect(self._put_table)
        self._rebase.triggered.connect(self._want_rebase)

    def _choice(self, place: int, name: ChartName) -> QPushButton:
        button = QPushButton(name.value, self)
        button.setCheckable(True)
        button.setChecked(place == 0)
        button.setProperty("chartChoice", True)
        button.setVisible(name in (ChartName.BY_PERIOD, ChartName.TO_DATE))
        self._buttons.addButton(button, place)
        return button

    def _copy_button(self) -> QPushButton:
        button, menu = QPushButton("Copy", self), QMenu(self)
        button.setObjectName("copyChart")
        button.setAccessibleName("Copy the chart")
        button.setProperty("chartChoice", True)
        menu.addActions([self._copy_picture, self._copy_table])
        button.setMenu(menu)
        return button

    def _made_legend(self) -> ChartLegend:
        """Return the legend, made when it is first needed."""
        if self._legend is None:
            from csp_desktop.ui.chart_legend import ChartLegend

            self._legend = ChartLegend(self)
            self._layout.insertWidget(1, self._legend)
        return self._legend

    def _made_view(self) -> ChartView:
        """Return the drawing, made when it is first needed."""
        if self._view is None:
            from csp_desktop.ui.chart_view import ChartView

            self._view = ChartView(self)
            self._view.setObjectName("chartView")
            self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            self._view.addActions([self._copy_picture, self._copy_table, self._rebase])
            self._view.place_chosen.connect(self._offer_rebase)
            self._layout.insertWidget(2, self._view, 1)
            self._view.show()
        return self._view

    def _offer(self) -> None:
        """Offer the charts that the row can have; where the chosen one is none of them, choose the first."""
        if self._shown is None:
            return
        from csp_desktop.session.charts import chart_names

        names = chart_names(*self._shown)
        for place, name in enumerate(_CHOICES):
            self._buttons.button(place).setVisible(name in names)
        if self._name() not in names:
            self._buttons.button(0).setChecked(True)

    def _tell_painted(self) -> None:
        """Tell that the panel has been painted, unless its page was taken away meanwhile."""
        if self.isVisible():
            self.painted.emit()

    def _choose(self, _: int) -> None:
        self.draw()

    def _offer_rebase(self, place: int) -> None:
        """Offer to begin the limits anew at a place of the chart of process control; its first has none before it."""
        chart, shown = self.chart(), self._shown
        if chart is None or shown is None or self._name() is not ChartName.CHANCE:
            return
        readings, row = shown
        last = readings.reading(row).period
        if last is not None:
            period = last.moved(place - len(chart.labels) + 1)
            self._rebase.setData(period)
            self._rebase.setText(rebase_words(readings.indicator(row), period))
            self._rebase.setEnabled(place > 0 and self.can_be_changed)

    def _want_rebase(self) -> None:
        if self._shown is not None:
            self.rebase_wanted.emit(self._shown[1], self._rebase.data())

    def _put_picture(self) -> None:
        """Put a picture of the chart with its legend and words on the clipboard."""
        from csp_desktop.ui.chart_picture import chart_picture

        chart = self.chart()
        if chart is not None:
            QGuiApplication.clipboard().setPixmap(chart_picture(chart, self))

    def _put_table(self) -> None:
        """Put the chart's figures on the clipboard, as text for a spreadsheet."""
        chart = self.chart()
        if chart is not None:
            data = QMimeData()
            data.setText("\n".join("\t".join(each) for each in chart.table()))
            QGuiApplication.clipboard().setMimeData(data)
