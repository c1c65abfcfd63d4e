"""Where a target wants a figure to lie, and the status of a figure held against it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from csp_desktop.domain.indicators import Operator
from csp_desktop.domain.numbers import exact
from csp_desktop.domain.status import Status


@dataclass(frozen=True, slots=True)
class Bounds:
    """A range in the indicator's unit; an end that is None is open. `strict`: the ends themselves do not count."""

    low: float | None = None
    high: float | None = None
    strict: bool = False


def bounds_of(operator: Operator, target: float, upper: float | None = None) -> Bounds:
    """Return the range that a target asks for. A range between two targets without its upper end is open there."""
    if operator is Operator.PLUS_OR_MINUS:
        return Bounds(-abs(target), abs(target))
    if operator is Operator.BETWEEN:
        return Bounds(target, upper)
    low = target if operator in (Operator.AT_LEAST, Operator.MORE_THAN, Operator.EQUAL) else None
    high = target if operator in (Operator.AT_MOST, Operator.LESS_THAN, Operator.EQUAL) else None
    return Bounds(low, high, strict=operator in (Operator.LESS_THAN, Operator.MORE_THAN))


def missed_end(actual: float, bounds: Bounds) -> float | None:
    """Return the end of the range that a figure lies beyond, or None where it lies within."""
    value = exact(actual)
    if bounds.low is not None and (value < exact(bounds.low) or (bounds.strict and value == exact(bounds.low))):
        return bounds.low
    if bounds.high is not None and (value > exact(bounds.high) or (bounds.strict and value == exact(bounds.high))):
        return bounds.high
    return None


def status_against(actual: float, bounds: Bounds, tolerance: float, *, two_sided: bool = False) -> Status:
    """Return met, near or missed for a figure held against a range, `tolerance` in per cent of the missed end.

    Within the range is met; beyond it by at most the tolerance, the boundary itself included, is near; further is
    missed. An end at 0 has no percentage: beyond it is missed. A `two_sided` rule calls near whatever is within the
    tolerance on either side, and met only what is better by more. Sources: Plymouth 2015 (15 per cent), Derby
    2009/10 (5 per cent), East Riding's star, circle and triangle (two-sided).
    """
    end = missed_end(actual, bounds)
    if end is None:
        return Status.NEAR if two_sided and _is_close(actual, bounds, tolerance) else Status.MET
    return Status.NEAR if _is_within(actual, end, tolerance) else Status.MISSED


def _is_close(actual: float, bounds: Bounds, tolerance: float) -> bool:
    """Return whether a figure within a range with one end lies within the tolerance of it."""
    ends = [end for end in (bounds.low, bounds.high) if end is not None]
    return len(ends) == 1 and _is_within(actual, ends[0], tolerance)


def _is_within(actual: float, end: float, tolerance: float) -> bool:
    gap: Decimal = abs(exact(actual) - exact(end))
    return bool(end) and gap <= abs(exact(end)) * exact(tolerance) / 100
