"""How each role is drawn: colour, width, dash, marker and filling, told apart without colour too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from csp_desktop.charts.description import Role


@dataclass(frozen=True, slots=True)
class Mark:
    """A role's look: colours on a light and a dark ground, width in points, dashes in points, marker's shape.

    `dash` is empty for an unbroken line, a width of 0 is no line; `marker` is circle, square, diamond, triangle or
    none; a hollow marker or bar is not filled. `filling` is how much of the ground a band covers, from 0 to 1.
    """

    light: str
    dark: str
    width: float
    dash: tuple[float, ...] = ()
    marker: str = ""
    hollow: bool = False
    filling: float = 0.0


_BLUE, _GREY, _RUST = ("#1d5b8f", "#6cb4f0"), ("#6b7280", "#a3adbb"), ("#a33b12", "#f0a27a")

MARKS: Mapping[Role, Mark] = {
    Role.THIS_YEAR: Mark(*_BLUE, 2.0, marker="circle"),
    Role.LAST_YEAR: Mark(*_GREY, 1.5, dash=(5.0, 3.0), marker="square", hollow=True),
    Role.TARGET: Mark(*_RUST, 1.5, dash=(1.5, 2.5)),
    Role.FORECAST: Mark(*_BLUE, 1.5, dash=(3.0, 3.0)),
    Role.FAN: Mark(*_BLUE, 0.0, filling=0.16),
    Role.FIGURES: Mark(*_GREY, 1.6, marker="circle"),
    Role.MEAN: Mark("#1c2733", "#e6ebf0", 1.2),
    Role.LIMIT: Mark(*_GREY, 1.2, dash=(6.0, 4.0)),
    Role.IMPROVEMENT: Mark("#1268a8", "#5fb5ee", 0.0, marker="square"),
    Role.CONCERN: Mark("#b3520b", "#f2a15c", 0.0, marker="diamond"),
    Role.NEUTRAL: Mark("#5b3a8c", "#c3a6ec", 0.0, marker="triangle"),
    Role.OWN: Mark(*_BLUE, 1.0),
    Role.OTHER: Mark(*_GREY, 1.0, hollow=True),
    Role.BOUNDS: Mark(*_GREY, 0.0, filling=0.18),
}
