"""How each role is drawn: colour, width, dash and marker, told apart without colour too."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.charts.description import Role


@dataclass(frozen=True, slots=True)
class Mark:
    """A line's look: colours on a light and a dark ground, width in points, dashes in points, marker's shape.

    `dash` is empty for an unbroken line; `marker` is circle, square or none; a hollow marker is not filled.
    """

    light: str
    dark: str
    width: float
    dash: tuple[float, ...] = ()
    marker: str = ""
    hollow: bool = False


MARKS = {
    Role.THIS_YEAR: Mark("#1d5b8f", "#6cb4f0", 2.0, marker="circle"),
    Role.LAST_YEAR: Mark("#6b7280", "#a3adbb", 1.5, dash=(5.0, 3.0), marker="square", hollow=True),
    Role.TARGET: Mark("#a33b12", "#f0a27a", 1.5, dash=(1.5, 2.5)),
}
