"""The colours of every theme by what they are for. Contrast keeps to WCAG 2.2 AA, in high contrast to AAA."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from csp_desktop.domain.status import Status


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for."""

    dark: bool
    ground: str
    sidebar: str
    card: str
    line: str
    edge: str
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
    edge="#76818d",
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
    edge="#7a8796",
    text="#e6ebf0",
    muted="#a3afbb",
    accent="#6db5ee",
    accent_text="#0c1a26",
    chosen="#25435c",
    hover="#242d37",
    edited="#20272f",
)

HIGH_LIGHT = Theme(
    dark=False,
    ground="#ffffff",
    sidebar="#f2f2f2",
    card="#fefefe",
    line="#767676",
    edge="#000000",
    text="#000000",
    muted="#333333",
    accent="#003d7a",
    accent_text="#ffffff",
    chosen="#cfe4fa",
    hover="#e6f0fa",
    edited="#ffffff",
)

HIGH_DARK = Theme(
    dark=True,
    ground="#000000",
    sidebar="#0d0d0d",
    card="#050505",
    line="#8c8c8c",
    edge="#ffffff",
    text="#ffffff",
    muted="#dddddd",
    accent="#8fd0ff",
    accent_text="#000000",
    chosen="#0e3a5c",
    hover="#1c2a36",
    edited="#000000",
)

HIGH_CONTRAST = (HIGH_LIGHT, HIGH_DARK)
"""The themes whose lines are as strong as their words."""

THEMES = (LIGHT, DARK, HIGH_LIGHT, HIGH_DARK)
"""Every theme; no two have the same ground."""

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

_STATUS_HIGH_LIGHT: Mapping[Status, StatusColours] = {
    Status.MET: StatusColours("#e2f5ea", "#00401f"),
    Status.NEAR: StatusColours("#fff0cc", "#4d2f00"),
    Status.MISSED: StatusColours("#ffe3e0", "#6b0a00"),
    Status.MONITORING: StatusColours("#eef1f4", "#1f2933"),
    Status.CONCERN: StatusColours("#f8ecdb", "#472b05"),
    Status.SMALL_NUMBERS: StatusColours("#efecf9", "#2c1e5c"),
    Status.NO_DATA: StatusColours("#f7f7f7", "#333333"),
}

_STATUS_HIGH_DARK: Mapping[Status, StatusColours] = {
    Status.MET: StatusColours("#04240f", "#b4f5cf"),
    Status.NEAR: StatusColours("#2b1f00", "#ffe2a3"),
    Status.MISSED: StatusColours("#3a0803", "#ffd0ca"),
    Status.MONITORING: StatusColours("#1a2027", "#e4ebf2"),
    Status.CONCERN: StatusColours("#2a1f0c", "#ffe6bd"),
    Status.SMALL_NUMBERS: StatusColours("#1f1840", "#e2daff"),
    Status.NO_DATA: StatusColours("#141414", "#dddddd"),
}

STATUS_COLOURS: Mapping[str, Mapping[Status, StatusColours]] = {
    LIGHT.ground: _STATUS_LIGHT,
    DARK.ground: _STATUS_DARK,
    HIGH_LIGHT.ground: _STATUS_HIGH_LIGHT,
    HIGH_DARK.ground: _STATUS_HIGH_DARK,
}
"""The colours of the statuses by the ground of the theme."""
