"""One indicator on the board's screen: its figure, status, chart, sentence and comment, as large as the screen lets."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QScrollArea, QWidget

from csp_desktop.charts.description import Chart
from csp_desktop.domain.comment_text import plain_comment
from csp_desktop.domain.periods import long_name
from csp_desktop.domain.reading import Reading
from csp_desktop.domain.sentences import summary_sentence
from csp_desktop.domain.status import Status
from csp_desktop.domain.wording import capital, change_text, figure_text, percent_text, target_words
from csp_desktop.ui.chart_legend import ChartLegend
from csp_desktop.ui.chart_view import ChartView
from csp_desktop.ui.comment_html import comment_html
from csp_desktop.ui.forms import child, load_form
from csp_desktop.ui.present_marks import SignalMark, StatusMark
from csp_desktop.ui.signal_shape import SignalWord

_ACROSS, _DOWN = 62.0, 35.0
"""How many lines of plain text would fit across and down the screen, were there nothing else."""

_LEAST = 11.0
"""The smallest letters, in pixels at 100 %."""

_USUAL = 19.0
"""The letters for which the lines of a chart are as heavy as in the window."""

_SIZES = {
    "presentPriority": 1.0,
    "presentNumber": 1.0,
    "presentMarking": 1.0,
    "presentTitle": 1.8,
    "presentFigure": 3.4,
    "presentPeriod": 1.0,
    "presentChange": 1.15,
    "presentSentence": 1.15,
    "presentChartTitle": 0.95,
    "presentFoot": 0.75,
    "presentKeys": 0.75,
}
"""How large each text is, in letters of plain text."""

_STRONG = frozenset({"presentTitle", "presentFigure", "presentChange", "presentChartTitle", "presentMarking"})

_COMMENT = (1.0, 0.9, 0.8, 0.7, 0.6)
"""The sizes that are tried for a comment until it fits; after the last it can be scrolled."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands on a page: its reading and words, its chart, and the lines above and below."""

    reading: Reading
    title: str
    status_word: str
    signal: SignalWord | None
    signal_sentence: str
    comment: str
    chart: Chart
    number: str
    foot: str
    marking: str = ""
    is_restricted: bool = False


