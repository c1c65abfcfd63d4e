"""R11 and R22: targets that are missing, that fall within their year, or ask for less than last year gave."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from csp_desktop.checks.finding import finding, title_of
from csp_desktop.domain.figures import Kind, value_at
from csp_desktop.domain.findings import Finding, Severity
from csp_desktop.domain.indicators import Basis, Direction, Indicator, Operator
from csp_desktop.domain.numbers import printed
from csp_desktop.domain.periods import Frequency, Period, long_name, periods_of
from csp_desktop.domain.reading import Reading, adds_up
from csp_desktop.domain.status import Status
from csp_desktop.domain.to_date import SeriesByKind, figure_to_date, row, target_year, year_target
from csp_desktop.domain.wording import figure_text

_AROUND = (Operator.BETWEEN, Operator.PLUS_OR_MINUS, Operator.EQUAL)
_REASON = re.compile(r"\b(?:anticipat|expect|because|owing to|due to|reflects?)\w*", re.IGNORECASE)
"""Words by which a comment gives a reason: what it is, people must judge."""


def running_target_falls(reading: Reading, series: SeriesByKind) -> Iterator[Finding]:
    """R11: yield a running target that falls within its year; uneven steps are a profile, and none of our business."""
    held = {
        period: figure.value
        for period, figure in row(series, Kind.CUMULATIVE_TARGET).items()
        if figure.value is not None and period.year == reading.financial_year.year
        if period.frequency is not Frequency.YEAR
    }
    if not reading.runs or reading.to_date_given:
        return
    for earlier, later in pairwise(sorted(held)):
        if held[later] < held[earlier]:
            yield _falls(reading, earlier, later, held)
            return


def _falls(reading: Reading, earlier: Period, later: Period, held: dict[Period, float]) -> Finding:
    message = (
        f"The running target of {title_of(reading)} falls from {printed(held[earlier])} in {long_name(earlier)}"
        f" to {printed(held[later])} in {long_name(later)}: a running target only rises."
    )
    return finding("R11", Severity.WARNING, reading, message)


def worse_than_before(reading: Reading, series: SeriesByKind) -> Iterator[Finding]:
    """R11: yield a target that would let things get worse than last year was, without a word on why.

    It is held against what the whole of last year came to; where that is not known, nothing is said.
    """
    indicator, target = reading.indicator, reading.year_target
    year = target_year(indicator, reading.period or reading.as_at)
    before = _outturn(indicator, series, year.moved(-1))
    if target is None or before is None or indicator.holds in _AROUND or _REASON.search(reading.comment):
        return
    worse = {Direction.DOWN: target > before, Direction.UP: target < before}.get(indicator.direction, False)
    if worse:
        texts = figure_text(indicator, target), figure_text(indicator, before)
        message = (
            f"The target of {title_of(reading)} for {long_name(year)}, {texts[0]}, lets it be worse than in"
            f" {long_name(year.moved(-1))}, when it was {texts[1]}: say why in the comment, or set another."
        )
        yield finding("R11", Severity.NOTE, reading, message, printed=texts[0], expected=texts[1])


def _outturn(indicator: Indicator, series: SeriesByKind, year: Period) -> float | None:
    """Return what a financial year came to: as it was given, else by our own sum or its last figure to date."""
    given = value_at(row(series, Kind.ACTUAL), year)
    if given is not None or indicator.frequency is Frequency.YEAR:
        return given
    last = periods_of(year.year, indicator.frequency)[-1]
    if adds_up(indicator) or indicator.basis in (Basis.CUMULATIVE, Basis.ROLLING):
        return figure_to_date(indicator, series, last)[0].value
    return None


def without_target(reading: Reading, series: SeriesByKind) -> Iterator[Finding]:
    """R22: yield an indicator that has a side that is better, figures, and neither a target nor a reason for none."""
    indicator = reading.indicator
    is_meant = indicator.monitoring_only or indicator.in_development or indicator.direction is Direction.NONE
    if is_meant or reading.period is None or reading.status is not Status.MONITORING:
        return
    if reading.year_target is None and reading.judged is None:
        before = year_target(indicator, series, reading.period.moved(-reading.period.frequency.per_year))
        had = "" if before is None else f" It had {figure_text(indicator, before)} the year before."
        message = (
            f"{title_of(reading)} has no target for {reading.financial_year}, so it has no status:"
            f" set one, or say that it is monitored only.{had}"
        )
        yield finding("R22", Severity.WARNING if had else Severity.NOTE, reading, message)
