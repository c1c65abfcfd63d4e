"""The entries of a pack: each row's reading, series, comment and charts; for the public without what is kept back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from csp_desktop.charts.description import Chart
from csp_desktop.charts.names import ChartName
from csp_desktop.charts.ranked import on_one_axis
from csp_desktop.domain.figures import Kind
from csp_desktop.domain.indicators import Indicator, called
from csp_desktop.domain.periods import Period, parse_period
from csp_desktop.domain.reader import read
from csp_desktop.pack.content import PackEntry
from csp_desktop.project.store import Project
from csp_desktop.session.charts import chart_of, family_group_before
from csp_desktop.session.public import Hidden, hidden_periods, public_series
from csp_desktop.session.readings import Readings, Row

_PUBLIC = "Public version"
_RESTRICTED = "Restricted: not for publication"


def entries_of(readings: Readings, hidden: Mapping[Row, Hidden], *, restricted: bool) -> tuple[PackEntry, ...]:
    """Return an entry for each row, all of it; or what the public may see, where rows keep `hidden` back.

    An indicator that ended before the financial year that is read is no longer before the board.
    """
    rows = [row for row in readings.own_rows() if not _is_over(readings.indicator(row), readings.as_at)]
    if restricted:
        return tuple(_entry(readings, row) for row in rows)
    return tuple(_public_entries(readings, rows, hidden))


def _is_over(indicator: Indicator, as_at: Period) -> bool:
    return bool(indicator.end) and parse_period(indicator.end).last_month.year < as_at.year


def _entry(readings: Readings, row: Row) -> PackEntry:
    reading = readings.reading(row)
    return PackEntry(reading, readings.series(row), reading.comment, readings.group(row), _ranked(readings, row))


def _ranked(readings: Readings, row: Row) -> tuple[Chart, ...]:
    """Return the charts of a row among its family group, where it has one: the period before, and the latest."""
    if readings.area(row).parent is not None or readings.group(row) is None:
        return ()
    before, latest = family_group_before(readings, row), chart_of(readings, row, ChartName.FAMILY_GROUP)
    return (latest,) if before is None else on_one_axis((before, latest))


def _public_entries(readings: Readings, rows: Iterable[Row], hidden: Mapping[Row, Hidden]) -> Iterator[PackEntry]:
    by_indicator: dict[int, dict[Row, Hidden]] = {}
    for row, periods in hidden.items():
        by_indicator.setdefault(row[0], {})[row] = periods
    for row in rows:
        if not readings.indicator(row).restricted:
            yield public_entry(readings, row, by_indicator.get(row[0], {}))


def has_two_versions(project: Project) -> bool:
    """Return whether the restricted pack of a project tells more than the public one."""
    kept = any(each.restricted or each.suppress_below > 1 for each in project.indicators())
    return kept or any(each.values.get("restricted") for each in project.list_items())


def marking(project: Project, *, restricted: bool) -> str:
    """Return which version is shown, in words; empty where a project has nothing that the public may not see."""
    if not has_two_versions(project):
        return ""
    return _RESTRICTED if restricted else _PUBLIC


def kept_back(project: Project, readings: Readings) -> Mapping[Row, Hidden]:
    """Return the periods that rows keep back from the public; rows that keep nothing back may be left out."""
    return _with_derived(readings, _hidden(project, readings))


def is_partly_hidden(row: Row, hidden: Mapping[Row, Hidden]) -> bool:
    """Return whether the indicator of a row keeps anything back, in whichever area."""
    return any(periods for (indicator, _), periods in hidden.items() if indicator == row[0])


def public_entry(readings: Readings, row: Row, hidden: Mapping[Row, Hidden]) -> PackEntry:
    """Return what the public may see of a row, where `hidden` is what its indicator keeps back.

    A comment on an indicator that keeps anything back, in whichever area, is left out: it may tell it.
    """
    own = hidden.get(row, frozenset())
    entry = _public_entry(readings, row, own) if own else _entry(readings, row)
    return replace(entry, comment="", group=None, ranked=()) if is_partly_hidden(row, hidden) else entry


def comments_left_out(readings: Readings, hidden: Mapping[Row, Hidden]) -> tuple[str, ...]:
    """Return the rows that the public sees without their comments, for these may tell what is kept back."""
    rows = (row for row in readings.own_rows() if not readings.indicator(row).restricted)
    partly = [row for row in rows if is_partly_hidden(row, hidden)]
    return tuple(called(readings.indicator(row), readings.area(row)) for row in partly if readings.reading(row).comment)


def _public_entry(readings: Readings, row: Row, hidden: Hidden) -> PackEntry:
    """Return an entry worked out from public figures alone."""
    series = public_series(readings.series(row), hidden)
    reading = read(readings.indicator(row), readings.area(row), series, readings.as_at, readings.scheme, hidden)
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
