"""A chart as a picture for another program: its title, legend, drawing and words on one ground."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QPalette, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from csp_desktop.charts.description import Chart
from csp_desktop.ui.chart_legend import ChartLegend
from csp_desktop.ui.chart_view import ChartView
from csp_desktop.ui.theme import current_theme

_SIZE = QSize(960, 540)


def chart_picture(chart: Chart, parent: QWidget) -> QPixmap:
    """Return a picture of a chart in the theme that is worn."""
    sheet = QWidget(parent)
    sheet.setObjectName("chartSheet")
    sheet.hide()
    layout = QVBoxLayout(sheet)
    ground = sheet.palette()
    ground.setColor(QPalette.ColorRole.Window, QColor(current_theme().card))
    sheet.setPalette(ground)
    title, words = QLabel(chart.title, sheet), QLabel(chart.words, sheet)
    words.setWordWrap(True)
    title.setFont(QFont(title.font().family(), title.font().pointSize() + 2, QFont.Weight.DemiBold))
    legend, view = ChartLegend(sheet), ChartView(sheet)
    legend.show_chart(chart)
    view.draw(chart)
    for each in (title, legend, view, words):
        layout.addWidget(each)
    layout.setStretchFactor(view, 1)
    sheet.setFixedSize(_SIZE)
    sheet.setAutoFillBackground(True)
    layout.activate()
    picture = sheet.grab()
    sheet.setParent(None)
    sheet.deleteLater()
    return picture
