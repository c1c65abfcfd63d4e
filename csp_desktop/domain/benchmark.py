"""A figure against a benchmark, in words."""

from __future__ import annotations

from enum import StrEnum

from csp_desktop.domain.indicators import Direction
from csp_desktop.domain.intervals import Interval


class Against(StrEnum):
    """How a figure stands against a benchmark: better or worse with a good direction, else lower or higher."""

    BETTER = "better"
    SIMILAR = "similar"
    WORSE = "worse"
    LOWER = "lower"
    HIGHER = "higher"
    NOT_COMPARED = "not compared"


def against_benchmark(interval: Interval | None, benchmark: float | None, direction: Direction) -> Against:
    """Return how a figure stands against a benchmark in its unit: similar where its interval holds the benchmark.

    Not compared without a benchmark or without both limits. Source: Fingertips, `technical guidance`, comparisons.
    """
    if interval is None or benchmark is None or interval.lower is None or interval.upper is None:
        return Against.NOT_COMPARED
    if interval.lower <= benchmark <= interval.upper:
        return Against.SIMILAR
    higher = interval.lower > benchmark
    if direction not in (Direction.UP, Direction.DOWN):
        return Against.HIGHER if higher else Against.LOWER
    return Against.BETTER if higher == (direction is Direction.UP) else Against.WORSE


def benchmark_sentence(against: Against, name: str, confidence: float = 95.0) -> str:
    """Return the same in one sentence: Worse than the family group's average, at 95% confidence."""
    if against is Against.NOT_COMPARED:
        return f"Not compared with {name}: a figure with its interval is needed."
    joined = "to" if against is Against.SIMILAR else "than"
    return f"{against.value.capitalize()} {joined} {name}, at {confidence:g}% confidence."
