"""The family group: who is in it when, and where the partnership's own area stands among its members."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from csp_desktop.domain.indicators import Direction
from csp_desktop.domain.numbers import difference, exact, percent_of, printed
from csp_desktop.domain.periods import Period, long_name

Rates = Mapping[str, float | None]
"""The rate of each area by its name, all in one unit; a missing one is None or left out."""


@dataclass(frozen=True, slots=True)
class Membership:
    """An area in the group from one period to another, both included; None where that end is open."""

    name: str
    since: Period | None = None
    until: Period | None = None

    def covers(self, period: Period) -> bool:
        """Return whether the area is a member throughout `period`."""
        begun = self.since is None or self.since.first_month <= period.first_month
        return begun and (self.until is None or period.last_month <= self.until.last_month)


@dataclass(frozen=True, slots=True)
class FamilyGroup:
    """The partnership's own area and those most like it. The own area always belongs; districts compare likewise."""

    own: str
    memberships: tuple[Membership, ...]

    def members(self, period: Period) -> frozenset[str]:
        """Return the names of the members in one period, the own area among them."""
        return frozenset({self.own, *(each.name for each in self.memberships if each.covers(period))})

    def changed(self, period: Period) -> bool:
        """Return whether the members differ from those of the period before, so that ranks cannot be compared."""
        return self.members(period) != self.members(period.moved(-1))

    def breaks(self, periods: Sequence[Period]) -> tuple[Period, ...]:
        """Return those of the periods, in order, whose members differ from those of the one listed before."""
        pairs = pairwise(periods)
        return tuple(after for before, after in pairs if self.members(before) != self.members(after))


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the own area stands in one period.

    `average` is the plain mean of the members' rates, `distance_percent` how far the own rate lies from it (None from
    an average of 0). `rank` is 1 for the best rate, the lowest where neither way is better; as many others as
    `tied` share it. `of` members have a rate, those in `missing` have none. `last_rank` is that of the period before,
    None where the group has changed since or nothing is known.
    """

    period: Period
    rate: float
    average: float
    distance_percent: float | None
    rank: int
    tied: int
    of: int
    missing: tuple[str, ...] = ()
    last_rank: int | None = None
    changed: bool = False


def standing(
    group: FamilyGroup, period: Period, rates: Rates, direction: Direction, before: Rates | None = None
) -> Standing | None:
    """Return where the own area stands by the members' rates of `period`, and those of the period before.

    None without a rate of its own or of any other member. Source: iQuanta's most similar groups: own area included,
    members not weighted.
    """
    members = group.members(period)
    given = {name: rate for name in members if (rate := rates.get(name)) is not None}
    if group.own not in given or len(given) < 2:
        return None
    own, average = given[group.own], _mean(given)
    rank, tied = _rank(own, list(given.values()), direction)
    changed = group.changed(period)
    return Standing(
        period=period,
        rate=own,
        average=average,
        distance_percent=percent_of(difference(own, average), average),
        rank=rank,
        tied=tied,
        of=len(given),
        missing=tuple(sorted(members - given.keys())),
        last_rank=None if changed or before is None else _last_rank(group, period, before, direction),
        changed=changed,
    )


def standing_sentence(found: Standing, decimals: int = 1) -> str:
    """Return a standing in one sentence: rank, distance from the average, and the rank before."""
    joint = "joint " if found.tied else ""
    rank = f"Rank {joint}{found.rank} of {found.of} in {long_name(found.period)}"
    return f"{rank}: {_distance_words(found, decimals)}{_last_words(found)}{_missing_words(found)}."


def _last_rank(group: FamilyGroup, period: Period, before: Rates, direction: Direction) -> int | None:
    last = standing(group, period.moved(-1), before, direction)
    return None if last is None else last.rank


def _mean(rates: Mapping[str, float]) -> float:
    return float(sum(map(exact, rates.values())) / len(rates))


def _rank(own: float, rates: Sequence[float], direction: Direction) -> tuple[int, int]:
    """Return the rank, 1 the best, and how many others share it."""
    better = sum(rate > own if direction is Direction.UP else rate < own for rate in rates)
    return better + 1, sum(rate == own for rate in rates) - 1


def _distance_words(found: Standing, decimals: int) -> str:
    average = f"the group's average of {printed(found.average, decimals)}"
    gap = difference(found.rate, found.average)
    if gap == 0:
        return f"at {average}"
    side = "above" if gap > 0 else "below"
    if found.distance_percent is None:
        return f"{side} {average}"
    return f"{printed(abs(found.distance_percent), 1)}% {side} {average}"


def _last_words(found: Standing) -> str:
    if found.changed:
        return "; the group has changed, so the rank before is no comparison"
    return "" if found.last_rank is None else f"; rank {found.last_rank} before"


def _missing_words(found: Standing) -> str:
    return f"; no figure for {', '.join(found.missing)}" if found.missing else ""
