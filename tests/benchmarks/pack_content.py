"""The pages that every writer of packs is measured with: on each a heading, words, two tables and a chart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from csp_desktop.domain.periods import MONTH_NAMES

MONTHS = tuple(name[:3] for name in MONTH_NAMES)
WORDS = "Between April and March there were 817, 21 fewer than in the same months last year (−2.5%). " * 2
_ROWS = 7


@dataclass(frozen=True, slots=True)
class BenchPage:
    """One page: its heading, its two tables (a name and twelve numbers a row), and the chart's three lines."""

    heading: str
    tables: tuple[tuple[tuple[str, tuple[int, ...]], ...], ...]
    lines: tuple[tuple[int, ...], ...]


def bench_pages(count: int) -> Iterator[BenchPage]:
    """Yield pages, no two with the same numbers."""
    for number in range(count):
        tables = tuple(
            tuple((f"Row {row + 1}", _numbers(number + place, row)) for row in range(_ROWS)) for place in (0, 1)
        )
        lines = tuple(tuple(value % 90 for value in _numbers(number, line)) for line in range(3))
        yield BenchPage(f"Indicator {number + 1}", tables, lines)


def _numbers(seed: int, row: int) -> tuple[int, ...]:
    return tuple((seed * 31 + row * 17 + month * 7) % 900 for month in range(12))
