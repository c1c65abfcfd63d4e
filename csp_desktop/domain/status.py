"""Status: what a figure is against its target."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from csp_desktop.domain.indicators import Direction
from csp_desktop.domain.numbers import exact


class Status(StrEnum):
    """How an indicator stands: always a word and a shape beside its colour."""

    MET = "met"
    NEAR = "near"
    MISSED = "missed"
    MONITORING = "monitoring"
    SMALL_NUMBERS = "small numbers"
    NO_DATA = "no data"


DEFAULT_WORDS: Mapping[Status, str] = {
    Status.MET: "Met",
    Status.NEAR: "Near",
    Status.MISSED: "Missed",
    Status.MONITORING: "Monitoring",
    Status.SMALL_NUMBERS: "Small numbers",
    Status.NO_DATA: "No data",
}


@dataclass(frozen=True, slots=True)
class StatusScheme:
    """A partnership's rule for a status, and its words.

    `tolerance` is how far, in per cent of the target, a figure may miss it and still count as near; a `two_sided`
    rule calls near whatever lies within it on either side of the target.
    """

    tolerance: float = 5.0
    words: Mapping[Status, str] = field(default_factory=lambda: DEFAULT_WORDS)
    two_sided: bool = False

    def word(self, status: Status) -> str:
        """Return the partnership's own word for a status."""
        return self.words.get(status, DEFAULT_WORDS[status])


def against_target(actual: float, target: float, direction: Direction, tolerance: float) -> Status:
    """Return met, near or missed for a figure against a target, both in one unit.

    With d = (actual - target) / |target|, positive where better: met at d >= 0, near down to -tolerance,
    the boundary itself included, and missed below. A target of 0 has no percentage and is compared
    directly. Source: Plymouth's key of 2015 (15 per cent), Derby's of 2009/10 (5 per cent).
    """
    better_by = exact(actual) - exact(target)
    if direction is Direction.DOWN:
        better_by = -better_by
    if better_by >= 0:
        return Status.MET
    allowed = abs(exact(target)) * exact(tolerance) / 100
    return Status.NEAR if target and -better_by <= allowed else Status.MISSED
