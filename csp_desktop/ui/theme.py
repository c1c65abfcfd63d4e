"""The theme that the window wears, and the style sheet made of its colours."""

from __future__ import annotations

from dataclasses import asdict
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from csp_desktop.domain.status import Status
from csp_desktop.locations import resource
from csp_desktop.ui.theme_colours import (
    DARK,
    HIGH_DARK,
    HIGH_LIGHT,
    LIGHT,
    STATUS_COLOURS,
    THEMES,
    StatusColours,
    Theme,
)


class ThemeChoice(StrEnum):
    """Which theme the officer wants."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_LIGHT = "high contrast, light"
    HIGH_DARK = "high contrast, dark"
    SYSTEM = "as the system"


_BY_GROUND = {theme.ground: theme for theme in THEMES}

_BY_CHOICE = {
    ThemeChoice.LIGHT: LIGHT,
    ThemeChoice.DARK: DARK,
    ThemeChoice.HIGH_LIGHT: HIGH_LIGHT,
    ThemeChoice.HIGH_DARK: HIGH_DARK,
}


def current_theme() -> Theme:
    """Return the theme that the running application wears."""
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window).name()
    return _BY_GROUND.get(ground, LIGHT)


def status_colours(status: Status) -> StatusColours:
    """Return a status's colours in the theme that is worn."""
    return STATUS_COLOURS[current_theme().ground][status]


def wear(application: QApplication, choice: ThemeChoice) -> None:
    """Dress the application in a theme."""
    theme = _chosen(application, choice)
    application.setPalette(_palette(theme))
    application.setStyleSheet(_style_sheet(theme))


def _chosen(application: QApplication, choice: ThemeChoice) -> Theme:
    return _BY_CHOICE.get(choice) or _of_system(application)


def _of_system(application: QApplication) -> Theme:
    """Return the theme that the system asks for, as far as Qt can tell."""
    hints = application.styleHints()
    is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return HIGH_DARK if is_dark else HIGH_LIGHT
    return DARK if is_dark else LIGHT


def _style_sheet(theme: Theme) -> str:
    sheet = resource("styles", "application.qss").read_text(encoding="utf-8")
    for icon in ("chevron", "tick"):
        drawn = resource("icons", f"{icon}-{'dark' if theme.dark else 'light'}.svg")
        sheet = sheet.replace(f"@{icon}", drawn.as_posix())
    for name, colour in sorted(asdict(theme).items(), key=lambda pair: -len(pair[0])):
        sheet = sheet.replace(f"@{name}", str(colour))
    return sheet


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for colour, roles in (
        (theme.ground, (role.Window,)),
        (theme.card, (role.Base, role.Button, role.ToolTipBase)),
        (theme.edited, (role.AlternateBase,)),
        (theme.text, (role.WindowText, role.Text, role.ButtonText, role.ToolTipText)),
        (theme.muted, (role.PlaceholderText,)),
        (theme.accent, (role.Highlight, role.Link, role.Accent)),
        (theme.accent_text, (role.HighlightedText,)),
        (theme.line, (role.Mid,)),
    ):
        for each in roles:
            palette.setColor(each, QColor(colour))
    for each in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.muted))
    return palette
