"""A line as small as a word: an indicator's last periods, without axis or labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from csp_desktop.domain.figures import Kind, value_at
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.periods import Period, ended_by, long_name
from csp_desktop.domain.to_date import SeriesByKind, row
from csp_desktop.domain.wording import figure_text

LENGTH = 24
"""How many periods it shows."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A value for each of the last periods, None where there is none, and what they show in words."""

    values: tuple[float | None, ...]
    words: str

    def runs(self) -> Iterator[tuple[Point, ...]]:
        """Yield the points of each run of figures without a gap.

        A point is its place from 0 (the first period) to 1 (the last), and its height from 0 (the lowest figure) to 1
        (the highest); where all are alike, a half.
        """
        for is_given, run in groupby(range(len(self.values)), key=self._is_given):
            if is_given:
                yield tuple(self._point(place) for place in run)

    def _is_given(self, place: int) -> bool:
        return self.values[place] is not None

    def _point(self, place: int) -> Point:
        given = [each for each in self.values if each is not None]
        low, high, value = min(given), max(given), self.values[place]
        height = 0.5 if value is None or low == high else (value - low) / (high - low)
        return place / (len(self.values) - 1), height


def sparkline(indicator: Indicator, series: SeriesByKind, as_at: Period) -> Sparkline:
    """Return the line of the last periods that are over at `as_at`: figures that lag leave its end empty."""
    last = ended_by(as_at, indicator.frequency)
    periods = [last.moved(step) for step in range(1 - LENGTH, 1)]
    values = tuple(value_at(row(series, Kind.ACTUAL), each) for each in periods)
    return Sparkline(values, _words(indicator, periods, values))


def _words(indicator: Indicator, periods: list[Period], values: tuple[float | None, ...]) -> str:
    given = [(value, each) for value, each in zip(values, periods, strict=True) if value is not None]
    when = f"{LENGTH} {indicator.frequency}s to {long_name(periods[-1])}"
    if not given:
        return f"No figures in the {when}."
    told = {"lowest": min(given), "highest": max(given), "last": given[-1]}
    said = ", ".join(f"{word} {figure_text(indicator, value)} in {long_name(at)}" for word, (value, at) in told.items())
    return f"The {when}: {said}."
