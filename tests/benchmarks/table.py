"""What the benchmarks say: rows of a table, and notes under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

HEADINGS = ("what", "measured", "beside", "takes", "ratio", "at most", "")


@dataclass(frozen=True, slots=True)
class Row:
    """How long something takes, in seconds, beside what a person would use instead.

    `at_most` is a ratio to what stands beside it; where nothing does, `beside_takes` is None and `at_most` is
    in seconds. Without a bound it is None.
    """

    what: str
    measured: float
    at_most: float | None = None
    beside: str = ""
    beside_takes: float | None = None

    @property
    def ratio(self) -> float | None:
        """Return how many times as long as what stands beside it; None where nothing does."""
        return self.measured / self.beside_takes if self.beside_takes else None

    @property
    def holds(self) -> bool:
        """Return whether the bound, if there is one, is kept."""
        return self.at_most is None or (self.measured if self.ratio is None else self.ratio) <= self.at_most


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence that belongs to the table: how something was measured, or what else was seen."""

    text: str


def as_text(told: Sequence[Row | Note]) -> str:
    """Return the table with its columns in line, words to the left and numbers to the right; then the notes."""
    lines = [HEADINGS, *(_cells(each) for each in told if isinstance(each, Row))]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    notes = [each.text for each in told if isinstance(each, Note)]
    return "\n".join([*(_line(line, widths) for line in lines), *([""] if notes else []), *notes])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    words = {0, 2, 6}
    placed = (
        cell.ljust(width) if place in words else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join(placed).rstrip()


def _cells(row: Row) -> tuple[str, ...]:
    beside_takes = "" if row.beside_takes is None else time_text(row.beside_takes)
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    verdict = "" if row.holds else "too slow"
    return row.what, time_text(row.measured), row.beside, beside_takes, ratio, _bound(row), verdict


def _bound(row: Row) -> str:
    if row.at_most is None:
        return ""
    return time_text(row.at_most) if row.ratio is None else f"{row.at_most:.2f}"


def time_text(seconds: float) -> str:
    """Return a time for people, in seconds or milliseconds or microseconds."""
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1000:.1f} ms" if seconds >= 0.001 else f"{seconds * 1_000_000:.0f} µs"
