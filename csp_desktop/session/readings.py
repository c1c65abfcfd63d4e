"""Every reading of a project as at one period, worked out when it is asked for and kept until it changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from csp_desktop.domain.derived import derived
from csp_desktop.domain.figures import Kind, Series, SeriesKey, value_at
from csp_desktop.domain.indicators import Area, FormulaKind, Indicator
from csp_desktop.domain.live_fields import with_fields
from csp_desktop.domain.override import Override, overridden
from csp_desktop.domain.periods import Period
from csp_desktop.domain.reader import read
from csp_desktop.domain.reading import Reading, adds_up
from csp_desktop.domain.status import StatusScheme
from csp_desktop.domain.to_date import SeriesByKind, figure_to_date, target_year
from csp_desktop.project.changes import Changed
from csp_desktop.project.store import Project
from csp_desktop.session.agreements import agreements_of
from csp_desktop.session.derivation import Row, operand_rows, with_dependents
from csp_desktop.session.known_rows import KnownRows
from csp_desktop.session.overrides import overrides_of
from csp_desktop.session.settings import scheme_of

if TYPE_CHECKING:
    from csp_desktop.domain.analysis import Analysis
    from csp_desktop.domain.group_reading import GroupReading

HELD = 12_000
"""Of how many rows the series are kept: of ten years of months, 300 MB. The first of them is read anew beyond that."""

_FEW = 20
"""How many changed series are asked one by one; beyond them, asking for all is quicker."""

__all__ = ["Readings", "Row", "latest_month"]

_SUM = FormulaKind.SUM_OF_AREAS


class Readings:
    """The readings of one project as at one period."""

    def __init__(self, project: Project, as_at: Period) -> None:
        self._project = project
        self._as_at = as_at
        self._series: OrderedDict[Row, SeriesByKind] = OrderedDict()
        self._readings: dict[Row, Reading] = {}
        self._analyses: dict[Row, Analysis] = {}
        self._deriving: set[Row] = set()
        self._look_up()

    @property
    def as_at(self) -> Period:
        """Return the period that every reading is of."""
        return self._as_at

    @property
    def scheme(self) -> StatusScheme:
        """Return the partnership's status scheme."""
        return self._scheme

    def rows(self) -> tuple[Row, ...]:
        """Return every row: each indicator in the partnership's own area, then its other areas with figures."""
        return self._known.all

    def has(self, row: Row) -> bool:
        """Return whether a row is among the rows."""
        return row in self._known

    def rows_of(self, indicator: int) -> tuple[Row, ...]:
        """Return the rows of one indicator, the partnership's own first."""
        return self._known.of(indicator)

    def indicators(self) -> tuple[int, ...]:
        """Return the ids of the indicators in their order."""
        return tuple(self._indicators)

    def indicator(self, row: Row) -> Indicator:
        """Return a row's indicator."""
        return self._indicators[row[0]]

    def area(self, row: Row) -> Area:
        """Return a row's area."""
        return self._areas[row[1]]

    def kinds(self, row: Row) -> frozenset[Kind]:
        """Return which kinds of series a row has, without reading them."""
        return self._known.kinds(row)

    def series(self, row: Row) -> SeriesByKind:
        """Return a row's series by kind."""
        if row not in self._series:
            stored = {kind: self._project.series(SeriesKey(*row, kind)) for kind in self.kinds(row)}
            series = {**stored, Kind.ACTUAL: self._derived(row)} if self._operands.get(row) else stored
            self._series[row] = series
            if len(self._series) > HELD:
                self._series.popitem(last=False)
            return series
        return self._series[row]

    def is_derived(self, row: Row) -> bool:
        """Return whether a row's figures are worked out from other indicators', and so cannot be typed."""
        return bool(self._operands.get(row))

    def operands(self, row: Row) -> tuple[Row, ...]:
        """Return the rows that a row is worked out from; none where its figures are sent or typed."""
        return self._operands.get(row, ())

    def _derived(self, row: Row) -> Series:
        indicator = self.indicator(row)
        if indicator.formula is None or row in self._deriving:
            return {}
        self._deriving.add(row)
        rows = [each for each in self.operands(row) if indicator.formula.kind is not _SUM or self.kinds(each)]
        operands = [self.series(each).get(Kind.ACTUAL, {}) for each in rows]
        self._deriving.discard(row)
        return derived(indicator.formula.kind, operands, indicator.per)

    def reading(self, row: Row) -> Reading:
        """Return a row's reading."""
        if row not in self._readings:
            self._readings[row] = self.reading_as_at(row, self._as_at)
        return self._readings[row]

    def reading_as_at(self, row: Row, as_at: Period) -> Reading:
        """Return a row's reading as at another period, from the figures as they are now; it is not kept."""
        reading = read(self.indicator(row), self.area(row), self.series(row), as_at, self._scheme)
        own = self._overrides.get((*row, str(reading.comment_period)))
        judged = overridden(reading, own, self._scheme) if own else reading
        comment = with_fields(self._project.comment(*row, reading.comment_period), judged)
        agreed_by = self._agreement(row, reading) or reading.target_agreed_by
        reason = " ".join(filter(None, (judged.status_reason, _other_target(comment, reading))))
        return replace(judged, comment=comment, status_reason=reason, target_agreed_by=agreed_by)

    def agreed_by(self, row: Row) -> str:
        """Return who agreed an indicator's target for the year that is read; empty where the year does not say."""
        return self._agreement(row, self.reading(row))

    def _agreement(self, row: Row, reading: Reading) -> str:
        year = target_year(reading.indicator, reading.comment_period)
        return self._agreements.get((row[0], str(year)), "")

    def analysis(self, row: Row) -> Analysis:
        """Return what chance has to do with a row's reading."""
        from csp_desktop.domain.analysis import analyse

        if row not in self._analyses:
            self._analyses[row] = analyse(self.reading(row), self.series(row), self._scheme.signal_options)
        return self._analyses[row]

    def group(self, row: Row) -> GroupReading | None:
        """Return where an area stands among those most like it; None where that cannot be said."""
        return None if len(self._areas) == 1 else self._group(self.reading(row), row, self.analysis(row))

    def group_of(self, row: Row, reading: Reading) -> GroupReading | None:
        """Return the same of a reading of the row as at another period; it is not kept."""
        from csp_desktop.domain.analysis import analyse

        return self._group(reading, row, analyse(reading, self.series(row), self._scheme.signal_options))

    def _group(self, reading: Reading, row: Row, analysis: Analysis) -> GroupReading | None:
        from csp_desktop.session.group import group_of

        return group_of(reading, self._areas.values(), partial(self._series_of, row[0]), analysis.interval)

    def _series_of(self, indicator: int, area: int, kind: Kind) -> Series:
        return self.series((indicator, area)).get(kind, {})

    def areas_with(self, indicator: int) -> tuple[Area, ...]:
        """Return the areas that an indicator has figures of, the partnership's own among them."""
        return tuple(self._areas[area] for _, area in self._known.of(indicator))

    def figure_at(self, row: Row, period: Period) -> float | None:
        """Return a row's figure to date at a period where it adds up, else that of the period itself."""
        found, _ = figure_to_date(self.indicator(row), self.series(row), period)
        return found.value if adds_up(self.indicator(row)) else value_at(self.series(row).get(Kind.ACTUAL, {}), period)

    def own_rows(self) -> tuple[Row, ...]:
        """Return the rows of the partnership and the areas within it, without those of its family group."""
        return tuple(row for row in self.rows() if not self._areas[row[1]].is_member)

    def override(self, row: Row) -> Override | None:
        """Return the officer's own status of a row at its period, None where the rule gives it."""
        return self._overrides.get((*row, str(self.reading(row).comment_period)))

    def __iter__(self) -> Iterator[Reading]:
        """Yield every reading in the order of the rows."""
        return map(self.reading, self.rows())

    def move_to(self, as_at: Period) -> None:
        """Read as at another period from now on; the series stay."""
        self._as_at = as_at
        self._readings.clear()
        self._analyses.clear()

    def forget(self, changed: Changed) -> frozenset[Row] | None:
        """Forget what a change touched; return its rows, or None where the list of rows may be another."""
        if changed.indicators or changed.areas or changed.settings:
            self._series.clear()
            self._readings.clear()
            self._analyses.clear()
            self._look_up()
            return None
        touched = {(key.indicator, key.area) for key, _ in changed.figures}
        touched |= {(indicator, area) for indicator, area, _ in changed.comments}
        known = {row: self.kinds(row) for row in touched}
        keys = {key for key, _ in changed.figures}
        if len(keys) > _FEW or any(self._is_new_or_gone(key) for key in keys):
            self._look_up()
        touched = with_dependents(touched, self._derived_rows, self._operands)
        for row in touched:
            self._series.pop(row, None)
            self._readings.pop(row, None)
            self._analyses.pop(row, None)
        same = all(kinds == self.kinds(row) for row, kinds in known.items())
        return frozenset(touched) if same else None

    def _is_new_or_gone(self, key: SeriesKey) -> bool:
        """Return whether a series that changed has its first figures, or has lost its last."""
        return key.kind not in self.kinds((key.indicator, key.area)) or not self._project.series(key)

    def _look_up(self) -> None:
        """Ask the project which indicators, areas and series it has."""
        project = self._project
        self._scheme = scheme_of(project)
        self._overrides = overrides_of(project)
        self._agreements = agreements_of(project)
        self._indicators = {each.id: each for each in project.indicators()}
        self._areas = {each.id: each for each in project.areas()}
        self._known = KnownRows(project, self._indicators, project.own_area.id)
        within = [each.id for each in self._areas.values() if not each.is_member]
        derived_rows = (row for each in self._indicators.values() if each.formula for row in self._known.of(each.id))
        self._operands = {row: operand_rows(self.indicator(row), row[1], within) for row in derived_rows}
        self._derived_rows = tuple(row for row, operands in self._operands.items() if operands)


def _other_target(comment: str, reading: Reading) -> str:
    """Return that a comment names another target than the reading's, in a sentence; looked for where it may."""
    if "target" not in comment.casefold():
        return ""
    from csp_desktop.checks.target_words import other_target

    return other_target(comment, reading)


def latest_month(project: Project) -> Period | None:
    """Return the last month that any indicator's own figures reach; None in a project without figures."""
    return max((each.last_month for each in project.latest_periods(Kind.ACTUAL).values()), default=None)
