"""A row of the benchmarks' table, and the table as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

HEADINGS = ("what", "measured", "beside", "takes", "ratio", "at most", "")


@dataclass(frozen=True, slots=True)
class Row:
    """How long something takes, in seconds, beside what a person would use instead.

    `at_most` is a ratio to what stands beside it; where nothing does, `beside_takes` is None and `at_most` is
    in seconds.
    """

    what: str
    measured: float
    at_most: float
    beside: str = ""
    beside_takes: float | None = None

    @property
    def ratio(self) -> float | None:
        """Return how many times as long as what stands beside it; None where nothing does."""
        return self.measured / self.beside_takes if self.beside_takes else None

    @property
    def holds(self) -> bool:
        """Return whether the bound is kept."""
        return (self.measured if self.ratio is None else self.ratio) <= self.at_most


def as_text(rows: Sequence[Row]) -> str:
    """Return the table with its columns in line: words to the left, numbers to the right."""
    lines = [HEADINGS, *map(_cells, rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    words = {0, 2, 6}
    placed = (
        cell.ljust(width) if place in words else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join(placed).rstrip()


def _cells(row: Row) -> tuple[str, ...]:
    beside_takes = "" if row.beside_takes is None else _time(row.beside_takes)
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    at_most = _time(row.at_most) if row.ratio is None else f"{row.at_most:.2f}"
    verdict = "" if row.holds else "too slow"
    return row.what, _time(row.measured), row.beside, beside_takes, ratio, at_most, verdict


def _time(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.1f} ms"
