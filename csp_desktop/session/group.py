"""An area among those most like it, as the project's areas and figures tell it: the family group, or the districts."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from csp_desktop.domain.family_group import FamilyGroup, Membership, standing
from csp_desktop.domain.figures import Figure, Kind, Series, value_at
from csp_desktop.domain.group_reading import GroupReading, group_reading
from csp_desktop.domain.indicators import Area, Unit
from csp_desktop.domain.intervals import Interval
from csp_desktop.domain.periods import Period, parse_period
from csp_desktop.domain.reading import Reading

SeriesOf = Callable[[int, Kind], Series]
"""Gives the series of one area, by its id, and kind."""

_NOT_COMPARED = (Unit.COUNT, Unit.MONEY)
"""Units that grow with the size of an area, so that a rank by them says nothing."""


def group_of(
    reading: Reading, areas: Iterable[Area], series_of: SeriesOf, interval: Interval | None
) -> GroupReading | None:
    """Return how an area stands: the partnership's own among its family group, a district among the districts.

    None of a unit that grows with an area's size, without other areas to compare with, and without their figures.
    """
    others = _others(reading.area, areas)
    if not others or reading.period is None or reading.indicator.unit in _NOT_COMPARED:
        return None
    group = FamilyGroup(reading.area.name, tuple(map(membership, others)))
    actual = {each.name: series_of(each.id, Kind.ACTUAL) for each in (reading.area, *others)}
    now, before = (_rates(actual, period) for period in (reading.period, reading.period.moved(-1)))
    found = standing(group, reading.period, now, reading.indicator.direction, before)
    if found is None:
        return None
    names = group.members(reading.period) & now.keys()
    figures: dict[str, Figure] = {name: actual[name][reading.period] for name in names}
    lower, upper = (series_of(reading.area.id, kind) for kind in (Kind.LOWER_BOUND, Kind.UPPER_BOUND))
    pasted = value_at(lower, reading.period), value_at(upper, reading.period)
    return group_reading(reading.indicator, found, figures, reading.area.name, pasted, interval)


def _others(area: Area, areas: Iterable[Area]) -> list[Area]:
    """Return the areas to compare with: members of the family group, or the other districts of the partnership."""
    if area.parent is None:
        return [each for each in areas if each.is_member]
    districts = [] if area.is_member else [each for each in areas if each.parent == area.parent and not each.is_member]
    return [each for each in districts if each.id != area.id]


def membership(area: Area) -> Membership:
    """Return an area's membership in the family group, from its periods."""
    return Membership(area.name, _period(area.member_since), _period(area.member_until))


def _period(text: str) -> Period | None:
    return parse_period(text) if text else None


def _rates(series: dict[str, Series], period: Period) -> dict[str, float]:
    return {name: value for name, each in series.items() if (value := value_at(each, period)) is not None}
