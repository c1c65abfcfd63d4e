"""Whether two indicators moved alike over the same months (R29)."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.checks.words.facts import Facts
from csp_desktop.checks.words.figures import Figures, Known, Span, is_stale
from csp_desktop.checks.words.subjects import Subject
from csp_desktop.domain.numbers import difference, percent_of

_ALIKE = 5.0
"""How many per cent two changes may lie apart that go the same way and count as alike."""

_APART = 10.0
"""How many per cent two changes lie apart that are surely not alike."""


@dataclass(frozen=True, slots=True)
class Moved:
    """How an indicator moved over some months against the same months of the year before."""

    span: Span
    now: Known
    percent: float


def alike(first: Subject, second: Subject, facts: Facts) -> tuple[Moved, Moved, bool | None] | None:
    """Return how two subjects moved over the longest year to date that both have, and whether alike; None without."""
    pair = (facts.figures(first), facts.figures(second))
    ends = [each.last_month(facts.as_at) for each in pair]
    if ends[0] is None or ends[1] is None or is_stale(min(ends[0], ends[1]), facts.as_at):
        return None
    for last in range(min(ends[0], ends[1]), min(ends[0], ends[1]) // 12 * 12 - 1, -1):
        moved = [_moved(each, Span(last // 12 * 12, last)) for each in pair]
        if moved[0] is not None and moved[1] is not None:
            return moved[0], moved[1], _agree(moved[0].percent, moved[1].percent)
    return None


def _moved(figures: Figures, span: Span) -> Moved | None:
    now, before = figures.over(span), figures.over(span.moved(-12))
    percent = percent_of(difference(now[0].value, before[0].value), before[0].value) if now and before else None
    return None if percent is None else Moved(span, now[0], percent)


def _agree(first: float, second: float) -> bool | None:
    apart = abs(first - second)
    if apart > _APART:
        return False
    return True if apart <= _ALIKE and first * second >= 0 else None
