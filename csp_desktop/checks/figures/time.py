"""R17 and R39: periods that one year lacks, and figures that come later than their lag."""

from __future__ import annotations

from collections.abc import Iterator

from csp_desktop.checks.finding import finding, title_of
from csp_desktop.domain.due import expected_by
from csp_desktop.domain.findings import Finding, Severity
from csp_desktop.domain.periods import long_name, range_name
from csp_desktop.domain.reading import Reading, adds_up


def compared_in_part(reading: Reading) -> Iterator[Finding]:
    """R17: yield a comparison with last year that leaves out periods which one of the years lacks."""
    pair, period = reading.comparison, reading.period
    if pair is None or period is None or not adds_up(reading.indicator):
        return
    if pair.periods != period.year_to_date():
        message = (
            f"{title_of(reading)} is compared with last year in {range_name(pair.periods)} only:"
            " the other periods have no figure in one of the years. Say so, or ask for them."
        )
        yield finding("R17", Severity.WARNING, reading, message)


def later_than_its_lag(reading: Reading) -> Iterator[Finding]:
    """R39: yield an indicator whose last figure is older than its lag allows; one that is left out this year too."""
    indicator, period = reading.indicator, reading.period
    if period is None or indicator.in_development or indicator.end:
        return
    due = expected_by(indicator, reading.as_at)
    if period < due and due.year == period.year:
        allowed = f"its lag is {indicator.lag} months" if indicator.lag else "it has no lag"
        message = (
            f"{title_of(reading)} ends at {long_name(period)} and should reach {long_name(due)} ({allowed}):"
            " ask the partner for it, or set its lag."
        )
        yield finding("R39", Severity.NOTE, reading, message)
