"""A line as small as a word: an indicator's last periods, without axis or labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
    """A value for each of the last periods, None where there is none."""

    values: tuple[float | None, ...]

    def runs(self) -> Iterator[tuple[Point, ...]]:
        """Yield the points of each run of figures without a gap.

        A point is its place from 0 (the first period) to 1 (the last), and its height from 0 (the lowest figure) to 1
        (the highest); where all are alike, a half.
        """
        given = [each for each in self.values if each is not None]
        low, breadth = min(given, default=0.0), max(given, default=0.0) - min(given, default=0.0)
        run: list[Point] = []
        for place, value in enumerate((*self.values, None)):
            if value is not None:
                height = (value - low) / breadth if breadth else 0.5
                run.append((place / (len(self.values) - 1), height))
            elif run:
                yield tuple(run)
                run = []


def sparkline(indicator: Indicator, series: SeriesByKind, as_at: Period) -> Sparkline:
    """Return the line of the last periods that are over at `as_at`: figures that lag leave its end empty."""
    actual = row(series, Kind.ACTUAL)
    return Sparkline(tuple(value_at(actual, each) for each in _periods(indicator, as_at)))


def sparkline_words(indicator: Indicator, line: Sparkline, as_at: Period) -> str:
    """Return what a line shows: its lowest, highest and last figure."""
    return _words(indicator, _periods(indicator, as_at), line.values)


def _periods(indicator: Indicator, as_at: Period) -> list[Period]:
    last = ended_by(as_at, indicator.frequency)
    return [last.moved(step) for step in range(1 - LENGTH, 1)]


def _words(indicator: Indicator, periods: list[Period], values: tuple[float | None, ...]) -> str:
    given = [(value, each) for value, each in zip(values, periods, strict=True) if value is not None]
    when = f"{LENGTH} {indicator.frequency}s to {long_name(periods[-1])}"
    if not given:
        return f"No figures in the {when}."
    told = {"lowest": min(given), "highest": max(given), "last": given[-1]}
    said = ", ".join(f"{word} {figure_text(indicator, value)} in {long_name(at)}" for word, (value, at) in told.items())
    return f"The {when}: {said}."
