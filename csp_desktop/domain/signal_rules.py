"""Which points of a series process control marks, by which rule, and to which side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise

from csp_desktop.domain.indicators import Direction
from csp_desktop.domain.process_control import DEFAULT_OPTIONS, Limits, Options, group_limits, groups


class Rule(StrEnum):
    """Why a point is more than chance, in the order in which the rules are asked; or that it is not."""

    OUTSIDE = "outside the limits"
    TREND = "trend"
    TWO_IN_THREE = "two in three"
    SHIFT = "shift"
    NONE = "none"


class Side(StrEnum):
    """To which side of the mean a marked point lies; of a trend, where it goes."""

    HIGH = "high"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Mark:
    """What process control says of one point; no side where no rule marks it."""

    rule: Rule = Rule.NONE
    side: Side | None = None


NO_MARK = Mark()


def marks(
    values: Sequence[float], options: Options = DEFAULT_OPTIONS, direction: Direction = Direction.NONE
) -> tuple[Mark, ...]:
    """Return a mark for each of `values`, which follow each other without a gap.

    The rules, first come first: outside the limits; a trend, so many points each higher (or lower) than the one before;
    two of three on one side beyond two sigma; a shift, so many points on one side of the mean. `direction`
    matters only where improvement wins ties. Source: NHSRplotthedots, `ptd_calculate_point_type.R`.
    """
    return tuple(mark for group in groups(values, options) for mark in _group_marks(group, options, direction))


def is_improvement(side: Side | None, direction: Direction) -> bool:
    """Return whether a side is the good one; never where there is none."""
    return (side, direction) in ((Side.HIGH, Direction.UP), (Side.LOW, Direction.DOWN))


def _group_marks(values: Sequence[float], options: Options, direction: Direction) -> list[Mark]:
    limits = group_limits(values, options)
    if limits is None:
        return [NO_MARK] * len(values)
    found: list[list[Mark]] = [[] for _ in values]
    for index, mark in _candidates(values, limits, options):
        found[index].append(mark)
    return [_chosen(each, options, direction) for each in found]


def _chosen(candidates: list[Mark], options: Options, direction: Direction) -> Mark:
    if options.improvement_wins_ties:
        candidates = sorted(candidates, key=lambda mark: not is_improvement(mark.side, direction))
    return candidates[0] if candidates else NO_MARK


def _candidates(values: Sequence[float], limits: Limits, options: Options) -> Iterator[tuple[int, Mark]]:
    outside = [_beyond(value, limits.lower, limits.upper) for value in values]
    sides = [_beyond(value, limits.mean, limits.mean) for value in values]
    steps = [_beyond(after, before, before) for before, after in pairwise(values)]
    yield from _marked(Rule.OUTSIDE, enumerate(outside))
    for start, length, sign in _long_runs(steps, options.run_length - 1):
        yield from _marked(Rule.TREND, ((index, sign) for index in range(start, start + length + 1)))
    yield from _marked(Rule.TWO_IN_THREE, _two_in_three(sides, _near(values, outside, limits, options)))
    for start, length, sign in _long_runs(sides, options.run_length):
        yield from _marked(Rule.SHIFT, ((index, sign) for index in range(start, start + length)))


def _beyond(value: float, lower: float, upper: float) -> int:
    """Return 1 above `upper`, -1 below `lower`, else 0."""
    return (value > upper) - (value < lower)


def _near(values: Sequence[float], outside: list[int], limits: Limits, options: Options) -> list[int]:
    """Return which points count as beyond two sigma, and to which side."""
    near = [_beyond(value, limits.near_lower, limits.near_upper) for value in values]
    if options.two_sigma_counts_beyond_three:
        return near
    return [0 if far else sign for far, sign in zip(outside, near, strict=True)]


def _two_in_three(sides: list[int], near: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the near points of each window of three that lies on one side with two of them near."""
    found: dict[int, int] = {}
    for start in range(len(sides) - 2):
        window = slice(start, start + 3)
        if abs(sum(sides[window])) == 3 and abs(sum(near[window])) >= 2:
            found |= {index: near[index] for index in range(start, start + 3)}
    yield from found.items()


def _long_runs(signs: list[int], length: int) -> Iterator[tuple[int, int, int]]:
    """Yield start, length and sign of each run of one sign that is long enough; 0 breaks a run."""
    start = 0
    for sign, run in groupby(signs):
        count = len(list(run))
        if sign and count >= length:
            yield start, count, sign
        start += count


def _marked(rule: Rule, signs: Iterator[tuple[int, int]] | enumerate[int]) -> Iterator[tuple[int, Mark]]:
    for index, sign in signs:
        if sign:
            yield index, Mark(rule, Side.HIGH if sign > 0 else Side.LOW)
