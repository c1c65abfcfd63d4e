"""The window's chart: what was drawn before leaves nothing behind, and lines are only given other values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pyqtgraph import Point
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from csp_desktop.charts.description import Axis, Band, Chart, ChartSeries, Form, Role
from csp_desktop.ui.application import make_application
from csp_desktop.ui.chart_view import ChartView
from csp_desktop.ui.theme import ThemeChoice, current_theme

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


def bars() -> Chart:
    own, others = (None, 4.0, None), (2.0, None, 7.0)
    series = (ChartSeries("City", Role.OWN, own), ChartSeries("Others", Role.OTHER, others))
    average = ChartSeries("Average", Role.MEAN, (4.3,) * 3)
    bounds = Band("Bounds", Role.BOUNDS, (3.0,) * 3, (5.0,) * 3)
    axis = Axis((0.0, 5.0, 10.0), 0)
    return Chart("Areas", ("A", "City", "B"), (*series, average), axis, "Words.", (bounds,), Form.BARS)


def fan() -> Chart:
    band = Band("95% interval", Role.FAN, (None, 3.0, 4.0), (None, 3.0, 9.0))
    return replace(chart(THIS, Role.FORECAST), bands=(band,))


@pytest.mark.parametrize("before", [bars, fan])
def test_bands_and_bars_leave_nothing_behind(qtbot: QtBot, before: Callable[[], Chart]) -> None:
    wanted = drawn(qtbot, chart(THIS, LAST))
    assert drawn(qtbot, before(), chart(THIS, LAST)) == wanted
    assert drawn(qtbot, chart(THIS, LAST), before()) == drawn(qtbot, before())
    assert drawn(qtbot, before()) != wanted


def test_the_arrow_keys_tell_place_by_place(qtbot: QtBot) -> None:
    shown = view(qtbot)
    shown.draw(chart(THIS))
    qtbot.keyClick(shown, Qt.Key.Key_Right)
    assert (shown.place, shown.accessibleDescription()) == (0, "Apr. this year: 1. It rose.")
    for _ in range(5):
        qtbot.keyClick(shown, Qt.Key.Key_Right)
    assert shown.place == 2
    qtbot.keyClick(shown, Qt.Key.Key_Left)
    assert shown.place == 1


@pytest.mark.parametrize(("made", "where", "place"), [(chart, (0.95, 0.4), 2), (bars, (0.5, 0.12), 0)])
def test_the_place_under_the_mouse_is_told(
    qtbot: QtBot, made: Callable[..., Chart], where: tuple[float, float], place: int
) -> None:
    shown = view(qtbot)
    shown.draw(made(THIS) if made is chart else made())
    qtbot.mouseMove(shown.viewport(), QPoint(int(shown.width() * where[0]), int(shown.height() * where[1])))
    qtbot.waitUntil(lambda: shown.place == place)


@pytest.mark.parametrize("choice", [ThemeChoice.HIGH_LIGHT, ThemeChoice.HIGH_DARK])
def test_in_high_contrast_the_lines_behind_the_figures_are_dotted(qtbot: QtBot, choice: ThemeChoice) -> None:
    make_application(choice=ThemeChoice.LIGHT)
    assert share_of_rule(qtbot) == 1
    make_application(choice=choice)
    share = share_of_rule(qtbot)
    make_application(choice=ThemeChoice.LIGHT)
    assert 0 < share < 0.3


def share_of_rule(qtbot: QtBot) -> float:
    """Return how much of the line at 5 is drawn in its colour, beside the axis and away from any figure."""
    shown = view(qtbot)
    shown.draw(chart(THIS, value=1.0))
    box, image = shown.getPlotItem().getViewBox(), shown.grab().toImage()
    left, y = (round(at) for at in box.mapViewToScene(Point(-0.3, 5.0)).toTuple())
    line, ground = QColor(current_theme().line), QColor(current_theme().card)
    strongest = [
        max((abs(image.pixelColor(left + x, y + d).lightness() - ground.lightness())) for d in (-1, 0, 1))
        for x in range(200)
    ]
    return sum(each > abs(line.lightness() - ground.lightness()) / 2 for each in strongest) / 200
