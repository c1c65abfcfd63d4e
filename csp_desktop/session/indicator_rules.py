"""All that the indicator dialog edits, read from the project and put back as part of one action."""

from __future__ import annotations

from dataclasses import dataclass

from csp_desktop.domain.figures import Figure, Kind, SeriesKey
from csp_desktop.domain.indicators import Indicator
from csp_desktop.domain.override import Override
from csp_desktop.domain.periods import Period
from csp_desktop.domain.status import StatusScheme
from csp_desktop.domain.to_date import target_year
from csp_desktop.project.store import Edit
from csp_desktop.session.agreements import put_agreement
from csp_desktop.session.overrides import put_override
from csp_desktop.session.readings import Readings, Row


@dataclass(frozen=True, slots=True)
class IndicatorRules:
    """An indicator, its targets of one year and who agreed them, its group's bounds, and the officer's own status.

    A figure that is None is not set; `agreed_by` is empty where the year does not say it. `year` is that of the targets
    and their agreement: None for a new indicator, whose year is that of the period it is made at.
    """

    indicator: Indicator
    target: Figure | None = None
    upper_target: Figure | None = None
    override: Override | None = None
    agreed_by: str = ""
    lower_bound: Figure | None = None
    upper_bound: Figure | None = None
    year: Period | None = None


@dataclass(frozen=True, slots=True)
class RulesContext:
    """What the dialog must know beside the rules: the year that they hold in, the scheme, and all indicators."""

    year: str
    scheme: StatusScheme
    indicators: tuple[Indicator, ...] = ()


def rules_of(readings: Readings, row: Row) -> IndicatorRules:
    """Return the rules of a row, with the targets of the year and the bounds of the period that it is read at."""
    period = readings.reading(row).comment_period
    year = target_year(readings.indicator(row), period)
    series = readings.series(row)
    target, upper_target = (series.get(kind, {}).get(year) for kind in (Kind.TARGET, Kind.UPPER_TARGET))
    lower, upper = (series.get(kind, {}).get(period) for kind in (Kind.LOWER_BOUND, Kind.UPPER_BOUND))
    override = readings.override(row)
    return IndicatorRules(
        readings.indicator(row), target, upper_target, override, readings.agreed_by(row), lower, upper, year
    )


def put_rules(edit: Edit, rules: IndicatorRules, area: int, as_at: Period) -> Row:
    """Put rules as they hold at a period, as part of the running action; return the row. An id of 0 is a new one."""
    indicator = edit.put_indicator(rules.indicator)
    row, year = (indicator.id, area), rules.year or target_year(indicator, as_at)
    edit.put_figures(
        (SeriesKey(*row, kind), period, figure)
        for kind, period, figure in (
            (Kind.TARGET, year, rules.target),
            (Kind.UPPER_TARGET, year, rules.upper_target),
            (Kind.LOWER_BOUND, as_at, rules.lower_bound),
            (Kind.UPPER_BOUND, as_at, rules.upper_bound),
        )
    )
    put_agreement(edit, indicator.id, year, rules.agreed_by)
    put_override(edit, *row, as_at, rules.override)
    return row
