"""The charts of one row of a project, by the names under which the window offers them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from csp_desktop.charts.control import control_chart
from csp_desktop.charts.description import Chart
from csp_desktop.charts.names import ChartName
from csp_desktop.charts.ranked import ranked_chart
from csp_desktop.charts.yearly import this_year_against_last, to_date_against_target
from csp_desktop.domain.group_reading import GroupReading
from csp_desktop.domain.indicators import Area, Basis
from csp_desktop.domain.periods import Period
from csp_desktop.domain.reading import Reading
from csp_desktop.session.group import membership
from csp_desktop.session.readings import Readings, Row


def chart_names(readings: Readings, row: Row) -> tuple[ChartName, ...]:
    """Return the names of the charts that a row can have, in the order in which they are offered."""
    areas = readings.areas_with(row[0])
    is_own = readings.area(row).parent is None
    has = {
        ChartName.CHANCE: readings.indicator(row).basis not in (Basis.CUMULATIVE, Basis.ROLLING),
        ChartName.AREAS: any(map(_is_district, areas)) and not readings.area(row).is_member,
        ChartName.FAMILY_GROUP: is_own and any(area.is_member for area in areas),
    }
    return tuple(name for name in _CHARTS if has.get(name, True))


def chart_of(readings: Readings, row: Row, name: ChartName) -> Chart:
    """Return a row's chart of that name."""
    return _CHARTS[name](readings, row)


def _by_period(readings: Readings, row: Row) -> Chart:
    return this_year_against_last(readings.reading(row), readings.series(row))


def _to_date(readings: Readings, row: Row) -> Chart:
    return to_date_against_target(readings.reading(row), readings.series(row))


def _chance(readings: Readings, row: Row) -> Chart:
    return control_chart(readings.reading(row), readings.series(row), readings.scheme.signal_options)


def _areas(readings: Readings, row: Row) -> Chart:
    """Return the districts of the partnership beside each other."""
    districts = [each for each in readings.areas_with(row[0]) if _is_district(each)]
    group = readings.group(row) if _is_district(readings.area(row)) else None
    reading = readings.reading(row)
    return ranked_chart(reading, _figures(readings, row, districts, reading.period), group)


def _family_group(readings: Readings, row: Row) -> Chart:
    """Return the partnership among those who are members of its family group at the period."""
    return _among_members(readings, row, readings.reading(row), readings.group(row))


def family_group_before(readings: Readings, row: Row) -> Chart | None:
    """Return the same of the period before that of the reading; None where the area has no figure then."""
    period = readings.reading(row).period
    if period is None:
        return None
    reading = readings.reading_as_at(row, period.moved(-1))
    if reading.period != period.moved(-1):
        return None
    return _among_members(readings, row, reading, readings.group_of(row, reading))


def _among_members(readings: Readings, row: Row, reading: Reading, group: GroupReading | None) -> Chart:
    areas = [each for each in readings.areas_with(row[0]) if each.parent is None or _is_member(each, reading.period)]
    return ranked_chart(reading, _figures(readings, row, areas, reading.period), group)


def _is_district(area: Area) -> bool:
    return area.parent is not None and not area.is_member


def _is_member(area: Area, period: Period | None) -> bool:
    return area.is_member and period is not None and membership(area).covers(period)


def _figures(readings: Readings, row: Row, areas: Iterable[Area], period: Period | None) -> dict[str, float]:
    """Return each area's figure at a period; of what adds up, the figure to date."""
    if period is None:
        return {}
    found = {area.name: readings.figure_at((row[0], area.id), period) for area in areas}
    return {name: value for name, value in found.items() if value is not None}


_CHARTS: Mapping[ChartName, Callable[[Readings, Row], Chart]] = {
    ChartName.BY_PERIOD: _by_period,
    ChartName.TO_DATE: _to_date,
    ChartName.CHANCE: _chance,
    ChartName.AREAS: _areas,
    ChartName.FAMILY_GROUP: _family_group,
}
