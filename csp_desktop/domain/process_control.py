"""Process control limits of a series of single figures (XmR chart)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from csp_desktop.domain.numbers import exact

_LIMIT = Decimal("2.66")
"""Three sigma in average moving ranges: 3 / 1.128."""

_SCREEN = Decimal("3.267")
"""From how many average moving ranges on a moving range is itself out of control."""


@dataclass(frozen=True, slots=True)
class Options:
    """How limits are set and read; a setting of the partnership, printed in the pack's key.

    `screened` leaves moving ranges out that are themselves out of control. `run_length` (6, 7 or 8) is how many
    points make a shift or a trend, `minimum_points` how many there must be before anything is said. The R package
    counts only points between two and three sigma as near a limit; `two_sigma_counts_beyond_three` counts those
    beyond three as well. With `improvement_wins_ties`, a point that two rules see differently is an improvement.
    `baseline` sets the limits by the first so many points; at each index in `rebases` they begin anew.
    Raises ValueError for what cannot be. Source: NHSRplotthedots, `ptd_spc_options`; Making Data Count.
    """

    screened: bool = True
    run_length: int = 7
    minimum_points: int = 13
    two_sigma_counts_beyond_three: bool = False
    improvement_wins_ties: bool = False
    baseline: int | None = None
    rebases: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if self.run_length not in (6, 7, 8):
            raise ValueError("a run is 6, 7 or 8 points long")
        if self.minimum_points < 2 or (self.baseline is not None and self.baseline < 2):
            raise ValueError("limits need two points at least")


DEFAULT_OPTIONS = Options()


@dataclass(frozen=True, slots=True)
class Limits:
    """The mean, the average moving range and the limits around the mean, all in the figures' own unit.

    `lower` and `upper` are three sigma from the mean, `near_lower` and `near_upper` two.
    """

    mean: float
    average_moving_range: float
    lower: float
    upper: float
    near_lower: float
    near_upper: float


def limits(values: Sequence[float], options: Options = DEFAULT_OPTIONS) -> Limits | None:
    """Return the limits in force at the last of `values`, which follow each other without a gap.

    None where fewer than two points set them.
    """
    parts = groups(values, options)
    return group_limits(parts[-1], options) if parts else None


def groups(values: Sequence[float], options: Options = DEFAULT_OPTIONS) -> list[Sequence[float]]:
    """Return the values divided where limits begin anew; each group has limits of its own."""
    inside = {index for index in options.rebases if 0 < index < len(values)}
    edges = [0, *sorted(inside), len(values)]
    return [values[start:stop] for start, stop in pairwise(edges) if stop > start]


def group_limits(values: Sequence[float], options: Options = DEFAULT_OPTIONS) -> Limits | None:
    """Return the limits of one group; None where fewer than two points set them.

    The mean of the baseline's points, and 2.66 (near: two thirds of it) average moving ranges to either side. Screening
    drops the moving ranges of 3.267 times their average or more, once. Source: NHSRplotthedots,
    `ptd_spc_standard.R`.
    """
    points = [exact(value) for value in values[: options.baseline]]
    if len(points) < 2:
        return None
    return _around(_mean(points), _average_moving_range(points, options.screened))


def _average_moving_range(points: list[Decimal], screened: bool) -> Decimal:
    ranges = [abs(after - before) for before, after in pairwise(points)]
    average = _mean(ranges)
    kept = [each for each in ranges if each < _SCREEN * average]
    return _mean(kept) if screened and kept else average


def _mean(numbers: list[Decimal]) -> Decimal:
    return sum(numbers, Decimal()) / len(numbers)


def _around(mean: Decimal, average: Decimal) -> Limits:
    far, near = _LIMIT * average, _LIMIT * average * 2 / 3
    bounds = (mean - far, mean + far, mean - near, mean + near)
    return Limits(float(mean), float(average), *map(float, bounds))
