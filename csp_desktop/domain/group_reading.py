"""All that is said of an area among those most like it: its rank, the bounds, the funnel, and the average."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from csp_desktop.domain.benchmark import Against, against_benchmark, benchmark_sentence
from csp_desktop.domain.family_group import Standing, standing_sentence
from csp_desktop.domain.figures import Figure
from csp_desktop.domain.funnel import FunnelKind, Member, Place, place, pooled_average
from csp_desktop.domain.group_bounds import Bounds, BoundsSource, GroupPosition, our_bounds, position, position_sentence
from csp_desktop.domain.indicators import Indicator, Unit
from csp_desktop.domain.intervals import Interval

FUNNELS = {Unit.RATE: FunnelKind.RATE, Unit.PERCENT: FunnelKind.PROPORTION}
"""The units that have a funnel, and its kind."""

Pair = tuple[float | None, float | None]
"""The lower and the upper bound as a source gives them, None where it gives none."""

_AVERAGE = "the group's average"


@dataclass(frozen=True, slots=True)
class GroupReading:
    """Where an area stands in its group; `bounds` and `funnel` are None where the figures cannot give them."""

    standing: Standing
    bounds: Bounds | None = None
    funnel: Place | None = None
    against_average: Against = Against.NOT_COMPARED

    @property
    def position(self) -> GroupPosition | None:
        """Return where the rate lies against the bounds, None without bounds."""
        return None if self.bounds is None else position(self.standing.rate, self.bounds)

    def words(self, decimals: int) -> str:
        """Return all of it in a few sentences, rates with so many decimals."""
        said = [standing_sentence(self.standing, decimals)]
        said += [position_sentence(self.standing.rate, self.bounds)] if self.bounds else []
        compared = self.against_average is not Against.NOT_COMPARED
        return " ".join([*said, *([benchmark_sentence(self.against_average, _AVERAGE)] if compared else [])])


def group_reading(
    indicator: Indicator,
    found: Standing,
    figures: Mapping[str, Figure],
    own: str,
    pasted: Pair,
    interval: Interval | None,
) -> GroupReading:
    """Return the reading of the area `own`, from the figures of all members with one, by their names.

    `interval` is that of the own figure, in the indicator's unit.
    """
    members = {name: member for name, figure in figures.items() if (member := member_of(figure)) is not None}
    whole = members if members.keys() == figures.keys() else {}
    return GroupReading(
        found,
        _pasted(pasted) or _ours(indicator, whole, own),
        _funnel(indicator, whole, own),
        against_benchmark(interval, found.average, indicator.direction),
    )


def member_of(figure: Figure) -> Member | None:
    """Return an area's whole count and its size; None of a figure that does not hold both."""
    count, size = figure.numerator, figure.denominator
    if count is None or not size or count < 0 or size < 0 or not count.is_integer():
        return None
    return Member(int(count), size)


def _pasted(pair: Pair) -> Bounds | None:
    lower, upper = pair
    return None if lower is None or upper is None else Bounds(lower, upper, BoundsSource.PASTED)


def _ours(indicator: Indicator, members: Mapping[str, Member], own: str) -> Bounds | None:
    kind = FUNNELS.get(indicator.unit)
    if kind is None or own not in members:
        return None
    per = 100 if kind is FunnelKind.PROPORTION else indicator.per
    return our_bounds(members[own], list(members.values()), per, kind)


def _funnel(indicator: Indicator, members: Mapping[str, Member], own: str) -> Place | None:
    kind, average = FUNNELS.get(indicator.unit), pooled_average(list(members.values()))
    return None if kind is None or average is None or own not in members else place(members[own], average, kind)
