"""The content of the board's pack, gathered from a project's readings: the public version or the restricted one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from csp_desktop.charts.description import Chart
from csp_desktop.charts.names import ChartName
from csp_desktop.domain.figures import Kind
from csp_desktop.domain.periods import Period
from csp_desktop.domain.reader import read
from csp_desktop.pack.content import PackContent, PackEntry
from csp_desktop.project.store import Project
from csp_desktop.session.charts import chart_of
from csp_desktop.session.group import membership
from csp_desktop.session.pack_details import details_of, meeting_of
from csp_desktop.session.pack_plan import plan_of
from csp_desktop.session.pack_record import contacts, lists_of, restated, signed
from csp_desktop.session.public import Hidden, hidden_periods, public_series
from csp_desktop.session.readings import Readings, Row
from csp_desktop.session.settings import report_title

_PUBLIC = "Public version"
_RESTRICTED = "Restricted: not for publication"


def pack_content(project: Project, readings: Readings, printed_on: date, *, restricted: bool = False) -> PackContent:
    """Return what the pack of the readings' period says; nothing in it is worked out anew.

    The public version leaves restricted indicators out and keeps small counts back. Where a project has neither,
    there is one version and no marking.
    """
    rows = readings.own_rows()
    hidden = {} if restricted else kept_back(project, readings)
    entries = (_entry(readings, row) for row in rows) if restricted else _public_entries(readings, hidden)
    return PackContent(
        partnership=project.name,
        title=report_title(project),
        period=readings.as_at,
        printed_on=printed_on,
        scheme=readings.scheme,
        entries=tuple(entries),
        marking=marking(readings, restricted=restricted),
        plan=plan_of(project),
        lists=lists_of(project, readings, hidden, restricted=restricted),
        restated=restated(project, readings, hidden, restricted=restricted),
        signed=signed(project, readings.as_at),
        contacts=contacts(project),
        group_members=_group_members(project, readings.as_at),
        details=details_of(project),
        meeting=meeting_of(project, readings.as_at),
    )


def marking(readings: Readings, *, restricted: bool) -> str:
    """Return which version is shown, in words; empty where a project has nothing that the public may not see."""
    indicators = map(readings.indicator, readings.own_rows())
    if not any(each.restricted or each.suppress_below > 1 for each in indicators):
        return ""
    return _RESTRICTED if restricted else _PUBLIC


def _entry(readings: Readings, row: Row) -> PackEntry:
    reading = readings.reading(row)
    return PackEntry(reading, readings.series(row), reading.comment, readings.group(row), _ranked(readings, row))


def _ranked(readings: Readings, row: Row) -> tuple[Chart, ...]:
    """Return the chart of a row among its family group, where it has one."""
    if readings.area(row).parent is not None or readings.group(row) is None:
        return ()
    return (chart_of(readings, row, ChartName.FAMILY_GROUP),)


def _group_members(project: Project, as_at: Period) -> tuple[str, ...]:
    """Return the names of the family group's members in a period."""
    return tuple(each.name for each in project.areas() if each.is_member and membership(each).covers(as_at))


def _public_entries(readings: Readings, hidden: Mapping[Row, Hidden]) -> Iterator[PackEntry]:
    by_indicator: dict[int, dict[Row, Hidden]] = {}
    for row, periods in hidden.items():
        by_indicator.setdefault(row[0], {})[row] = periods
    for row in readings.own_rows():
        if not readings.indicator(row).restricted:
            yield public_entry(readings, row, by_indicator.get(row[0], {}))


def kept_back(project: Project, readings: Readings) -> Mapping[Row, Hidden]:
    """Return the periods that rows keep back from the public; rows that keep nothing back may be left out."""
    return _with_derived(readings, _hidden(project, readings))


def is_partly_hidden(row: Row, hidden: Mapping[Row, Hidden]) -> bool:
    """Return whether the indicator of a row keeps anything back, in whichever area."""
    return any(periods for (indicator, _), periods in hidden.items() if indicator == row[0])


def public_entry(readings: Readings, row: Row, hidden: Mapping[Row, Hidden]) -> PackEntry:
    """Return what the public may see of a row, where `hidden` is what its indicator keeps back."""
    own = hidden.get(row, frozenset())
    entry = _public_entry(readings, row, own) if own else _entry(readings, row)
    return replace(entry, group=None, ranked=()) if is_partly_hidden(row, hidden) else entry


def _public_entry(readings: Readings, row: Row, hidden: Hidden) -> PackEntry:
    """Return an entry worked out from public figures alone; its comment, which may name others, is left out."""
    series = public_series(readings.series(row), hidden)
    reading = read(readings.indicator(row), readings.area(row), series, readings.as_at, readings.scheme)
    return PackEntry(reading, series)


def _with_derived(readings: Readings, hidden: dict[Row, Hidden]) -> dict[Row, Hidden]:
    """Return what each row keeps back, with what would be worked out from a figure that is kept back."""
    found = dict(hidden)
    grown = True
    while grown:
        before = dict(found)
        for row in readings.own_rows():
            given_away = frozenset().union(*(found.get(each, frozenset()) for each in readings.operands(row)))
            if given_away:
                found[row] = found.get(row, frozenset()) | given_away
        grown = found != before
    return found


def _hidden(project: Project, readings: Readings) -> dict[Row, Hidden]:
    """Return the periods that each row keeps back."""
    by_indicator: dict[int, list[Row]] = {}
    for row in readings.own_rows():
        if readings.indicator(row).suppress_below > 1:
            by_indicator.setdefault(row[0], []).append(row)
    found: dict[Row, Hidden] = {}
    for indicator, rows in by_indicator.items():
        actual = {row: readings.series(row).get(Kind.ACTUAL, {}) for row in rows}
        found |= hidden_periods(readings.indicator(rows[0]), actual, (indicator, project.own_area.id))
    return found
