"""The window's colours, light and dark, and the style sheet made of them. Contrast keeps to WCAG 2.2 AA."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from csp_desktop.domain.status import Status
from csp_desktop.locations import resource


class ThemeChoice(StrEnum):
    """Which theme the officer wants."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "as the system"


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for."""

    dark: bool
    ground: str
    sidebar: str
    card: str
    line: str
    text: str
    muted: str
    accent: str
    accent_text: str
    chosen: str
    hover: str
    edited: str


@dataclass(frozen=True, slots=True)
class StatusColours:
    """A status cell's ground and its text and shape."""

    ground: str
    ink: str


LIGHT = Theme(
    dark=False,
    ground="#f4f6f8",
    sidebar="#e9edf1",
    card="#ffffff",
    line="#dde2e8",
    text="#1c2733",
    muted="#566270",
    accent="#1d5b8f",
    accent_text="#ffffff",
    chosen="#d6e6f4",
    hover="#eef3f8",
    edited="#fbfcfd",
)

DARK = Theme(
    dark=True,
    ground="#14191f",
    sidebar="#0f1318",
    card="#1c232b",
    line="#313b46",
    text="#e6ebf0",
    muted="#a3afbb",
    accent="#5aa9e6",
    accent_text="#0c1a26",
    chosen="#25435c",
    hover="#242d37",
    edited="#20272f",
)

_STATUS_LIGHT: Mapping[Status, StatusColours] = {
    Status.MET: StatusColours("#d8efe1", "#0f5a34"),
    Status.NEAR: StatusColours("#fcebc5", "#744800"),
    Status.MISSED: StatusColours("#fadbd7", "#8c1d13"),
    Status.MONITORING: StatusColours("#e6eaef", "#3c4856"),
    Status.CONCERN: StatusColours("#f3e6d3", "#664111"),
    Status.SMALL_NUMBERS: StatusColours("#e6e2f3", "#46367c"),
    Status.NO_DATA: StatusColours("#f0f2f4", "#56616d"),
}

_STATUS_DARK: Mapping[Status, StatusColours] = {
    Status.MET: StatusColours("#17402b", "#9fe0bb"),
    Status.NEAR: StatusColours("#4a370c", "#f5d28a"),
    Status.MISSED: StatusColours("#55201b", "#f9b9b1"),
    Status.MONITORING: StatusColours("#2d3742", "#cbd5df"),
    Status.CONCERN: StatusColours("#40341f", "#ecd3a3"),
    Status.SMALL_NUMBERS: StatusColours("#332b52", "#cfc4f3"),
    Status.NO_DATA: StatusColours("#252d36", "#b4bfca"),
}


def current_theme() -> Theme:
    """Return the theme that the running application wears."""
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if ground.lightness() < 128 else LIGHT


def status_colours(status: Status) -> StatusColours:
    """Return a status's colours in the theme that is worn."""
    return (_STATUS_DARK if current_theme().dark else _STATUS_LIGHT)[status]


def wear(application: QApplication, choice: ThemeChoice) -> None:
    """Dress the application in a theme."""
    theme = _chosen(application, choice)
    application.setPalette(_palette(theme))
    application.setStyleSheet(_style_sheet(theme))


def _chosen(application: QApplication, choice: ThemeChoice) -> Theme:
    dark_system = application.styleHints().colorScheme() is Qt.ColorScheme.Dark
    dark = choice is ThemeChoice.DARK or (choice is ThemeChoice.SYSTEM and dark_system)
    return DARK if dark else LIGHT


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
