"""The window's chart: what was drawn before leaves nothing behind, and lines are only given other values."""

from __future__ import annotations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from csp_desktop.charts.description import Axis, Chart, ChartSeries, Role
from csp_desktop.ui.chart_view import ChartView

THIS, LAST, TARGET = Role.THIS_YEAR, Role.LAST_YEAR, Role.TARGET


def chart(*roles: Role, value: float = 5.0, top: int = 10, step: int = 5) -> Chart:
    series = tuple(ChartSeries(role.value, role, (1.0, None, value)) for role in roles)
    axis = Axis(tuple(float(tick) for tick in range(0, top + 1, step)), 0)
    return Chart("Burglary", ("Apr", "May", "Jun"), series, axis, "It rose.")


def view(qtbot: QtBot) -> ChartView:
    made = ChartView()
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    return made


def drawn(qtbot: QtBot, *charts: Chart) -> QImage:
    shown = view(qtbot)
    for each in charts:
        shown.draw(each)
    return shown.grab().toImage()


def test_a_chart_looks_the_same_whatever_was_drawn_before(qtbot: QtBot) -> None:
    wanted = drawn(qtbot, chart(THIS, LAST))
    assert drawn(qtbot, chart(THIS, LAST, value=9.0), chart(THIS, LAST)) == wanted
    assert drawn(qtbot, chart(THIS, LAST, top=40), chart(THIS, LAST)) == wanted
    assert drawn(qtbot, chart(THIS, TARGET), chart(THIS, LAST)) == wanted
    assert drawn(qtbot, chart(THIS), chart(THIS, LAST)) == wanted
    assert drawn(qtbot, chart(THIS, LAST, step=1), chart(THIS, LAST)) == wanted


def test_another_value_is_another_picture(qtbot: QtBot) -> None:
    assert drawn(qtbot, chart(THIS, LAST), chart(THIS, LAST, value=9.0)) != drawn(qtbot, chart(THIS, LAST))


def test_a_line_that_looks_as_before_is_kept(qtbot: QtBot) -> None:
    shown = view(qtbot)
    shown.draw(chart(THIS, LAST))
    before = shown.getPlotItem().listDataItems()
    shown.draw(chart(THIS, LAST, value=9.0))
    assert [id(each) for each in shown.getPlotItem().listDataItems()] == [id(each) for each in before]
