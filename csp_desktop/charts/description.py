"""The description of a chart: series over named places, an axis, and the words that say what it shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from csp_desktop.domain.numbers import printed


class Role(StrEnum):
    """What a series is in a chart; it decides its colour, line and marker."""

    THIS_YEAR = "this year"
    LAST_YEAR = "last year"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """One line of a chart: a value for each place, None where there is none (the line breaks there)."""

    name: str
    role: Role
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """A value axis: its ticks from lowest to highest, evenly spaced, and how they are printed."""

    ticks: tuple[float, ...]
    decimals: int
    suffix: str = ""

    def text(self, tick: float) -> str:
        """Return a tick as it is printed."""
        return printed(tick, self.decimals) + self.suffix

    @property
    def note(self) -> str:
        """Return a warning where the axis does not begin at zero, so that nobody misjudges a change."""
        return f"The axis begins at {self.text(self.ticks[0])}." if self.ticks[0] > 0 else ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart said once: title, places along the foot (`labels`), series, value axis and its words."""

    title: str
    labels: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    axis: Axis
    words: str

    @property
    def is_empty(self) -> bool:
        """Return whether no series has a value."""
        return all(value is None for each in self.series for value in each.values)