class PresentPage(QObject):
    """Joins the widgets of the page with what it shows."""

    def __init__(self, parent: QWidget) -> None:
        widget = load_form("present_page", StatusMark, SignalMark, ChartLegend, parent=parent)
        super().__init__(widget)
        self.widget = widget
        self._legend = child(widget, ChartLegend, "presentLegend")
        self._status = child(widget, StatusMark, "presentStatus")
        self._signal = child(widget, SignalMark, "presentSignal")
        self._comment = child(widget, QLabel, "presentComment")
        self._area = child(widget, QScrollArea, "presentCommentArea")
        self.chart = ChartView(widget)
        self.chart.setObjectName("presentChart")
        self.chart.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        card = child(widget, QFrame, "presentChartCard").layout()
        if card is not None:
            card.addWidget(self.chart)
        self._shown: Shown | None = None

    def show(self, shown: Shown) -> None:
        """Show an indicator."""
        self._shown = shown
        reading = shown.reading
        priority = reading.indicator.priority
        self._text("presentPriority", priority if priority != shown.title else "")
        child(self.widget, QLabel, "presentPriority").show()  # it keeps what stands beside it at the right
        self._area.verticalScrollBar().setValue(0)
        self._text("presentNumber", shown.number)
        self._mark(shown)
        self._text("presentTitle", shown.title)
        self._text("presentFigure", _figure_words(reading))
        self._text("presentPeriod", _facts(reading))
        self._text("presentChange", change_words(reading))
        self._text("presentSentence", plain_sentence(shown))
        self._text("presentChartTitle", shown.chart.words if shown.chart.is_empty else shown.chart.title)
        self._text("presentFoot", shown.foot)
        self._status.show_status(reading.status, shown.status_word)
        self._signal.show_signal(shown.signal)
        self._comment.setText(comment_html(shown.comment))
        self._comment.setAccessibleName(f"Comment: {plain_comment(shown.comment)}")
        self._area.setVisible(bool(shown.comment))
        self._legend.show_chart(shown.chart)
        self._legend.setVisible(not shown.chart.is_empty)
        self._draw()

    def scroll_comment(self, step: int) -> None:
        """Scroll a comment that is too long for the screen down (1) or up (-1)."""
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + step * bar.pageStep() // 2)

    def fit(self, size: QSize) -> None:
        """Make letters, margins and lines as large as a screen of this size has room for."""
        unit = max(min(size.width() / _ACROSS, size.height() / _DOWN), _LEAST)
        for name, times in _SIZES.items():
            label = child(self.widget, QLabel, name)
            label.setFont(_font(label, max(unit * times, _LEAST), strong=name in _STRONG))
        for mark, times in ((self._status, 1.3), (self._signal, 1.0)):
            mark.setFont(_font(mark, unit * times, strong=mark is self._status))
        for each in (self.chart, self._legend):
            each.setFont(_font(each, max(unit * 0.8, _LEAST)))
            each.set_weight(max(unit / _USUAL, 0.8))
        self._space(unit)
        self._draw()
        self._fit_comment(unit)

    def _space(self, unit: float) -> None:
        """Set margins and gaps."""
        for name, gap in _GAPS.items():
            layout = self.widget.findChild(QLayout, name)
            if layout is not None:
                layout.setSpacing(round(unit * gap))
        whole = self.widget.layout()
        if whole is not None:
            margin = round(unit * 1.3)
            whole.setContentsMargins(margin, round(unit * 0.8), margin, round(unit * 0.5))
        card = child(self.widget, QFrame, "presentChartCard").layout()
        if card is not None:
            inner = round(unit * 0.5)
            card.setContentsMargins(inner, inner, inner, inner)

    def _fit_comment(self, unit: float) -> None:
        """Write the comment as large as it fits."""
        whole = self.widget.layout()
        if whole is not None:
            whole.activate()
        room = self._area.viewport().size()
        for times in _COMMENT:
            self._comment.setFont(_font(self._comment, max(unit * times, _LEAST)))
            if self._comment.heightForWidth(room.width()) <= room.height():
                return

    def _draw(self) -> None:
        if self._shown is not None:
            self.chart.setVisible(not self._shown.chart.is_empty)
            self.chart.draw(self._shown.chart)

    def _mark(self, shown: Shown) -> None:
        """Say which version is shown; the restricted one so that nobody overlooks it."""
        self._text("presentMarking", shown.marking)
        label = child(self.widget, QLabel, "presentMarking")
        if label.property("restricted") != shown.is_restricted:
            label.setProperty("restricted", shown.is_restricted)
            label.style().unpolish(label)
            label.style().polish(label)

    def _text(self, name: str, text: str) -> None:
        label = child(self.widget, QLabel, name)
        label.setText(text)
        label.setVisible(bool(text))


_GAPS = {
    "presentLayout": 0.45,
    "presentHeadLayout": 1.0,
    "presentFigureLayout": 1.2,
    "presentFactsLayout": 0.0,
    "presentMarksLayout": 0.25,
    "presentBodyLayout": 1.2,
    "presentChartLayout": 0.2,
}
"""The gaps between what stands in a layout, in letters of plain text."""

_JUDGED = (Status.MET, Status.NEAR, Status.MISSED)


def _figure_words(reading: Reading) -> str:
    told = figure_text(reading.indicator, reading.headline)
    return told or ("Kept back" if reading.is_kept_back else "No figure")


def change_words(reading: Reading) -> str:
    """Return the change on last year with its sign, and in per cent in brackets; empty where there is none."""
    change, percent = change_text(reading.indicator, reading.change), percent_text(reading.change_percent)
    if not change:
        return ""
    return f"{change} ({percent}) on last year" if percent else f"{change} on last year"


def plain_sentence(shown: Shown) -> str:
    """Return why a figure that is judged has its status, else the reading in words; and what chance has to do with it.

    The change on last year stands beside the figure already.
    """
    reading = shown.reading
    is_judged = reading.judged is not None and reading.status in _JUDGED
    said = reading.status_reason if is_judged else summary_sentence(reading)
    return " ".join(each for each in (said, shown.signal_sentence) if each)


def _facts(reading: Reading) -> str:
    """Return of when the figure is, and what it is held against."""
    if reading.period is None:
        return ""
    when = f"To {long_name(reading.period)}" if reading.runs else capital(long_name(reading.period))
    judged = reading.judged
    if judged is None:
        return when
    kind = "average" if judged.is_comparator else "target"
    return f"{when}; {kind} {target_words(reading.indicator, judged.target, reading.upper_target)}"


def _font(widget: QWidget, pixels: float, *, strong: bool = False) -> QFont:
    font = QFont(widget.font())
    font.setPixelSize(round(pixels))
    font.setBold(strong)
    return font
