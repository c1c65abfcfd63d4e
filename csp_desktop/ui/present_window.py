"""The board's screen: one indicator a page, turned by keys or a click at the sides."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QMouseEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from csp_desktop.charts.names import ChartName
from csp_desktop.domain.periods import long_name
from csp_desktop.domain.sentences import status_word
from csp_desktop.domain.signal_words import variation_sentence
from csp_desktop.session.open_project import OpenProject
from csp_desktop.session.overview import row_name
from csp_desktop.session.presenting import Presentation
from csp_desktop.session.readings import Row
from csp_desktop.ui.grid_outline import Order, ordered
from csp_desktop.ui.present_page import PresentPage, Shown
from csp_desktop.ui.signal_shape import WORDS

_SIDE = 0.3
"""Which share of the breadth at either side turns the page when it is clicked."""

_KEYS: Mapping[int, int] = {
    **dict.fromkeys((Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Return), 1),
    **dict.fromkeys((Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace), -1),
}

_SCROLLING: Mapping[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
"""With Shift: which way a comment is scrolled that is too long for the screen."""


class PresentWindow(QWidget):
    """Fills the screen until Escape; it shows the project as it is, and writes nothing."""

    left = Signal()

    def __init__(self, project: OpenProject, parent: QWidget, *, restricted: bool = False) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("presentWindow")
        self.setWindowTitle(f"{project.project.name}: board's screen")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self._project = project
        self._restricted = restricted
        self._rows: tuple[Row, ...] = ()
        self._place = 0
        self._chart = ChartName.BY_PERIOD
        self._page = PresentPage(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page.widget)
        self._blank = self._made_blank()
        self._page.chart.viewport().installEventFilter(self)
        project.rows_changed.connect(self._follow)
        project.period_changed.connect(self._follow)
        self._read()

    @property
    def row(self) -> Row | None:
        """Return the indicator and area shown; None where there is none to show."""
        return self._rows[self._place] if self._rows else None

    @property
    def is_blank(self) -> bool:
        """Return whether the screen is blanked."""
        return not self._blank.isHidden()

    def go_to(self, row: Row | None) -> None:
        """Go to an indicator, or the first page where it is none of those shown."""
        same = [place for place, each in enumerate(self._rows) if row is not None and each[0] == row[0]]
        exact = self._rows.index(row) if row is not None and row in self._rows else None
        self._turn_to(exact if exact is not None else next(iter(same), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages, change the chart, blank the screen, or leave."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in (Qt.Key.Key_B, Qt.Key.Key_Period) or self.is_blank:
            self._blank.setVisible(not self.is_blank)
        elif key in _SCROLLING and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._page.scroll_comment(_SCROLLING[key])
        elif key in _KEYS:
            self._turn_to(self._place + _KEYS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._turn_to(0 if key == Qt.Key.Key_Home else len(self._rows) - 1)
        elif key == Qt.Key.Key_C:
            self._show_next_chart()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Turn the page where one of the sides is clicked; bring a blanked screen back."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._press(event.position().x())
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take clicks into the chart as clicks into the page."""
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._press(self.mapFromGlobal(event.globalPosition()).x())
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make everything as large as there is room for."""
        super().resizeEvent(event)
        self._blank.setGeometry(self.rect())
        self._page.fit(event.size())

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the page once it is laid out: before that, nobody knows how much room a comment has."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the colours of another theme, whose style takes the letters' sizes away."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange) and self.isVisible():
            QTimer.singleShot(0, self, self._show)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the board's screen is left."""
        super().closeEvent(event)
        self.left.emit()

    def _made_blank(self) -> QWidget:
        """Return the black sheet that covers the screen when it is blanked."""
        sheet = QWidget(self)
        sheet.setObjectName("presentBlank")
        sheet.setAccessibleName("Blank screen: B brings the page back")
        black = QPalette(self.palette())
        black.setColor(QPalette.ColorRole.Window, QColor(Qt.GlobalColor.black))
        sheet.setPalette(black)
        sheet.setAutoFillBackground(True)
        sheet.hide()
        return sheet

    def _follow(self, _: object) -> None:
        """Show what there is now; an indicator that is gone leaves its place to another, the last one closes."""
        row = self.row
        self._read()
        self.go_to(row)
        if self.row is None:
            self.close()

    def _read(self) -> None:
        readings = self._project.readings
        self._presentation = Presentation(self._project.project, readings, restricted=self._restricted)
        self._rows = tuple(ordered(readings, self._presentation.rows, Order.PRIORITY))

    def _fit(self) -> None:
        self._page.fit(self.size())

    def _press(self, x: float) -> None:
        if self.is_blank:
            self._blank.hide()
        elif x < self.width() * _SIDE:
            self._turn_to(self._place - 1)
        elif x > self.width() * (1 - _SIDE):
            self._turn_to(self._place + 1)

    def _turn_to(self, place: int) -> None:
        self._place = min(max(place, 0), max(len(self._rows) - 1, 0))
        self._show()

    def _show_next_chart(self) -> None:
        row = self.row
        if row is not None:
            names = self._presentation.chart_names(row)
            place = names.index(self._chart) if self._chart in names else 0
            self._chart = names[(place + 1) % len(names)]
            self._show()

    def _show(self) -> None:
        """Show the page of the row."""
        row, readings = self.row, self._project.readings
        if row is None:
            return
        entry, names = self._presentation.entry(row), self._presentation.chart_names(row)
        found, indicator = self._presentation.signal(entry), readings.indicator(row)
        number = f"{self._place + 1} of {len(self._rows)}"
        chart = self._presentation.chart(row, self._chart if self._chart in names else names[0])
        told = found is not None and found.variation is not None
        options = readings.scheme.signal_options
        self._page.show(
            Shown(
                reading=entry.reading,
                title=row_name(readings, row),
                status_word=status_word(entry.reading, readings.scheme),
                signal=WORDS[found.variation] if found and found.variation else None,
                signal_sentence=variation_sentence(found, indicator.frequency, options) if found and told else "",
                comment=entry.comment,
                chart=chart,
                number=number,
                marking=self._presentation.marking,
                is_restricted=self._restricted,
                foot=f"{self._project.project.name}, {long_name(readings.as_at)}",
            )
        )
        self._fit()
        marking = f" ({self._presentation.marking})" if self._presentation.marking else ""
        self.setAccessibleName(f"{number}: {row_name(readings, row)}{marking}")
        self.setAccessibleDescription(f"{chart.title}. {chart.words}")
