"""The partnership's area among its family group, as the project's areas and figures tell it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from csp_desktop.domain.family_group import FamilyGroup, Membership, Standing, standing
from csp_desktop.domain.figures import Series, value_at
from csp_desktop.domain.indicators import Area
from csp_desktop.domain.periods import Period, parse_period
from csp_desktop.domain.reading import Reading

SeriesOf = Callable[[int], Series]
"""Gives the actual figures of one area, by its id."""


def standing_of(reading: Reading, areas: Iterable[Area], series_of: SeriesOf) -> Standing | None:
    """Return where the partnership stands among its family group at its last figure.

    None in a partnership without a group, of other areas than its own, and without the members' figures.
    """
    members = [each for each in areas if each.is_member]
    if not members or reading.period is None or reading.area.parent is not None:
        return None
    group = FamilyGroup(reading.area.name, tuple(map(_membership, members)))
    series = {each.name: series_of(each.id) for each in (reading.area, *members)}
    now, before = (_rates(series, period) for period in (reading.period, reading.period.moved(-1)))
    return standing(group, reading.period, now, reading.indicator.direction, before)


def _membership(area: Area) -> Membership:
    return Membership(area.name, _period(area.member_since), _period(area.member_until))


def _period(text: str) -> Period | None:
    return parse_period(text) if text else None


def _rates(series: dict[str, Series], period: Period) -> dict[str, float]:
    return {name: value for name, each in series.items() if (value := value_at(each, period)) is not None}
