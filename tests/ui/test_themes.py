"""Every theme keeps to WCAG 2.2 AA, high contrast to 7:1, computed from the colours themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from csp_desktop.charts.marks import MARKS
from csp_desktop.domain.status import Status
from csp_desktop.ui.application import make_application
from csp_desktop.ui.forms import child
from csp_desktop.ui.main_window import MainWindow
from csp_desktop.ui.remembered import Remembered
from csp_desktop.ui.theme import ThemeChoice, current_theme, status_colours, wear
from csp_desktop.ui.theme_colours import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, STATUS_COLOURS, THEMES, Theme

NAMES = {LIGHT.ground: "light", DARK.ground: "dark", HIGH_LIGHT.ground: "high light", HIGH_DARK.ground: "high dark"}
GROUNDS = ("ground", "sidebar", "card", "chosen", "hover", "edited")
every_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: NAMES[theme.ground])


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb` (WCAG 2.2, definition)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def wanted(theme: Theme) -> float:
    return 7.0 if theme in (HIGH_LIGHT, HIGH_DARK) else 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@every_theme
@pytest.mark.parametrize("ink", ["text", "muted", "accent"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_stands_out_from_every_ground(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= wanted(theme)


@every_theme
def test_text_on_the_accent_stands_out(theme: Theme) -> None:
    assert contrast(theme.accent_text, theme.accent) >= wanted(theme)


@every_theme
@pytest.mark.parametrize("ground", ["ground", "sidebar", "card", "hover", "edited"])
def test_edges_of_what_is_typed_into_or_pressed_stand_out(theme: Theme, ground: str) -> None:
    assert contrast(theme.edge, getattr(theme, ground)) >= 3


@every_theme
@pytest.mark.parametrize("status", Status)
def test_a_status_is_read_on_its_ground(theme: Theme, status: Status) -> None:
    colours = STATUS_COLOURS[theme.ground][status]
    assert contrast(colours.ink, colours.ground) >= wanted(theme)


@every_theme
@pytest.mark.parametrize("role", MARKS)
def test_lines_and_points_of_charts_stand_out_from_the_card(theme: Theme, role) -> None:
    mark = MARKS[role]
    colour = mark.dark if theme.dark else mark.light
    if colour.startswith("#") and len(colour) == 7 and mark.width + (1 if mark.marker else 0):
        assert contrast(colour, theme.card) >= 3


@pytest.mark.parametrize(
    ("name", "choice", "theme"),
    [
        ("actionLight", ThemeChoice.LIGHT, LIGHT),
        ("actionDark", ThemeChoice.DARK, DARK),
        ("actionHighLight", ThemeChoice.HIGH_LIGHT, HIGH_LIGHT),
        ("actionHighDark", ThemeChoice.HIGH_DARK, HIGH_DARK),
    ],
)
def test_a_theme_is_worn_at_once_and_remembered(
    window: MainWindow, tmp_path: Path, name: str, choice: ThemeChoice, theme: Theme
) -> None:
    child(window.window, QAction, name).trigger()
    assert current_theme() is theme
    assert status_colours(Status.MET) is STATUS_COLOURS[theme.ground][Status.MET]
    assert Remembered(tmp_path / "settings").theme() is choice
    child(window.window, QAction, "actionLight").trigger()


def test_the_systems_theme_is_followed_where_it_was_chosen(window: MainWindow) -> None:
    child(window.window, QAction, "actionAsSystem").trigger()
    assert current_theme() in THEMES
    child(window.window, QAction, "actionDark").trigger()
    QGuiApplication.styleHints().colorSchemeChanged.emit(QGuiApplication.styleHints().colorScheme())
    assert current_theme() is DARK
    child(window.window, QAction, "actionLight").trigger()


@every_theme
def test_every_colour_of_the_style_sheet_is_one_of_the_theme(theme: Theme) -> None:
    application = make_application()
    choice = {LIGHT.ground: ThemeChoice.LIGHT, DARK.ground: ThemeChoice.DARK, HIGH_LIGHT.ground: ThemeChoice.HIGH_LIGHT}
    wear(application, choice.get(theme.ground, ThemeChoice.HIGH_DARK))
    sheet = application.styleSheet()
    assert theme.edge in sheet
    assert "@" not in sheet.replace("@names", "")
    wear(QApplication.instance(), ThemeChoice.LIGHT)  # type: ignore[arg-type]


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_LIGHT, ThemeChoice.HIGH_DARK])
def test_a_button_that_cannot_be_pressed_has_a_broken_border(qtbot: QtBot, choice: ThemeChoice) -> None:
    application = make_application()
    wear(application, choice)
    button = QPushButton("Accept the returns")
    qtbot.addWidget(button)
    with qtbot.waitExposed(button):
        button.show()
    whole = _edge(button)
    button.setEnabled(False)
    assert len(whole) == 1 < len(_edge(button))
    wear(application, ThemeChoice.LIGHT)


def _edge(button: QPushButton) -> set[int]:
    """Return the colours along the upper border of a button, without its corners."""
    image = button.grab().toImage()
    return {image.pixel(along, 0) for along in range(image.width() // 4, image.width() * 3 // 4)}
