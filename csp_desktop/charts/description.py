"""The description of a chart: series over named places, bands, an axis, and the words that say what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from csp_desktop.domain.numbers import printed


class Role(StrEnum):
    """What a series or a band is in a chart; it decides its colour, line, marker and filling."""

    THIS_YEAR = "this year"
    LAST_YEAR = "last year"
    TARGET = "target"
    FORECAST = "forecast"
    FAN = "forecast's interval"
    FIGURES = "figures"
    MEAN = "average"
    LIMIT = "limits"
    IMPROVEMENT = "improvement"
    CONCERN = "concern"
    NEUTRAL = "change"
    OWN = "own area"
    OTHER = "other area"
    BOUNDS = "bounds"


class Form(StrEnum):
    """How a chart is drawn: lines over places along the foot, or a bar for each place, the first on top."""

    LINES = "lines"
    BARS = "bars"


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """One line of a chart: a value for each place, None where there is none (the line breaks there).

    `texts` are the values as they are printed, empty where they are told by the axis alone.
    """

    name: str
    role: Role
    values: tuple[float | None, ...]
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Band:
    """An area between two values at each place, both None where it does not reach; without a gap within."""

    name: str
    role: Role
    lower: tuple[float | None, ...]
    upper: tuple[float | None, ...]


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
    """A chart said once: title, places (`labels`, empty where one is not printed), series, value axis and its words.

    `places` are the places in full, as a table or a tip names them. Of bars, every series with one value throughout
    is a line across all bars.
    """

    title: str
    labels: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    axis: Axis
    words: str
    bands: tuple[Band, ...] = ()
    form: Form = Form.LINES
    places: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Return whether no series has a value."""
        return all(value is None for each in self.series for value in each.values)

    @property
    def legend(self) -> tuple[tuple[str, Role], ...]:
        """Return the name and role of each line and band, those that go under one name once."""
        lines = [(each.name, each.role) for each in self.series]
        return tuple(dict.fromkeys([*lines, *((each.name, each.role) for each in self.bands)]))

    def place(self, place: int) -> str:
        """Return a place in full."""
        return self.places[place] if self.places else self.labels[place]

    def tip(self, place: int) -> str:
        """Return what there is at a place: its name, then each figure with the name of its line."""
        return "\n".join([self.place(place), *(f"{name}: {text}" for name, text in self._told(place) if text)])

    def table(self) -> tuple[tuple[str, ...], ...]:
        """Return the chart as a table: a row of headings, then one for each place."""
        rows = ((self.place(place), *(text for _, text in self._told(place))) for place in range(len(self.labels)))
        return (("", *(each.name for each in self.series)), *rows)

    def _told(self, place: int) -> Iterator[tuple[str, str]]:
        for each in self.series:
            value = each.values[place]
            text = each.texts[place] if each.texts else "" if value is None else self.axis.text(value)
            yield each.name, text
