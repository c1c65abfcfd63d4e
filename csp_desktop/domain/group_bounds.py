"""The bounds of a family group: those that a source gives, or ours, always labelled as which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from csp_desktop.domain.funnel import FunnelKind, Member, funnel_limits, pooled_average


class BoundsSource(StrEnum):
    """Who drew the bounds. iQuanta's own formula is not published, so ours are never called by its name."""

    PASTED = "as the source gives them"
    OURS = "our own: 95% funnel limits"


class GroupPosition(StrEnum):
    """Where a rate lies against the bounds."""

    BELOW = "below"
    INLINE = "inline"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between what a rate counts as in line with the group, in the rates' unit, and who says so."""

    lower: float
    upper: float
    source: BoundsSource = BoundsSource.PASTED


def our_bounds(own: Member, members: Sequence[Member], per: float, kind: FunnelKind = FunnelKind.RATE) -> Bounds | None:
    """Return funnel limits for the own area's population around all members' pooled rate per `per`.

    `members` hold the own area too. None without any population. Source: `funnel`; that they stand for a group's bounds
    is inferred.
    """
    average = pooled_average(members)
    if average is None or own.size <= 0:
        return None
    found = funnel_limits(average, own.size, kind, per)
    return Bounds(found.lower, found.upper, BoundsSource.OURS)


def position(rate: float, bounds: Bounds) -> GroupPosition:
    """Return where a rate lies against the bounds; on a bound is inline."""
    if bounds.lower <= rate <= bounds.upper:
        return GroupPosition.INLINE
    return GroupPosition.BELOW if rate < bounds.lower else GroupPosition.ABOVE


def position_sentence(rate: float, bounds: Bounds) -> str:
    """Return the position in one sentence with the bounds' source."""
    where = {
        GroupPosition.BELOW: "Below the group's bounds",
        GroupPosition.INLINE: "In line with the group",
        GroupPosition.ABOVE: "Above the group's bounds",
    }[position(rate, bounds)]
    return f"{where} (bounds {bounds.source})."
